import * as z from 'zod';
import { schemaOf, type Document } from './document.ts';
import { changesOfForm, orderOf, withAll, type Form } from './frontmatter/form.ts';
import type { Path } from './frontmatter/nodes.ts';
import { fieldAt } from './schema/field-at.ts';
import { partOf, unwrap } from './schema/reading.ts';
import { kindOf } from './schema/scalars.ts';

/** The text of a document with its facts in the usual form: names in the order of the schema, quotes only where they are needed. */
export function textInForm(document: Document): string {
  // Lines below a sign of its own that keeps empty lines cannot go elsewhere.
  if (/[|>]\d?\+/.test(factsOf(document))) return document.text;
  return withAll(document.text, changesOfForm(document.tree(), formOf(document)));
}

/** Whether it can be told at a glance, without a tree, that the facts of a document are in form. */
export function isSurelyInForm(document: Document): boolean {
  return isInOrder(schemaOf(document.place), document.typed) && !NEEDLESS.test(factsOf(document));
}

/** Whether the same can be told of the contrary: names are out of order, and nothing stands between them that may keep them so. */
export function isSurelyOutOfForm(document: Document): boolean {
  return (
    !isInOrder(schemaOf(document.place), document.typed) && !/(?:^|\s)#|[|>]\d?\+/m.test(factsOf(document))
  );
}

/** Quotes around what begins as a word and has no sign that would mean something. */
const NEEDLESS = /(?:: +|- +|[[,] *)(["'])[\p{L}\p{N}][^"'\\:#[\]{},\n]*\1/u;

function factsOf({ text, body }: Document): string {
  return text.slice(0, text.length - body.length);
}

function formOf({ place }: Document): Form {
  const schema = schemaOf(place);
  return {
    namesAt: (path) => {
      const field = fieldAt(schema, path);
      return field && namesOf(field);
    },
    isBareAt: (path, text) => isBare(schema, path, text),
  };
}

function namesOf(field: z.ZodType): readonly string[] | undefined {
  const inner = unwrap(field);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : undefined;
}

/** Words that other readers of YAML would take for a number, a date or a truth keep their quotes. */
function isBare(schema: z.ZodType, path: Path, text: string): boolean {
  const field = fieldAt(schema, path);
  const kind = field && kindOf(field);
  if (kind === undefined || text === '') return false;
  return (
    (kind !== 'words' && kind !== 'name') ||
    !/^(?:[-+.\d]|(?:true|false|null|yes|no|on|off|y|n)$)/i.test(text)
  );
}

function isInOrder(field: z.ZodType, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const inner = partOf(field, value);
  if (Array.isArray(value))
    return (
      !(inner instanceof z.ZodArray) || value.every((item) => isInOrder(inner.element as z.ZodType, item))
    );
  const entries = Object.entries(value);
  if (inner instanceof z.ZodRecord)
    return entries.every(([, item]) => isInOrder(inner.valueType as z.ZodType, item));
  if (!(inner instanceof z.ZodObject)) return true;
  const order = orderOf(
    entries.map(([name]) => name),
    Object.keys(inner.shape),
  );
  return (
    order.every((from, index) => from === index) &&
    entries.every(([name, item]) => {
      const part = inner.shape[name] as z.ZodType | undefined;
      return part === undefined || isInOrder(part, item);
    })
  );
}
