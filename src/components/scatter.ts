import type { ScatterSpec } from '../views/lengths.ts';

/** Draws the chart of a figure from the data it carries, once it comes near the window; until then its table stands for it. */
export function drawWhenNear(figure: HTMLElement): void {
  const watch = new IntersectionObserver(
    ([entry]) => {
      if (entry?.isIntersecting !== true) return;
      watch.disconnect();
      void draw(figure);
    },
    { rootMargin: '400px' },
  );
  watch.observe(figure);
}

async function draw(figure: HTMLElement): Promise<void> {
  const { startChart } = await import('./scatter-chart.ts');
  const canvas = figure.querySelector('canvas');
  const frame = figure.querySelector<HTMLElement>('.canvas');
  const told = figure.querySelector<HTMLElement>('.told');
  const { chart: data } = figure.dataset;
  if (!canvas || !frame || !told || data === undefined) return;
  frame.hidden = false;
  figure.querySelector('details')?.removeAttribute('open');
  startChart(canvas, told, JSON.parse(data) as ScatterSpec);
}
