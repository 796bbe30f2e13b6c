import type { BadgeView } from '../views/badge.ts';
import { escapeMarkup } from './markup.ts';

const HEIGHT = 22;
const PAD = 8;
/** The width of a sign, about: texts are then set to exactly the width that this gives them. */
const SIGN = 6.4;
const WIDEST = 60;

/** A badge as SVG that stands by itself: no script, no style, no font from elsewhere. */
export function printBadge({ language, who, what }: BadgeView): string {
  const [left, right] = [fieldOf(who), fieldOf(what)];
  const width = left.width + right.width;
  const label = escapeMarkup(`${who}: ${what}`.replace(/\s+/g, ' '));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(HEIGHT)}" viewBox="0 0 ${String(width)} ${String(HEIGHT)}" role="img" aria-label="${label}" xml:lang="${escapeMarkup(language)}">`,
    `<title>${label}</title>`,
    `<rect width="${String(left.width)}" height="${String(HEIGHT)}" fill="#1d1b18"/>`,
    `<rect x="${String(left.width)}" width="${String(right.width)}" height="${String(HEIGHT)}" fill="#fbfaf6"/>`,
    `<rect x="0.5" y="0.5" width="${String(width - 1)}" height="${String(HEIGHT - 1)}" fill="none" stroke="#1d1b18"/>`,
    `<g font-family="system-ui, 'Segoe UI', Roboto, Arial, sans-serif" font-size="12">`,
    textAt(left, 0, '#fbfaf6'),
    textAt(right, left.width, '#1d1b18'),
    '</g>',
    '</svg>\n',
  ].join('');
}

interface Field {
  readonly text: string;
  readonly width: number;
}

function fieldOf(words: string): Field {
  const signs = [...new Intl.Segmenter().segment(words.replace(/\s+/g, ' '))].map(({ segment }) => segment);
  const shown = signs.length > WIDEST ? [...signs.slice(0, WIDEST - 1), '…'] : signs;
  return { text: shown.join(''), width: Math.ceil(shown.length * SIGN) + 2 * PAD };
}

function textAt({ text, width }: Field, x: number, fill: string): string {
  return `<text x="${String(x + PAD)}" y="15" fill="${fill}" textLength="${String(width - 2 * PAD)}" lengthAdjust="spacingAndGlyphs">${escapeMarkup(text)}</text>`;
}
