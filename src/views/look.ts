import { coloursOf, PAPERS, sheetOf, type Paper } from '../site/look.ts';
import type { Voice } from './words.ts';

/** What a page is printed on, and the choice that its reader has of it. */
export interface Look {
  /** The colours as a sheet of styles, an archive's own before the almanac's. */
  readonly sheet: string;
  /** What surrounds a page takes the colour of its paper. */
  readonly papers: readonly { readonly paper: Paper; readonly colour: string }[];
  readonly choice: {
    readonly label: string;
    readonly options: readonly { readonly value: Paper | ''; readonly text: string }[];
  };
}

/** The look of every page of an archive. */
export function lookOf({ archive, say }: Voice): Look {
  const colours = coloursOf(archive.settings.colours);
  return {
    sheet: sheetOf(colours),
    papers: PAPERS.map((paper) => ({ paper, colour: colours[paper].paper })),
    choice: {
      label: say('look.paper'),
      options: [
        { value: '', text: say('look.system') },
        { value: 'light', text: say('look.light') },
        { value: 'dark', text: say('look.dark') },
      ],
    },
  };
}
