import {
  Chart,
  Interaction,
  LinearScale,
  LogarithmicScale,
  PointElement,
  ScatterController,
  type ChartConfiguration,
  type InteractionModeFunction,
  type ScaleOptionsByType,
} from 'chart.js';
import type { Axis } from '../charts/spec.ts';
import type { ToldChart, ToldMark } from './chart.ts';
import { boxOf, colourOf, paintMarks, paintRing } from './chart-paint.ts';
import { paintWords } from './chart-words.ts';

declare module 'chart.js' {
  interface InteractionModeMap {
    marks: InteractionModeFunction;
  }
}

Chart.register(ScatterController, PointElement, LinearScale, LogarithmicScale);

/** How far from a mark, in pixels, a pointer still means it. */
const REACH = 16;

/** The mark under the pointer, the last that was painted before those below it, or else the nearest. */
Interaction.modes.marks = (chart, event) => {
  const [x, y] = [event.x ?? 0, event.y ?? 0];
  const near = marksOf(chart).flatMap((mark, index) => {
    const box = boxOf(chart, mark);
    const away = Math.hypot(
      Math.max(box.left - x, 0, x - box.right),
      Math.max(box.top - y, 0, y - box.bottom),
    );
    return away > REACH ? [] : [{ index, away }];
  });
  const [hit] = near.sort((a, b) => a.away - b.away || b.index - a.index);
  const element = hit && chart.getDatasetMeta(0).data[hit.index];
  return element ? [{ element, datasetIndex: 0, index: hit.index }] : [];
};

const SPECS = new WeakMap<HTMLCanvasElement, ToldChart>();

function marksOf({ canvas }: Chart): readonly ToldMark[] {
  return SPECS.get(canvas)?.marks ?? [];
}

/** Draws the marks, answers keys and clicks, and draws again when the colours of the page change. */
export function startChart(canvas: HTMLCanvasElement, told: HTMLElement, spec: ToldChart): void {
  SPECS.set(canvas, spec);
  let chart = new Chart(canvas, configurationOf(spec, canvas));
  const repaint = (): void => {
    chart.destroy();
    chart = new Chart(canvas, configurationOf(spec, canvas));
  };
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
  new MutationObserver(repaint).observe(document.documentElement, { attributeFilter: ['data-paper'] });
  const select = (index: number | undefined): void => {
    const active = index === undefined ? [] : [{ datasetIndex: 0, index }];
    chart.setActiveElements(active);
    chart.update();
    const element = index === undefined ? undefined : chart.getDatasetMeta(0).data[index];
    if (element) bringIntoView(canvas, element.x);
    told.textContent = index === undefined ? '' : (spec.marks[index]?.label ?? '');
  };
  let at: number | undefined;
  canvas.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') follow(at === undefined ? undefined : spec.marks[at]);
    const next = nextOf(event.key, at, spec.marks.length);
    if (next === at) return;
    event.preventDefault();
    at = next;
    select(at);
  });
  canvas.addEventListener('blur', () => {
    at = undefined;
    select(at);
  });
}

/** Moves a drawing that is wider than the page so far that a place of it is seen. */
function bringIntoView(canvas: HTMLCanvasElement, x: number): void {
  const frame = canvas.closest('.drawing');
  if (frame) frame.scrollLeft = x - frame.clientWidth / 2;
}

/** Which of some marks a key leads to from another; none after Escape. */
function nextOf(key: string, at: number | undefined, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return at === undefined ? 0 : (at + 1) % count;
    case 'ArrowLeft':
    case 'ArrowUp':
      return ((at ?? 0) + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'Escape':
      return undefined;
    default:
      return at;
  }
}

function follow(mark: ToldMark | undefined): void {
  if (mark?.href !== undefined) location.assign(mark.href);
}

function configurationOf(spec: ToldChart, canvas: HTMLCanvasElement): ChartConfiguration<'scatter'> {
  const { marks, x, y } = spec;
  return {
    type: 'scatter',
    data: { datasets: [{ data: marks.map((mark) => ({ x: mark.x.nominal, y: mark.y.nominal })) }] },
    options: {
      // Nothing moves, whatever a reader prefers: what is there at once needs no motion.
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: { right: 12, top: 8 } },
      interaction: { mode: 'marks' },
      elements: { point: { radius: 0, hoverRadius: 0 } },
      onClick: (_, [hit]) => {
        follow(hit && marks[hit.index]);
      },
      scales: { x: axisOf(x, canvas, spec.values === 'x'), y: axisOf(y, canvas, spec.values === 'y') },
    },
    plugins: [
      {
        id: 'marks',
        beforeDatasetsDraw: (chart) => {
          paintMarks(chart, spec);
        },
        afterDatasetsDraw: (chart) => {
          for (const { index } of chart.getActiveElements()) {
            const mark = marks[index];
            if (mark) paintRing(chart, mark);
          }
        },
        afterDraw: (chart) => {
          for (const { index } of chart.getActiveElements()) {
            const mark = marks[index];
            if (mark) paintWords(chart, boxOf(chart, mark), mark.label);
          }
        },
      },
    ],
  };
}

/** An axis with the marks of its spec and no others; only that of the values has lines across. */
function axisOf(axis: Axis, canvas: HTMLElement, hasLines: boolean): Partial<ScaleOptionsByType<'linear'>> {
  const texts = new Map(axis.ticks.map(({ at, text }) => [at, text]));
  const line = colourOf(canvas, 'line');
  const options = {
    type: axis.scale,
    min: axis.least,
    max: axis.most,
    reverse: axis.isReversed ?? false,
    grid: { color: line, drawOnChartArea: hasLines },
    border: { color: line },
    afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
      scale.ticks = axis.ticks.map(({ at }) => ({ value: at }));
    },
    ticks: {
      color: colourOf(canvas, 'soft'),
      font: { family: getComputedStyle(canvas).fontFamily, size: 13 },
      autoSkip: false,
      maxRotation: 0,
      callback: (value: string | number) => shortOf(texts.get(Number(value)) ?? ''),
    },
  };
  return options as unknown as Partial<ScaleOptionsByType<'linear'>>;
}

/** A name beside a row, cut where a drawing has no room for it; the table has all of it. */
function shortOf(text: string): string {
  return text.length > 22 ? `${text.slice(0, 21)}…` : text;
}
