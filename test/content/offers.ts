import type { Offer, Problem } from '../../src/content/problem.ts';
import type { Files } from './small-archive.ts';

/** Does what a problem offers, as somebody would who pastes it: in a copy of the files. */
export function follow(files: Files, { path, offer }: Pick<Problem, 'path' | 'offer'>): Files {
  switch (offer.kind) {
    case 'replace':
    case 'remove':
      return { ...files, [path]: withLines(textOf(files, path), offer) };
    case 'rename':
      return [{ from: path, to: offer.to }, ...(offer.others ?? [])].reduce(rename, files);
    case 'create':
      return { ...files, [offer.path]: offer.text };
    case 'delete':
      return { ...files, [path]: undefined };
  }
}

function rename(files: Files, { from, to }: { from: string; to: string }): Files {
  if (files[from] === undefined) throw new Error(`${from} is not there to be renamed`);
  if (files[to] !== undefined) throw new Error(`${to} is there already and would be overwritten`);
  return { ...files, [to]: files[from], [from]: undefined };
}

function textOf(files: Files, path: string): string {
  const content = files[path] ?? '';
  return typeof content === 'string'
    ? content
    : new TextDecoder(content[0] === 0xff ? 'utf-16le' : 'utf-8').decode(content);
}

/** Lines keep their own endings; new ones get that of the file. */
function withLines(text: string, offer: Extract<Offer, { kind: 'replace' | 'remove' }>): string {
  const lines = text.split(/(?<=\n)/);
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  const written = offer.kind === 'remove' ? [] : offer.text.split('\n').map((line) => line + ending);
  const before = lines.slice(0, offer.from - 1);
  if (written.length > 0 && before.length > 0 && !before.at(-1)?.endsWith('\n')) before.push(ending);
  return [...before, ...written, ...lines.slice(Math.max(offer.to, offer.from - 1))].join('');
}
