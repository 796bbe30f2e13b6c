import { parseAtomFeed } from 'feedsmith';
import { linesOf, placeAt } from '../content/lines.ts';
import type { TextFile } from './format.ts';
import type { Item, Spot, Update } from './record.ts';
import { endOf, plannedIn, updatesIn } from './statuspage-stamps.ts';

/** Whether a file is the feed of a page's history. */
export function isFeed({ text }: TextFile): boolean {
  return (
    /<feed\b[^>]*xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/.test(text.slice(0, 2000)) &&
    /<id>tag:[^<]*\/history<\/id>|:Incident\/\d+/.test(text.slice(0, 100_000))
  );
}

const ENTRY = /<entry[\s>][\s\S]*?<\/entry>/g;

/** The entries of a feed, each read by itself, so that one that was cut costs no other. It says neither how bad it was nor what was hit. */
export function* readFeed({ path, text }: TextFile): Iterable<Item> {
  const lines = linesOf(text);
  const [head = ''] = text.split('<entry', 1);
  const feed = parse(`${head}</feed>`);
  yield { kind: 'source', name: feed?.author, url: feed?.link };
  let end = 0;
  for (const { 0: entry, index } of text.matchAll(ENTRY)) {
    yield itemOf(entry, { file: path, line: placeAt(lines, index).line });
    end = index + entry.length;
  }
  const cut = text.indexOf('<entry', end);
  if (cut !== -1)
    yield {
      kind: 'fault',
      spot: { file: path, line: placeAt(lines, cut).line },
      fault: 'The feed ends in the middle of this entry: it was cut.',
    };
}

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly link: string | undefined;
  readonly published: string;
  readonly content: string;
}

function parse(xml: string) {
  try {
    const { title, links, authors, entries } = parseAtomFeed(xml);
    const linkIn = (all: typeof links): string | undefined =>
      all?.find(({ rel }) => rel === 'alternate')?.href ?? all?.[0]?.href;
    const made = (entries ?? []).map((entry): Entry => ({
      id: entry.id ?? '',
      title: textOf(entry.title),
      link: linkIn(entry.links),
      published: entry.published ?? entry.updated ?? '',
      content: textOf(entry.content),
    }));
    return { author: authors?.[0]?.name ?? textOf(title), link: linkIn(links), entries: made };
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'string'
    ? value.value
    : '';
}

function itemOf(xml: string, spot: Spot): Item {
  const [entry] = parse(`<feed xmlns="http://www.w3.org/2005/Atom">${xml}</feed>`)?.entries ?? [];
  const id = entry?.link?.match(/\/incidents\/([\w-]+)/)?.[1] ?? entry?.id.replace(/^.*\//, '');
  if (!entry || id === undefined || id === '')
    return { kind: 'fault', spot, fault: 'This entry cannot be read.' };
  const [updates, planned] = [updatesIn(entry), plannedIn(entry)];
  const record = {
    spot,
    id,
    title: entry.title,
    planned: planned !== undefined,
    severity: planned ? 'maintenance' : undefined,
    started: planned?.started ?? updates.at(-1)?.at ?? entry.published,
    end: planned ? ({ kind: 'at', time: planned.ended } as const) : endOf(updates),
    services: [],
    updates: updates.map(({ at, html }): Update => ({ at, text: { notation: 'html', text: html } })),
    body: { notation: 'html', text: '' } as const,
    url: entry.link,
  };
  return { kind: 'record', record };
}
