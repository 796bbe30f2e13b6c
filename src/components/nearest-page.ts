import { addressOf } from '../site/urls.ts';
import { meantBy, type Choice, type FilterData } from '../views/filter.ts';
import { make } from './make.ts';

/** Where an address that leads nowhere is nearly that of an incident or a provider, offers that page, in the language of the address. */
export function offerNames(places: Iterable<HTMLElement>): void {
  const { pathname } = location;
  const [place] = [...places]
    .filter(({ dataset }) => pathname.startsWith(dataset.home ?? '/'))
    .sort((a, b) => (b.dataset.home ?? '').length - (a.dataset.home ?? '').length);
  const path = decodeURI(pathname.slice((place?.dataset.home ?? '').length));
  const [, kind, name = ''] = /^(incidents|providers)\/(.+?)\/*$/.exec(path) ?? [];
  if (place && kind !== undefined) offer(place, kind, name).catch(() => undefined);
}

async function offer(place: HTMLElement, kind: string, name: string): Promise<void> {
  const answer = await fetch(place.dataset.names ?? '');
  const data = (await answer.json()) as FilterData;
  const { site, language, choices, incidents } = data;
  const pages = incidents.map(([id, text, titleIn]): Choice => ({
    value: id,
    text,
    lang: titleIn === '' ? undefined : titleIn,
    also: [],
  }));
  const incident = kind === 'incidents' ? meantBy(name, pages) : undefined;
  const meant = incident ?? meantBy(name.replace(/\/.*$/, ''), choices.provider);
  if (!meant) return;
  const href = addressOf(site, { kind: incident ? 'incident' : 'provider', id: meant.value }, language);
  const { before = '', after = '' } = place.dataset;
  place.replaceChildren(
    before,
    make('a', { href, textContent: meant.text, ...(meant.lang !== undefined && { lang: meant.lang }) }),
    after,
  );
  place.hidden = false;
}
