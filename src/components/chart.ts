import { unpackChart } from '../views/chart-data.ts';
import type { ChartMark, ChartSpec } from '../charts/spec.ts';

/** A mark whose words have been found. */
export interface ToldMark extends ChartMark {
  readonly label: string;
}

/** A chart whose marks have their words. */
export interface ToldChart extends ChartSpec {
  readonly marks: readonly ToldMark[];
}

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
  const spec = unpackChart(data);
  startChart(canvas, told, { ...spec, marks: spec.marks.map((mark) => tellMark(figure, mark)) });
  figure.dataset.drawn = '';
}

/** A mark with its words, and the page that it leads to, from its row of a table where it has none of its own. */
function tellMark(figure: HTMLElement, mark: ChartMark): ToldMark {
  const { label } = mark;
  if (typeof label === 'string') return { ...mark, label };
  const [table, row] = label;
  const line = figure.querySelectorAll('table')[table]?.tBodies[0]?.rows[row];
  const words = [...(line?.querySelectorAll('th, td > :not(small), td small') ?? [])];
  return {
    ...mark,
    label: words
      .map((each) => each.textContent.trim())
      .filter((text) => text !== '')
      .join(', '),
    href: line?.querySelector('a')?.href,
  };
}
