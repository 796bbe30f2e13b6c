import css from '../styles/search.css?inline';
import type { SearchView } from '../views/search.ts';
import { make } from './make.ts';
import { makeSearch, type Search } from './search-box.ts';

let dressed = false;

/** What the search of a language needs, with the looks of it put on. */
async function load(settings: string): Promise<SearchView> {
  const answer = await fetch(settings);
  if (!answer.ok) throw new Error(`${settings}: ${String(answer.status)}`);
  if (!dressed) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
    dressed = true;
  }
  return (await answer.json()) as SearchView;
}

let dialog: Promise<{ dialog: HTMLDialogElement; search: Search }> | undefined;

/** Shows the search over the page; the second time as it was left. Throws where it cannot be loaded. */
export async function showSearch(settings: string): Promise<void> {
  dialog ??= makeDialog(settings);
  dialog.catch(() => (dialog = undefined));
  const made = await dialog;
  if (!made.dialog.open) made.dialog.showModal();
  made.search.focus();
}

async function makeDialog(settings: string): Promise<{ dialog: HTMLDialogElement; search: Search }> {
  const view = await load(settings);
  const search = makeSearch(view, { words: '', values: {} });
  const close = make('button', { type: 'button', className: 'close', textContent: view.words.close });
  const made = make('dialog', { className: 'search', ariaLabel: view.words.title }, close, search.element);
  close.addEventListener('click', () => made.close());
  made.addEventListener('click', ({ target }) => {
    if (target === made) made.close();
  });
  document.body.append(made);
  return { dialog: made, search };
}

/** Puts the search into a page of its own, with what is asked for in the address: `?q=twitter&year=2012`. */
export async function placeSearch(place: HTMLElement): Promise<void> {
  const view = await load(place.dataset.settings ?? '');
  const asked = new URLSearchParams(location.search);
  const values = Object.fromEntries(view.fields.map(({ facet }) => [facet, asked.get(facet) ?? '']));
  const search = makeSearch(view, { words: asked.get('q') ?? '', values }, (question) => {
    const entries = Object.entries({ q: question.words, ...question.values }).filter(
      ([, value]) => value !== '',
    );
    const query = new URLSearchParams(entries).toString();
    history.replaceState(null, '', `${location.pathname}${query === '' ? '' : `?${query}`}`);
  });
  place.replaceChildren(search.element);
}
