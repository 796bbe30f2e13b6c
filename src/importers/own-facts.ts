import type { Facts } from '../content/writing.ts';
import { blockIn, textIn, textsIn, type Block } from './json-values.ts';

/** A list that holds something; nothing in the place of an empty one. */
export function someOf<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** The text of a moment in our own tables. */
export function momentIn(value: unknown): string | undefined {
  return textIn(blockIn(value)?.text);
}

/** A length of seconds in our own tables as it is written: `2h24m`, `3h..5h`, `5h..`. */
export function lengthIn({ least, most }: Block): string | undefined {
  if (typeof least !== 'number') return undefined;
  if (typeof most !== 'number') return `${written(least)}..`;
  if (least === most) return written(least);
  return `${least === 0 ? '' : written(least)}..${written(most)}`;
}

const UNITS = [
  ['d', 86_400],
  ['h', 3_600],
  ['m', 60],
  ['s', 1],
] as const;

function written(seconds: number): string {
  let left = seconds;
  const parts = UNITS.map(([unit, size]) => {
    const count = Math.floor(left / size);
    left -= count * size;
    return count === 0 ? '' : `${count}${unit}`;
  });
  return parts.join('') || '0m';
}

/** A source of our own tables as it is written. */
export function factsOfSource(source: Block, said: (words: unknown) => string | undefined): Facts {
  const claims = blockIn(source.claims);
  return {
    url: textIn(source.url),
    title: textIn(source.title),
    publisher: textIn(source.publisher),
    kind: textIn(source.kind),
    language: textIn(source.language),
    published: momentIn(source.published),
    archived: textIn(source.archived),
    read: source.read === false ? 'false' : undefined,
    note: said(source.note),
    claims: claims && factsOfClaims(claims),
  };
}

function factsOfClaims(claims: Block): Facts {
  const ended = blockIn(claims.ended);
  const kind = textIn(ended?.kind);
  return {
    started: momentIn(claims.started),
    ended: kind === 'time' ? momentIn(ended?.at) : kind,
    duration: lengthIn(blockIn(claims.duration) ?? {}),
    noticed: momentIn(claims.noticed),
    severity: textIn(claims.severity),
    causes: someOf(textsIn(claims.causes)),
    regions: someOf(textsIn(claims.regions)),
    said: textIn(claims.said),
  };
}
