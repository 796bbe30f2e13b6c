import type { End } from './record.ts';

/** An update of an entry in the feed: its time as far as it is told, its status, and its words in HTML. */
export interface Told {
  readonly at: string;
  readonly status: string;
  readonly html: string;
}

const DAY = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const UPDATE =
  /<small>([\s\S]*?)<\/small>(?:\s*<br\s*\/?>)?\s*(?:<strong>([\s\S]*?)<\/strong>\s*(?:-\s)?)?([\s\S]*?)(?=<p>\s*<small>|$)/g;
const STAMP = /^([A-Z][a-z]{2}) +(\d{1,2}), (\d\d:\d\d)(?::\d\d)? *([A-Z]{2,5})?$/;

/**
 * The updates of an entry, newest first. Their stamps have no year: each has the latest that puts it before the one above it,
 * and the first that puts it before `published`. A zone that is no UTC is left out, since letters do not name one.
 */
export function updatesIn({
  content,
  published,
}: {
  readonly content: string;
  readonly published: string;
}): Told[] {
  let before = Date.parse(published);
  return [...content.matchAll(UPDATE)].flatMap(([, small = '', status = '', html = '']): Told[] => {
    const [, month = '', day = '', time = '', zone = 'UTC'] = STAMP.exec(wordsIn(small)) ?? [];
    const date = dateBefore(before, month, day);
    if (date === undefined) return [];
    before = Date.parse(`${date}T${time}Z`);
    return [
      {
        at: `${date}${onClock(time, zone)}`,
        status: wordsIn(status),
        html: html.replace(/<\/p>\s*$/, '').trim(),
      },
    ];
  });
}

const PLANNED =
  /THIS IS A SCHEDULED EVENT\s+([A-Z][a-z]{2}) +(\d{1,2}), (\d\d:\d\d)\s*-\s*(?:([A-Z][a-z]{2}) +(\d{1,2}), )?(\d\d:\d\d) *([A-Z]{2,5})?/;

/** When planned work was to begin and to end, where the entry says that it was planned. */
export function plannedIn({
  content,
  published,
}: {
  readonly content: string;
  readonly published: string;
}): { readonly started: string; readonly ended: string } | undefined {
  const [whole, month = '', day = '', from = '', toMonth = month, toDay = day, to = '', zone = 'UTC'] =
    PLANNED.exec(wordsIn(content)) ?? [];
  if (whole === undefined) return undefined;
  const near = Date.parse(published) + 180 * DAY;
  const [first, last] = [dateBefore(near, month, day), dateBefore(near, toMonth, toDay)];
  if (first === undefined || last === undefined) return undefined;
  return { started: `${first}${onClock(from, zone)}`, ended: `${last}${onClock(to, zone)}` };
}

/** The end that updates tell; where none says that it is over, it goes on. */
export function endOf(updates: readonly Told[]): End {
  const over = updates.find(({ status }) => /^(?:resolved|completed)$/i.test(status));
  if (over) return { kind: 'at', time: over.at };
  return { kind: updates.some(({ status }) => /^postmortem$/i.test(status)) ? 'untold' : 'open' };
}

function onClock(time: string, zone: string): string {
  return zone === 'UTC' || zone === 'GMT' ? `T${time}Z` : ` ${time}`;
}

function wordsIn(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The latest such day that is not after an instant by more than the difference of clocks. */
function dateBefore(instant: number, month: string, day: string): string | undefined {
  const index = MONTHS.indexOf(month);
  if (index === -1 || Number.isNaN(instant)) return undefined;
  const year = new Date(instant).getUTCFullYear();
  const dates = [year + 1, year, year - 1].map((each) => Date.UTC(each, index, Number(day)));
  const found = dates.find((date) => date <= instant + DAY);
  return found === undefined ? undefined : new Date(found).toISOString().slice(0, 10);
}
