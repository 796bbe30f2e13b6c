/** Puts the reader's own time behind each time of day on the page, with the name of its zone; nothing where it is the same as that of the page's zone. A time in doubt keeps its doubt, as ≈ or a range. */
export function tellLocally(page: Document, zone: string): void {
  for (const time of page.querySelectorAll<HTMLTimeElement>('time[datetime]:not([data-told])')) {
    time.dataset.told = '';
    const local = localOf(time, page.documentElement.lang, zone);
    if (local === undefined) continue;
    const note = page.createElement('small');
    note.className = 'local';
    note.textContent = local;
    time.after(' ', note);
  }
}

function localOf({ dateTime, dataset }: HTMLTimeElement, lang: string, zone: string): string | undefined {
  const instants = [dateTime, dataset.to].flatMap((each) => (each === undefined ? [] : [new Date(each)]));
  const language = lang === 'en' ? 'en-GB' : lang;
  const day = formatIn(language, { day: 'numeric', month: 'short' });
  const clock = formatIn(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (instants.every((each) => clock(each) === clock(each, zone) && day(each) === day(each, zone)))
    return undefined;
  const told = instants.map((each, place) => {
    const known = place === 0 ? day(each, zone) : day(instants[0] ?? each);
    return day(each) === known ? clock(each) : `${day(each)}, ${clock(each)}`;
  });
  const about = dataset.about === 'true' ? '≈ ' : '';
  return `${about}${told.join(' – ')} ${zoneAt(instants[0], language)}`;
}

/** Tells an instant in a zone, the reader's own where none is given. */
function formatIn(
  language: string,
  options: Intl.DateTimeFormatOptions,
): (instant: Date, zone?: string) => string {
  return (instant, zone) =>
    new Intl.DateTimeFormat(language, zone === undefined ? options : { ...options, timeZone: zone }).format(
      instant,
    );
}

function zoneAt(instant: Date | undefined, language: string): string {
  const parts = new Intl.DateTimeFormat(language, { timeZoneName: 'short' }).formatToParts(instant);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
