import type { Strip } from '../charts/strip.ts';
import type { DayId } from '../domain/day.ts';
import { digestOf } from '../domain/digest.ts';
import type { Settings } from '../domain/settings.ts';
import type { Language } from '../domain/text.ts';
import { nameOfDay } from './day.ts';
import { viewHours, type HourView } from './day-hours.ts';
import { nameOfArchive } from './scope.ts';
import type { Said, Voice } from './words.ts';

/** One incident on the strip of a day: whose it was, its times in a sentence, and how long it lasted. */
export interface StripLane {
  readonly provider: Said;
  readonly name: string;
  readonly length: string;
  readonly strip: Strip;
}

/** The strip of a day as it may stand on other people's pages: nothing but hours, names and lanes. */
export interface DayStripView {
  readonly language: Language;
  readonly title: string;
  readonly archive: string;
  readonly hours: readonly HourView[];
  readonly zone: string;
  readonly lanes: readonly StripLane[];
  readonly colours: Settings['colours'];
}

/** The strip of a day, as its page shows it. */
export function viewDayStrip(voice: Voice, day: DayId): DayStripView {
  const { hours, zone, lanes } = viewHours(voice, digestOf(voice.archive, day));
  return {
    language: voice.language,
    title: nameOfDay(voice, day),
    archive: nameOfArchive(voice),
    hours,
    zone,
    lanes: lanes.map(({ provider, name, length, strip }) => ({ provider, name, length, strip })),
    colours: voice.archive.settings.colours,
  };
}
