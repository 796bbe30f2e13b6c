import type { Moment } from '../domain/moment.ts';
import type { AvailabilityFigure, Provider } from '../domain/provider.ts';
import { formatNumber } from '../i18n/names.ts';
import { compareFigure, type Comparison } from './availability.ts';
import { cite, type Citation } from './source.ts';
import {
  namesOfServices,
  plain,
  tell,
  tellDuration,
  tellIf,
  tellMoment,
  type Said,
  type Voice,
} from './words.ts';

/** What somebody said of the availability of a provider, as a row. */
export interface AvailabilityRow {
  readonly window: string;
  readonly figure: string;
  readonly by: Said;
  readonly kind: string;
  readonly scope: string;
  readonly record: Comparison | undefined;
  readonly note: Said | undefined;
  readonly source: Citation | undefined;
}

/** A figure that somebody gave, in words, and what the record says to it. */
export function rowOfFigure(voice: Voice, provider: Provider, figure: AvailabilityFigure): AvailabilityRow {
  const { say } = voice;
  const services =
    figure.services === undefined
      ? [plain(say('provider.availability.all'))]
      : namesOfServices(voice, provider.id, figure.services);
  return {
    window: windowOf(voice, figure.from, figure.to),
    figure: tellAvailability(voice, figure),
    by: tell(voice, figure.by, provider.language),
    kind: say(`availability.${figure.kind}`),
    scope: [...services.map(({ text }) => text), ...(figure.regions ?? [])].join(', '),
    record: compareFigure(voice, provider, figure),
    note: tellIf(voice, figure.note, provider.language),
    source: cite(voice, figure.source),
  };
}

/** A share in per cent as it was typed, with the decimal sign of the language. */
function tellAvailability(voice: Voice, { low, high, downtime }: AvailabilityFigure): string {
  const { say, language } = voice;
  const sign = formatNumber(1.5, language).charAt(1);
  const shown = (share: string): string => share.replace('.', sign);
  const parts: string[] = [];
  if (low !== undefined && high !== undefined)
    parts.push(
      low === high
        ? say('provider.availability.percent', { value: shown(low) })
        : say('provider.availability.percent.range', { low: shown(low), high: shown(high) }),
    );
  else if (low !== undefined) parts.push(say('provider.availability.percent.atLeast', { low: shown(low) }));
  else if (high !== undefined) parts.push(say('provider.availability.percent.atMost', { high: shown(high) }));
  if (downtime !== undefined)
    parts.push(say('provider.availability.downtime', { duration: tellDuration(voice, downtime) }));
  return parts.join(', ');
}

/** A window in words; one that is a whole year is that year. */
export function windowOf(voice: Voice, from: Moment | undefined, to: Moment | undefined): string {
  const { say } = voice;
  const year = from && to ? wholeYear(from, to) : undefined;
  if (year !== undefined) return year;
  if (from !== undefined && to !== undefined) {
    const [first, last] = [tellMoment(voice, from), tellMoment(voice, to)];
    return first === last ? first : say('provider.window.range', { from: first, to: last });
  }
  if (from !== undefined) return say('provider.window.from', { from: tellMoment(voice, from) });
  return to === undefined
    ? say('provider.window.always')
    : say('provider.window.to', { to: tellMoment(voice, to) });
}

function wholeYear({ text: from }: Moment, { text: to }: Moment): string | undefined {
  const year = from.slice(0, 4);
  return /^\d{4}-01(?:-01)?$/.test(from) && [`${year}-12`, `${year}-12-31`].includes(to) ? year : undefined;
}
