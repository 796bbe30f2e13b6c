import { fill } from '../i18n/fill.ts';
import { meantBy } from '../views/filter.ts';
import { nameOfFilter } from '../views/search-facets.ts';
import type { SearchIndex, SearchView } from '../views/search.ts';
import { make } from './make.ts';
import { askIndex, type Answer, type Result } from './search-index.ts';

/** What somebody looks for: words, and a value for some facets. */
export interface Question {
  readonly words: string;
  readonly values: Readonly<Record<string, string>>;
}

/** A search that can be put into a page. */
export interface Search {
  readonly element: HTMLElement;
  readonly focus: () => void;
}

/** How many results are shown at once, how long a pause ends a word, and below how many results other languages are asked too. */
const STEP = 10;
const PAUSE = 150;
const FEW = 5;

/** Makes the search: a field, filters, and results that arrow keys lead through. `tell` hears of each question. */
export function makeSearch(
  view: SearchView,
  first: Question,
  tell: (question: Question) => void = () => undefined,
): Search {
  const { words } = view;
  const input = make('input', {
    type: 'search',
    name: 'q',
    value: first.words,
    autocomplete: 'off',
    spellcheck: false,
  });
  const selects = view.fields.map(({ facet, any, choices }) =>
    make(
      'select',
      { name: facet },
      make('option', { value: '', textContent: any }),
      ...choices.map(({ value, text }) =>
        make('option', { value, textContent: text, selected: first.values[facet] === value }),
      ),
    ),
  );
  const status = make('p', { className: 'found', role: 'status' });
  const results = make('div', { className: 'results' });
  const form = make(
    'form',
    {},
    make('label', { className: 'of-words' }, words.input, input),
    make(
      'div',
      { className: 'narrow' },
      ...selects.map((select, place) => make('label', {}, view.fields[place]?.label ?? '', select)),
    ),
  );
  const element = make('search', { className: 'search-box' }, form, status, results);
  const asked = (): Question => ({
    words: input.value.trim(),
    values: Object.fromEntries(selects.map(({ name, value }) => [name, value])),
  });
  const put = (question: Question): void => {
    input.value = question.words;
    for (const select of selects) select.value = question.values[select.name] ?? '';
    run();
    input.focus();
  };
  let turn = 0;
  const run = (): void => {
    const question = asked();
    const own = ++turn;
    tell(question);
    void answer(view, question, put).then(({ told, nodes }) => {
      if (own !== turn) return;
      status.textContent = told;
      results.replaceChildren(...nodes);
    });
  };
  let pause: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', ({ target }) => {
    clearTimeout(pause);
    pause = setTimeout(run, target === input ? PAUSE : 0);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    results.querySelector<HTMLElement>('a')?.focus();
  });
  element.addEventListener('keydown', (event) => step(event, input, results));
  run();
  return {
    element,
    focus: () => {
      input.focus();
      input.select();
    },
  };
}

/** Arrow keys lead from the field to the results, through them and back. */
function step(event: KeyboardEvent, input: HTMLInputElement, results: HTMLElement): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || event.target instanceof HTMLSelectElement) return;
  const links = [...results.querySelectorAll<HTMLElement>('a, button')];
  const place = links.findIndex((link) => link === document.activeElement) + by;
  const next = place < 0 ? input : links[place];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** What is shown for a question, in words and below them. */
interface Shown {
  readonly told: string;
  readonly nodes: readonly Node[];
}

type Put = (question: Question) => void;

async function answer(view: SearchView, question: Question, put: Put): Promise<Shown> {
  const { words } = view;
  const filters = Object.entries(question.values).flatMap(([facet, value]) =>
    value === '' ? [] : [nameOfFilter(facet, value)],
  );
  if (question.words === '' && filters.length === 0)
    return { told: '', nodes: [make('p', { className: 'soft', textContent: words.hint })] };
  try {
    const own = await askIndex(view.own, question.words, filters);
    const lists = own.count === 0 ? [] : [await listOf(view, own)];
    const others = view.others.map((index) =>
      askOther(view, index, question.words, filters, own.count < FEW),
    );
    const more = (await Promise.all(others)).flat();
    const told = fill(words.found, { count: new Intl.NumberFormat(view.language).format(own.count) });
    const isAll = own.count === 0 && !more.some((node) => node.querySelector('a'));
    return {
      told: isAll ? fill(words.none, { words: question.words }) : told,
      nodes: [...lists, ...(isAll ? adviceFor(view, question, put) : []), ...more],
    };
  } catch {
    return { told: words.failed, nodes: [waysIn(view)] };
  }
}

/** What is found in another language and not in this one: at once where little was found, else when it is asked for. */
async function askOther(
  view: SearchView,
  index: SearchIndex,
  words: string,
  filters: readonly string[],
  atOnce: boolean,
): Promise<HTMLElement[]> {
  const section = make('section', {});
  const ask = async (): Promise<void> => {
    const found = await askIndex(index, words, [...filters, view.lack]);
    const heading = make('h3', { textContent: fill(view.words.others, { language: index.name }) });
    section.replaceChildren(
      ...(found.count === 0 ? [] : [heading, await listOf(view, found, index.language)]),
    );
  };
  if (atOnce) await ask();
  else {
    const text = fill(view.words.others, { language: index.name });
    const button = make('button', { type: 'button', textContent: text });
    button.addEventListener('click', () => void ask());
    section.append(button);
  }
  return [section];
}

/** Results as a list that grows by a button. */
async function listOf(view: SearchView, { count, results }: Answer, lang = ''): Promise<HTMLElement> {
  const list = make('ol', lang === '' ? {} : { lang });
  const more = make('button', { type: 'button', textContent: view.words.more });
  const grow = async (): Promise<void> => {
    const from = list.children.length;
    list.append(...(await results(from, from + STEP)).map(itemOf));
    more.hidden = list.children.length >= count;
    if (from > 0) list.children[from]?.querySelector('a')?.focus();
  };
  more.addEventListener('click', () => void grow());
  await grow();
  return make('div', {}, list, more);
}

function itemOf({ href, title, about, parts }: Result): HTMLLIElement {
  const words = parts.map((part, place) => (place % 2 === 0 ? part : make('mark', { textContent: part })));
  return make(
    'li',
    {},
    make('a', { href, textContent: title }),
    make('p', { className: 'soft', textContent: about }),
    make('p', {}, ...words),
  );
}

/** Where nothing is found: the name that may have been meant, the same without filters, and the lists. */
function adviceFor(view: SearchView, question: Question, put: Put): Node[] {
  const meant = question.words === '' ? undefined : meantBy(question.words, view.names);
  const offers: HTMLElement[] = [];
  if (meant) {
    const [before = '', after = ''] = view.words.meant.split('{name}');
    const button = make('button', { type: 'button', textContent: meant.text });
    button.addEventListener('click', () => put({ ...question, words: meant.text }));
    offers.push(make('p', {}, before, button, after));
  }
  if (Object.values(question.values).some((value) => value !== '')) {
    const button = make('button', { type: 'button', textContent: view.words.clear });
    button.addEventListener('click', () => put({ ...question, values: {} }));
    offers.push(make('p', {}, button));
  }
  return [...offers, waysIn(view)];
}

function waysIn({ lists, words }: SearchView): HTMLElement {
  const items = lists.map(({ href, text }) => make('li', {}, make('a', { href, textContent: text })));
  return make('div', {}, make('p', { textContent: words.lists }), make('ul', {}, ...items));
}
