import { isPicturePath } from './pictures.ts';
import type { Language } from '../domain/text.ts';

export const KINDS = ['site', 'causes', 'provider', 'incident', 'day'] as const;
export type Kind = (typeof KINDS)[number];
export type Format = 'yaml' | 'md' | 'mdx';

/** What a file is, read from its path alone. A translation has the `id` of its original and a `language`. */
export interface Place {
  readonly kind: Kind;
  readonly id: string;
  readonly language: Language | undefined;
  readonly format: Format;
}

const SLUG = String.raw`[a-z0-9]+(?:-[a-z0-9]+)*`;
const DAY = String.raw`\d{4}-\d\d-\d\d`;
const ENDING = String.raw`(?:\.(?<language>[a-z]{2,3}(?:-[A-Za-z0-9]+)*))?\.(?<format>mdx?)`;

const PLACES: readonly (readonly [Kind, RegExp])[] = [
  ['provider', new RegExp(`^providers/(?<id>${SLUG})${ENDING}$`)],
  ['incident', new RegExp(String.raw`^incidents/(?<id>${SLUG}/\d{4}-\d\d(?:-\d\d)?-${SLUG})${ENDING}$`)],
  ['day', new RegExp(`^days/(?<id>${DAY})${ENDING}$`)],
];

/** The longest path that is kept: with a folder before it and an ending behind it, it is still one that every system takes. */
const LONGEST = 200;

/** The place of a file in a content folder, by its path from there; `undefined` where nothing is kept under such a name. */
export function placeOf(path: string): Place | undefined {
  if (path === 'site.yaml' || path === 'causes.yaml') {
    return { kind: path === 'site.yaml' ? 'site' : 'causes', id: path, language: undefined, format: 'yaml' };
  }
  if (path.length > LONGEST) return undefined;
  for (const [kind, pattern] of PLACES) {
    const { id, language, format } = pattern.exec(path)?.groups ?? {};
    if (id !== undefined) return { kind, id, language, format: format === 'mdx' ? 'mdx' : 'md' };
  }
  return undefined;
}

const FOLDERS: Readonly<Partial<Record<Kind, string>>> = {
  provider: 'providers',
  incident: 'incidents',
  day: 'days',
};

/** The path of a file in a place. */
export function pathOf({ kind, id, language, format }: Place): string {
  const folder = FOLDERS[kind];
  return folder === undefined
    ? id
    : `${folder}/${id}${language === undefined ? '' : `.${language}`}.${format}`;
}

/** The date in the name of a file: `2012-07-26`, or `2012-07` where only a month is. */
export function dateIn({ kind, id }: Place): string | undefined {
  if (kind === 'day') return id;
  return kind === 'incident' ? /\/(\d{4}-\d\d(?:-\d\d)?)-/.exec(id)?.[1] : undefined;
}

const LEFT_ALONE = [/(?:^|\/)(?:README|CONTRIBUTING|LICENSE|LICENCE)(?:\.[a-z]+)?$/, /(?:^|\/)\./];

/** Whether a file is neither read nor missed: a hidden one, a licence, a readme, a picture beside a write-up. */
export function isLeftAlone(path: string): boolean {
  return isPicturePath(path) || LEFT_ALONE.some((pattern) => pattern.test(path));
}

/** The identity of a place: two files that share it are the same page. */
export function keyOf({ kind, id, language }: Place): string {
  return [kind, id, language ?? ''].join(' ');
}
