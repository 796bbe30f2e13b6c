import type { Weights } from './severity.ts';
import type { Language, Text } from './text.ts';

/** The names of the colours that an archive may set for itself. */
export const COLOUR_TOKENS = [
  'paper',
  'sheet',
  'ink',
  'soft',
  'line',
  'link',
  'full',
  'partial',
  'degraded',
  'planned',
  'quiet',
  'untracked',
] as const;
export type ColourToken = (typeof COLOUR_TOKENS)[number];

/** Colours as `#rrggbb`, by token. */
export type Palette = Readonly<Partial<Record<ColourToken, string>>>;

/** What an archive says of itself. The first language is the one that has the plain addresses. */
export interface Settings {
  readonly format: number;
  readonly title: Text;
  readonly description: Text;
  readonly url: string;
  readonly repository: string | undefined;
  readonly languages: readonly [Language, ...Language[]];
  readonly timeZone: string;
  readonly weights: Weights;
  readonly licence: { readonly name: string; readonly url: string };
  readonly colours: { readonly light: Palette; readonly dark: Palette };
  /** Whether pictures are made of incidents and days for the cards that others make of their addresses. */
  readonly previews: boolean;
}
