import { describe, expect, it } from 'vitest';
import { viewCause, viewCauses } from '../../src/views/causes.ts';
import { aProvider } from '../domain/a-provider.ts';
import { aCause } from '../domain/an-archive.ts';
import { anIncident, lasting } from '../domain/an-incident.ts';
import { aVoice, inWords } from './a-voice.ts';

/** The labels of the cloud outage study (Gunawi et al., SoCC 2016): 597 outages, 355 of them of unknown cause. */
const STUDY = {
  unknown: 355,
  upgrade: 54,
  network: 52,
  bug: 51,
  config: 34,
  load: 31,
  cross: 28,
  power: 21,
  security: 17,
  human: 14,
  storage: 13,
  server: 11,
  'natural-disaster': 9,
  hardware: 5,
};
const OUTAGES = 597;

/** Outages whose labels add up to those of the study, some with several. */
function studied() {
  const known = Object.entries(STUDY).flatMap(([cause, count]) =>
    cause === 'unknown' ? [] : Array.from({ length: count }, () => cause),
  );
  const withCause = OUTAGES - STUDY.unknown;
  return Array.from({ length: OUTAGES }, (_, index) =>
    anIncident({
      id: `cloud/2012-01-01-outage-${String(index)}`,
      causes:
        index < withCause
          ? [known[index], known[index + withCause]].filter((cause) => cause !== undefined)
          : ['unknown'],
    }),
  );
}

const causes = Object.keys(STUDY).map(aCause);

describe('the page of causes', () => {
  const { intro, rows } = viewCauses(aVoice({ causes, incidents: studied() }));

  it('gives the table of the study', () => {
    expect(rows.map(({ link, labels, share }) => `${link.text} ${labels} ${share}`.trim())).toEqual([
      'upgrade 54 16%',
      'network 52 15%',
      'bug 51 15%',
      'config 34 10%',
      'load 31 9%',
      'cross 28 8%',
      'power 21 6%',
      'security 17 5%',
      'human 14 4%',
      'storage 13 4%',
      'server 11 3%',
      'natural-disaster 9 3%',
      'hardware 5 1%',
      'unknown 355',
    ]);
  });

  it('says what the shares are of', () => {
    expect(intro).toBe(
      '340 causes were given for 597 incidents; for 355 none is known. Several may hold for one incident, so these are labels and not outages, and the shares are of the causes that are known. Planned work broke nothing and is left out.',
    );
  });

  it('has no shares where nothing is known, and leads to each cause in the language of the page', () => {
    const view = viewCauses(aVoice({ causes: [aCause('bug')] }, 'fr'));
    expect(view.rows).toEqual([
      {
        link: { href: '/fr/causes/bug/', text: 'bug', lang: 'en' },
        description: { text: 'What bug means.', lang: 'en' },
        labels: '0',
        share: '',
      },
    ]);
  });
});

describe('the page of a cause', () => {
  const incidents = [
    anIncident({ causes: ['bug'], ending: lasting('1h') }),
    anIncident({ id: 'google/2012-07-26-talk', causes: ['bug', 'load'], ending: lasting('~3h') }),
    anIncident({ id: 'azure/2012-07-26-a', causes: ['bug'], ending: { kind: 'unknown' } }),
    anIncident({ id: 'azure/2012-07-26-b', causes: ['load'] }),
  ];
  const providers = ['twitter', 'google', 'azure'].map((id) => aProvider({ id }));
  const view = viewCause(aVoice({ causes, incidents, providers }), aCause('bug'));

  it('counts the incidents, and measures those of a known length', () => {
    expect(view.figures.map(inWords)).toEqual([
      'Incidents: 3 (2 have no other cause)',
      'Providers: 3 (azure, google, twitter)',
      'Median length: about 2 h (1 h 50 min to 2 h 10 min; of 2 known lengths)',
    ]);
    expect(view.incidents.rows).toHaveLength(3);
  });

  it('has no figures where it was never given', () => {
    expect(viewCause(aVoice({ causes }), aCause('bug')).figures).toEqual([]);
  });
});
