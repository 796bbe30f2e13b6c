import { didYouMean } from './did-you-mean.ts';
import { schemaOf, type Document } from './document.ts';
import {
  adding,
  addingExample,
  exampleAt,
  overwriting,
  removing,
  renaming,
  rewriting,
  valueAt,
} from './edits.ts';
import { descriptionOf } from './example.ts';
import type { Path } from './frontmatter/nodes.ts';
import { namesIn } from './frontmatter/yaml.ts';
import { meantAt } from './meant.ts';
import type { Offer } from './problem.ts';
import { quote } from './quote.ts';
import { fieldAt } from './schema/field-at.ts';
import { isOptional, type Issue, type SchemaIssue } from './schema/reading.ts';
import { shapeFault, shapeOffer } from './shapes.ts';

interface Told {
  readonly fault: string;
  readonly offer: Offer;
  readonly tip?: string;
}

/** What an issue of the schema is in a sentence, and what to write instead. */
export function tellIssue(document: Document, found: SchemaIssue): Told {
  const { issue, path, field } = found;
  const value = valueAt(document.typed, path);
  switch (issue.code) {
    case 'missing':
      return {
        fault: `${nameOf(path)} is missing. ${descriptionOf(field)}`.trimEnd(),
        offer: addingMissing(document, path, field),
      };
    case 'empty':
      return tellEmpty(document, found);
    case 'unknown-name':
      return tellUnknownName(document, found, issue.names);
    case 'refused-name':
      return { fault: issue.message, offer: otherName(document, path, issue.refusal.offer) };
    case 'word':
      return tellWrongWord(document, path, issue.words, String(value));
    case 'long':
      return tellLong(document, path, String(value), issue.most);
    case 'refused':
      return tellRefused(document, found, issue);
    case 'shape':
      return { fault: shapeFault(nameOf(path), field, value), ...shapeOffer(document, path, field, value) };
  }
}

/** An incident began when its first phase did, where that can be read. */
function addingMissing(document: Document, path: Path, field: SchemaIssue['field']): Offer {
  const first = path.join() === 'started' ? valueAt(document.draft, ['phases', 0, 'from']) : undefined;
  return typeof first === 'string' ? adding(document, path, first) : addingExample(document, path, field);
}

/** That a translation has a fact. */
export function tellFact(document: Document, path: Path): Told {
  const fault =
    path.join() === 'language'
      ? 'The language of a translation stands in the name of its file, and nowhere else.'
      : `${nameOf(path)} is a fact, and facts stand in the original alone. A translation carries words.`;
  return { fault, offer: removing(document, path) };
}

function tellEmpty(document: Document, { path, field }: SchemaIssue): Told {
  const example = exampleAt(document, path, field);
  const isEnd = path.join() === 'ended' && valueAt(document.typed, ['duration']) === undefined;
  if (canGo(document, path) && !isEnd)
    return {
      fault: `${nameOf(path)} is empty. Leave it out, or say something.`,
      offer: removing(document, path),
    };
  return {
    fault: `${nameOf(path)} is empty. ${descriptionOf(field)}`.trimEnd(),
    offer: overwriting(document, path, example),
    tip: SUCH_AS,
  };
}

const SUCH_AS = 'Such as:';

/** Whether what stands at a path can be left out: an optional field, or an item of a list that has others or can be left out itself. */
export function canGo(document: Document, path: Path): boolean {
  const list = path.slice(0, -1);
  if (typeof path.at(-1) === 'number')
    return (valueAt(document.typed, list) as unknown[]).length > 1 || canGo(document, list);
  const field = fieldAt(schemaOf(document.place), path);
  return field !== undefined && isOptional(field);
}

function tellUnknownName(document: Document, found: SchemaIssue, names: readonly string[]): Told {
  const { path } = found;
  const fault = `${quote(String(path.at(-1)))} is not a name that can stand ${path.length === 1 ? 'here' : `in ${nameOf(path.slice(0, -1))}`}.`;
  const meant = meantAt(document, path);
  if (meant !== undefined)
    return { fault: `${fault} Did you mean ${quote(meant)}?`, offer: renaming(document, path, meant) };
  const taken = namesIn(document.tree(), path.slice(0, -1));
  const free = names.filter((name) => !taken.includes(name));
  return {
    fault: `${fault} ${free.length === 0 ? '' : `These can: ${free.join(', ')}.`}`.trimEnd(),
    offer: removing(document, path),
  };
}

function otherName(document: Document, path: Path, name = 'main'): Offer {
  const isTaken = namesIn(document.tree(), path.slice(0, -1)).includes(name);
  return isTaken ? removing(document, path) : renaming(document, path, name);
}

function tellWrongWord(document: Document, path: Path, words: readonly string[], written: string): Told {
  const meant = didYouMean(written, words);
  const fault = `${quote(written)} is not a word for ${nameOf(path)}.`;
  const list = words.length === 1 ? `It is ${words.join()}.` : `One of: ${words.join(', ')}.`;
  if (meant === undefined && words.length > 1 && canGo(document, path))
    return { fault: `${fault} ${list}`, offer: removing(document, path) };
  const told = meant === undefined || words.length === 1 ? list : `Did you mean ${quote(meant)}? ${list}`;
  const offer = rewriting(document, path, meant ?? words[0] ?? '');
  return meant === undefined && words.length > 1
    ? { fault: `${fault} ${told}`, offer, tip: SUCH_AS }
    : { fault: `${fault} ${told}`, offer };
}

function tellLong(document: Document, path: Path, written: string, most: number): Told {
  const { length } = written.trim();
  const fault = `${nameOf(path)} has ${length.toLocaleString('en')} characters, and at most ${most.toLocaleString('en')} are taken.`;
  return {
    fault,
    offer: rewriting(document, path, shorten(written, most)),
    tip: 'Say it in fewer words, as in:',
  };
}

/** As many whole words of a text as fit, and a sign that some are missing. */
function shorten(text: string, most: number): string {
  const cut = text
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most / 2 ? space : cut.length).replace(/[\s,;:.]+$/, '')}…`;
}

function tellRefused(
  document: Document,
  { path, field }: SchemaIssue,
  issue: Extract<Issue, { code: 'refused' }>,
): Told {
  const fault = `${nameOf(path)}: ${issue.message}`;
  const { offer, tip } = issue.refusal;
  if (offer !== undefined)
    return { fault, offer: rewriting(document, path, offer), ...(tip === undefined ? {} : { tip }) };
  return { fault, offer: overwriting(document, path, exampleAt(document, path, field)), tip: SUCH_AS };
}

/** A path as a writer would say it, lists counted from 1: sources, 2, url => `sources 2, url`. */
export function nameOf(path: Path): string {
  if (path.length === 0) return 'the file';
  return path
    .map((step) => (typeof step === 'number' ? ` ${String(step + 1)}` : `, ${step}`))
    .join('')
    .slice(2);
}
