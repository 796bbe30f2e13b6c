import type { Piece, Strip } from '../../charts/strip.ts';
import { STANDS } from '../../site/look.ts';

/** A rectangle, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A number as it stands in SVG, to a tenth of a pixel. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** The gradients that pieces fade by, for those that some strips hold. */
export function printFades(strips: readonly Strip[]): string {
  const fading = strips.flatMap(({ pieces }) => pieces).filter(({ fade }) => fade !== undefined);
  const names = new Set(fading.map(nameOfFade));
  return `<defs>${[...names].sort().map(printFade).join('')}</defs>`;
}

function nameOfFade({ fade, paint }: Pick<Piece, 'fade' | 'paint'>): string {
  return `${fade ?? ''}-${paint}`;
}

function printFade(name: string): string {
  const [way, paint = ''] = name.split('-');
  const [from, to] = way === 'in' ? [0.08, 1] : [1, 0.08];
  const stops = [from, to].map(
    (opacity, offset) =>
      `<stop class="stop-${paint}" offset="${String(offset)}" stop-opacity="${String(opacity)}"/>`,
  );
  return `<linearGradient id="${name}">${stops.join('')}</linearGradient>`;
}

/** A strip of time in a box, its marks of hours behind what is painted. */
export function printBar({ width, pieces, ticks }: Strip, box: Box): string {
  const scale = box.width / width;
  const bottom = px(box.y + box.height);
  const marks = ticks.map((at) => `M${px(box.x + at * scale)} ${px(box.y)}V${bottom}`).join('');
  const painted = pieces.map((piece) => {
    const paint = piece.fade === undefined ? `class="${piece.paint}"` : `fill="url(#${nameOfFade(piece)})"`;
    const [top, height] = STANDS[piece.paint];
    // What is shorter than a pixel would not be seen at all.
    return printBox(paint, {
      x: box.x + piece.x * scale,
      y: box.y + top * box.height,
      height: height * box.height,
      width: piece.fade === undefined ? Math.max(1.5, piece.width * scale) : piece.width * scale,
    });
  });
  return [
    printBox('class="untracked"', box),
    marks === '' ? '' : `<path class="tick" d="${marks}"/>`,
    ...painted,
  ].join('');
}

/** A rectangle with the attributes given. */
export function printBox(attributes: string, { x, y, width, height }: Box): string {
  return `<rect ${attributes} x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}"/>`;
}

/** The shape of a severity in a square of this side. */
export function printMark(mark: Piece['paint'], x: number, y: number, side: number): string {
  const half = side / 2;
  switch (mark) {
    case 'full':
      return printBox('class="full"', { x, y, width: side, height: side });
    case 'partial':
      return `<path class="partial" d="M${px(x + half)} ${px(y)}l${px(half)} ${px(half)}l${px(-half)} ${px(half)}l${px(-half)} ${px(-half)}z"/>`;
    case 'degraded':
      return `<circle class="degraded" cx="${px(x + half)}" cy="${px(y + half)}" r="${px(half)}"/>`;
    case 'planned':
      return printBox('class="planned"', { x, y: y + side * 0.3, width: side, height: side * 0.4 });
  }
}
