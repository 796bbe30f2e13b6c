import type { Chart } from 'chart.js';
import type { ChartMark, ChartSpec, MarkKind, Reach } from '../charts/spec.ts';

/** A part of the canvas, in pixels, and the place of the mark's own value in it. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: number;
  readonly y: number;
}

/** Half the size, in pixels, of a point, of one among many, and of the smallest dot with a number in it. */
const HALF = 7;
const SMALL = 5;
const DOT = 10;

/** From how many marks on they are many. */
const MANY = 60;

/** The colour of a token on the paper that the page is on, found by a property of the canvas that nothing else uses and no mode of high contrast overrules. */
export function colourOf(canvas: HTMLElement, token: string): string {
  canvas.style.setProperty('stop-color', `var(--${token})`);
  return getComputedStyle(canvas).stopColor;
}

/** Where a mark lies, its doubt included. */
export function boxOf(chart: Chart, mark: ChartMark): Box {
  const [left, x, right] = pixelsOf(chart, 'x', mark.x);
  const [top, y, bottom] = pixelsOf(chart, 'y', mark.y);
  return {
    left: Math.min(left, right),
    right: Math.max(left, right),
    top: Math.min(top, bottom),
    bottom: Math.max(top, bottom),
    x,
    y,
  };
}

function pixelsOf(
  { scales }: Chart,
  axis: 'x' | 'y',
  { least, nominal, most }: Reach,
): [number, number, number] {
  const at = (value: number): number => scales[axis]?.getPixelForValue(value) ?? 0;
  return [at(least), at(nominal), at(most)];
}

/** With what a mark is painted: its place, the colours of the page, and the chart that it belongs to. */
interface Paint {
  readonly context: CanvasRenderingContext2D;
  readonly box: Box;
  readonly colour: (token: string) => string;
  readonly values: ChartSpec['values'];
  /** Half the size of a point. */
  readonly half: number;
  readonly count: number;
}

