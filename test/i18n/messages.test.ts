import { LASTED } from '../../src/domain/lasted.ts';
import { FACETS } from '../../src/views/filter.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RELATIONS, SOURCE_KINDS } from '../../src/domain/incident.ts';
import { AVAILABILITY_KINDS, CATEGORIES, COVERAGE_LEVELS } from '../../src/domain/provider.ts';
import { SEVERITIES } from '../../src/domain/severity.ts';
import { TABLES } from '../../src/site/files.ts';
import english from '../../src/i18n/en.json' with { type: 'json' };
import french from '../../src/i18n/fr.json' with { type: 'json' };
import { formatSeconds } from '../../src/i18n/duration.ts';
import { LANGUAGES, say, spokenIn, type Key } from '../../src/i18n/messages.ts';
import { MARK_KINDS } from '../../src/charts/spec.ts';
import { COLUMNS } from '../../src/views/comparison.ts';
import { formatDate } from '../../src/i18n/moment.ts';
import { formatList, formatNumber, nameOfCountry, nameOfLanguage } from '../../src/i18n/names.ts';
import { formatShare } from '../../src/i18n/share.ts';

type Message = string | Readonly<Record<string, string>>;

const CATALOGUES: Readonly<Record<string, Readonly<Record<string, Message>>>> = { en: english, fr: french };
const keys = Object.keys(english) as Key[];

const formsOf = (message: Message | undefined): string[] =>
  typeof message === 'string' ? [message] : Object.values(message ?? {});
const namesIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
const placeholders = (message: Message | undefined): string[] =>
  [...new Set(formsOf(message).flatMap(namesIn))].sort();

/** The keys that are put together in src, by what they begin with. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  'filter.': FACETS,
  'lasted.': LASTED,
  'severity.': SEVERITIES,
  'severity.short.': [...SEVERITIES.slice(1), 'planned'],
  'relation.': RELATIONS,
  'relation.inverse.': RELATIONS,
  'kind.': SOURCE_KINDS,
  'category.': CATEGORIES,
  'coverage.': COVERAGE_LEVELS,
  'availability.': AVAILABILITY_KINDS,
  'chart.mark.': MARK_KINDS,
  'reliability.column.': COLUMNS,
  'end.': ['unknown', 'ongoing', 'never'],
  'calendar.': ['quiet', 'untracked', 'ahead'],
  'day.cluster.': ['alone', 'same-cause', 'caused-by', 'several'],
  'data.table.': TABLES,
};

const source = readdirSync(resolve(import.meta.dirname, '../../src'), {
  recursive: true,
  withFileTypes: true,
})
  .filter((entry) => entry.isFile() && /\.(?:ts|astro)$/.test(entry.name))
  .map((entry) => readFileSync(resolve(entry.parentPath, entry.name), 'utf8'))
  .join('\n');

function isUsed(key: string): boolean {
  if (["'", '"', '`'].some((quote) => source.includes(`${quote}${key}${quote}`))) return true;
  return Object.entries(FAMILIES).some(
    ([prefix, members]) =>
      source.includes(`\`${prefix}\${`) && members.some((member) => key === `${prefix}${member}`),
  );
}

/** What French says as English does; whatever else is alike was not translated. */
const ALIKE = new Set([
  'Audience', 'Cause', 'Causes', 'Commerce', 'Corrections', 'Finance', 'Incident', 'Incidents', 'Parquet', 'Phases', 'Service', 'Services',
  'Source', 'Sources', 'Source {n}', 'Table', 'Versions', '{count} incident', '{count} incidents',
]); // prettier-ignore

