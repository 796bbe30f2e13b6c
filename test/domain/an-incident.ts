import { isDurationFault, parseDuration, type Duration } from '../../src/domain/duration.ts';
import type { Ending, Incident, Phase, Related } from '../../src/domain/incident.ts';
import { isMomentFault, parseMoment, type Moment } from '../../src/domain/moment.ts';
import type { PhaseSeverity } from '../../src/domain/severity.ts';

/** An incident that needs no more than what a test says of it; its provider is the one that its id names. */
export function anIncident(overrides: Partial<Incident> = {}): Incident {
  const id = overrides.id ?? 'twitter/2012-07-26-double-failure';
  return {
    id,
    provider: id.replace(/\/.*$/, ''),
    language: 'en',
    title: { en: 'Two redundant systems fail together' },
    summary: { en: 'Twitter disappears for two hours.' },
    services: undefined,
    severity: 'full',
    started: moment('2012-07-26T15:20Z'),
    ending: until('2012-07-26T17:20Z'),
    downtime: undefined,
    noticed: undefined,
    detected: undefined,
    phases: [],
    regions: undefined,
    unaffected: [],
    planned: false,
    causes: [],
    ruledOut: [],
    figures: [],
    related: [],
    timeline: [],
    timesNote: undefined,
    sources: [],
    added: undefined,
    changed: [],
    withdrawn: undefined,
    aliases: [],
    tags: [],
    imported: undefined,
    writeUps: {},
    ...overrides,
  };
}

/** The moment of a text, which must be one. */
export function moment(text: string): Moment {
  const reading = parseMoment(text);
  if (isMomentFault(reading)) throw new Error(`"${text}" is not a moment: ${reading.fault}`);
  return reading;
}

/** The duration of a text, which must be one. */
export function duration(text: string): Duration {
  const reading = parseDuration(text);
  if (isDurationFault(reading)) throw new Error(`"${text}" is not a duration: ${reading.fault}`);
  return reading;
}

/** An end at a moment. */
export function until(text: string): Ending {
  return { kind: 'time', at: moment(text) };
}

/** An end after a length of time. */
export function lasting(text: string): Ending {
  return { kind: 'duration', length: duration(text) };
}

/** A phase of some services, or of all where none is named. */
export function aPhase(from: string, severity: PhaseSeverity, ...services: string[]): Phase {
  return {
    from: moment(from),
    severity,
    services: services.length > 0 ? services : undefined,
    note: undefined,
  };
}

/** A tie to another incident. */
export function aTie(incident: string, as: Related['as'] = 'similar'): Related {
  return { incident, as, note: undefined, source: undefined };
}

/** A moment that lies between two instants; exact where they are the same. */
export function momentBetween(earliest: number, latest: number): Moment {
  const [low, high] = [earliest, latest].map(
    (instant) => `${new Date(instant * 1000).toISOString().slice(0, 19)}Z`,
  );
  return moment(low === high ? String(low) : `${String(low)}..${String(high)}`);
}