/** Shapes tell kinds apart as well as colours do. */
const PAINTERS: Readonly<Record<MarkKind, (paint: Paint) => void>> = {
  full: (paint) => {
    const { context, box, half } = paint;
    paintDoubt(paint, 'full');
    context.fillRect(box.x - half, box.y - half, 2 * half, 2 * half);
  },
  partial: (paint) => {
    const { context, box, half } = paint;
    paintDoubt(paint, 'partial');
    const reach = half + 1.5;
    fillPath(context, [
      [box.x, box.y - reach],
      [box.x + reach, box.y],
      [box.x, box.y + reach],
      [box.x - reach, box.y],
    ]);
  },
  degraded: (paint) => {
    const { context, box, half } = paint;
    paintDoubt(paint, 'degraded');
    fillDot(context, box, half);
  },
  planned: (paint) => {
    const { context, box, half } = paint;
    paintDoubt(paint, 'planned');
    context.fillRect(box.x - half, box.y - half / 2, 2 * half, half);
  },
  count: ({ context, box, colour, count }) => {
    context.fillStyle = colour('ink');
    fillDot(context, box, sizeOf(count));
    context.fillStyle = colour('paper');
    context.font = `600 13px ${getComputedStyle(context.canvas).fontFamily}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(String(count), box.x, box.y + 1);
  },
  quartiles: ({ context, box, colour, values }) => {
    context.fillStyle = colour('quiet');
    fillBox(context, box);
    context.strokeStyle = colour('soft');
    strokeBox(context, box);
    paintEdge(context, box, values, colour('ink'));
  },
  range: ({ context, box, colour, values }) => {
    context.fillStyle = colour('planned');
    fillBox(context, box);
    paintEdge(context, box, values, colour('ink'));
  },
  bound: ({ context, box, colour, values }) => {
    const isUp = values === 'y';
    const fade = isUp
      ? context.createLinearGradient(0, box.y, 0, box.bottom)
      : context.createLinearGradient(box.x, 0, box.left, 0);
    fade.addColorStop(0, colour('planned'));
    fade.addColorStop(1, 'transparent');
    context.fillStyle = fade;
    fillBox(context, box);
    paintEdge(context, box, values, colour('ink'));
  },
  said: ({ context, box, colour }) => {
    context.strokeStyle = colour('link');
    context.lineWidth = 2;
    strokeBox(context, box);
    hatch(context, box);
  },
  none: ({ context, box, colour }) => {
    context.strokeStyle = colour('soft');
    context.lineWidth = 2;
    context.beginPath();
    context.arc(box.x, box.y, HALF - 2, 0, 2 * Math.PI);
    context.stroke();
  },
  untracked: ({ context, box, colour }) => {
    context.fillStyle = colour('quiet');
    fillBox(context, box);
  },
};

/** Paints the marks of a chart. */
export function paintMarks(chart: Chart, { marks, values }: ChartSpec): void {
  const { ctx: context, canvas } = chart;
  const half = marks.length > MANY ? SMALL : HALF;
  const known = new Map<string, string>();
  const colour = (token: string): string => {
    const found = known.get(token) ?? colourOf(canvas, token);
    known.set(token, found);
    return found;
  };
  for (const mark of marks) {
    context.save();
    const box = boxOf(chart, mark);
    PAINTERS[mark.kind]({ context, box, colour, values, half, count: mark.count ?? 0 });
    context.restore();
  }
}

/** A ring around a mark that is chosen. */
export function paintRing(chart: Chart, mark: ChartMark): void {
  const { left, right, top, bottom, x, y } = boxOf(chart, mark);
  const half = (mark.count === undefined ? HALF : sizeOf(mark.count)) + 3;
  const [from, to] = [Math.min(left - 3, x - half), Math.min(top - 3, y - half)];
  const { ctx: context, canvas } = chart;
  context.save();
  context.strokeStyle = colourOf(canvas, 'link');
  context.lineWidth = 2;
  context.strokeRect(from, to, Math.max(right + 3, x + half) - from, Math.max(bottom + 3, y + half) - to);
  context.restore();
}

/** Half the size of the dot of a number: its surface grows with it, up to what a row has room for. */
function sizeOf(count: number): number {
  return Math.min(17, DOT + 2 * (Math.sqrt(count) - 1));
}

/** Lines from the least to the most along each axis in doubt, with a bar at either end; leaves the colour for what lies on them. */
function paintDoubt({ context, box, colour, half }: Paint, token: string): void {
  context.strokeStyle = colour(token);
  context.fillStyle = colour(token);
  context.lineWidth = half === SMALL ? 1 : 2;
  context.beginPath();
  if (box.bottom - box.top > 1) {
    for (const end of [box.top, box.bottom]) line(context, [box.x - 5, end], [box.x + 5, end]);
    line(context, [box.x, box.top], [box.x, box.bottom]);
  }
  if (box.right - box.left > 1) {
    for (const end of [box.left, box.right]) line(context, [end, box.y - 5], [end, box.y + 5]);
    line(context, [box.left, box.y], [box.right, box.y]);
  }
  context.stroke();
}

/** The line of a mark's own value across its box. */
function paintEdge(
  context: CanvasRenderingContext2D,
  box: Box,
  values: ChartSpec['values'],
  colour: string,
): void {
  context.strokeStyle = colour;
  context.lineWidth = 3;
  context.beginPath();
  if (values === 'y') line(context, [box.left, box.y], [box.right, box.y]);
  else line(context, [box.x, box.top], [box.x, box.bottom]);
  context.stroke();
}

/** Slanted lines over a box, no matter how small. */
function hatch(context: CanvasRenderingContext2D, { left, right, top, bottom }: Box): void {
  context.lineWidth = 1;
  context.beginPath();
  context.rect(left, top, right - left, bottom - top);
  context.clip();
  context.beginPath();
  const height = bottom - top;
  for (let at = left - height; at < right; at += 7) line(context, [at, bottom], [at + height, top]);
  context.stroke();
}

type Spot = readonly [x: number, y: number];

function line(context: CanvasRenderingContext2D, from: Spot, to: Spot): void {
  context.moveTo(...from);
  context.lineTo(...to);
}

function fillPath(context: CanvasRenderingContext2D, spots: readonly Spot[]): void {
  context.beginPath();
  for (const spot of spots) context.lineTo(...spot);
  context.fill();
}

function fillDot(context: CanvasRenderingContext2D, { x, y }: Box, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}

/** A box is never thinner than can be seen. */
function fillBox(context: CanvasRenderingContext2D, { left, right, top, bottom }: Box): void {
  context.fillRect(left, top, Math.max(2, right - left), Math.max(2, bottom - top));
}

function strokeBox(context: CanvasRenderingContext2D, { left, right, top, bottom }: Box): void {
  context.strokeRect(left, top, Math.max(2, right - left), Math.max(2, bottom - top));
}
