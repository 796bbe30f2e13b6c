import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { describe, expect, it } from 'vitest';
import { printBadge } from '../../src/exports/badge.ts';
import { viewBadge } from '../../src/views/badge.ts';
import { anIncident, moment } from '../domain/an-incident.ts';
import { aProvider } from '../domain/a-provider.ts';
import { aVoice, spaced } from '../views/a-voice.ts';
import { NASTY } from './any-archive.ts';

const twitter = aProvider({ id: 'twitter', name: { en: 'Twitter' } });
const june = anIncident({ id: 'twitter/2012-06-21-bug', started: moment('2012-06-21T10:00Z') });

describe('the badge of a provider', () => {
  it.each([
    ['without an incident', [], 'No incident on record'],
    ['with one', [june], 'One incident on record · last 21 Jun 2012'],
    ['with several', [anIncident(), june], '2 incidents on record · last 26 Jul 2012'],
    [
      'with one that was withdrawn',
      [june, anIncident({ withdrawn: { en: 'It did not happen.' } })],
      'One incident on record · last 21 Jun 2012',
    ],
  ])('%s says so', (_, incidents, what) => {
    const view = viewBadge(aVoice({ providers: [twitter], incidents }), twitter);
    expect([view.who, spaced(view.what)]).toEqual(['Twitter', what]);
  });

  it.each(NASTY)('is read by a strict XML reader, with every word as it is: %j', (name) => {
    const { root } = parseXml(printBadge({ language: 'en', who: name, what: 'x' }));
    const title = root?.children.find((each) => each instanceof XmlElement && each.name === 'title');
    expect(title instanceof XmlElement ? title.text : undefined).toBe(`${name.replace(/\s+/g, ' ')}: x`);
    expect(
      root?.children.filter((each) => each instanceof XmlElement && /script|foreign|a$/.test(each.name)),
    ).toEqual([]);
  });

  it('cuts a name that is too long', () => {
    expect(printBadge({ language: 'en', who: 'x'.repeat(500), what: 'y' })).toContain(`${'x'.repeat(59)}…`);
  });
});
