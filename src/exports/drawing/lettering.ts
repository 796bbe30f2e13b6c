import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

/** The weights that texts are set in: words, and titles. */
export type Weight = 400 | 600;

/** The alphabets of the face, the most usual first. */
const SUBSETS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'];

const { resolve } = createRequire(import.meta.url);
const loaded = new Map<string, Font>();

function fontOf(subset: string, weight: Weight): Font {
  const file = `source-serif-4-${subset}-${String(weight)}-normal.woff`;
  const known = loaded.get(file);
  if (known) return known;
  const font = create(readFileSync(resolve(`@fontsource/source-serif-4/files/${file}`)));
  if (!('layout' in font)) throw new Error(`${file} holds more than one font`);
  loaded.set(file, font);
  return font;
}

/** Some signs that one font has, set. */
interface Run {
  readonly font: Font;
  readonly text: string;
}

/** A text as it can be set: in one line, without marks that have no shape, each sign with a font that has it; what no font has is left out. */
function runsOf(text: string, weight: Weight): Run[] {
  const runs: Run[] = [];
  for (const sign of settable(text)) {
    const code = sign.codePointAt(0) ?? 0;
    const last = runs.at(-1);
    const font = last?.font.hasGlyphForCodePoint(code)
      ? last.font
      : SUBSETS.map((subset) => fontOf(subset, weight)).find((each) => each.hasGlyphForCodePoint(code));
    if (font === undefined) continue;
    if (last?.font === font) runs[runs.length - 1] = { font, text: last.text + sign };
    else runs.push({ font, text: sign });
  }
  return runs;
}

function settable(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').replace(/\p{C}/gu, '');
}

const measured = new Map<string, number>();

/** How wide a text is at a size, in pixels. Words come again and again, so each is measured once. */
export function widthOf(text: string, size: number, weight: Weight): number {
  const key = `${String(weight)} ${text}`;
  const width = measured.get(key) ?? measure(text, weight);
  measured.set(key, width);
  return width * size;
}

function measure(text: string, weight: Weight): number {
  return runsOf(text, weight).reduce(
    (sum, run) => sum + run.font.layout(run.text).advanceWidth / run.font.unitsPerEm,
    0,
  );
}

/** A text as the outlines of its letters, so that it looks the same wherever it is drawn; `x` and `y` are where its line begins. */
export function outline(text: string, x: number, y: number, size: number, weight: Weight): string {
  let at = x;
  let path = '';
  for (const run of runsOf(text, weight)) {
    const scale = size / run.font.unitsPerEm;
    const { glyphs, positions } = run.font.layout(run.text);
    glyphs.forEach((glyph, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const origin: Point = [at + xOffset * scale, y - yOffset * scale];
      path += glyph.path.commands
        .map(({ command, args }) => printCommand(command, args, origin, scale))
        .join('');
      at += xAdvance * scale;
    });
  }
  return path;
}

type Point = readonly [x: number, y: number];

const LETTERS: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

/** One stroke of a letter on the page, whose y grows downwards. */
function printCommand(command: string, args: readonly number[], [x, y]: Point, scale: number): string {
  const numbers = args.map((value, index) => (index % 2 === 0 ? x + value * scale : y - value * scale));
  return `${LETTERS[command] ?? ''}${numbers.map((number) => number.toFixed(2)).join(' ')}`;
}

/** Lines that a text fills, none wider than the width and all about as long; only an ordinary space or a word that is too long by itself is broken. */
export function linesOf(text: string, width: number, size: number, weight: Weight): string[] {
  const words = text
    .split(/[ \t\r\n]+/)
    .filter(Boolean)
    .flatMap((word) => partsOf(word, width, size, weight))
    .map((word) => ({ text: word, width: widthOf(word, size, weight) }));
  const space = widthOf(' ', size, weight);
  const lines = fillLines(words, space, width);
  for (let narrower = width - 8; narrower > width / 2; narrower -= 8) {
    const others = fillLines(words, space, narrower);
    if (others.length > lines.length) return fillLines(words, space, narrower + 8);
  }
  return fillLines(words, space, Math.max(width / 2, ...words.map((word) => word.width)));
}

interface Word {
  readonly text: string;
  readonly width: number;
}

function fillLines(words: readonly Word[], space: number, width: number): string[] {
  const lines: { text: string; width: number }[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.width + space + word.width <= width) {
      last.text += ` ${word.text}`;
      last.width += space + word.width;
    } else lines.push({ ...word });
  }
  return lines.map(({ text }) => text);
}

/** A word in parts that each fit. */
function partsOf(word: string, width: number, size: number, weight: Weight): string[] {
  if (widthOf(word, size, weight) <= width) return [word];
  const parts = [''];
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    const last = parts.at(-1) ?? '';
    if (last === '' || widthOf(last + segment, size, weight) <= width)
      parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}

/** As much of a text as fits, with an ellipsis where that is not all of it. */
export function cutTo(text: string, width: number, size: number, weight: Weight): string {
  if (widthOf(text, size, weight) <= width) return text;
  const signs = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  while (signs.length > 0 && widthOf(`${signs.join('').trimEnd()}…`, size, weight) > width) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}
