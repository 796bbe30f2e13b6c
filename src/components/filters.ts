import { fill } from '../i18n/fill.ts';
import { formatList } from '../i18n/names.ts';
import { addressOf } from '../site/urls.ts';
import {
  matching,
  readAsked,
  relaxed,
  unknownIn,
  writeAsked,
  type Asked,
  type Facet,
  type FilterData,
  type FilteredIncident,
} from '../views/filter.ts';

/** How many incidents are shown at once. */
const STEP = 100;

/** The parts of the page that the filters work with. */
interface Stage {
  readonly form: HTMLElement;
  readonly found: HTMLElement;
  readonly advice: HTMLElement;
  readonly listed: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly tags: ReadonlyMap<string, Element>;
  /** The list as it was before anything was asked for, and its rows as patterns for others. */
  readonly whole: readonly Node[];
  readonly load: () => Promise<FilterData>;
}

/** Lets the form filter the list: what is asked for stands in the address, and the way back leads through it. */
export function startFilters(part: HTMLElement): void {
  const stage = stageOf(part);
  const { form } = stage;
  const ask = (how: 'push' | 'replace'): void => {
    const asked = askedIn(form);
    const address = `${location.pathname}${writeAsked(asked)}`;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    void show(stage, asked);
  };
  const follow = (): void => {
    const asked = readAsked(location.search);
    write(form, asked);
    void show(stage, asked);
  };
  let isTyping = false;
  form.addEventListener('input', ({ target }) => {
    const isWord = target instanceof HTMLInputElement;
    ask(isWord && isTyping ? 'replace' : 'push');
    isTyping = isWord;
  });
  form.addEventListener('focusout', () => (isTyping = false));
  form.querySelector('button')?.addEventListener('click', () => {
    write(form, { facets: {}, words: '' });
    ask('push');
  });
  stage.advice.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    follow();
    form.querySelector('input')?.focus();
  });
  addEventListener('popstate', follow);
  if (writeAsked(readAsked(location.search)) !== '') follow();
}

function stageOf(part: HTMLElement): Stage {
  const one = <Found extends Element>(selector: string, kind: abstract new () => Found): Found => {
    const found = part.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(`The filters have no ${selector}`);
    return found;
  };
  const listed = one('.listed', HTMLElement);
  const tags = one('template', HTMLTemplateElement).content.querySelectorAll<HTMLElement>('[data-mark]');
  let loading: Promise<FilterData> | undefined;
  return {
    form: one('.filters', HTMLElement),
    found: one('.found', HTMLElement),
    advice: one('.advice', HTMLElement),
    listed,
    more: one('.more', HTMLButtonElement),
    tags: new Map([...tags].map((tag) => [tag.dataset.mark ?? '', tag])),
    whole: [...listed.childNodes],
    load: () => (loading ??= load(part.dataset.filters ?? '')),
  };
}