describe('the catalogues', () => {
  it('are those of the languages of the site', () => {
    expect(LANGUAGES).toEqual(['en', 'fr']);
  });

  it.each(LANGUAGES)('in %s have the same messages, none empty', (language) => {
    expect(Object.keys(CATALOGUES[language] ?? {}).sort()).toEqual([...keys].sort());
    expect(Object.values(CATALOGUES[language] ?? {}).flatMap(formsOf)).not.toContain('');
  });

  it.each(LANGUAGES)('in %s have the same placeholders', (language) => {
    const other = keys.filter(
      (key) =>
        placeholders(CATALOGUES[language]?.[key])
          .filter((name) => name !== 'count')
          .join() !==
        placeholders(english[key])
          .filter((name) => name !== 'count')
          .join(),
    );
    expect(other).toEqual([]);
  });

  it.each(LANGUAGES)(
    'in %s have plural forms for the same messages, each form that is needed',
    (language) => {
      const plural = (catalogue: Readonly<Record<string, Message>> = {}): string[] =>
        Object.keys(catalogue).filter((key) => typeof catalogue[key] === 'object');
      expect(plural(CATALOGUES[language]).sort()).toEqual(plural(english).sort());
      for (const key of plural(CATALOGUES[language]))
        expect(Object.keys(CATALOGUES[language]?.[key] ?? {})).toEqual(
          expect.arrayContaining(['one', 'other']),
        );
    },
  );

  it.each(LANGUAGES)('in %s name no number where it is said in words', (language) => {
    const wrong = keys.filter((key) => {
      const message = CATALOGUES[language]?.[key];
      return typeof message === 'object' && message.zero?.includes('{count}');
    });
    expect(wrong).toEqual([]);
  });

  it('in French say nothing in English', () => {
    const isWords = (text: string): boolean => /\p{L}{2}/u.test(text.replaceAll(/\{\w+\}|\bmin\b/g, ''));
    const alike = keys.flatMap((key) => {
      const forms = new Set(formsOf(english[key]));
      return formsOf(french[key]).filter((text) => forms.has(text) && isWords(text) && !ALIKE.has(text));
    });
    expect(alike).toEqual([]);
  });

  it('have no message that nothing says', () => {
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  it('in French set off high signs by a space that does not break, and use the right apostrophe', () => {
    const wrong = Object.values(french)
      .flatMap(formsOf)
      .filter((text) => / [;:!?%»]|\w[;!?»]|'/.test(text));
    expect(wrong).toEqual([]);
  });
});

describe('a message', () => {
  it('has the values in their places', () => {
    expect(say('en', 'provider.window.range', { from: '2011', to: '{from}' })).toBe('2011 to {from}');
    expect(say('fr', 'end.after', { length: '2 h' })).toBe('au bout de 2 h');
  });

  it('keeps a place for which no value is given', () => {
    expect(say('en', 'end.after')).toBe('after {length}');
  });

  it.each([
    [0, 'No incident on record', 'Aucun incident au registre'],
    [1, 'One incident on record', 'Un incident au registre'],
    [2, '2 incidents on record', '2 incidents au registre'],
    [1234, '1,234 incidents on record', '1 234 incidents au registre'],
  ])('has its plural form for %d', (count, inEnglish, inFrench) => {
    expect(say('en', 'provider.onRecord', { count })).toBe(inEnglish);
    expect(say('fr', 'provider.onRecord', { count }).replaceAll(/\s/g, ' ')).toBe(inFrench);
  });

  it('takes its plural form by the rules of its own language', () => {
    expect(say('en', 'cause.alone', { count: 0 })).toBe('0 have no other cause');
    expect(say('fr', 'cause.alone', { count: 0 })).toBe('0 n’a pas d’autre cause');
  });

  it('takes its plural form by a number that is printed already', () => {
    expect(say('en', 'cause.alone', { count: '1' })).toBe('one has no other cause');
    expect(say('en', 'cause.alone', { count: '1,234' })).toBe('1,234 have no other cause');
  });

  it.each(['de', 'ja', 'pt-BR', 'constructor'])('is English in %s, which has no catalogue', (language) => {
    expect(say(language, 'nav.days')).toBe('Days');
    expect(say(language, 'provider.onRecord', { count: '1' })).toBe('One incident on record');
    expect(say(language, 'cause.alone', { count: '0' })).toBe('0 have no other cause');
  });

  it.each(['fr', 'fr-CA', 'fr-BE'])('is French in %s', (language) => {
    expect(say(language, 'nav.days')).toBe('Jours');
  });
});

describe('a language without a catalogue', () => {
  it('has dates, numbers and names in English too, as the words around them are', () => {
    expect(['de', 'fr', 'fr-CA', 'constructor'].map(spokenIn)).toEqual(['en', 'fr', 'fr-CA', 'en']);
    expect(formatDate('2012-07-26', 'de')).toBe('26 July 2012');
    expect(formatNumber(1234.5, 'de')).toBe('1,234.5');
    expect(formatList(['a', 'b', 'c'], 'de')).toBe('a, b and c');
    expect(formatShare(0.5, 'de')).toBe('50%');
    expect(formatSeconds(86_400 * 1234, 'de')).toBe('1,234\u00A0d');
    expect(nameOfCountry('DE', 'de')).toBe('Germany');
    expect(nameOfLanguage('fr', 'de')).toBe('French');
    expect(nameOfLanguage('de', 'de')).toBe('Deutsch');
  });
});
