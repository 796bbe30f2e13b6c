import { isLeftAlone, placeOf, type Place } from './place.ts';
import { idFrom } from './quote.ts';

/** The place that a file under another name was meant for, by its plain letters, its folder and its ending; `undefined` where none can be told. */
export function meantPlace(path: string): Place | undefined {
  if (isLeftAlone(path)) return undefined;
  const plain = withoutCopy(path)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\.(?:markdown|mdown|mkd|txt)$/, '.md')
    .replace(/\.yml$/, '.yaml')
    .replace(/(\.[a-z]{2,3})[_-][a-z]{2}(?=\.mdx?$)/, '$1')
    .replace(/[^a-z0-9./-]+/g, '-')
    .replace(/-+(?=[./]|$)|(?<=[./]|^)-+/g, '')
    .replace(/-{2,}/g, '-');
  const foldered = plain
    .replace(/^(?:incident|outages?)\//, 'incidents/')
    .replace(/^provider\//, 'providers/')
    .replace(/^day\//, 'days/');
  const dated = foldered
    .replace(/(\d{4})[-/.](\d\d)[-/.](\d\d)[-/.](?=[^/]*$)/, '$1-$2-$3-')
    .replace(/\/(\d{4})(\d\d)(\d\d)-/, '/$1-$2-$3-');
  return [plain, foldered, dated].map(placeOf).find((place) => place !== undefined);
}

const COPY = /(?: ?\(\d+\)| ?-? ?(?:copy|copie|Kopie)(?: \d+)?)(?=(?:\.[a-z]{2,3})?\.mdx?$)/i;

/** Whether a file has the name that a computer gives to the copy of another. */
export function isCopy(path: string): boolean {
  return COPY.test(path);
}

function withoutCopy(path: string): string {
  return path.replace(COPY, '');
}

/** The place that the facts of an incident under a name without a date say: the day of `started`, the first words of `title`. */
export function placeByFacts(path: string, text: string): Place | undefined {
  const [, provider = '', stem = '', format = ''] =
    /^incidents\/([a-z0-9-]+)\/([^/.]+)\.(mdx?)$/.exec(path) ?? [];
  const [, day] = /^started: *["']?(\d{4}-\d\d(?:-\d\d)?)/m.exec(text) ?? [];
  if (provider === '' || day === undefined) return undefined;
  const [, title = ''] = /^title: *(.*)$/m.exec(text) ?? [];
  const words = idFrom(title)?.split('-').slice(0, MOST_WORDS).join('-') ?? idFrom(stem) ?? 'outage';
  return placeOf(`incidents/${provider}/${day}-${words}.${format}`);
}

const MOST_WORDS = 6;
