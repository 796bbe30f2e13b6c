import { didYouMean } from './did-you-mean.ts';
import type { Document } from './document.ts';
import { valueAt } from './edits.ts';
import type { Path } from './frontmatter/nodes.ts';
import type { SchemaIssue } from './schema/reading.ts';

interface Meant {
  /** The name that is meant by an unknown one, by the path of that. */
  readonly names: ReadonlyMap<string, string>;
  /** The paths under which the meant names would stand. */
  readonly paths: ReadonlySet<string>;
}

const known = new WeakMap<Document, Meant>();

/** What the unknown names of a document were meant for. Of two names the first can mean one that is not there. */
function meantIn(document: Document): Meant {
  const found = known.get(document) ?? readMeant(document);
  known.set(document, found);
  return found;
}

function readMeant(document: Document): Meant {
  const names = new Map<string, string>();
  const paths = new Set<string>();
  const unknown = document.issues.filter(({ issue }) => issue.code === 'unknown-name');
  for (const [block, found] of Map.groupBy(unknown, ({ path }) => keyOf(path.slice(0, -1)))) {
    const free = freeNames(document, found[0]);
    for (const { path } of found) {
      const name = didYouMean(String(path.at(-1)), free);
      if (name === undefined) continue;
      free.splice(free.indexOf(name), 1);
      names.set(keyOf(path), name);
      paths.add(keyOf([...(JSON.parse(block) as Path), name]));
    }
  }
  return { names, paths };
}

/** The names that a block takes and does not have. */
function freeNames(document: Document, found: SchemaIssue | undefined): string[] {
  if (found?.issue.code !== 'unknown-name') return [];
  const taken = new Set(Object.keys(valueAt(document.typed, found.path.slice(0, -1)) ?? {}));
  return found.issue.names.filter((name) => !taken.has(name));
}

/** The name that an unknown one at a path was meant for; `undefined` where none is near. */
export function meantAt(document: Document, path: Path): string | undefined {
  return meantIn(document).names.get(keyOf(path));
}

/** Whether a name that is not there is there in another spelling, which is told instead of its being missing. */
export function isMeant(document: Document, path: Path): boolean {
  return document.issues.length > 0 && meantIn(document).paths.has(keyOf(path));
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}
