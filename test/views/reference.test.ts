import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import { revisionOf } from '../../src/domain/revision.ts';
import { viewReference, type ReferenceView } from '../../src/views/reference.ts';
import { anIncident, moment } from '../domain/an-incident.ts';
import { NASTY } from '../exports/any-archive.ts';
import { aVoice } from './a-voice.ts';

const added = moment('2026-11-23');
const changed = [{ on: moment('2026-11-25'), note: { en: 'The hour was wrong.' } }];
const ID = 'twitter/2012-07-26-down';

function referenceOf(text: string, corrected = false, language = 'en'): ReferenceView {
  const incident = anIncident({ id: ID, added, changed: corrected ? changed : [] });
  const said = { text, lang: undefined };
  return viewReference(aVoice({}, language), { kind: 'incident', id: ID }, ID, said, revisionOf(incident));
}

describe('how to cite a page', () => {
  it('is said in a sentence', () => {
    expect(referenceOf('Twitter goes dark').plain).toBe(
      'Twitter goes dark. Outage Almanac. 23 November 2026. https://example.org/incidents/twitter/2012-07-26-down/',
    );
    expect(referenceOf('Twitter goes dark', true).plain).toContain(
      '23 November 2026, corrected 25 November 2026.',
    );
    expect(referenceOf('Twitter disparaît', true, 'fr').plain).toContain('corrigé le 25 novembre 2026');
  });

  it.each([...NASTY, 'a & b % c $ d # e _ f { g } h ~ i ^ j \\k'])(
    'is read from BibTeX and from CSL-JSON: %j',
    (text) => {
      const { bibtex, csl } = referenceOf(text);
      const title = text.replace(/\s+/g, ' ');
      const { entries, errors } = parse(bibtex, { sentenceCase: false });
      expect(errors).toEqual([]);
      expect(entries.map(({ type, key }) => [type, key])).toEqual([['online', 'twitter-2012-07-26-down']]);
      const [entry] = entries;
      expect(entry?.fields.title).toBe(title.trim());
      expect(entry?.fields.url).toBe('https://example.org/incidents/twitter/2012-07-26-down/');
      expect(JSON.parse(csl)).toEqual({
        id: ID,
        type: 'webpage',
        title,
        'container-title': 'Outage Almanac',
        URL: 'https://example.org/incidents/twitter/2012-07-26-down/',
        language: 'en',
        issued: { 'date-parts': [[2026, 11, 23]] },
      });
    },
  );
});
