import type { Bounds } from '../domain/bounds.ts';
import type { Interval } from '../domain/interval.ts';
import type { PhaseSeverity } from '../domain/severity.ts';
import type { SeverityStretch } from '../domain/span.ts';

/** A piece of a strip, in minutes from its left edge: sure, fading in or out between the earliest and the latest instant, or pale where nothing more is known than that it began in there. */
export interface Piece {
  readonly x: number;
  readonly width: number;
  readonly paint: Exclude<PhaseSeverity, 'none'> | 'planned';
  readonly fade: 'in' | 'out' | 'pale' | undefined;
}

/** A strip of time whose unit is the minute. */
export interface Strip {
  readonly width: number;
  readonly pieces: readonly Piece[];
  /** Where the hours are marked, in minutes. */
  readonly ticks: readonly number[];
}

/** How long, in seconds, an incident fades at a side that is not known, at the least; on a long strip a share of it. */
const OPEN = 3600;
const OPEN_SHARE = 1 / 24;

/** The share of a strip below which a paint is too thin to be named beside it. */
const SEEN = 0.005;

/** The strip of some stretches in a window; whatever lies outside is cut. Pieces are in the order in which they are painted, the later over the earlier. */
export function stripOf(
  stretches: readonly SeverityStretch[],
  window: Interval,
  isPlanned: boolean,
  tick: number,
): Strip {
  const pieces = stretches
    .flatMap((stretch, index) =>
      piecesOf(stretch, { isFirst: !isPainted(stretches[index - 1]), isPlanned, open: openOf(window) }),
    )
    .sort((a, b) => rank(a) - rank(b));
  return {
    width: minutes(window.to - window.from),
    pieces: pieces.flatMap((piece) => cut(piece, window)),
    ticks: ticksOf(window, tick),
  };
}

/** The paints of a strip that are wide enough to be seen, from left to right; all of them where none is. */
export function paintsSeen({ pieces, width }: Strip): Piece['paint'][] {
  const paints = [...new Set(pieces.toSorted((a, b) => a.x - b.x).map(({ paint }) => paint))];
  const seen = paints.filter(
    (paint) =>
      pieces.reduce((sum, piece) => sum + (piece.paint === paint ? piece.width : 0), 0) >= width * SEEN,
  );
  return seen.length === 0 ? paints : seen;
}

/** How long an incident fades in a window at a side that is not known. */
function openOf(window: Interval): number {
  return Math.max(OPEN, (window.to - window.from) * OPEN_SHARE);
}

/** Whether a stretch, if there is one, shows on the strip. */
function isPainted(stretch: SeverityStretch | undefined): boolean {
  return stretch !== undefined && stretch.severity !== 'none';
}

interface Painted extends Interval {
  readonly paint: Piece['paint'];
  readonly fade: Piece['fade'];
}

/** Sure pieces lie below; a stretch that fades into the next is painted over it. */
function rank({ fade }: Painted): number {
  return fade === undefined ? 0 : 1;
}

/**
 * A stretch as a piece that is sure between two that fade. Where two stretches share an uncertain boundary only the earlier
 * fades, over the later, which is sure from the boundary's earliest instant; one without a known end fades away, or is pale
 * where its start is in doubt by more than that: to fade in would look like trouble that grew.
 */
function piecesOf(stretch: SeverityStretch, { isFirst, isPlanned, open }: Manner): Painted[] {
  if (stretch.severity === 'none') return [];
  const paint = isPlanned ? 'planned' : stretch.severity;
  const from = closed(stretch.from, open);
  if (isFirst && stretch.to === undefined && from.latest - from.earliest > open)
    return [{ from: from.earliest, to: from.latest, paint, fade: 'pale' }];
  const to = closed(stretch.to ?? { earliest: from.latest, latest: Infinity }, open);
  const [sureFrom, sureTo] = inOrder(isFirst ? from.latest : from.earliest, to.earliest);
  const pieces: Painted[] = [
    { from: isFirst ? from.earliest : sureFrom, to: sureFrom, paint, fade: 'in' },
    { from: sureFrom, to: sureTo, paint, fade: undefined },
    { from: sureTo, to: to.latest, paint, fade: 'out' },
  ];
  return pieces.filter((piece) => piece.to > piece.from);
}

/** How a stretch is drawn: without one before it, as planned work, and how long it fades at a side that is not known. */
interface Manner {
  readonly isFirst: boolean;
  readonly isPlanned: boolean;
  readonly open: number;
}

type Ends = Pick<Bounds, 'earliest' | 'latest'>;

/** Bounds of which an open side reaches only as far as it is drawn. */
function closed({ earliest, latest }: Ends, open: number): Ends {
  return {
    earliest: Number.isFinite(earliest) ? earliest : latest - open,
    latest: Number.isFinite(latest) ? latest : earliest + open,
  };
}

/** Two instants in order; where nothing between them is sure, the middle of them twice. */
function inOrder(from: number, to: number): readonly [number, number] {
  return from <= to ? [from, to] : [(from + to) / 2, (from + to) / 2];
}

function cut({ from, to, paint, fade }: Painted, window: Interval): Piece[] {
  const [start, end] = [Math.max(from, window.from), Math.min(to, window.to)];
  const [x, last] = [minutes(start - window.from), minutes(end - window.from)];
  return last <= x ? [] : [{ x, width: Math.round((last - x) * 100) / 100, paint, fade }];
}

function ticksOf(window: Interval, tick: number): number[] {
  const count = Math.ceil((window.to - window.from) / tick) - 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => minutes((index + 1) * tick));
}

function minutes(seconds: number): number {
  return Math.round((seconds / 60) * 100) / 100;
}

/** The steps, in seconds, by which a strip's hours may be marked. */
const STEPS = [300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800, 2_592_000];

/** A window that holds an incident with some air at either side, whose edges and marks are whole steps on a clock so many seconds ahead of UTC; at most eight steps wide. */
export function windowAround(from: number, to: number, ahead = 0): { window: Interval; tick: number } {
  const air = Math.max(600, (to - from) * 0.06);
  const [first, last] = [from - air + ahead, to + air + ahead];
  const tick =
    STEPS.find((step) => Math.ceil(last / step) - Math.floor(first / step) <= 8) ??
    Math.ceil((to - from) / 6);
  return {
    window: { from: Math.floor(first / tick) * tick - ahead, to: Math.ceil(last / tick) * tick - ahead },
    tick,
  };
}
