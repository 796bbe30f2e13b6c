import { worstDays } from '../domain/tally.ts';
import { frameOf, type Frame } from './page.ts';
import { rowOfDay, type DayRow } from './ranking.ts';
import { plain, type Voice, linkToMethod, type Link } from './words.ts';
import { viewYears, type YearsView } from './years.ts';

/** The way into the archive by time: every year, and the worst days of all. */
export interface DaysView {
  readonly frame: Frame;
  readonly title: string;
  readonly years: YearsView;
  readonly worst: readonly DayRow[];
  /** Where it is told how their order is worked out. */
  readonly method: Link;
}

const WORST = 20;

/** The page of all years. */
export function viewDays(voice: Voice): DaysView {
  const { archive, say } = voice;
  const title = say('days.title');
  return {
    frame: frameOf(voice, {
      page: { kind: 'days' },
      title,
      description: say('days.description'),
      here: plain(say('nav.days')),
    }),
    title,
    years: viewYears(voice),
    worst: worstDays(archive, WORST).map((tally) => rowOfDay(voice, tally)),
    method: linkToMethod(voice, 'calendars'),
  };
}
