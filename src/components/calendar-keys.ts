import { moveIn, type Place } from '../site/grid.ts';

/** Lets the arrow keys, Home and End move from link to link across the tables of a calendar, as its hint then says. */
export function moveByArrows(calendar: HTMLElement): void {
  const links = rowsOf(calendar);
  const grid = links.map((row) => row.map((link) => link !== null));
  calendar.querySelector<HTMLElement>('[data-hint]')?.removeAttribute('hidden');
  calendar.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const place = placeOf(links, event.target);
    const next = place && moveIn(grid, place, event.key);
    const link = next && links[next.row]?.[next.column];
    if (!link) return;
    event.preventDefault();
    link.focus();
  });
}

/** The links of all tables below one another, `null` in fields that lead nowhere. */
function rowsOf(calendar: HTMLElement): (HTMLAnchorElement | null)[][] {
  const rows = [...calendar.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  return rows.map((row) => [...row.querySelectorAll('td')].map((field) => field.querySelector('a')));
}

function placeOf(
  links: readonly (readonly (HTMLAnchorElement | null)[])[],
  target: EventTarget | null,
): Place | undefined {
  for (const [row, fields] of links.entries()) {
    const column = fields.findIndex((link) => link !== null && link === target);
    if (column >= 0) return { row, column };
  }
  return undefined;
}
