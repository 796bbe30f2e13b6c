import { readForeignFrontmatter, type ForeignFrontmatter } from '../content/frontmatter/foreign.ts';
import type { Format, TextFile } from './format.ts';
import { blockIn, textIn, textsIn, type Block } from './json-values.ts';
import { toPlainWords } from './prose.ts';
import { tellUnkept } from './unkept.ts';
import type { ForeignRecord, Item } from './record.ts';

/** The collection of post-mortems behind postmortems.app: a file each, of every company that published one. */
export const postmortemsApp: Format = {
  name: 'postmortems-app',
  title: 'postmortems.app’s data folder',
  isOwn: ({ path, text }) => isWriteUp(path, text) && /^company:/m.test(text.slice(0, HEAD)),
  *read(files) {
    for (const file of files) if (isWriteUp(file.path, file.text)) yield* itemsOf(file);
  },
};

/** Where facts are looked for, in characters. */
const HEAD = 20_000;

function isWriteUp(path: string, text: string): boolean {
  return /\.md$/i.test(path) && /^---[ \t]*\n[\s\S]*?^(?:categories|uuid):/m.test(text.slice(0, HEAD));
}

function* itemsOf({ path, text }: TextFile): Generator<Item> {
  const spot = { file: path, line: 1 };
  const matter = readForeignFrontmatter(text);
  const fault = matter ? matter.fault : { line: 1, fault: NO_END };
  if (!matter || fault)
    yield { kind: 'fault', spot: { ...spot, line: fault?.line ?? 1 }, fault: fault?.fault ?? NO_END };
  else {
    yield { kind: 'record', record: recordOf(path, matter) };
    yield* tellUnkept(blockIn(matter.data) ?? {}, KEPT);
  }
}

const NO_END = 'Its facts have no end: a second line of --- is missing.';
const KEPT: ReadonlySet<string> = new Set([
  'uuid', 'url', 'archive_url', 'title', 'start_time', 'end_time', 'categories', 'keywords', 'company', 'product', 'summary',
  'source_published_at',
]); // prettier-ignore

function recordOf(path: string, { data, body }: ForeignFrontmatter): ForeignRecord {
  const facts = blockIn(data) ?? {};
  const text = (name: string): string | undefined => textIn(facts[name]);
  const categories = textsIn(facts.categories);
  const [stem = ''] = /[^/]*(?=\.md$)/i.exec(path) ?? [];
  const end = timeOf(facts.end_time);
  return {
    spot: { file: path, line: 1 },
    id: text('uuid') ?? stem,
    title: text('title') ?? firstSentence(body),
    summary: text('summary'),
    provider: text('company'),
    started: timeOf(facts.start_time),
    end: end === undefined ? { kind: 'untold' } : { kind: 'at', time: end },
    services: textsIn(facts.product),
    causes: categories.map((category) => CAUSES.get(category) ?? category),
    updates: [],
    body: { notation: 'markdown', text: body },
    pages: pagesOf(facts),
    tags: [
      ...new Set([...textsIn(facts.keywords), ...categories.filter((category) => !CAUSES.has(category))]),
    ],
  };
}

/** The categories that are causes. The others say what kind of text it is, and are asked for. */
const CAUSES: ReadonlyMap<string, string> = new Map(
  Object.entries({ 'config-change': 'config', hardware: 'hardware', security: 'security', time: 'time' }),
);

/** What is not known is empty, or the year 1 of a program that has no empty time. A day alone is kept there as its midnight in UTC. */
function timeOf(value: unknown): string | undefined {
  const time = textIn(value);
  if (time === undefined || /^0{3}[01]-/.test(time)) return undefined;
  return time.replace(/[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00)$/, 'Z');
}

/** The first sentence of some prose, without marks, addresses and its full stop. */
function firstSentence(body: string): string {
  const [paragraph = ''] = body.trim().split(/\n\s*\n/, 1);
  const words = toPlainWords({ notation: 'markdown', text: paragraph.slice(0, MOST) });
  const line = 'value' in words ? words.value.replace(/ \(https?:[^\s)]*\)/g, '') : '';
  return /^.+?[.!?](?= |$)/.exec(line)?.[0].replace(/\.$/, '') ?? line;
}

/** The most characters that are looked at for a title. */
const MOST = 2000;

function pagesOf(facts: Block): ForeignRecord['pages'] {
  const url = textIn(facts.url);
  if (url === undefined) return [];
  return [
    {
      url,
      title: textIn(facts.title),
      published: timeOf(facts.source_published_at),
      archived: textIn(facts.archive_url),
    },
  ];
}
