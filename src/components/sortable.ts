type Order = 'ascending' | 'descending';

/** Puts a button into each head that says how it sorts first; rows are ordered by `data-value` as numbers or days, else by their words. */
export function makeSortable(table: HTMLTableElement): void {
  const heads = [...table.querySelectorAll<HTMLElement>('thead th')];
  for (const [column, head] of heads.entries()) {
    const first = head.dataset.sort as Order | undefined;
    if (first === undefined) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const order = next(head.ariaSort as Order | null, first);
      for (const each of heads) each.removeAttribute('aria-sort');
      head.ariaSort = order;
      sort(table, column, order);
    });
  }
}

function next(now: Order | null, first: Order): Order {
  if (now === null) return first;
  return now === 'ascending' ? 'descending' : 'ascending';
}

function sort(table: HTMLTableElement, column: number, order: Order): void {
  const { compare } = new Intl.Collator(table.dataset.lang, { numeric: true, sensitivity: 'base' });
  const [body] = table.tBodies;
  const valueOf = (row: HTMLTableRowElement): string => {
    const cell = row.cells[column];
    return cell?.dataset.value ?? cell?.textContent.trim() ?? '';
  };
  const rows = [...(body?.rows ?? [])].sort((a, b) => compare(valueOf(a), valueOf(b)));
  body?.append(...(order === 'ascending' ? rows : rows.toReversed()));
}
