import type { Chart } from 'chart.js';
import { colourOf, type Box } from './chart-paint.ts';

/** The height of a line and what is left around the words, in pixels; how many signs a line has at the most. */
const LINE = 18;
const ROOM = 9;
const SIGNS = 40;

/** How far words stand from what they are about. */
const AWAY = 12;

/** Paints a sheet with the words of a mark above it, or below where there is no room, within the drawing. */
export function paintWords({ ctx: context, canvas, width, height }: Chart, mark: Box, words: string): void {
  context.save();
  context.font = `13px ${getComputedStyle(canvas).fontFamily}`;
  context.textBaseline = 'middle';
  const lines = linesOf(words);
  const wide = Math.max(...lines.map((line) => context.measureText(line).width)) + 2 * ROOM;
  const high = lines.length * LINE + 2 * ROOM;
  const above = mark.top - AWAY - high;
  const top = Math.max(1, above >= 0 ? above : Math.min(mark.bottom + AWAY, height - high - 1));
  const left = Math.max(1, Math.min(mark.x - wide / 2, width - wide - 1));
  context.fillStyle = colourOf(canvas, 'sheet');
  context.fillRect(left, top, wide, high);
  context.strokeStyle = colourOf(canvas, 'ink');
  context.strokeRect(left + 0.5, top + 0.5, wide - 1, high - 1);
  context.fillStyle = colourOf(canvas, 'ink');
  for (const [index, line] of lines.entries())
    context.fillText(line, left + ROOM, top + ROOM + (index + 0.5) * LINE);
  context.restore();
}

/** A sentence in lines that a phone has room for. */
function linesOf(sentence: string): string[] {
  const lines: string[] = [];
  for (const word of sentence.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length > SIGNS) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
