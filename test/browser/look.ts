// Functions that run in a page: each stands by itself and returns plain data.

/** The tokens that a sheet of styles of the page asks for and none gives. */
export function unknownTokens(): string[] {
  const text = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
    .join('\n');
  const given = new Set([...text.matchAll(/(?<=[{;\s])(--[\w-]+):/g)].map(([, token]) => token));
  const asked = new Set([...text.matchAll(/var\((--[\w-]+)/g)].map(([, token]) => token));
  return [...asked].filter((token) => !given.has(token)).map(String);
}

/** What has no words where a reader expects some: headings, terms, column heads, drawings, fields, values behind no name. */
export function namelessParts(): string[] {
  const wordsOf = (each: Element): string =>
    (each.textContent + (each.getAttribute('aria-label') ?? '')).trim();
  const wordy = 'h1, h2, h3, dt, summary, legend, figcaption, caption, label, option, thead th, .tag, .key';
  const named =
    '[role="img"], [role="application"], [role="group"], nav, select:not(label select), input:not(label input)';
  const readOf = (each: Element): string => {
    const copy = each.cloneNode(true) as Element;
    copy.querySelectorAll('[aria-hidden="true"]').forEach((hidden) => hidden.remove());
    return each.getAttribute('aria-label') ?? copy.textContent;
  };
  // Of a field of a calendar one hears what was then, and where it leads somewhere, when; a number alone tells neither.
  const isTold = (field: Element): boolean => {
    const link = field.querySelector('a');
    const words = readOf(link ?? field);
    return /\p{L}{3}/u.test(words) && (/\d/.test(words) || link === null);
  };
  // A year is a name; the number of a source or of a day is none.
  const isWordless = (link: Element): boolean => /^(?!\s*\d{4}\s*$)\P{L}*$/u.test(readOf(link));
  const isNamed = (table: Element): boolean =>
    table.querySelector('caption') !== null || table.closest('[aria-label]') !== null;
  const faults = [
    ...[...document.querySelectorAll('td[class^="look-"]')].filter((each) => !isTold(each)),
    ...[...document.querySelectorAll('main a[href]')].filter(isWordless),
    ...[...document.querySelectorAll('table:has(td[class^="look-"])')].filter((each) => !isNamed(each)),
    ...[...document.querySelectorAll(wordy)].filter((each) => wordsOf(each) === ''),
    ...[...document.querySelectorAll(named)].filter((each) => (each.getAttribute('aria-label') ?? '').trim() === ''),
    ...[...document.querySelectorAll('table.entries td')].filter((each) => !(each as HTMLElement).dataset.label),
    ...[...document.querySelectorAll('main *')].filter((each) => each.children.length === 0 && /undefined|NaN|\[object|Invalid Date/.test(each.textContent)),
  ]; // prettier-ignore
  return faults.map((each) => each.outerHTML.slice(0, 120));
}

/**
 * Targets that are less than 24 by 24 px and have another so near that circles of that width around both would meet: what
 * WCAG 2.2 asks for in 2.5.8. Links in sentences are let off, as it lets them off.
 */
export function smallTargets(): string[] {
  const SIDE = 24;
  const isInSentence = (each: Element): boolean => {
    if (getComputedStyle(each).display !== 'inline') return false;
    const around = each.closest('p, li, td, dd, h1, h2, h3, figcaption, summary, .who');
    return around !== null && around.textContent.trim() !== each.textContent.trim();
  };
  const targets = [...document.querySelectorAll('a[href], button, select, input, summary, [tabindex="0"]')]
    .filter((each) => each.checkVisibility() && !each.matches('.skip, .scroll'))
    .map((each) => ({ each, box: each.getBoundingClientRect() }));
  const reach = ({ left, top, width, height }: DOMRect, x: number, y: number): number =>
    Math.hypot(Math.max(left - x, 0, x - left - width), Math.max(top - y, 0, y - top - height));
  const isSmall = ({ width, height }: DOMRect): boolean => width < SIDE - 0.5 || height < SIDE - 0.5;
  const middleOf = ({ left, top, width, height }: DOMRect): [number, number] => [left + width / 2, top + height / 2];
  return targets
    .filter(({ each, box }) => isSmall(box) && !isInSentence(each))
    .filter(({ each, box }) => {
      const [x, y] = middleOf(box);
      return targets.some((other) => {
        if (other.each === each || other.each.contains(each)) return false;
        const [ox, oy] = middleOf(other.box);
        return isSmall(other.box) ? Math.hypot(ox - x, oy - y) < SIDE - 0.5 : reach(other.box, x, y) < SIDE / 2 - 0.5;
      });
    })
    .map(({ each, box }) => `${String(Math.round(box.width))}×${String(Math.round(box.height))} ${each.outerHTML.slice(0, 100)}`);
} // prettier-ignore

/** What the Tab key has to reach, each by its place among all elements. */
export function tabStops(): string[] {
  const all = [...document.querySelectorAll('*')];
  const stops = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, select, input, summary, [tabindex="0"]'),
  ];
  const isReached = (each: HTMLElement): boolean =>
    each.tabIndex >= 0 && each.checkVisibility({ contentVisibilityAuto: true }) && !each.matches(':disabled');
  return stops.filter(isReached).map((each) => `${String(all.indexOf(each))} ${each.outerHTML.slice(0, 80)}`);
}

/** Where the focus is, and what hides it: no line around it, or a place outside of the window. */
export function faintFocus(): { at: string; fault: string } {
  const each = document.activeElement;
  if (!(each instanceof HTMLElement) || each === document.body) return { at: '', fault: '' };
  const at = `${String([...document.querySelectorAll('*')].indexOf(each))} ${each.outerHTML.slice(0, 80)}`;
  const ringed = each.matches('.paper select') ? each.parentElement : each;
  const { outlineStyle, outlineWidth } = getComputedStyle(ringed ?? each);
  const { left, right, top, bottom } = each.getBoundingClientRect();
  const isSeen = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  const isRinged = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  return { at, fault: isRinged && isSeen ? '' : `${isRinged ? 'outside of the window' : 'no line around it'}: ${at}` };
} // prettier-ignore
