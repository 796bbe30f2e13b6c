import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { close } from 'pagefind';
import { afterAll, describe, expect, it } from 'vitest';
import { indexOf, type Entry } from '../../src/build/search-index.ts';

const words = 'outage network storage server database region cooling cascade failure power'.split(' ');

/** Pages with many filters, which a table in memory yields in any order. */
const entries = Array.from({ length: 60 }, (_, index): Entry => ({
  url: `/incidents/${String(index)}/`,
  language: 'en',
  title: `Outage ${String(index)}`,
  about: 'Incident',
  content: words.map((word, place) => `${word} ${String((index * 7 + place) % 13)}`).join(' '),
  names: 'Windows Azure',
  filters: [`provider:p${String(index % 20)}`, `year:${String(2000 + (index % 15))}`, 'severity:full'],
}));

afterAll(async () => {
  await close();
});

async function hashes(): Promise<string[]> {
  const files = await indexOf(entries);
  return files
    .map(({ path, content }) => `${path} ${createHash('sha256').update(content).digest('hex')}`)
    .sort();
}

describe('the index of the search', () => {
  it('is the same bytes each time', async () => {
    const first = await hashes();
    expect(first.length).toBeGreaterThan(60);
    for (let time = 0; time < 3; time++) expect(await hashes()).toEqual(first);
  });

  it('names its head in its entry, and the head still lists every filter and page', async () => {
    const files = await indexOf(entries);
    const textOf = (name: RegExp): [string, Buffer] => {
      const file = files.find(({ path }) => name.test(path));
      return [file?.path ?? '', Buffer.from(file?.content ?? [])];
    };
    const [, entry] = textOf(/^pagefind-entry\.json$/);
    const { hash, page_count: count } = (
      JSON.parse(entry.toString()) as { languages: { en: { hash: string; page_count: number } } }
    ).languages.en;
    const [path, head] = textOf(/\.pf_meta$/);
    expect(path).toBe(`pagefind.${hash}.pf_meta`);
    expect(count).toBe(60);
    const unpacked = gunzipSync(head).toString('latin1');
    for (const name of ['provider:p0', 'provider:p19', 'year:2014', 'severity:full'])
      expect(unpacked).toContain(name);
    expect(unpacked.indexOf('provider:p0')).toBeLessThan(unpacked.indexOf('provider:p19'));
  });

  it('leaves out the surfaces that Pagefind brings along', async () => {
    const files = await indexOf(entries.slice(0, 1));
    const scripts = files.map(({ path }) => path).filter((path) => /\.(?:js|css)$/.test(path));
    expect(scripts).toEqual(['pagefind.js']);
  });
});
