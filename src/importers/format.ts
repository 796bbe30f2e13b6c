import type { Item } from './record.ts';

/** A file of the input as text: lines end with `\n`, and no byte order mark is left. */
export interface TextFile {
  /** Its path as it is told to the person importing, with `/` between names; where a folder is read, from there. */
  readonly path: string;
  readonly text: string;
}

/** What a format may need beside the input. */
export interface Aids {
  /** How the columns of a table are to be read, as YAML. */
  readonly mapping?: TextFile | undefined;
}

/** A format that can be read: a pure function from texts to records. It never throws, whatever the texts. */
export interface Format {
  /** As the command takes it. */
  readonly name: string;
  readonly title: string;
  /** Whether a file is surely of this format, by its name and its text. It is asked of each file and looks at little. */
  readonly isOwn: (file: TextFile) => boolean;
  /** Everything in the files, by file. Files that are not of the format are passed over. */
  readonly read: (files: readonly TextFile[], aids: Aids) => Iterable<Item>;
}
