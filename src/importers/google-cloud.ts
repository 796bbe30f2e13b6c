import type { Format, TextFile } from './format.ts';
import { elementsOf, type Element } from './json-elements.ts';
import { summaryOf, timesNoteOf, updatesOf, withoutReport } from './google-cloud-updates.ts';
import { note, tellUnkept } from './unkept.ts';
import type { ForeignRecord, Item, Spot } from './record.ts';
import { blockIn, blocksIn, textIn, type Block } from './json-values.ts';

const SITE = 'https://status.cloud.google.com/';

/** The list of all incidents that Google Cloud publishes, in the shape it has had since 2021 and in the one before. */
export const googleCloud: Format = {
  name: 'google-cloud',
  title: 'Google Cloud’s incidents.json',
  isOwn: ({ path, text }) =>
    path.endsWith('.json') && /^\s*\[/.test(text) && /"external_desc"\s*:/.test(text.slice(0, HEAD)),
  *read(files) {
    for (const file of files) if (file.path.endsWith('.json')) yield* itemsOf(file);
  },
};

/** Where the description of the first incident is looked for, in characters; updates stand behind it. */
const HEAD = 20_000;

function* itemsOf({ path, text }: TextFile): Generator<Item> {
  const list = elementsOf(text);
  if (!list) {
    yield { kind: 'fault', spot: { file: path, line: 1 }, fault: NO_LIST };
    return;
  }
  for (const element of list.elements) yield* readElement(element, { file: path, line: element.line });
  const line = list.cutAt();
  if (line !== undefined) yield { kind: 'fault', spot: { file: path, line }, fault: CUT };
}

const NO_LIST = 'This is no list of incidents in square brackets, as the incidents.json of Google Cloud is.';
const CUT = 'The file ends in the middle of its list: it was cut. Fetch it again.';

function* readElement({ value }: Element, spot: Spot): Generator<Item> {
  const written = blockIn(value);
  const id = written && idOf(written);
  if (!written) yield { kind: 'fault', spot, fault: 'This is no incident that can be read as JSON.' };
  else if (id === undefined) yield { kind: 'fault', spot, fault: NO_ID };
  else {
    yield { kind: 'record', record: recordOf(written, id, spot) };
    yield* unkeptIn(written);
  }
}

const NO_ID = 'It has neither an id nor a service_key and a number to be known by.';

/** Before 2021 incidents had no id, and their numbers were counted for each service. */
function idOf(written: Block): string | undefined {
  const [id, key, number] = ['id', 'service_key', 'number'].map((name) => textIn(written[name]));
  if (id !== undefined) return id;
  return key === undefined || number === undefined ? undefined : `${key}/${number}`;
}

function recordOf(written: Block, id: string, spot: Spot): ForeignRecord {
  const text = (name: string): string | undefined => textIn(written[name]);
  const told = updatesOf(written);
  const { updates, story } = withoutReport(told);
  const end = text('end');
  return {
    spot,
    id,
    title: text('external_desc') ?? '',
    summary: summaryOf(told),
    language: 'en',
    kind: written.public === false ? 'not public' : undefined,
    severity: text('status_impact') ?? text('severity'),
    started: text('begin'),
    end: end === undefined ? { kind: 'untold' } : { kind: 'at', time: end },
    noticed: updates.at(-1)?.at ?? text('created'),
    services: servicesOf(written),
    regions: regionsOf(written),
    updates,
    body: { notation: 'markdown', text: story },
    url: pageOf(text('uri')),
    timesNote: timesNoteOf(told),
  };
}

/** The page of an incident, which is told as a path. */
function pageOf(uri: string | undefined): string | undefined {
  return uri !== undefined && URL.canParse(uri, SITE) ? new URL(uri, SITE).href : undefined;
}

function servicesOf(written: Block): string[] {
  const products = titlesIn(written.affected_products);
  return products.length > 0 ? products : [textIn(written.service_name) ?? []].flat();
}

/** Where it was felt, then and now; where that was everywhere, no list. */
function regionsOf(written: Block): string[] | undefined {
  const regions = locationsOf(written);
  return regions.length === 0 || regions.includes('Global') ? undefined : regions;
}

function locationsOf(written: Block): string[] {
  const lists = ['currently', 'previously'].map((when) => titlesIn(written[`${when}_affected_locations`]));
  return [...new Set(lists.flat())];
}

const KEPT: ReadonlySet<string> = new Set([
  'id', 'begin', 'end', 'external_desc', 'updates', 'most_recent_update', 'most-recent-update', 'status_impact', 'public', 'uri',
  'affected_products', 'currently_affected_locations', 'previously_affected_locations',
]); // prettier-ignore
/** When the words of an update were typed and mended says nothing beside when they were shown. */
const KEPT_OF_UPDATES: ReadonlySet<string> = new Set(['when', 'text', 'created', 'modified']);

/** What an incident says that is kept nowhere. */
function* unkeptIn(written: Block): Generator<Item> {
  const instead = [
    ...(textIn(written.id) === undefined ? ['service_key', 'number'] : []),
    ...(textIn(written.status_impact) === undefined ? ['severity'] : []),
    ...(titlesIn(written.affected_products).length === 0 ? ['service_name'] : []),
  ];
  if (regionsOf(written) === undefined && locationsOf(written).length > 1)
    yield note('the places beside Global, where it was felt everywhere');
  yield* tellUnkept(written, new Set([...KEPT, ...instead]));
  for (const update of blocksIn(written.updates)) yield* tellUnkept(update, KEPT_OF_UPDATES, ' of an update');
}

function titlesIn(list: unknown): string[] {
  return blocksIn(list).flatMap(({ title }) => textIn(title) ?? []);
}
