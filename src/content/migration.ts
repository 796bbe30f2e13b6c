import type { StoredFile } from './folder.ts';

/** A step to a newer format of content. */
export interface Step {
  /** The format that it leads to, from the one before. */
  readonly to: number;
  /** The text of a file in the newer format; whatever the step is not about stays as it was written, comments and blanks included. */
  readonly change: (file: { readonly path: string; readonly text: string }) => string;
}

/** Every step that there ever was, the oldest first. The first format was 1. */
export const STEPS: readonly Step[] = [];

/** A migration: to which format it leads, and the files that it changes; or the sentence that says why there is none. */
export type Migration =
  { readonly to: number; readonly files: readonly StoredFile[] } | { readonly refusal: string };

const FORMAT = /^(format:[ \t]*)(["']?)(\w+)\2(?=[ \t]*(?:#.*)?\r?$)/m;

/** What leads the files of a content folder to the newest format. site.yaml comes last, so that a migration that was cut short is begun anew. */
export function migrate(files: readonly StoredFile[], steps: readonly Step[] = STEPS): Migration {
  const newest = steps.at(-1)?.to ?? 1;
  const site = files.find(({ path }) => path === 'site.yaml');
  const written = FORMAT.exec(site === undefined ? '' : (textOf(site) ?? ''))?.[3];
  if (written === undefined)
    return { refusal: `site.yaml does not say its format, such as format: ${String(newest)}.` };
  const from = Number(written);
  const due = steps.filter(({ to }) => to > from);
  if (!Number.isInteger(from) || from > newest || from + due.length !== newest)
    return { refusal: tellUnknown(written, newest) };
  const changed = files.flatMap((file) => changeBy(due, file) ?? []);
  return {
    to: newest,
    files: changed.toSorted((a, b) => Number(a.path === 'site.yaml') - Number(b.path === 'site.yaml')),
  };
}

function tellUnknown(written: string, newest: number): string {
  const known = `Format ${written} in site.yaml is not one that this version of the generator knows; its newest is ${String(newest)}.`;
  return Number(written) > newest ? `${known} The generator is older than the content: upgrade it.` : known;
}

/** The file after some steps; `undefined` where they leave it as it is. */
function changeBy(steps: readonly Step[], file: StoredFile): StoredFile | undefined {
  const before = textOf(file);
  if (before === undefined) return undefined;
  const { path } = file;
  const text = steps.reduce((each, { change, to }) => {
    const after = change({ path, text: each });
    return path === 'site.yaml' ? after.replace(FORMAT, `$1$2${String(to)}$2`) : after;
  }, before);
  return text === before ? undefined : { path, bytes: new TextEncoder().encode(text) };
}

/** The text of a file that people write, a mark at its beginning included; `undefined` for pictures and for what is no text. */
function textOf({ path, bytes, unread }: StoredFile): string | undefined {
  if (unread !== undefined || !/\.(?:mdx?|yaml)$/.test(path)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
