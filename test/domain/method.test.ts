import { describe, expect, it } from 'vitest';
import { recordByYear, recordOfYears } from '../../src/domain/by-year.ts';
import { digestOf } from '../../src/domain/digest.ts';
import type { Ending, Incident } from '../../src/domain/incident.ts';
import type { Interval } from '../../src/domain/interval.ts';
import { timeAt } from '../../src/domain/joint-time.ts';
import { countCauses } from '../../src/domain/labels.ts';
import type { Coverage, CoverageLevel } from '../../src/domain/provider.ts';
import { summariseLengths } from '../../src/domain/quantile.ts';
import {
  ninesOf,
  recordOf,
  type Availability,
  type ReliabilityRecord,
} from '../../src/domain/reliability.ts';
import type { PhaseSeverity, Severity, Weights } from '../../src/domain/severity.ts';
import { spanOf } from '../../src/domain/span.ts';
import { tallyOf } from '../../src/domain/tally.ts';
import { formatPercent } from '../../src/i18n/names.ts';
import { formatShare } from '../../src/i18n/share.ts';
import { METHOD_SECTIONS } from '../../src/site/method.ts';
import { aProvider, aService } from './a-provider.ts';
import { aCause, anArchive } from './an-archive.ts';
import { anIncident, aPhase, duration, lasting, moment, until } from './an-incident.ts';
import { addresses, lengthOf, roundedLength, secondsOf, tablesOf, type Table } from './method-page.ts';

const ASOF = moment('2013-01-01T00:00Z').nominal;
const DAY = 86_400;

/** The only tables of a section, each of which must be there and have rows. */
function tables(address: string, count: number): Table[] {
  const found = tablesOf(address);
  expect(found).toHaveLength(count);
  expect(found.every(({ length }) => length > 0)).toBe(true);
  return found;
}

/** The weights that the page names. */
function weights(): Weights {
  const [table = []] = tablesOf('weights');
  const weightOf = (severity: Severity) => Number(table.find(([name]) => name === severity)?.[1]);
  return { degraded: weightOf('degraded'), partial: weightOf('partial'), full: weightOf('full') };
}

function endingOf(text: string): Ending {
  if (text === 'unknown' || text === 'never' || text === 'ongoing') return { kind: text };
  return text.startsWith('after ') ? lasting(text.replace('after ', '')) : until(text);
}

function outage(began: string, ended: string, overrides: Partial<Incident> = {}): Incident {
  return anIncident({ started: moment(began), ending: endingOf(ended), ...overrides });
}

/** `2012-07`, or `2012-01 to 2012-06`. */
function windowOf(text: string): Interval {
  const [first = '', last = first] = text.split(' to ');
  return { from: moment(first).earliest, to: moment(last).latest };
}

interface Setting {
  readonly window?: string;
  readonly services?: readonly string[];
  readonly coverage?: readonly Coverage[];
  readonly began?: string;
}

const covered = (level: CoverageLevel, from?: string): Coverage[] => [
  { from: from === undefined ? undefined : moment(from), to: undefined, level },
];

function record(incidents: readonly Incident[], setting: Setting = {}): ReliabilityRecord {
  const { window = '2012-01 to 2012-12', services, coverage = covered('all'), began } = setting;
  const launched = began === undefined ? undefined : moment(began);
  const offered = ['web', 'api'].map((id) => aService({ id, launched }));
  const subject = { provider: aProvider({ services: offered, coverage }), services };
  return recordOf(subject, incidents, windowOf(window), weights(), ASOF);
}

describe('the page on how we count', () => {
  it('keeps the addresses that other pages point to', () => {
    expect(addresses()).toEqual(METHOD_SECTIONS);
  });
});

