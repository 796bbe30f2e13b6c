import {
  Chart,
  LinearScale,
  LogarithmicScale,
  PointElement,
  ScatterController,
  Tooltip,
  type ChartConfiguration,
  type Plugin,
  type PointStyle,
} from 'chart.js';
import type { ChartPoint, ScatterSpec } from '../views/lengths.ts';

Chart.register(ScatterController, PointElement, LinearScale, LogarithmicScale, Tooltip);

const SHAPES: Readonly<Record<ChartPoint['mark'], PointStyle>> = {
  full: 'rect',
  partial: 'rectRot',
  degraded: 'circle',
  planned: 'rect',
};

/** Draws the points, answers arrow keys and clicks, and draws again when the colours of the page change. */
export function startChart(canvas: HTMLCanvasElement, told: HTMLElement, spec: ScatterSpec): void {
  let chart = new Chart(canvas, configurationOf(spec, canvas));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    chart.destroy();
    chart = new Chart(canvas, configurationOf(spec, canvas));
  });
  let at = -1;
  canvas.addEventListener('keydown', ({ key }) => {
    const point = spec.points[at];
    if (key === 'Enter' && point) location.assign(point.href);
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    at = (at + step + spec.points.length) % spec.points.length;
    chart.tooltip?.setActiveElements([{ datasetIndex: 0, index: at }], { x: 0, y: 0 });
    chart.update();
    told.textContent = spec.points[at]?.label ?? '';
  });
}

/** The colour of a token of the page. */
function colour(canvas: HTMLElement, token: string): string {
  return getComputedStyle(canvas).getPropertyValue(`--${token}`).trim();
}

function configurationOf(spec: ScatterSpec, canvas: HTMLCanvasElement): ChartConfiguration<'scatter'> {
  const { points, x, y } = spec;
  const axis = { grid: { color: colour(canvas, 'line') }, border: { color: colour(canvas, 'line') } };
  const ticks = {
    color: colour(canvas, 'soft'),
    font: { family: getComputedStyle(canvas).fontFamily, size: 13 },
  };
  const textAt = (marks: ScatterSpec['x']['marks'], value: string | number): string =>
    marks.find((mark) => mark.at === value)?.text ?? '';
  const paint = points.map(({ mark }) => colour(canvas, mark));
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          data: points.map((point) => ({ x: point.x, y: point.nominal })),
          pointStyle: points.map(({ mark }) => SHAPES[mark]),
          pointRadius: points.map(({ mark }) => (mark === 'partial' ? 8 : 7)),
          pointHoverRadius: 9,
          backgroundColor: paint,
          borderColor: paint,
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: { right: 12, top: 8 } },
      onClick: (_, [hit]) => {
        const point = hit && points[hit.index];
        if (point) location.assign(point.href);
      },
      plugins: {
        tooltip: {
          displayColors: false,
          callbacks: { label: ({ dataIndex }) => points[dataIndex]?.label ?? '' },
        },
      },
      scales: {
        x: {
          ...axis,
          type: 'linear',
          min: x.least,
          max: x.most,
          afterBuildTicks: (scale) => void (scale.ticks = x.marks.map(({ at }) => ({ value: at }))),
          ticks: { ...ticks, autoSkip: false, maxRotation: 0, callback: (value) => textAt(x.marks, value) },
        },
        y: {
          ...axis,
          type: 'logarithmic',
          min: y.least,
          max: y.most,
          afterBuildTicks: (scale) => void (scale.ticks = y.marks.map(({ at }) => ({ value: at }))),
          ticks: { ...ticks, autoSkip: false, callback: (value) => textAt(y.marks, value) },
        },
      },
    },
    plugins: [whiskers(points, paint)],
  };
}

/** A line from the least to the most of each length in doubt, with a bar at either end. */
function whiskers(points: readonly ChartPoint[], paint: readonly string[]): Plugin<'scatter'> {
  return {
    id: 'whiskers',
    beforeDatasetsDraw: ({ ctx, scales: { x, y } }) => {
      if (!x || !y) return;
      for (const [index, point] of points.entries()) {
        if (point.least === point.most) continue;
        const [at, low, high] = [
          x.getPixelForValue(point.x),
          y.getPixelForValue(point.least),
          y.getPixelForValue(point.most),
        ];
        ctx.strokeStyle = paint[index] ?? '';
        ctx.lineWidth = 2;
        ctx.beginPath();
        for (const end of [low, high]) {
          ctx.moveTo(at - 6, end);
          ctx.lineTo(at + 6, end);
        }
        ctx.moveTo(at, low);
        ctx.lineTo(at, high);
        ctx.stroke();
      }
    },
  };
}
