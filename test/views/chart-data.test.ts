import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packChart, unpackChart } from '../../src/views/chart-data.ts';
import { MARK_KINDS, only, type ChartMark, type ChartSpec } from '../../src/charts/spec.ts';

const axis = { scale: 'linear', least: 0, most: 2, ticks: [{ at: 1, text: 'One' }] } as const;
const chartOf = (marks: readonly ChartMark[]): ChartSpec => ({
  ...{ x: axis, y: { ...axis, isReversed: true }, values: 'y', height: 100, width: 200 },
  marks,
});

const values = fc.integer({ min: -1e9, max: 1e9 });
const reaches = fc.oneof(values.map(only), fc.record({ least: values, nominal: values, most: values }));
const labels = fc.oneof(fc.string(), fc.tuple(fc.nat(), fc.nat()));
const marks: fc.Arbitrary<ChartMark> = fc
  .record({ kind: fc.constantFrom(...MARK_KINDS), x: reaches, y: reaches, label: labels })
  .chain((mark) =>
    fc
      .record({ href: fc.webPath(), count: fc.nat() }, { requiredKeys: [] })
      .map((more) => ({ ...mark, ...more })),
  );

test('what was packed comes out as it was', () => {
  fc.assert(
    fc.property(fc.array(marks), (all) => {
      const chart = chartOf(all);
      expect(unpackChart(packChart(chart))).toEqual(chart);
    }),
  );
});

test('a value without doubt is written once, and a kind is a number', () => {
  const mark: ChartMark = {
    kind: 'partial',
    x: only(3),
    y: { least: 1, nominal: 2, most: 3 },
    label: [1, 0],
  };
  expect(JSON.parse(packChart(chartOf([mark])))).toMatchObject({ marks: [[1, 3, [1, 2, 3], [1, 0]]] });
});
