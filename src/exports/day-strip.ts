import type { DayStripView, StripLane } from '../views/day-strip.ts';
import { rulesOf } from './drawing/palette.ts';
import { printBar, printBox, printFades, px } from './drawing/shapes.ts';
import { escapeMarkup } from './markup.ts';

const WIDTH = 720;
const PAD = 12;
const LEFT = 176;
const RIGHT = 562;
const ROW = 28;
const BAR = 20;
/** Where the lanes begin, below the hours. */
const TOP = 36;

/** How many signs of a name or a length there is room for. */
const NAME = 22;
const LENGTH = 20;
const TITLE = 76;
const ARCHIVE = 28;

/** The strip of a day as SVG that stands by itself: no script, nothing from elsewhere, on light paper or dark as its reader has it. */
export function printDayStrip(view: DayStripView): string {
  const { language, title, archive, hours, zone, lanes, colours } = view;
  const height = TOP + lanes.length * ROW + 28;
  const sheet = `${rulesOf('light', colours.light)}@media (prefers-color-scheme:dark){${rulesOf('dark', colours.dark)}}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(WIDTH)}" height="${String(height)}" viewBox="0 0 ${String(WIDTH)} ${String(height)}" role="img" aria-labelledby="title desc" xml:lang="${escapeMarkup(language)}">`,
    `<title id="title">${inLine(title)}</title>`,
    `<desc id="desc">${inLine([...lanes.map(({ name }) => name), zone, archive].join('. '))}</desc>`,
    `<style>${sheet}text{font:13px system-ui,'Segoe UI',Roboto,Arial,sans-serif}</style>`,
    printFades(lanes.map(({ strip }) => strip)),
    printBox('class="paper"', { x: 0, y: 0, width: WIDTH, height }),
    ...hours.map(({ text, place }) =>
      printText(text, LEFT + ((RIGHT - LEFT) * place) / 100, 24, 'soft', 'middle'),
    ),
    ...lanes.map((lane, row) => printLane(lane, TOP + row * ROW)),
    printText(zone, PAD, 24, 'soft'),
    printText(cut(title, TITLE), PAD, height - 10, 'ink'),
    printText(cut(archive, ARCHIVE), WIDTH - PAD, height - 10, 'soft', 'end'),
    '</svg>\n',
  ].join('');
}

function printLane({ provider, name, length, strip }: StripLane, y: number): string {
  const lang = provider.lang === undefined ? '' : ` xml:lang="${escapeMarkup(provider.lang)}"`;
  return [
    `<g><title>${inLine(name)}</title>`,
    `<g${lang}>${printText(cut(provider.text, NAME), PAD, y + 15, 'ink')}</g>`,
    printBar(strip, { x: LEFT, y, width: RIGHT - LEFT, height: BAR }),
    printText(cut(length, LENGTH), RIGHT + 8, y + 15, 'soft'),
    '</g>',
  ].join('');
}

function printText(text: string, x: number, y: number, fill: 'ink' | 'soft', anchor = 'start'): string {
  return `<text class="${fill}" x="${px(x)}" y="${px(y)}" text-anchor="${anchor}">${inLine(text)}</text>`;
}

function inLine(text: string): string {
  return escapeMarkup(
    text.replace(/\s+/g, (space) => (space === '\u00A0' || space === '\u202F' ? space : ' ')),
  );
}

const signsIn = new Intl.Segmenter();

function cut(text: string, most: number): string {
  // A sign has one unit or more, so a short text need not be taken apart.
  if (text.length <= most) return text;
  const signs = [...signsIn.segment(text)].map(({ segment }) => segment);
  return signs.length <= most
    ? text
    : `${signs
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
