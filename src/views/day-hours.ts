import { stripOf, type Strip } from '../charts/strip.ts';
import { hourMarks } from '../domain/calendar.ts';
import type { Digest, Lane } from '../domain/digest.ts';
import { lengthOf, type Stretch } from '../domain/interval.ts';
import { formatNumber } from '../i18n/names.ts';
import { markOf, type Mark } from './incident.ts';
import { linkTo, nameOfProvider, nameOfZone, namesOfServices, tellLength, tellMoment, tellTerm, tellWhen, titleOf, type Link, type Said, type Voice } from './words.ts'; // prettier-ignore

/** A lane of the digest: one incident over the hours of the day. */
export interface LaneView {
  readonly link: Link;
  readonly provider: Said;
  readonly what: string;
  readonly name: string;
  readonly strip: Strip;
  readonly severity: Mark;
  readonly length: string;
  readonly notes: readonly string[];
}

/** An hour of the day's clock, and how far along the day it begins, in per cent. */
export interface HourView {
  readonly text: string;
  readonly place: number;
}

/** How many incidents at once, as a stepped shape whose unit is the minute and, upwards, one incident. */
export interface AtOnceView {
  readonly label: string;
  readonly most: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly steps: readonly { readonly x: number; readonly width: number; readonly count: number }[];
}

/** The hours of a day, and a lane for each of its incidents. */
export interface HoursOfDay {
  readonly hours: readonly HourView[];
  readonly zone: string;
  readonly lanes: readonly LaneView[];
}

/** Every so many hours the strip is marked. */
const MARK_EVERY = 3;

const DAY = 86_400;

/** The hours of a day, and a lane for each of its incidents. */
export function viewHours(voice: Voice, digest: Digest): HoursOfDay {
  return {
    hours: hoursOf(voice, digest),
    zone: nameOfZone(voice),
    lanes: digest.lanes.map((lane) => laneOf(voice, digest, lane)),
  };
}

function hoursOf({ archive }: Voice, { window }: Digest): HourView[] {
  return hourMarks(window, archive.settings.timeZone, MARK_EVERY).map(({ hour, at }) => ({
    text: String(hour),
    place: Math.round(((at - window.from) / lengthOf(window)) * 10_000) / 100,
  }));
}

function laneOf(
  voice: Voice,
  { window, day }: Digest,
  { incident, span, stretches, beganBefore, goesOn }: Lane,
): LaneView {
  const { say } = voice;
  const provider = nameOfProvider(voice, incident.provider);
  const services =
    incident.services === undefined
      ? [say('incident.wholeProvider')]
      : namesOfServices(voice, incident.provider, incident.services).map(({ text }) => text);
  const where = incident.regions ?? [];
  return {
    link: linkTo(voice, { kind: 'incident', id: incident.id }, titleOf(voice, incident)),
    provider,
    what: [...services.slice(0, 2), ...where].join(', '),
    name: tellTerm(voice, provider.text, tellWhen(voice, incident, day)),
    strip: {
      ...stripOf(stretches, window, incident.planned, DAY),
      ticks: hourMarks(window, voice.archive.settings.timeZone, MARK_EVERY)
        .slice(1, -1)
        .map(({ at }) => (at - window.from) / 60),
    },
    severity: markOf(voice, incident),
    length: tellLength(voice, incident.ending, span.length),
    notes: [
      ...(beganBefore ? [say('day.lane.began', { date: tellMoment(voice, incident.started) })] : []),
      ...(goesOn ? [say('day.lane.goesOn')] : []),
    ],
  };
}

/** How many incidents at once, where there are several. */
export function atOnceOf(voice: Voice, { atOnce, lanes, window }: Digest): AtOnceView | undefined {
  const { say, language } = voice;
  const height = atOnce.reduce((most, { count }: Stretch) => Math.max(most, count), 0);
  if (height === 0 || lanes.length < 2) return undefined;
  const most = say('day.atOnce.most', { count: formatNumber(height, language) });
  const minutes = (seconds: number): number => Math.round(seconds / 60);
  return {
    label: say('day.atOnce'),
    most,
    name: say('day.atOnce.label', { most }),
    width: minutes(window.to - window.from),
    height,
    steps: atOnce.map(({ from, to, count }) => ({
      x: minutes(from - window.from),
      width: minutes(to - from),
      count,
    })),
  };
}

/** That a day has more or fewer hours than others, where it has. */
export function clockNoteOf(voice: Voice, { window }: Digest): string | undefined {
  const length = lengthOf(window);
  return length === DAY
    ? undefined
    : voice.say('day.clock', { hours: formatNumber(length / 3600, voice.language) });
}
