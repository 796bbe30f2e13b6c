import type { Facts } from '../content/writing.ts';
import { isTrouble, type Outcome } from './answers.ts';
import type { Ground } from './ground.ts';
import type { ForeignRecord } from './record.ts';
import { settleTime } from './times.ts';

/** The page that a record is told on, from which its relative links lead. */
export function baseOf({ url }: ForeignRecord, { options, provider }: Ground): string | undefined {
  return url ?? options.source ?? provider.statusPage;
}

/** What a record rests on: the page of its own, and others, which nobody has read for it. */
export function sourcesOf(record: ForeignRecord, ground: Ground): Outcome<readonly Facts[]> {
  const { provider, options } = ground;
  if (record.own?.sources !== undefined) return { value: [] };
  const kindless = options.answers.get('missing.page');
  if (kindless === undefined && record.pages?.some(({ kind }) => kind === undefined) === true)
    return {
      reason: 'It names a page and does not say who speaks there.',
      ask: { key: 'missing.page', answers: ['news', 'official', 'community', 'research'] },
    };
  const pages = (record.pages ?? []).map((page): Facts => ({
    ...page,
    kind: page.kind ?? kindless,
    title: page.title ?? hostOf(page.url),
    published: publishedOf(page.published, options.timeZone),
    read: 'false',
  }));
  const own = record.url ?? (pages.length === 0 ? baseOf(record, ground) : undefined);
  const first: Facts[] =
    own === undefined
      ? []
      : [{ url: own, title: record.title.slice(0, 300), publisher: provider.name, kind: 'official' }];
  const all = [...first, ...pages];
  const apart = all.filter(({ url }, index) => all.findIndex((other) => other.url === url) === index);
  if (apart.length > 0) return { value: apart };
  return { reason: 'It has no page of its own.', ask: { key: 'source', answers: ['https://…'] } };
}

function publishedOf(text: string | undefined, zone: string | undefined): string | undefined {
  const time = text === undefined ? undefined : settleTime(text, zone);
  return time && !isTrouble(time) ? time.value : undefined;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
