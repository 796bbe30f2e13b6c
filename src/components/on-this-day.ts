import { formatDate } from '../i18n/date.ts';
import type { OnThisDay } from '../views/on-this-day.ts';

/** Shows what happened on the date of the reader's own clock in other years, or on the nearest date of the month that has anything; nothing where there is none. */
export async function showOnThisDay(section: HTMLElement, today: Date): Promise<void> {
  const { onThisDay: pattern = '', title = '', nearest = '' } = section.dataset;
  const month = String(today.getMonth() + 1).padStart(2, '0');
  const answer = await fetch(pattern.replace(/MM(?=\.json$)/, month));
  if (!answer.ok) return;
  const dates = (await answer.json()) as OnThisDay;
  const own = today.getDate();
  const [day] = Object.keys(dates).sort((a, b) => Math.abs(Number(a) - own) - Math.abs(Number(b) - own));
  const [heading, note, list] = ['h2', 'p', 'ul'].map((name) => section.querySelector<HTMLElement>(name));
  if (day === undefined || !heading || !note || !list) return;
  const { lang } = document.documentElement;
  const wordsFor = (date: number): string =>
    formatDate(`2012-${month}-${String(date).padStart(2, '0')}`, lang, 'yearless');
  heading.textContent = title.replace('…', wordsFor(own));
  note.textContent = nearest.replace('…', wordsFor(Number(day)));
  note.hidden = Number(day) === own;
  list.replaceChildren(...(dates[day] ?? []).map(itemOf));
  section.hidden = false;
}

function itemOf({ link, title, who }: OnThisDay[string][number]): HTMLElement {
  const [item, anchor] = [document.createElement('li'), document.createElement('a')];
  anchor.href = link.href;
  anchor.textContent = link.text;
  item.append(anchor, ' ');
  if (title) {
    const name = document.createElement('strong');
    name.textContent = title.text;
    name.lang = title.lang ?? '';
    item.append(name, ' ');
  }
  item.append(who);
  return item;
}
