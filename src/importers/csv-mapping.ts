import { readForeignYaml } from '../content/frontmatter/foreign.ts';
import type { TextFile } from './format.ts';
import type { Prose, Spot } from './record.ts';

/** What a column can hold. */
export const COLUMNS = [
  'id', 'title', 'summary', 'provider', 'kind', 'planned', 'severity', 'started', 'ended', 'duration', 'noticed', 'detected',
  'services', 'regions', 'causes', 'body', 'url', 'tags',
] as const; // prettier-ignore
export type ColumnName = (typeof COLUMNS)[number];

/** Which column of a table holds what, and how its cells are to be read. */
export interface Mapping {
  readonly columns: Readonly<Partial<Record<ColumnName, string>>>;
  /** Which comes first in 3/4/2026. */
  readonly dates: 'day-first' | 'month-first' | undefined;
  /** What stands between several names in one cell. */
  readonly lists: string;
  readonly notation: Prose['notation'];
}

/** Reads a mapping, or makes one of the names in the first line where none is given. */
export function readMapping(
  file: TextFile | undefined,
  head: readonly string[],
): Mapping | { readonly spot: Spot; readonly fault: string } {
  const defaults: Mapping = { columns: {}, dates: undefined, lists: ',', notation: 'markdown' };
  if (!file) return { ...defaults, columns: namedAlike(head) };
  const { data, fault } = readForeignYaml(file.text);
  const at = (line: number, sentence: string) => ({ spot: { file: file.path, line }, fault: sentence });
  if (fault) return at(fault.line, fault.fault);
  const { columns = {}, dates, lists = ',', body = 'markdown' } = data as Readonly<Record<string, unknown>>;
  const named = columns as Readonly<Record<string, string>>;
  const stranger = Object.keys(named).find((name) => !COLUMNS.some((column) => column === name));
  if (stranger !== undefined)
    return at(1, `"${stranger}" is nothing that a column can hold. It can hold: ${COLUMNS.join(', ')}.`);
  const missing = Object.values(named).find((name) => !head.includes(name));
  if (missing !== undefined)
    return at(1, `The table has no column "${missing}". It has: ${head.join(', ')}.`);
  return {
    columns: named,
    dates: dates === 'day-first' || dates === 'month-first' ? dates : undefined,
    lists: String(lists),
    notation: body === 'html' || body === 'plain' ? body : 'markdown',
  };
}

function namedAlike(head: readonly string[]): Mapping['columns'] {
  return Object.fromEntries(
    COLUMNS.flatMap((column) => {
      const name = head.find((each) => each.trim().toLowerCase() === column);
      return name === undefined ? [] : [[column, name]];
    }),
  );
}
