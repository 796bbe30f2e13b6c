import type { Duration } from '../domain/duration.ts';
import type { Availability } from '../domain/reliability.ts';
import { LENGTH_WORDS, writeDuration } from '../i18n/length.ts';
import type { Key } from '../i18n/messages.ts';
import { formatShare } from '../i18n/share.ts';
import type { Speech } from '../i18n/speech.ts';

/** The words that availability is told with. */
export const AVAILABILITY_WORDS = [
  'availability.unknown',
  'availability.none',
  'availability.untracked',
  'doubt.atMost',
  'doubt.range',
] as const satisfies readonly Key[];

/** What may be said of availability: a range, a bound, or why there is no number. */
export function tellAvailability(
  { say, language }: Speech<(typeof AVAILABILITY_WORDS)[number]>,
  availability: Availability,
): string {
  switch (availability.kind) {
    case 'at-most':
      if (availability.most === 1) return say('availability.unknown');
      return say('doubt.atMost', { what: formatShare(availability.most, language, 'up') });
    case 'range': {
      const [least, most] = [
        formatShare(availability.least, language, 'down'),
        formatShare(availability.most, language, 'up'),
      ];
      return availability.least === availability.most
        ? formatShare(availability.most, language)
        : say('doubt.range', { least, most });
    }
    case 'none-on-record':
      return say('availability.none');
    case 'untracked':
      return say('availability.untracked');
  }
}

/** A time that is on record: "at least" where more may have happened than is known. */
export function tellKnown(
  speech: Speech<(typeof LENGTH_WORDS)[number]>,
  time: Duration,
  availability: Availability,
): string {
  return writeDuration(availability.kind === 'range' ? time : { ...time, most: Infinity }, speech);
}
