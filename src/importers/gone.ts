import type { Contents } from '../content/contents.ts';
import { readMoment } from '../content/moments.ts';
import type { Options } from './ground.ts';
import type { ForeignRecord } from './record.ts';
import { importedOf, type Step } from './step.ts';

/**
 * The files of records that a source had once and has no more. Many sources give only their newest, so that what began
 * before the oldest of the input is not missed.
 */
export function goneFrom(
  contents: Contents,
  records: readonly ForeignRecord[],
  steps: readonly Step[],
  { format }: Options,
): string[] {
  const ids = new Set(records.map(({ id }) => id));
  const starts = steps.flatMap(({ started }) => readMoment(started)?.earliest ?? []);
  const oldest = starts.reduce((least, start) => Math.min(least, start), Infinity);
  const providers = new Set(steps.map(({ provider }) => provider));
  return [...providers].flatMap((provider) =>
    [...importedOf(contents, provider, format)].flatMap(([id, { path, draft }]) => {
      const start = readMoment(draft.started)?.earliest ?? -Infinity;
      return !ids.has(id) && start >= oldest ? [path] : [];
    }),
  );
}
