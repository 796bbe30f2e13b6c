import { readDocument, schemaOf, type Document } from './document.ts';
import { addition } from './frontmatter/addition.ts';
import { removal } from './frontmatter/removal.ts';
import { replacement } from './frontmatter/replacement.ts';
import { splice, type Splice } from './lines.ts';
import { fieldAt, namesBefore } from './schema/field-at.ts';
import { writeFact, type Fact } from './writing.ts';

/** The document with one fact at its top written, rewritten or, where none is given, taken out; every other byte stays. */
export function withFact(document: Document, name: string, fact: Fact | undefined): Document {
  return withText(document, splice(document.text, spliceOf(document, name, fact)));
}

function spliceOf(document: Document, name: string, fact: Fact | undefined): Splice {
  const [tree, schema] = [document.tree(), schemaOf(document.place)];
  const isThere = document.locate([name], 'key') !== undefined;
  if (fact === undefined) return removal(tree, [name]);
  const written = writeFact(fact, fieldAt(schema, [name]));
  if (isThere) return replacement(tree, [name], written.startsWith('\n') ? written : written.trimStart());
  const entry = { name, flow: written.trimStart(), block: written };
  return addition(tree, [], entry, namesBefore(schema, [name]));
}

/** The document with other prose. */
export function withBody(document: Document, body: string): Document {
  const facts = document.text.slice(0, document.text.length - document.body.length);
  return withText(document, `${facts}${body === '' ? '' : `\n${body}\n`}`);
}

/** Whether a fact at the top of a document stands there as the archive itself writes it: with no remark and in no other form. */
export function isAsWritten(document: Document, name: string, fact: Fact): boolean {
  const span = document.locate([name], 'pair');
  const written = `${name}:${writeFact(fact, fieldAt(schemaOf(document.place), [name]))}`;
  return span !== undefined && document.text.slice(span.start, span.end) === written;
}

function withText({ path, place }: Document, text: string): Document {
  return readDocument({ path, bytes: new TextEncoder().encode(text) }, place);
}
