import { speechOf } from '../i18n/speech.ts';
import {
  chosen,
  compareYears,
  readQuery,
  sortRows,
  writeQuery,
  type Choice,
  type Column,
  type Sorting,
} from '../views/comparison.ts';
import { unpack } from '../views/comparison-data.ts';

/** What a reader can ask of the table. */
export interface Controls {
  readonly sort: (column: Sorting['by']) => void;
  /** Takes what the form says. */
  readonly choose: () => void;
  /** Back to every provider and the whole time. */
  readonly reset: () => void;
  /** Takes what the address says. */
  readonly restore: () => void;
}

/** Works out the rows of a choice of years and providers in any order; the address keeps the choice, so that the way back works. */
export async function controlTable(root: HTMLElement): Promise<Controls | undefined> {
  const parts = partsOf(root);
  if (!parts) return undefined;
  const { form, table, caption, told } = parts;
  const { providers = '', from, to } = root.dataset;
  const answer = await fetch(providers);
  const { words, providers: compared } = unpack(await answer.text());
  const { lang } = document.documentElement;
  const speech = speechOf(words, lang);
  const whole: Choice = { from: Number(from), to: Number(to), providers: [] };
  const ids = compared.map(({ id }) => id);
  let { choice, sorting } = readQuery(location.search, whole, ids);

  const show = (): void => {
    fillForm(form, choice);
    const rows = chosen(compared, choice).map((each) => ({
      ...each,
      cells: compareYears(each, choice, speech),
    }));
    fillTable(table, sortRows(rows, sorting, lang));
    markSorting(table, sorting);
    const years = { from: String(choice.from), to: String(choice.to) };
    caption.textContent = speech.say('reliability.table.caption', years);
    told.textContent = speech.say('reliability.told', { count: rows.length, ...years });
  };
  const take = (next: Choice, order: Sorting): void => {
    [choice, sorting] = [next, order];
    history.pushState(null, '', `${location.pathname}${writeQuery(choice, sorting, whole)}${location.hash}`);
    show();
  };
  return {
    sort: (column) => {
      take(choice, nextSorting(sorting, column));
    },
    choose: () => {
      take(readForm(form), sorting);
    },
    reset: () => {
      take(whole, sorting);
    },
    restore: () => {
      ({ choice, sorting } = readQuery(location.search, whole, ids));
      show();
    },
  };
}

interface Parts {
  readonly form: HTMLElement;
  readonly table: HTMLTableElement;
  readonly caption: HTMLElement;
  readonly told: HTMLElement;
}

function partsOf(root: HTMLElement): Parts | undefined {
  const [form, table] = [root.querySelector<HTMLElement>('.choice'), root.querySelector('table')];
  const told = root.querySelector<HTMLElement>('.told');
  const caption = root.querySelector<HTMLElement>('caption span');
  return form && table && caption && told ? { form, table, caption, told } : undefined;
}

/** The same column the other way round; another one with the most first, names from the first. */
function nextSorting({ by, isDescending }: Sorting, column: Column | 'name'): Sorting {
  return { by: column, isDescending: by === column ? !isDescending : column !== 'name' };
}

function readForm(form: HTMLElement): Choice {
  const [from = 0, to = 0] = [...form.querySelectorAll('select')].map(({ value }) => Number(value));
  const chosenBoxes = form.querySelectorAll<HTMLInputElement>('input:checked');
  return {
    from: Math.min(from, to),
    to: Math.max(from, to),
    providers: [...chosenBoxes].map(({ value }) => value),
  };
}

function fillForm(form: HTMLElement, { from, to, providers }: Choice): void {
  for (const select of form.querySelectorAll('select'))
    select.value = String(select.name === 'from' ? from : to);
  for (const box of form.querySelectorAll<HTMLInputElement>('input'))
    box.checked = providers.includes(box.value);
}

type Rows = ReturnType<typeof sortRows<{ id: string; name: string; cells: ReturnType<typeof compareYears> }>>;

function fillTable(table: HTMLTableElement, rows: Rows): void {
  const body = table.tBodies[0];
  const lines = new Map(
    [...table.querySelectorAll<HTMLElement>('tr[data-provider]')].map((line) => [
      line.dataset.provider,
      line,
    ]),
  );
  for (const line of lines.values()) line.hidden = true;
  for (const { id, cells } of rows) {
    const line = lines.get(id);
    if (!line) continue;
    line.hidden = false;
    body?.append(line);
    for (const [index, { text, note }] of cells.entries()) {
      const [told, basis] = line.querySelectorAll('td')[index]?.children ?? [];
      if (told) told.textContent = text;
      if (basis) basis.textContent = note;
    }
  }
}

function markSorting(table: HTMLTableElement, { by, isDescending }: Sorting): void {
  for (const head of table.querySelectorAll<HTMLElement>('th[data-column]')) {
    if (head.dataset.column === by) head.ariaSort = isDescending ? 'descending' : 'ascending';
    else head.removeAttribute('aria-sort');
  }
}
