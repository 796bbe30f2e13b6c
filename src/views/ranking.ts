import type { Tally } from '../domain/tally.ts';
import { formatNumber } from '../i18n/names.ts';
import { tellAffected, tellProviders } from './calendar.ts';
import { tellDay } from './source.ts';
import {
  linkTo,
  nameOfProvider,
  plain,
  tell,
  tellDuration,
  tellSpread,
  type Link,
  type Said,
  type Voice,
} from './words.ts';

/** A day as a row of a table of days. */
export interface DayRow {
  readonly link: Link;
  /** What its editorial calls it. */
  readonly title: Said | undefined;
  readonly affected: string;
  readonly spread: string | undefined;
  readonly incidents: string;
  readonly who: string;
}

/** A provider as a row of a table of a month or a year. */
export interface ShareRow {
  readonly link: Link;
  readonly incidents: string;
  readonly affected: string;
  readonly spread: string | undefined;
}

/** The row of a day. */
export function rowOfDay(voice: Voice, tally: Tally): DayRow {
  const editorial = voice.archive.editorialOf(tally.period);
  return {
    link: linkTo(voice, { kind: 'day', day: tally.period }, plain(tellDay(voice, tally.period))),
    title: editorial && tell(voice, editorial.title, editorial.language),
    affected: tellAffected(voice, tally),
    spread: tellSpread(voice, tally.affected),
    incidents: formatNumber(tally.incidents, voice.language),
    who: tellProviders(voice, tally, 4),
  };
}

/** How many providers a month or a year names. */
const NAMED = 30;

/** The providers of a period, and how many more there are. */
export function rowsOfShares(
  voice: Voice,
  { shares }: Tally,
): { readonly rows: readonly ShareRow[]; readonly others: string | undefined } {
  const rows = shares.slice(0, NAMED).map(({ provider, incidents, affected }) => ({
    link: linkTo(voice, { kind: 'provider', id: provider }, nameOfProvider(voice, provider)),
    incidents: formatNumber(incidents, voice.language),
    affected: tellDuration(voice, affected),
    spread: tellSpread(voice, affected),
  }));
  const rest = shares.length - rows.length;
  return { rows, others: rest === 0 ? undefined : voice.say('calendar.providers.others', { count: rest }) };
}