async function load(address: string): Promise<FilterData> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${String(answer.status)}`);
  return (await answer.json()) as FilterData;
}

function fieldsOf(form: HTMLElement): (HTMLInputElement | HTMLSelectElement)[] {
  return [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
}

function askedIn(form: HTMLElement): Asked {
  const entries = fieldsOf(form).map(({ name, value }) => [name, value]);
  return readAsked(`?${new URLSearchParams(entries).toString()}`);
}

/** Puts what is asked for into the form; a value that does not exist leaves its field open. */
function write(form: HTMLElement, { facets, words }: Asked): void {
  for (const field of fieldsOf(form)) {
    if (field instanceof HTMLInputElement) field.value = words;
    else {
      const value = facets[field.name as Facet] ?? '';
      field.value = [...field.options].some((option) => option.value === value) ? value : '';
    }
  }
}

/** Shows what fits, how much it is, and where nothing does, what would. A later question overtakes an earlier one. */
let latest: Asked | undefined;
async function show(stage: Stage, asked: Asked): Promise<void> {
  latest = asked;
  const { found, advice, listed, more, whole } = stage;
  const isWhole = writeAsked(asked) === '';
  const data = isWhole ? undefined : await stage.load();
  if (latest !== asked) return;
  advice.replaceChildren();
  more.hidden = true;
  if (data === undefined) {
    found.textContent = '';
    listed.replaceChildren(...whole);
    return;
  }
  const fitting = matching(data, asked);
  const number = numbersIn(data);
  found.textContent = fill(data.words.found, {
    found: number(fitting.length),
    all: number(data.incidents.length),
  });
  if (fitting.length === 0) advise(stage, data, asked);
  list(stage, data, fitting, STEP);
}

function numbersIn({ language }: FilterData): (number: number) => string {
  const format = new Intl.NumberFormat(language);
  return (number) => format.format(number);
}

function list(stage: Stage, data: FilterData, fitting: readonly FilteredIncident[], count: number): void {
  const { listed, more, whole } = stage;
  const pattern = whole.find((node) => node instanceof HTMLElement && node.matches('.scroll'));
  if (!pattern) return;
  const table = pattern.cloneNode(true) as HTMLElement;
  const body = table.querySelector('tbody');
  const row = body?.rows[0];
  if (!body || !row) return;
  body.replaceChildren(...fitting.slice(0, count).map((each) => rowOf(stage, data, row, each)));
  listed.replaceChildren(...(fitting.length === 0 ? [] : [table]));
  const rest = fitting.length - count;
  more.hidden = rest <= 0;
  more.textContent = fill(data.words.more, { count: numbersIn(data)(Math.min(rest, STEP)) });
  more.onclick = () => {
    list(stage, data, fitting, count + STEP);
    listed.querySelectorAll<HTMLElement>('tbody tr')[count]?.querySelector('a')?.focus();
  };
}

/** A row like those of the page, with the words of another incident. */
function rowOf(
  { tags }: Stage,
  { site, language, choices }: FilterData,
  pattern: HTMLTableRowElement,
  incident: FilteredIncident,
): HTMLTableRowElement {
  const [id, title, titleIn, day, dayId, provider, mark, length, , causes] = incident;
  const row = pattern.cloneNode(true) as HTMLTableRowElement;
  const by = choices.provider[provider];
  const cells: (Node | string)[] = [
    dayId === '' ? day : linkTo(addressOf(site, { kind: 'day', day: dayId }, language), day),
    linkTo(addressOf(site, { kind: 'provider', id: by?.value ?? '' }, language), by?.text ?? '', by?.lang),
    linkTo(addressOf(site, { kind: 'incident', id }, language), title, titleIn),
    tags.get(mark)?.firstElementChild?.cloneNode(true) ?? '',
    length,
    formatList(
      causes.map((place) => choices.cause[place]?.text ?? ''),
      language,
    ),
  ];
  for (const [place, content] of cells.entries()) row.cells[place]?.replaceChildren(content);
  return row;
}

function linkTo(href: string, text: string, lang?: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  if (lang !== undefined && lang !== '') link.lang = lang;
  return link;
}

/** Says which values do not exist and which may have been meant, or else what is found with one filter fewer. */
function advise({ form, advice }: Stage, data: FilterData, asked: Asked): void {
  const { words, choices } = data;
  const paragraph = (...parts: (Node | string)[]): HTMLParagraphElement => {
    const made = document.createElement('p');
    made.append(...parts);
    return made;
  };
  const unknown = unknownIn(data, asked);
  const told = unknown.map(({ facet, value, meant }) => {
    const sentence = fill(words.unknown, { facet: labelOf(form, facet), value });
    if (!meant) return paragraph(sentence);
    const href = writeAsked({ ...asked, facets: { ...asked.facets, [facet]: meant.value } });
    const [before = '', after = ''] = words.meant.split('{name}');
    return paragraph(`${sentence} ${before}`, linkTo(href, meant.text, meant.lang), after);
  });
  const offers = unknown.length > 0 ? [] : relaxed(data, asked);
  const list = document.createElement('ul');
  for (const { without, asked: less, count } of offers) {
    const value = without === 'words' ? asked.words : (asked.facets[without] ?? '');
    const name = without === 'words' ? value : choices[without].find((each) => each.value === value)?.text;
    const item = document.createElement('li');
    const text = fill(words.without, { part: name ?? value, count: numbersIn(data)(count) });
    item.append(linkTo(writeAsked(less) || location.pathname, text));
    list.append(item);
  }
  advice.replaceChildren(
    ...(told.length > 0 ? told : [paragraph(words.none)]),
    ...(offers.length > 0 ? [list] : []),
  );
}

function labelOf(form: HTMLElement, facet: Facet): string {
  const field = fieldsOf(form).find(({ name }) => name === facet);
  return field?.labels?.[0]?.firstChild?.textContent?.trim() ?? facet;
}
