import type { Format, TextFile } from './format.ts';
import { elementsOf } from './json-elements.ts';
import { blockIn, textIn, type Block } from './json-values.ts';
import type { ForeignRecord, Item, Spot } from './record.ts';
import { tellUnkept } from './unkept.ts';

/** The data behind the status page of Amazon Web Services until 2022: what was, and what then went on. */
export const aws: Format = {
  name: 'aws',
  title: 'AWS’s data.json of before 2022',
  isOwn: ({ path, text }) =>
    path.endsWith('.json') &&
    /^\s*\{\s*"(?:archive|current)"\s*:/.test(text) &&
    /"service_name"\s*:/.test(text.slice(0, HEAD)),
  *read(files) {
    for (const file of files) if (file.path.endsWith('.json')) yield* itemsOf(file);
  },
};

/** Where the name of the first service is looked for, in characters. */
const HEAD = 20_000;
const LISTS = ['archive', 'current'] as const;

function* itemsOf({ path, text }: TextFile): Generator<Item> {
  const lists = LISTS.flatMap((name) => elementsOf(text, name) ?? []);
  if (lists.length === 0) yield { kind: 'fault', spot: { file: path, line: 1 }, fault: NO_LIST };
  else yield { kind: 'source', name: 'Amazon Web Services', url: 'https://status.aws.amazon.com/' };
  for (const { elements, cutAt } of lists) {
    for (const { value, line } of elements) yield* readElement(blockIn(value), { file: path, line });
    const line = cutAt();
    if (line !== undefined) yield { kind: 'fault', spot: { file: path, line }, fault: CUT };
  }
}

const NO_LIST =
  'There is no list called archive or current, as the old data.json of Amazon Web Services has.';
const CUT = 'The file ends in the middle of a list: it was cut. What stands in it whole is read.';
const NO_RECORD = 'This is no record: it is not sound JSON, or has no service or no date.';
const KEPT: ReadonlySet<string> = new Set([
  'service', 'service_name', 'summary', 'date', 'status', 'description',
]); // prettier-ignore

function* readElement(written: Block | undefined, spot: Spot): Generator<Item> {
  const [service, date] = [textIn(written?.service), textIn(written?.date)];
  if (!written || service === undefined || date === undefined) {
    yield { kind: 'fault', spot, fault: NO_RECORD };
    return;
  }
  yield { kind: 'record', record: recordOf(written, `${service}/${date}`, spot) };
  yield* tellUnkept(written, KEPT);
}

function recordOf(written: Block, id: string, spot: Spot): ForeignRecord {
  const status = textIn(written.status);
  const description = textIn(written.description) ?? '';
  const [, service = '', region] =
    /^(.*?)(?:\s*\(([^()]*)\))?$/s.exec(textIn(written.service_name) ?? '') ?? [];
  return {
    spot,
    id,
    // That it is over is said in front, and so it is not when.
    title: (textIn(written.summary) ?? '').replace(/^\[RESOLVED\]\s*/i, ''),
    language: 'en',
    severity: status === undefined ? undefined : `status-${status}`,
    started: momentOf(textIn(written.date) ?? ''),
    end: { kind: 'untold' },
    services: service === '' ? [] : [service],
    regions: region === undefined ? undefined : [region],
    updates: [],
    body: { notation: 'html', text: description },
    timesNote: /\bP[SD]T\b/.test(description) ? TIMES_NOTE : undefined,
  };
}

const TIMES_NOTE =
  'Times of day in the words of Amazon Web Services are those of the Pacific coast of the United States, and stand there without their days.';

/** Seconds since 1970 as a time; what is no such number stays as it is, and is refused where it is read. */
function momentOf(seconds: string): string {
  if (!/^\d{1,11}$/.test(seconds)) return seconds;
  return `${new Date(Number(seconds) * 1000).toISOString().slice(0, 19)}Z`;
}
