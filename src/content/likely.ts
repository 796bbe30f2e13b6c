import { didYouMean } from './did-you-mean.ts';

/** Provider, date and words of an incident's id. */
interface Parts {
  readonly provider: string;
  readonly date: string;
  readonly slug: string;
}

function partsOf(id: string): Parts | undefined {
  const [, provider = '', date = '', slug = ''] = /^([^/]+)\/(\d{4}-\d\d(?:-\d\d)?)-([^/]+)$/.exec(id) ?? [];
  return provider === '' ? undefined : { provider, date, slug };
}

/** The incident that somebody surely meant who wrote the id of none: of the same day, or with a slip in its date alone. */
export function surelyMeant(id: string, known: readonly string[]): string | undefined {
  const own = partsOf(id);
  if (!own) return didYouMean(id, known);
  const sameDay = known.filter((other) => partsOf(other)?.date === own.date);
  const slips = known.filter((other) => {
    const { provider, date, slug } = partsOf(other) ?? own;
    return provider === own.provider && slug === own.slug && isSlip(date, own.date);
  });
  return didYouMean(id, sameDay) ?? (slips.length === 1 ? slips[0] : undefined);
}

function isSlip(a: string, b: string): boolean {
  return a.length === b.length && Array.from(a).filter((sign, index) => sign !== b[index]).length === 1;
}

const MOST_NAMED = 3;

/** The few incidents that an unknown id may stand for: of the same day, or of the same provider, the nearest in time first. */
export function nearestIncidents(id: string, known: readonly string[]): string[] {
  const own = partsOf(id);
  if (!own) return [];
  const near = known.filter((other) => {
    const parts = partsOf(other);
    return parts?.provider === own.provider || parts?.date === own.date;
  });
  const away = (other: string): number =>
    Math.abs(Date.parse(partsOf(other)?.date ?? '') - Date.parse(own.date));
  return near.sort((a, b) => away(a) - away(b) || (a < b ? -1 : 1)).slice(0, MOST_NAMED);
}
