import { say } from '../i18n/messages.ts';
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

/** Lets a reader choose years and providers and sort by any column; the address keeps the choice, so that the way back works. */
export function startComparison(root: HTMLElement): void {
  const parts = partsOf(root);
  if (!parts) return;
  const { form, table } = parts;
  const { providers = '[]', from, to } = root.dataset;
  const compared = unpack(providers);
  const whole: Choice = { from: Number(from), to: Number(to), providers: [] };
  const ids = compared.map(({ id }) => id);
  let { choice, sorting } = readQuery(location.search, whole, ids);

  const show = (): void => {
    const { lang } = document.documentElement;
    fillForm(form, choice);
    const rows = chosen(compared, choice).map((each) => ({
      ...each,
      cells: compareYears(each, choice, lang),
    }));
    fillTable(table, sortRows(rows, sorting, lang));
    markSorting(table, sorting);
    const years = { from: String(choice.from), to: String(choice.to) };
    if (table.caption) table.caption.textContent = say(lang, 'reliability.table.caption', years);
    parts.told.textContent = say(lang, 'reliability.told', { count: rows.length, ...years });
  };
  const choose = (next: Choice, order: Sorting): void => {
    [choice, sorting] = [next, order];
    history.pushState(null, '', `${location.pathname}${writeQuery(choice, sorting, whole)}${location.hash}`);
    show();
  };

  for (const head of table.querySelectorAll<HTMLElement>('th[data-column]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      choose(choice, nextSorting(sorting, head.dataset.column as Sorting['by']));
    });
  }
  form.addEventListener('change', () => {
    choose(readForm(form), sorting);
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    choose(whole, sorting);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  window.addEventListener('popstate', () => {
    ({ choice, sorting } = readQuery(location.search, whole, ids));
    show();
  });
  if (location.search === '') return;
  if (choice.providers.length > 0) form.querySelector('details')?.setAttribute('open', '');
  show();
}

interface Parts {
  readonly form: HTMLFormElement;
  readonly table: HTMLTableElement;
  readonly told: HTMLElement;
}

function partsOf(root: HTMLElement): Parts | undefined {
  const [form, table] = [root.querySelector('form'), root.querySelector('table')];
  const told = root.querySelector<HTMLElement>('.told');
  return form && table && told ? { form, table, told } : undefined;
}

/** The same column the other way round; another one with the most first, names from the first. */
function nextSorting({ by, isDescending }: Sorting, column: Column | 'name'): Sorting {
  return { by: column, isDescending: by === column ? !isDescending : column !== 'name' };
}

function readForm(form: HTMLFormElement): Choice {
  const data = new FormData(form);
  const [from, to] = [Number(data.get('from')), Number(data.get('to'))];
  return {
    from: Math.min(from, to),
    to: Math.max(from, to),
    providers: data.getAll('providers').map(String),
  };
}

function fillForm(form: HTMLFormElement, { from, to, providers }: Choice): void {
  for (const select of form.querySelectorAll('select'))
    select.value = String(select.name === 'from' ? from : to);
  for (const box of form.querySelectorAll<HTMLInputElement>('input[name=providers]'))
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
