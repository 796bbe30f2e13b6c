import type { Incident } from '../domain/incident.ts';
import { spanOf } from '../domain/span.ts';
import { markOf, type Mark } from './incident.ts';
import { tellDay } from './source.ts';
import { markWhen, type TimeMark } from './time-mark.ts';
import {
  join,
  linkTo,
  nameOfProvider,
  namesOfCauses,
  tell,
  tellWhen,
  tellLength,
  tellMoment,
  titleOf,
  type Link,
  type Said,
  type Voice,
} from './words.ts';

/** An incident as a row of a table. */
export interface IncidentRow {
  readonly day: string;
  readonly dayLink: Link | undefined;
  readonly title: Link;
  readonly provider: Link;
  readonly severity: Mark;
  readonly length: string;
  readonly causes: string;
}

/** An incident as a card. */
export interface IncidentCard {
  readonly title: Link;
  readonly provider: Said;
  readonly when: string;
  readonly mark: TimeMark | undefined;
  readonly severity: Mark;
  readonly summary: Said;
}

/** The row of an incident. */
export function rowOfIncident(voice: Voice, incident: Incident): IncidentRow {
  const { archive } = voice;
  const [first] = archive.daysOf(incident.id);
  const day = dateOf(voice, incident);
  return {
    day,
    dayLink:
      first === undefined
        ? undefined
        : linkTo(voice, { kind: 'day', day: first }, { text: day, lang: undefined }),
    title: linkTo(voice, { kind: 'incident', id: incident.id }, titleOf(voice, incident)),
    provider: linkTo(
      voice,
      { kind: 'provider', id: incident.provider },
      nameOfProvider(voice, incident.provider),
    ),
    severity: markOf(voice, incident),
    length: tellLength(voice, incident.ending, spanOf(incident, archive.asOf).length),
    causes: join(voice, namesOfCauses(voice, incident.causes)),
  };
}

/** The first day of an incident, no more precise than its start is known. */
export function dateOf(voice: Voice, { id, started }: Incident): string {
  const [first] = voice.archive.daysOf(id);
  return first === undefined ? tellMoment(voice, started) : tellDay(voice, first, 'short');
}

/** The card of an incident, on a day where one is given. */
export function cardOfIncident(voice: Voice, incident: Incident, day?: string): IncidentCard {
  return {
    title: linkTo(voice, { kind: 'incident', id: incident.id }, titleOf(voice, incident)),
    provider: nameOfProvider(voice, incident.provider),
    when: tellWhen(voice, incident, day),
    mark: markWhen(incident),
    severity: markOf(voice, incident),
    summary: tell(voice, incident.summary, incident.language),
  };
}

/** Incidents with the newest first. */
export function newestFirst(incidents: readonly Incident[]): Incident[] {
  return incidents.toReversed();
}