describe('the figures in its tables are worked out by the same rules:', () => {
  it('times with doubt', () => {
    const months = ['July', 'August'];
    const print = (instant: number): string => {
      const date = new Date(instant * 1000);
      const clock = date.toISOString().slice(11, 16);
      return `${String(date.getUTCDate())} ${String(months[date.getUTCMonth() - 6])}, ${clock}`;
    };
    const [table = []] = tables('times-with-doubt', 1);
    for (const [written = '', ...printed] of table) {
      const { earliest, nominal, latest } = moment(written);
      expect([earliest, nominal, latest].map(print)).toEqual(printed);
    }
  });

  it('lengths', () => {
    const [written = [], outages = [], summaries = []] = tables('lengths', 3);
    for (const [text = '', ...printed] of written) expect(duration(text)).toEqual(lengthOf(printed));
    for (const [began = '', ended = '', ...printed] of outages) {
      const incident = outage(began, ended);
      expect(spanOf(incident, ASOF).length).toEqual(lengthOf(printed));
      expect(record([incident]).affected).toEqual(lengthOf(printed));
    }
    for (const [texts = '', ...printed] of summaries) {
      const summary = summariseLengths(texts.split(', ').map(duration));
      const { lowerQuartile, median, upperQuartile } = summary ?? {};
      expect([lowerQuartile, median, upperQuartile].map((cut) => cut?.nominal)).toEqual(
        printed.map(secondsOf),
      );
    }
  });

  it('what lies inside a window', () => {
    const [table = []] = tables('inside-a-window', 1);
    for (const [began = '', ended = '', window = '', ...printed] of table)
      expect(record([outage(began, ended)], { window }).affected).toEqual(lengthOf(printed));
  });

  it('several years', () => {
    const [table = []] = tables('several-years', 1);
    for (const [began = '', ended = '', window = '', ...printed] of table) {
      const [first = 0, last = 0] = window.split(' to ').map((month) => Number(month.slice(0, 4)));
      const provider = aProvider({ coverage: covered('all') });
      const reckoning = { weights: weights(), asOf: ASOF, zone: 'UTC' };
      const byYear = recordByYear(provider, [outage(began, ended)], 2010, 2012, reckoning);
      const { affected, incidents } = recordOfYears(byYear, first, last);
      expect(affected).toEqual(lengthOf(printed));
      expect(String(incidents)).toBe(printed[3]);
    }
  });

  it('phases that share a boundary', () => {
    const [phases = [], times = []] = tables('severities-and-phases', 2);
    const incident = phased(phases);
    const severities: Record<string, Severity> = { 'partial or worse': 'partial', full: 'full' };
    for (const [name = '', ...printed] of times)
      expect(timeAt(incident, severities[name] ?? 'degraded', ASOF)).toEqual(lengthOf(printed));
  });

  it('what came and went', () => {
    const [table = []] = tables('came-and-went', 1);
    for (const [began = '', ended = '', down = '', window = '', ...printed] of table) {
      const incident = outage(began, ended, { downtime: duration(down) });
      expect(roundedLength(record([incident], { window }).affected)).toEqual(lengthOf(printed));
    }
  });

  it('ends that nobody knows', () => {
    const [table = []] = tables('ends-that-nobody-knows', 1);
    for (const [began = '', ended = '', window = '', least = '', most = '', ...counts] of table) {
      const { affected, incidents, withoutLength } = record([outage(began, ended)], { window });
      expect([affected.least, affected.most]).toEqual([secondsOf(least), secondsOf(most)]);
      expect([incidents, withoutLength]).toEqual(counts.map(Number));
    }
  });

  it('overlaps', () => {
    for (const table of tables('overlaps', 3)) {
      const incidents: Incident[] = [];
      for (const [began = '', ended = '', ...printed] of table) {
        const asked = began === 'together' ? incidents : [outage(began, ended)];
        expect(record(asked).affected).toEqual(lengthOf(printed));
        incidents.push(...asked);
      }
    }
  });

  it('weights', () => {
    const [, phases = []] = tables('weights', 2);
    const { affected, downtime } = record([phased(phases)]);
    const [, , all = '', weighed = ''] = phases.at(-1) ?? [];
    expect([affected.nominal, downtime.nominal]).toEqual([secondsOf(all), secondsOf(weighed)]);
    for (const [index, [from = '', severity = '', length = '', part = '']] of phases.slice(0, -1).entries()) {
      const [to = ''] = phases[index + 1] ?? [];
      const alone = record([outage(from, to, { severity: severity as Severity })]);
      expect([alone.affected.nominal, alone.downtime.nominal]).toEqual([secondsOf(length), secondsOf(part)]);
    }
  });

  it('planned work', () => {
    const [table = []] = tables('planned-work', 1);
    const incidents: Incident[] = [];
    for (const [what, began = '', ended = '', ...printed] of table) {
      const asked = what === 'together' ? incidents : [outage(began, ended, { planned: what === 'work' })];
      const { planned, affected } = record(asked);
      expect([planned.nominal, affected.nominal]).toEqual(printed.map(secondsOf));
      incidents.push(...asked);
    }
  });

  it('causes', () => {
    const [given = [], printed = []] = tables('causes', 2);
    const incidents = given.map(([what, causes = '']) =>
      anIncident({ planned: what === 'work', causes: causes.split(', ') }),
    );
    const { counts } = countCauses(
      incidents,
      printed.map(([cause = '']) => aCause(cause)),
    );
    expect(
      counts.map(({ cause, labels, shareOfKnown }) => [
        cause,
        String(labels),
        shareOfKnown === undefined ? '' : formatPercent(shareOfKnown, 'en'),
      ]),
    ).toEqual(printed);
  });

  it('services and providers', () => {
    const [table = []] = tables('services-and-providers', 1);
    const incidents: Incident[] = [];
    for (const [services = '', began = '', ended = '', ...printed] of table) {
      const asked = services === 'together' ? incidents : [outage(began, ended, { services: [services] })];
      const subjects: Setting[] = [{ services: ['web'] }, { services: ['api'] }, {}];
      const times = subjects.map((subject) => record(asked, subject).affected.nominal);
      expect(times).toEqual(printed.map(secondsOf));
      incidents.push(...asked);
    }
  });

  it('what is tracked', () => {
    const [table = []] = tables('what-is-tracked', 1);
    for (const [window = '', from = '', began = '', printed] of table) {
      const setting = { window, coverage: covered('selected', from), began, services: ['web'] };
      const { tracked, window: whole } = record([], setting);
      expect(`${String(tracked / DAY)} of ${String((whole.to - whole.from) / DAY)} days`).toBe(printed);
    }
  });

  it('what may be said', () => {
    const [table = []] = tables('what-may-be-said', 1);
    for (const [level = '', lengths = '', printed] of table) {
      const coverage = level === '' ? [] : covered(level as CoverageLevel);
      const said = record(outagesOf(lengths, '2012-07'), { window: '2012-07', coverage }).availability;
      expect(tell(said)).toBe(printed);
    }
  });

  it('nines', () => {
    const [table = []] = tables('nines', 1);
    for (const [down = '', whole = '', printed] of table) {
      const nines = ninesOf(duration(down).nominal, duration(whole).nominal);
      expect(nines === undefined ? 'none' : String(nines)).toBe(printed);
    }
  });

  it('a day', () => {
    const [outages = [], times = []] = tables('a-day', 2);
    const incidents = outages.map(([began = '', ended = ''], index) =>
      outage(began, ended, { id: `provider-${String(index)}/2012-07-26-outage` }),
    );
    const { anyDown, severalDown } = digestOf(anArchive({ incidents }), '2012-07-26');
    expect([anyDown, severalDown]).toEqual(times.map(([, ...printed]) => lengthOf(printed)));
  });

  it('calendars', () => {
    const [outages = [], times = []] = tables('calendars', 2);
    const incidents = outages.map(([provider = '', began = '', ended = ''], index) =>
      outage(began, ended, { id: `${provider}/2012-07-26-outage-${String(index)}` }),
    );
    const { affected, shares } = tallyOf(anArchive({ incidents }), '2012-07-26');
    const all = [...shares, { provider: 'all', affected }];
    for (const [provider, ...printed] of times)
      expect(all.find((each) => each.provider === provider)?.affected).toEqual(lengthOf(printed));
  });

  it('what was said and what is recorded', () => {
    const [table = []] = tables('said-and-recorded', 1);
    for (const [window = '', said = '', lengths = '', down = '', printed = ''] of table) {
      const { availability, downtime } = record(outagesOf(lengths, '2012-06'), {
        window,
        coverage: covered('selected'),
      });
      expect(downtime.least).toBe(secondsOf(down.replace('at least ', '')));
      expect(tell(availability)).toBe(printed);
      const [low = 0, high = 0] = said.split(' to ').map((share) => parseFloat(share) / 100);
      const most = 'most' in availability ? availability.most : NaN;
      expect([low <= most, high > most]).toEqual([true, true]);
    }
  });
});

/** An incident with the phases of a table, whose last row is its end. */
function phased(table: Table): Incident {
  const [began = ''] = table[0] ?? [];
  const [ended = ''] = table.at(-1) ?? [];
  const phases = table.slice(0, -1).map(([from = '', severity]) => aPhase(from, severity as PhaseSeverity));
  return outage(began, ended, { phases });
}

/** Outages of such lengths, one on each of the first days of a month. */
function outagesOf(lengths: string, month: string): Incident[] {
  const texts = lengths.split(', ').filter((text) => text !== '');
  return texts.map((text, index) =>
    outage(`${month}-0${String(index + 1)}T10:00Z`, text === 'unknown' ? text : `after ${text}`),
  );
}

function tell(availability: Availability): string {
  if (availability.kind === 'untracked') return 'not tracked';
  if (availability.kind === 'none-on-record') return 'none on record';
  const most = formatShare(availability.most, 'en', 'up');
  if (availability.kind === 'at-most') return `at most ${most}`;
  const { least, nominal } = availability;
  if (least === availability.most) return formatShare(nominal, 'en');
  return `${formatShare(least, 'en', 'down')} to ${most}`;
}
