import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { describe, expect, it } from 'vitest';
import { printAtom } from '../../src/exports/atom.ts';
import { printFeed } from '../../src/exports/feed.ts';
import { viewDigestFeed, viewFeed, ENTRIES, type FeedView } from '../../src/views/feed.ts';
import { voiceOf } from '../../src/views/words.ts';
import type { Archive } from '../../src/domain/archive.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { inPrint } from '../../src/domain/typography.ts';
import type { Scope } from '../../src/site/files.ts';
import { anArchive } from '../domain/an-archive.ts';
import { anIncident, moment } from '../domain/an-incident.ts';
import { anyArchive, SITE } from './any-archive.ts';

const archive = anyArchive();
const ALL: Scope = { kind: 'all' };

function feedOf(from: Archive, of = ALL, language = 'en'): FeedView {
  return viewFeed(voiceOf(from, SITE, language), { kind: 'feed', of, format: 'xml' });
}

const noProse = (): string => '';

/** The elements of a name right below another. */
function below(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(
    (each): each is XmlElement => each instanceof XmlElement && each.name === name,
  );
}

const textOf = (element: XmlElement | undefined): string | undefined => element?.text.trim();

/** An Atom feed as a strict XML reader reads it. */
function readAtom(xml: string) {
  const feed = parseXml(xml).root;
  if (feed?.name !== 'feed') throw new Error('There is no feed');
  const one = (element: XmlElement, name: string) => below(element, name)[0];
  return {
    id: textOf(one(feed, 'id')),
    title: textOf(one(feed, 'title')),
    lang: feed.attributes['xml:lang'],
    updated: textOf(one(feed, 'updated')),
    links: below(feed, 'link').map(({ attributes: { rel, href } }) => `${String(rel)} ${String(href)}`),
    entries: below(feed, 'entry').map((entry) => ({
      id: textOf(one(entry, 'id')),
      href: one(entry, 'link')?.attributes.href,
      title: textOf(one(entry, 'title')),
      titleLang: one(entry, 'title')?.attributes['xml:lang'],
      summary: textOf(one(entry, 'summary')),
      html: textOf(one(entry, 'content')),
      published: textOf(one(entry, 'published')),
      updated: textOf(one(entry, 'updated')),
      terms: below(entry, 'category').map(({ attributes }) => attributes.term),
    })),
  };
}

/** The words of an incident in a language, or in that of the original, with the marks of print. */
const wordsOf = (text: Incident['title'], language: string): string =>
  (language === 'en' ? undefined : text[language])?.trim() ?? inPrint(text.en ?? '', 'en').trim();

const dateOf = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : new Date(instant * 1000).toISOString();

/** What a feed must say of an incident. */
function expectedOf(incident: Incident, language: string) {
  const { added, changed, started } = incident;
  const dates = [added, ...changed.map(({ on }) => on)].flatMap((each) => each?.earliest ?? []);
  return {
    id: `tag:example.org,2026:${language}/incidents/${incident.id}/`,
    href: `https://example.org/almanac/${language === 'en' ? '' : 'fr/'}incidents/${incident.id}/`,
    title: wordsOf(incident.title, language),
    summary: wordsOf(incident.summary, language),
    published: dateOf(added?.earliest),
    updated: dateOf(dates.length === 0 ? started.nominal : Math.max(...dates)),
  };
}

describe.each(['en', 'fr'])('the feed of all incidents, in %s', (language) => {
  const view = feedOf(archive, ALL, language);
  const atom = readAtom(printAtom(view, noProse));
  const json = JSON.parse(printFeed(view, 'json', noProse)) as {
    version: string;
    feed_url: string;
    language: string;
    items: Record<string, string>[];
  };
  const incidentOf = (id = ''): Incident => {
    const found = archive.incident(id.replace(/^.*incidents\/(.*)\/$/, '$1'));
    if (!found) throw new Error(`There is no ${id}`);
    return found;
  };

  it('is read as Atom by a strict reader, every field as in the model', () => {
    expect(atom.lang).toBe(language);
    expect(atom.entries).toHaveLength(ENTRIES);
    for (const entry of atom.entries) {
      expect(entry).toMatchObject(expectedOf(incidentOf(entry.id), language));
      expect(entry.titleLang).toBe(incidentOf(entry.id).title[language] === undefined ? 'en' : undefined);
    }
  });

  it('is read as JSON Feed, every field as in the model', () => {
    expect(json).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', language });
    expect(json.items.map(({ id }) => id)).toEqual(atom.entries.map(({ id }) => id));
    for (const item of json.items) {
      const expected = expectedOf(incidentOf(item.id), language);
      expect({ ...item, href: item.url, title: item.title?.trim(), summary: item.summary?.trim(), published: item.date_published, updated: item.date_modified }).toMatchObject(expected); // prettier-ignore
    }
  });

  it('has the same full text in both, in which nothing but our own elements stands', () => {
    expect(json.items.map((item) => item.content_html?.trim())).toEqual(atom.entries.map(({ html }) => html));
    for (const { html = '' } of atom.entries) {
      const tags = [...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, name]) => name);
      expect([...new Set(tags)].filter((name) => !['p', 'div', 'h2', 'ul', 'li', 'a', 'br', 'span'].includes(name ?? ''))).toEqual([]); // prettier-ignore
    }
  });

  it('holds those that were touched last', () => {
    const updated = atom.entries.map((entry) => entry.updated ?? '');
    expect(updated).toEqual(updated.toSorted().reverse());
    const left = archive.incidents.filter(
      ({ id }) => !atom.entries.some((entry) => incidentOf(entry.id).id === id),
    );
    const oldest = updated.at(-1) ?? '';
    expect(left.filter((incident) => (expectedOf(incident, language).updated ?? '') > oldest)).toEqual([]);
  });
});

