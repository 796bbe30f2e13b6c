import type { Facts } from '../../src/domain/archive.ts';
import type { Incident } from '../../src/domain/incident.ts';
import type { Provider } from '../../src/domain/provider.ts';
import { aCause, anEditorial, someSettings } from '../domain/an-archive.ts';
import { anIncident, aTie, lasting, moment } from '../domain/an-incident.ts';
import { aProvider, aService } from '../domain/a-provider.ts';

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;

function oneOf<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
}

const PROVIDERS = ['ant', 'bee', 'cat'];
const CAUSES = ['bug', 'dns', 'unknown'];
// Close together, on the same date of other years, and over the ends of months and years.
const STARTS = ['2010-07-26T10:00Z', '2011-07-26T09:00Z', '2011-07-26T11:30Z~', '2011-07-27T08:00Z', '2011-07-31T22:00Z', '2011-12-31T23:00Z', '2012-02-29T00:10Z', '2012-02-29', '2012-03', '2012-07-26T15:20Z', '2012-07-20T01:00Z..2012-08-02T01:00Z']; // prettier-ignore
const LENGTHS = ['20m', '~2h', '3h..5h', '5h..', '30h', '4d'];
const TIES = ['same-cause', 'caused-by', 'precedent', 'similar', 'coincidence'] as const;

function drawIncident(index: number, random: Random, others: readonly string[]): Incident {
  const started = oneOf(STARTS, random);
  // What goes on from long ago touches hundreds of days.
  const open = (['unknown', 'never', started > '2012-07' ? 'ongoing' : 'unknown'] as const)[
    Math.floor(random() * 12)
  ];
  return anIncident({
    id: `${oneOf(PROVIDERS, random)}/${started.slice(0, 10)}-number-${String(index)}`,
    title:
      random() < 0.5
        ? { en: `Number ${String(index)}` }
        : { en: `Number ${String(index)}`, fr: `Numéro ${String(index)}` },
    summary: { en: 'It was down.' },
    severity: oneOf(['full', 'partial', 'degraded'], random),
    started: moment(started),
    ending: open ? { kind: open } : lasting(oneOf(LENGTHS, random)),
    planned: random() < 0.15,
    services: random() < 0.3 ? ['web'] : undefined,
    causes: [oneOf(CAUSES, random)],
    related: others.length > 0 && random() < 0.5 ? [aTie(oneOf(others, random), oneOf(TIES, random))] : [],
    aliases: random() < 0.2 ? [`/old/${String(index)}/`] : [],
    writeUps: { en: { path: `incidents/${String(index)}.md`, format: 'md', markdown: 'What happened.' } },
  });
}

// Two that hang together, and neither of which touches a day of the other.
const first = anIncident({
  id: 'ant/2011-10-20-first',
  started: moment('2011-10-20T10:00Z'),
  ending: lasting('2h'),
});
const second = anIncident({
  id: 'bee/2011-10-22-second',
  started: moment('2011-10-22T10:00Z'),
  ending: lasting('2h'),
  related: [aTie(first.id, 'same-cause')],
});

/** A small archive in which much hangs together, the same for the same seed. */
export function someFacts(seed: number): Facts {
  const random = randomFrom(seed);
  const incidents: Incident[] = [first, second];
  for (let index = 0; index < 10; index++)
    incidents.push(
      drawIncident(
        index,
        random,
        incidents.map(({ id }) => id),
      ),
    );
  return {
    settings: someSettings({ repository: 'https://example.org/repository' }),
    causes: CAUSES.map(aCause),
    providers: PROVIDERS.map((id) =>
      aProvider({
        id,
        services: [aService({ id: 'web' })],
        coverage: [{ from: moment('2011-01'), to: undefined, level: 'major' }],
      }),
    ),
    incidents,
    editorials: ['2011-07-26', '2012-02-29'].map(anEditorial),
    asOf: moment('2012-08-06T00:00Z').nominal,
  };
}

type Edit = (facts: Facts, random: Random) => Facts;

const changing =
  (changesOf: (incident: Incident, random: Random) => Partial<Incident>): Edit =>
  (facts, random) => {
    const chosen = oneOf(facts.incidents, random);
    const changed = { ...chosen, ...changesOf(chosen, random) };
    return { ...facts, incidents: facts.incidents.map((each) => (each === chosen ? changed : each)) };
  };

const changingProvider =
  (changesOf: (provider: Provider) => Partial<Provider>): Edit =>
  (facts, random) => {
    const chosen = oneOf(facts.providers, random);
    return {
      ...facts,
      providers: facts.providers.map((each) => (each === chosen ? { ...each, ...changesOf(each) } : each)),
    };
  };

const setting =
  (settings: Partial<Facts['settings']>): Edit =>
  (facts) => ({ ...facts, settings: { ...facts.settings, ...settings } });

const renamed = (facts: Facts, from: string, to: string): Facts => ({
  ...facts,
  incidents: facts.incidents.map((each) => ({
    ...each,
    ...(each.id === from && { id: to }),
    related: each.related.map((tie) => (tie.incident === from ? { ...tie, incident: to } : tie)),
  })),
});

