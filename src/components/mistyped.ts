import { formatDate } from '../i18n/date.ts';
import { nearestTo, readMistyped, type DatesWithPages } from '../site/mistyped.ts';

/** Offers the pages near the date that the address meant, in the language that it meant; nothing where it meant no date. */
export async function offerDates(notes: Iterable<HTMLElement>, path: string): Promise<void> {
  const meant = readMistyped(path);
  const note = noteFor([...notes], path);
  if (!meant || note?.dataset.dates === undefined) return;
  const answer = await fetch(note.dataset.dates);
  if (!answer.ok) return;
  const periods = nearestTo(meant, (await answer.json()) as DatesWithPages);
  const language = note.closest<HTMLElement>('[lang]')?.lang ?? '';
  note
    .querySelector('ul')
    ?.append(...periods.map((period) => itemOf(period, language, note.dataset.root ?? '/')));
  note.hidden = periods.length === 0;
}

/** The note of the language whose pages the path lies among: of several the one whose root is longest. */
function noteFor(notes: readonly HTMLElement[], path: string): HTMLElement | undefined {
  const rootOf = (note: HTMLElement): string => note.dataset.root ?? '';
  const own = notes.filter((note) => path.startsWith(rootOf(note)));
  return own.sort((a, b) => rootOf(b).length - rootOf(a).length)[0] ?? notes[0];
}

function itemOf(period: string, language: string, root: string): HTMLElement {
  const [item, link] = [document.createElement('li'), document.createElement('a')];
  link.href = `${root}${period.replaceAll('-', '/')}/`;
  link.textContent = period.length === 4 ? period : formatDate(period, language);
  item.append(link);
  return item;
}
