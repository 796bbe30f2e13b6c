import type * as z from 'zod';
import { schemaOf, type Document } from './document.ts';
import { blockExampleOf, exampleOf, occasionOf } from './example.ts';
import { addition, extension } from './frontmatter/addition.ts';
import { listInOrder } from './frontmatter/form.ts';
import type { Path } from './frontmatter/nodes.ts';
import { removal, truncation } from './frontmatter/removal.ts';
import { replacement } from './frontmatter/replacement.ts';
import { isInFlow } from './frontmatter/tree.ts';
import { writeScalar } from './frontmatter/yaml.ts';
import { offerOf, splice } from './lines.ts';
import type { Offer } from './problem.ts';
import { namesBefore } from './schema/field-at.ts';

/** The value at a path of the facts as typed; `undefined` where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => {
    const isThere = typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step);
    return isThere ? (inner as Record<string, unknown>)[step] : undefined;
  }, value);
}

/** The offer to add a name with its value, in YAML on one line and if need be on several, at its place in the order of the schema. */
export function adding(document: Document, path: Path, flow: string, block?: string): Offer {
  const before = namesBefore(schemaOf(document.place), path);
  return offerOf(
    document.lines(),
    addition(document.tree(), path.slice(0, -1), { name: String(path.at(-1)), flow, block }, before),
  );
}

/** The offer to add a field with an example of what it holds. */
export function addingExample(document: Document, path: Path, field: z.ZodType): Offer {
  return adding(
    document,
    path,
    exampleAt(document, path, field),
    blockExampleOf(field, occasionOf(document.place)),
  );
}

/** The offer to take the value at a path out, with its name and, in a list, its dash. */
export function removing(document: Document, path: Path): Offer {
  return offerOf(document.lines(), removal(document.tree(), path));
}

/** The offer to write YAML in the place of the value at a path. */
export function overwriting(document: Document, path: Path, yaml: string): Offer {
  return offerOf(document.lines(), replacement(document.tree(), path, yaml));
}

/** The offer to write a text in the place of the value at a path, in quotes where it needs them there. */
export function rewriting(document: Document, path: Path, text: string): Offer {
  return overwriting(document, path, writeScalar(text, isInFlow(document.tree(), path)));
}

/** The offer to give a name at a path another name. */
export function renaming(document: Document, path: Path, name: string): Offer {
  const span = document.locate(path, 'key');
  return span
    ? offerOf(document.lines(), { ...span, instead: writeScalar(name, true) })
    : removing(document, path);
}

/** The offer to add items to the end of a list. */
export function extending(document: Document, path: Path, item: string, count: number): Offer {
  return offerOf(document.lines(), extension(document.tree(), path, item, count));
}

/** The offer to keep so many items of a list. */
export function truncating(document: Document, path: Path, count: number): Offer {
  return offerOf(document.lines(), truncation(document.tree(), path, count));
}

/** An example of a field, fitted to its place in a document. */
export function exampleAt(document: Document, path: Path, field: z.ZodType): string {
  return exampleOf(field, { ...occasionOf(document.place), isInFlow: isInFlow(document.tree(), path) });
}

/** The offer to put the items of a list in another order; `undefined` where it is not certain what goes with which. */
export function reordering(document: Document, path: Path, order: readonly number[]): Offer | undefined {
  const change = listInOrder(document.tree(), path, order);
  return change && changingTo(document, splice(document.text, change));
}

/** The offer to write the lines of another text in the place of those that differ; that text must differ. */
export function changingTo({ text }: Document, instead: string): Offer {
  const [before, after] = [text.split('\n'), instead.split('\n')];
  const most = Math.min(before.length, after.length);
  let [same, last] = [0, 0];
  while (same < most && before[same] === after[same]) same++;
  while (last < most - same && before.at(-1 - last) === after.at(-1 - last)) last++;
  const lines = after.slice(same, after.length - last);
  return lines.length === 0
    ? { kind: 'remove', from: same + 1, to: before.length - last }
    : { kind: 'replace', from: same + 1, to: before.length - last, text: lines.join('\n') };
}