/** What somebody may do to an archive, one thing each. */
export const EDITS: Readonly<Record<string, Edit>> = {
  'changes the title of an incident': changing(() => ({ title: { en: 'Another title' } })),
  'translates a title': changing(({ title }) => ({ title: { ...title, fr: 'Un autre titre' } })),
  'changes the prose of an incident': changing(() => ({
    writeUps: { en: { path: 'incidents/x.md', format: 'md', markdown: 'Something else happened.' } },
  })),
  'moves an incident to another time': changing((_, random) => ({ started: moment(oneOf(STARTS, random)) })),
  'changes how long an incident was': changing((_, random) => ({ ending: lasting(oneOf(LENGTHS, random)) })),
  'leaves the end of an incident open': changing(() => ({
    started: moment('2012-07-29T10:00Z'),
    ending: { kind: 'ongoing' },
  })),
  'changes how bad an incident was': changing((_, random) => ({
    severity: oneOf(['full', 'partial', 'degraded'], random),
  })),
  'calls an incident planned': changing(({ planned }) => ({ planned: !planned })),
  'changes a cause of an incident': changing((_, random) => ({ causes: [oneOf(CAUSES, random)] })),
  'withdraws an incident': changing(() => ({ withdrawn: { en: 'It never was.' } })),
  'gives an incident an old address': changing(() => ({ aliases: ['/very/old/'] })),
  'ties two incidents': (facts, random) => {
    const { id } = oneOf(facts.incidents, random);
    return changing(() => ({ related: [aTie(id, oneOf(TIES, random))] }))(facts, random);
  },
  'changes the title of one that hangs together with another': (facts) => ({
    ...facts,
    incidents: facts.incidents.map((each) =>
      each.id === second.id ? { ...each, title: { en: 'More of it' } } : each,
    ),
  }),
  'gives a withdrawn incident an old address': changing(() => ({
    withdrawn: { en: 'It never was.' },
    aliases: ['/very/old/'],
  })),
  'drops a language, which stands on every page': setting({ languages: ['en'] }),
  'unties an incident': changing(() => ({ related: [] })),
  'adds an incident': (facts, random) => ({
    ...facts,
    incidents: [
      ...facts.incidents,
      drawIncident(
        99,
        random,
        facts.incidents.map(({ id }) => id),
      ),
    ],
  }),
  'deletes an incident': (facts, random) => {
    const chosen = oneOf(facts.incidents, random);
    return { ...facts, incidents: facts.incidents.filter((each) => each !== chosen) };
  },
  'renames an incident': (facts, random) => {
    const { id } = oneOf(facts.incidents, random);
    return renamed(facts, id, `${id}-renamed`);
  },
  'renames a provider': changingProvider(() => ({ name: { en: 'Another name' } })),
  'renames a service': changingProvider(() => ({
    services: [aService({ id: 'web', name: { en: 'Another service' } })],
  })),
  'changes what is covered': changingProvider(() => ({
    coverage: [{ from: moment('2012-01'), to: moment('2012-06'), level: 'all' }],
  })),
  'writes of a provider': changingProvider(() => ({ url: 'https://example.org/elsewhere' })),
  'adds a provider': (facts) => ({ ...facts, providers: [...facts.providers, aProvider({ id: 'dog' })] }),
  'deletes a provider with all that is told of it': (facts) => ({
    ...facts,
    providers: facts.providers.filter(({ id }) => id !== 'cat'),
    incidents: facts.incidents.filter(({ provider }) => provider !== 'cat'),
  }),
  'renames a cause': (facts) => ({
    ...facts,
    causes: facts.causes.map((each) => (each.id === 'bug' ? { ...each, name: { en: 'A mistake' } } : each)),
  }),
  'adds a cause': (facts) => ({ ...facts, causes: [...facts.causes, aCause('load')] }),
  'deletes a cause': (facts) => ({ ...facts, causes: facts.causes.filter(({ id }) => id !== 'dns') }),
  'orders the causes otherwise': (facts) => ({ ...facts, causes: facts.causes.toReversed() }),
  'writes of a day': (facts) => ({ ...facts, editorials: [...facts.editorials, anEditorial('2011-07-27')] }),
  'calls a day something else': (facts) => ({
    ...facts,
    editorials: facts.editorials.map((each) => ({ ...each, title: { en: 'A long day' } })),
  }),
  'takes back what was written of a day': (facts) => ({ ...facts, editorials: facts.editorials.slice(1) }),
  'describes the archive': setting({ description: { en: 'Something else' } }),
  'stops making pictures': setting({ previews: false }),
  'weighs severities otherwise': setting({ weights: { degraded: 0.1, partial: 0.5, full: 1 } }),
  'puts the archive under another licence': setting({
    licence: { name: 'CC0', url: 'https://example.org/cc0' },
  }),
  'gives the archive another name': setting({ title: { en: 'Blackouts' } }),
  'paints the archive': setting({ colours: { light: { ink: '#123456' }, dark: {} } }),
  'closes the repository': setting({ repository: undefined }),
  'moves the archive to another zone, which stands on every page': setting({ timeZone: 'America/New_York' }),
  'moves the archive, whose address stands on every page': setting({ url: 'https://elsewhere.example/' }),
  'reads the archive at another time, which stands on every page': (facts) => ({
    ...facts,
    asOf: facts.asOf + 86_400 * 40,
  }),
  'reads the archive some hours later': (facts) => ({ ...facts, asOf: facts.asOf + 3600 }),
};