describe('a feed', () => {
  it('names its own address, its page, and the same in other languages', () => {
    expect(
      readAtom(printAtom(feedOf(archive, { kind: 'provider', id: 'twitter' }, 'fr'), noProse)).links,
    ).toEqual([
      'self https://example.org/almanac/fr/providers/twitter/feed.xml',
      'alternate https://example.org/almanac/fr/providers/twitter/',
      'alternate https://example.org/almanac/providers/twitter/feed.xml',
    ]);
  });

  it.each<[Scope, (incident: Incident) => boolean]>([
    [{ kind: 'provider', id: 'google' }, ({ provider }) => provider === 'google'],
    [{ kind: 'service', provider: 'google', id: 'web' }, ({ provider, services }) => provider === 'google' && (services?.includes('web') ?? true)],
    [{ kind: 'cause', id: 'dns' }, ({ causes }) => causes.includes('dns')],
  ])('of %o holds its incidents and no other', (of, isIn) => {
    const ids = feedOf(archive, of).entries.map(({ href }) => href.replace(/^.*incidents\/(.*)\/$/, '$1'));
    expect(ids.length).toBeGreaterThan(3);
    expect(new Set(ids)).toEqual(new Set(ids.filter((id) => archive.incidents.some((each) => each.id === id && isIn(each)))));
    expect(ids).toHaveLength(Math.min(ENTRIES, archive.incidents.filter(isIn).length));
  }); // prettier-ignore

  it('is without what was withdrawn', () => {
    const [gone] = archive.withdrawn;
    const whole = printAtom({ ...feedOf(archive) }, noProse);
    expect(gone).toBeDefined();
    expect(whole).not.toContain(gone?.id);
  });

  it('puts a corrected incident first, with the day and the note of the correction', () => {
    const old = anIncident({ id: 'a/2001-01-01-old', added: moment('2026-01-01') });
    const newer = anIncident({ id: 'a/2020-01-01-new', added: moment('2026-02-01') });
    const corrected = {
      ...old,
      changed: [{ on: moment('2026-03-01'), note: { en: 'The hour was wrong.' } }],
    };
    const idsOf = (incidents: Incident[]) =>
      readAtom(printAtom(feedOf(anArchive({ incidents })), noProse)).entries;
    expect(idsOf([old, newer])[0]?.id).toContain('2020-01-01-new');
    expect(idsOf([corrected, newer])[0]).toMatchObject({
      id: expect.stringContaining('2001-01-01-old') as string,
      published: '2026-01-01T00:00:00.000Z',
      updated: '2026-03-01T00:00:00.000Z',
      html: expect.stringContaining('The hour was wrong.') as string,
    });
  });

  it('has the same names wherever it is put up', () => {
    const elsewhere = { ...SITE, origin: 'https://mirror.example', base: '/' };
    const there = viewFeed(voiceOf(archive, elsewhere, 'en'), { kind: 'feed', of: ALL, format: 'xml' });
    expect(there.entries.map(({ id }) => id)).toEqual(feedOf(archive).entries.map(({ id }) => id));
    expect(there.id).toBe(feedOf(archive).id);
  });

  it('is read where the archive is empty, and is as old as the archive', () => {
    expect(readAtom(printAtom(feedOf(anArchive()), noProse))).toMatchObject({
      entries: [],
      updated: '2013-01-01T00:00:00.000Z',
    });
  });
});

describe('the feed of days', () => {
  const { entries } = readAtom(printAtom(viewDigestFeed(voiceOf(archive, SITE, 'fr')), noProse));

  it('has an entry for a day that has something, named after the day', () => {
    expect(entries).toHaveLength(ENTRIES);
    for (const { id = '', href } of entries) {
      const day = /(\d{4})\/(\d\d)\/(\d\d)/.exec(id)?.slice(1).join('-') ?? '';
      expect(archive.days).toContain(day);
      expect(href).toBe(`https://example.org/almanac/fr/${day.replaceAll('-', '/')}/`);
    }
  });

  it('lists the incidents of the day', () => {
    for (const { id = '', html = '' } of entries) {
      const day = /(\d{4})\/(\d\d)\/(\d\d)/.exec(id)?.slice(1).join('-') ?? '';
      for (const incident of archive.incidentsOn(day))
        expect(html).toContain(`/fr/incidents/${incident.id}/`);
    }
  });
});
