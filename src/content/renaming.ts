import { writtenDate } from '../domain/moment.ts';
import type { Contents } from './contents.ts';
import type { Document } from './document.ts';
import { readMoment } from './moments.ts';
import { dateIn, pathOf, placeOf, type Place } from './place.ts';
import type { Offer } from './problem.ts';

/** The offer to give a write-up another path, and its translations with it. */
export function renaming({ place, path }: Document, to: string, { documents }: Contents): Offer {
  const target = placeOf(to);
  const others = documents
    .filter(
      (other) =>
        other.path !== path &&
        other.place.kind === place.kind &&
        other.place.id === place.id &&
        other.place.language !== undefined,
    )
    .map((other) => ({ from: other.path, to: pathOf({ ...other.place, id: target?.id ?? other.place.id }) }));
  return others.length === 0 || place.language !== undefined
    ? { kind: 'rename', to }
    : { kind: 'rename', to, others };
}

/** The path of a place, or of the first with a number behind its id, that no file has. */
export function freePath(place: Place, paths: readonly string[]): string {
  for (let number = 1; ; number++) {
    const path = pathOf(number === 1 ? place : { ...place, id: `${place.id}-${String(number)}` });
    if (!paths.includes(path)) return path;
  }
}

/** The id that an incident should have where the date in its name is not the one written in `started`; `undefined` where it is. */
export function datedId({ place, draft }: Document<'incident'>): string | undefined {
  const started = readMoment(draft.started);
  const named = dateIn(place) ?? '';
  if (!started || writtenDate(started) === named) return undefined;
  const [provider = '', file = ''] = place.id.split('/');
  return `${provider}/${writtenDate(started)}${file.slice(named.length)}`;
}
