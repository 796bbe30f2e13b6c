import { isMomentFault } from '../domain/moment.ts';
import { readDocument, type Document } from './document.ts';
import { rewriting } from './edits.ts';
import { isSurelyInForm, textInForm } from './form.ts';
import { readingOf } from './moments.ts';
import type { Offer } from './problem.ts';
import { schemaOf } from './document.ts';
import { scalarsOf, type Scalar } from './schema/scalars.ts';

/**
 * The bytes of a file with what is certain put right: names in order, quotes gone that are not needed, and UTC or GMT
 * behind a time written as Z. `undefined` where there is nothing to do, or where anything in the file is read otherwise
 * than it is written, so that no change could be certain. Nothing that somebody wrote is lost, and no fact changes.
 */
export function fixed(document: Document, bytes: Uint8Array): Uint8Array | undefined {
  const written = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const mark = written.startsWith('\uFEFF') ? '\uFEFF' : '';
  const isWindows = written.includes('\r');
  const plain = written.slice(mark.length).replaceAll('\r\n', '\n');
  if (!isReadAsWritten(document) || plain !== document.text) return undefined;
  // Where lines end in both ways it is not known which one a moved line should have.
  if (isWindows && written.replaceAll('\r\n', '').includes('\n')) return undefined;
  const instead = fixedText(document);
  if (instead === document.text) return undefined;
  return new TextEncoder().encode(mark + (isWindows ? instead.replaceAll('\n', '\r\n') : instead));
}

function isReadAsWritten({ unread, textFaults, yamlFaults, typed }: Document): boolean {
  return unread === undefined && textFaults.length === 0 && yamlFaults.length === 0 && typed !== undefined;
}

function fixedText(document: Document): string {
  const timed = withZones(document);
  if (isSurelyInForm(timed)) return timed.text;
  const text = textInForm(timed);
  return saysTheSame(timed, reread(timed, text)) ? text : timed.text;
}

/** The document with each time that names UTC by its letters written with a Z. */
function withZones(document: Document): Document {
  const named = scalarsOf(schemaOf(document.place), document.typed).filter(
    (scalar) => inUtc(scalar) !== undefined,
  );
  return named.reduce((changed, scalar) => {
    const offer = rewriting(changed, scalar.path, inUtc(scalar) ?? scalar.text);
    return reread(changed, withOffer(changed.text, offer));
  }, document);
}

const NAMED_UTC = /(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?) ?(?:UTC|GMT)(?!\w|[+-]\d)/g;

function inUtc({ kind, text }: Scalar): string | undefined {
  if (kind !== 'moment' && kind !== 'end') return undefined;
  const instead = text.replace(NAMED_UTC, '$1T$2Z');
  return instead === text || isMomentFault(readingOf(instead)) ? undefined : instead;
}

function withOffer(text: string, offer: Offer): string {
  if (offer.kind !== 'replace') return text;
  const lines = text.split('\n');
  return [...lines.slice(0, offer.from - 1), offer.text, ...lines.slice(offer.to)].join('\n');
}

function reread({ path, place }: Document, text: string): Document {
  return readDocument({ path, bytes: new TextEncoder().encode(text) }, place);
}

/** Whether two readings hold the same facts, the same prose and the same faults. */
function saysTheSame(a: Document, b: Document): boolean {
  const told = ({ draft, body, issues, yamlFaults, textFaults }: Document): string =>
    JSON.stringify([
      draft,
      body,
      issues.map(({ path, issue }) => JSON.stringify([path, issue])).sort(),
      yamlFaults.length,
      textFaults.length,
    ]);
  return told(a) === told(b);
}
