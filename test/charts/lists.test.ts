import { describe, expect, it } from 'vitest';
import { countsChart } from '../../src/charts/counts.ts';
import { distributionChart } from '../../src/charts/distribution.ts';
import { scatterChart } from '../../src/charts/scatter.ts';
import { only } from '../../src/charts/spec.ts';
import { summariseLengths } from '../../src/domain/quantile.ts';
import { duration, moment } from '../domain/an-incident.ts';

const summary = (...lengths: string[]) => {
  const known = summariseLengths(lengths.map(duration));
  if (!known) throw new Error('There is a length');
  return known;
};

describe('lengths by cause', () => {
  const rows = [
    {
      name: 'Bug (3)',
      label: 'bug',
      summary: summary('1h', '2h', '10h'),
      points: ['1h', '~2h', '10h'].map((text, row) => ({
        length: duration(text),
        severity: 'full' as const,
        label: [1, row] as const,
      })),
    },
    { name: 'Load (1)', label: 'load', summary: summary('5h..'), points: [] },
  ];

  it('are a box from quartile to quartile under every point, none hidden by another of the row', () => {
    const { marks } = distributionChart(rows, 'en', true);
    expect(marks.map(({ kind }) => kind)).toEqual(['quartiles', 'full', 'full', 'full', 'quartiles']);
    expect(marks[0]?.x).toEqual({ least: 5400, nominal: 7200, most: 21_600 });
    expect(marks[2]?.x).toEqual({ least: 6300, nominal: 7200, most: 8100 });
    expect(new Set(marks.slice(1, 4).map(({ y }) => y.nominal)).size).toBe(3);
    expect(marks[4]?.x.nominal).toBe(18_000);
  });

  it('are boxes alone where the points are too many', () => {
    expect(distributionChart(rows, 'en', false).marks.map(({ kind }) => kind)).toEqual([
      'quartiles',
      'quartiles',
    ]);
  });
});

describe('counts in rows and columns', () => {
  it('are drawn where there are any, wide enough for each', () => {
    const chart = countsChart(
      ['all', 'bug'],
      ['2011', '2012'],
      [
        { row: 0, column: 1, count: 2, label: 'all' },
        { row: 1, column: 0, count: 0, label: 'none' },
        { row: 1, column: 1, count: 1, label: 'bug', href: '/causes/bug/' },
      ],
    );
    expect(chart.marks).toEqual([
      { kind: 'count', x: only(1), y: only(0), count: 2, label: 'all', href: undefined },
      { kind: 'count', x: only(1), y: only(1), count: 1, label: 'bug', href: '/causes/bug/' },
    ]);
    expect(countsChart([], Array.from({ length: 20 }, String), []).width).toBeGreaterThan(600);
  });
});

describe('lengths over time', () => {
  it('are points in the shape of their severity, with their doubt', () => {
    const began = moment('2012-07-26T12:00Z').nominal;
    const point = { incident: 'twitter/a', began, severity: 'partial' as const, label: [0, 0] as const };
    const { marks, x } = scatterChart([{ ...point, ...duration('~2h') }], 'en');
    expect(marks).toEqual([
      { kind: 'partial', x: only(began), y: { least: 6300, nominal: 7200, most: 8100 }, label: [0, 0] },
    ]);
    expect(x.least).toBeLessThan(began);
    expect(x.most).toBeGreaterThan(began);
  });
});
