import type { FigureView } from '../views/incident.ts';
import type { PreviewView } from '../views/preview.ts';
import { cutTo, linesOf, outline, widthOf, type Weight } from './drawing/lettering.ts';
import { rulesOf } from './drawing/palette.ts';
import { printBar, printBox, printFades, printMark } from './drawing/shapes.ts';

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 64;
const RIGHT = WIDTH - MARGIN;
const INNER = WIDTH - 2 * MARGIN;

/** Where the hours stand, at the foot. */
const FOOT = 586;
/** How wide the names beside the lanes may be, and what is kept free behind them. */
const NAMES = 360;
const GAP = 24;

/** The picture of a page as SVG, in which every letter is an outline: it looks the same whatever fonts a machine has. */
export function printPreview(view: PreviewView): string {
  const lanes = lanesOf(view);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(WIDTH)}" height="${String(HEIGHT)}">`,
    `<style>${rulesOf('light', view.colours)}</style>`,
    printFades(view.lanes.map(({ strip }) => strip)),
    printBox('class="paper"', { x: 0, y: 0, width: WIDTH, height: HEIGHT }),
    printHead(view),
    printWords(view, lanes.top),
    lanes.svg,
    printHours(view, lanes.left),
    '</svg>',
  ].join('');
}

interface Type {
  readonly size: number;
  readonly weight: Weight;
  readonly fill: 'ink' | 'soft';
}

const NAME: Type = { size: 34, weight: 600, fill: 'ink' };
const PLAIN: Type = { size: 28, weight: 400, fill: 'soft' };
const STRONG: Type = { size: 30, weight: 600, fill: 'ink' };
const SMALL: Type = { size: 23, weight: 400, fill: 'soft' };
const LARGE: Type = { size: 50, weight: 600, fill: 'ink' };

function print(text: string, x: number, y: number, { size, weight, fill }: Type): string {
  return `<path class="${fill}" d="${outline(text, x, y, size, weight)}"/>`;
}

function width(text: string, { size, weight }: Type): number {
  return widthOf(text, size, weight);
}

function cut(text: string, most: number, { size, weight }: Type): string {
  return cutTo(text, most, size, weight);
}

/** The masthead: the name of the archive and the date over a double rule. */
function printHead({ archive, date }: PreviewView): string {
  const when = cut(date, INNER / 2, PLAIN);
  const name = cut(archive, INNER - width(when, PLAIN) - 40, NAME);
  return [
    print(name, MARGIN, 82, NAME),
    print(when, RIGHT - width(when, PLAIN), 82, PLAIN),
    `<path class="rule" stroke-width="2" d="M${String(MARGIN)} 105H${String(RIGHT)}M${String(MARGIN)} 111H${String(RIGHT)}"/>`,
  ].join('');
}

/** How bad and who, the title, and how long, between the masthead and the lanes. */
function printWords({ lead, title, figure }: PreviewView, bottom: number): string {
  const top = lead === undefined ? 128 : 182;
  const heading = headingOf(title, bottom - 88 - top);
  return [
    ...(lead === undefined
      ? []
      : [
          printMark(lead.mark, MARGIN, 144, 24),
          print(cut(lead.text, INNER - 40, STRONG), MARGIN + 40, 166, STRONG),
        ]),
    ...heading.lines.map((line, index) =>
      print(line, MARGIN, top + heading.type.size * (0.95 + index * LEADING), heading.type),
    ),
    ...(figure === undefined ? [] : [printFigure(figure, bottom - 30)]),
  ].join('');
}

/** What a number is, the number, and what it rests on where there is room to say it, on one line. */
function printFigure({ label, value, note }: FigureView, baseline: number): string {
  const gap = 18;
  const shown = cut(value, INNER * 0.7, LARGE);
  const name = cut(label, INNER - width(shown, LARGE) - gap, PLAIN);
  const at = MARGIN + width(name, PLAIN) + gap;
  const rest = at + width(shown, LARGE) + gap;
  const parts = [print(name, MARGIN, baseline, PLAIN), print(shown, at, baseline, LARGE)];
  if (rest + width(note, PLAIN) <= RIGHT) parts.push(print(note, rest, baseline, PLAIN));
  return parts.join('');
}

const LEADING = 1.14;
const SIZES = [72, 64, 56, 50, 44, 38];

/** The title in the largest type in which all of it fits, or as much of it as does in the smallest. */
function headingOf(title: string, height: number): { lines: readonly string[]; type: Type } {
  for (const size of SIZES) {
    const lines = linesOf(title, INNER, size, 600);
    if (lines.length * size * LEADING <= height && lines.length <= 3) return { lines, type: typeOf(size) };
  }
  const type = typeOf(SIZES.at(-1) ?? 38);
  const lines = linesOf(title, INNER, type.size, type.weight);
  const most = Math.max(1, Math.floor(height / type.size / LEADING));
  const last = cut(lines.slice(most - 1).join(' '), INNER, type);
  return { lines: [...lines.slice(0, most - 1), last], type };
}

function typeOf(size: number): Type {
  return { size, weight: 600, fill: 'ink' };
}

/** The lanes, upwards from the hours, and where they begin. */
function lanesOf({ lanes, others, zone }: PreviewView): { svg: string; top: number; left: number } {
  const isAlone = lanes.every(({ name }) => name === undefined);
  const rows = lanes.length + (others === undefined ? 0 : 1);
  const [height, gap] = isAlone ? [64, 0] : [Math.min(56, 186 / rows - 6), 6];
  const top = FOOT - 36 - rows * (height + gap) + gap;
  const type = { ...PLAIN, fill: 'ink', size: Math.min(28, height * 0.95) } as const;
  const names = lanes.map(({ name = '' }) => cut(name, NAMES, type));
  const widest = Math.max(...names.map((name) => width(name, type)), Math.min(NAMES, width(zone, SMALL)));
  const left = isAlone ? MARGIN : MARGIN + GAP + widest;
  const middle = (row: number): number => top + row * (height + gap) + height / 2 + type.size * 0.33;
  return {
    left,
    top,
    svg: [
      ...lanes.map(({ strip }, row) =>
        [
          print(names[row] ?? '', MARGIN, middle(row), type),
          printBar(strip, { x: left, y: top + row * (height + gap), width: RIGHT - left, height }),
        ].join(''),
      ),
      others === undefined ? '' : print(others, left, middle(lanes.length), { ...type, fill: 'soft' }),
    ].join(''),
  };
}

/** The hours below the lanes, as many as there is room for, and the zone that they are of. */
function printHours({ hours, zone }: PreviewView, left: number): string {
  const span = RIGHT - left;
  const widest = Math.max(0, ...hours.map(({ text }) => width(text, SMALL)));
  const step = Math.max(1, Math.ceil(((widest + 24) * (hours.length - 1)) / span));
  const shown = hours.filter((_, index) => index % step === 0);
  const texts = shown.map(({ text, place }) => {
    const wide = width(text, SMALL);
    const middle = left + (span * place) / 100;
    return print(text, Math.min(Math.max(left, middle - wide / 2), RIGHT - wide), FOOT - 6, SMALL);
  });
  return [
    ...texts,
    left > MARGIN ? print(cut(zone, left - MARGIN - GAP / 2, SMALL), MARGIN, FOOT - 6, SMALL) : '',
  ].join('');
}
