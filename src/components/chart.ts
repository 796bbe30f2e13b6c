import type { ChartSpec } from '../charts/spec.ts';

/** Draws the chart of a figure from the data it carries, once it comes near the window; its place is kept from the start. */
export function drawWhenNear(figure: HTMLElement): void {
  const watch = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      void draw(figure);
    },
    { rootMargin: '400px' },
  );
  watch.observe(figure);
}

async function draw(figure: HTMLElement): Promise<void> {
  const { startChart } = await import('./chart-drawing.ts');
  const canvas = figure.querySelector('canvas');
  const told = figure.querySelector<HTMLElement>('.told');
  const { chart: data } = figure.dataset;
  if (!canvas || !told || data === undefined) return;
  startChart(canvas, told, JSON.parse(data) as ChartSpec);
  figure.dataset.drawn = '';
}
