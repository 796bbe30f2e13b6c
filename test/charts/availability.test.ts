import { describe, expect, it } from 'vitest';
import { availabilityChart, saidChart } from '../../src/charts/availability.ts';
import { calendarWindows } from '../../src/domain/calendar-windows.ts';
import type { Availability } from '../../src/domain/reliability.ts';

const atMost = (most: number): Availability => ({ kind: 'at-most', most });
const range = (least: number, most: number): Availability => ({
  kind: 'range',
  least,
  nominal: (least + most) / 2,
  most,
});
const windows = calendarWindows(2009, 2012, 'year', 'UTC');
const [first, , third] = windows;
const columns = (...availabilities: Availability[]) =>
  availabilities.map((availability, index) => ({
    availability,
    name: String(2009 + index),
    window: windows[index]?.window ?? { from: 0, to: 1 },
    label: [0, index] as const,
  }));

describe('availability by parts of time', () => {
  const { marks, y } = availabilityChart(
    columns({ kind: 'untracked' }, { kind: 'none-on-record' }, atMost(0.999), range(0.98, 0.99)),
    [],
    'en',
  );

  it('draws a gap, a number that is none, a bound that is open below, and a range', () => {
    expect(marks.map(({ kind }) => kind)).toEqual(['untracked', 'none', 'bound', 'range']);
    const [gap, none, bound, both] = marks.map((mark) => mark.y);
    expect(gap).toMatchObject({ least: y.least, most: y.most });
    expect(none?.nominal).toBeLessThan(1e-4);
    expect(bound?.nominal).toBeCloseTo(0.001, 9);
    expect(bound?.most).toBe(y.most);
    expect(both?.least).toBeCloseTo(0.01, 9);
    expect(both?.most).toBeCloseTo(0.02, 9);
  });

  it('lets a gap touch the next, and leaves air around what is known', () => {
    expect(marks[0]?.x).toEqual({ least: -0.5, nominal: 0, most: 0.5 });
    expect(marks[2]?.x.least).toBeGreaterThan(1.5);
  });

  it('draws what was said over the part of the time that it speaks of', () => {
    const said = { least: 0.9996, most: 0.9999, label: 'said' };
    const { marks: drawn } = availabilityChart(
      columns(atMost(0.999), atMost(0.999), atMost(0.999)),
      [
        {
          ...said,
          window: { from: third?.window.from ?? 0, to: (third?.window.from ?? 0) + 182.5 * 86_400 },
        },
        { ...said, window: { from: 0, to: first?.window.to ?? 0 } },
        { ...said, window: { from: 0, to: 1 } },
        { ...said, window: { from: windows[3]?.window.from ?? 0, to: windows[3]?.window.to ?? 0 } },
      ],
      'en',
    );
    const bands = drawn.filter(({ kind }) => kind === 'said');
    expect(bands.map(({ x }) => [x.least, x.most])).toEqual([
      [1.5, 2],
      [-0.5, 0.5],
    ]);
    expect(bands[0]?.y.least).toBeCloseTo(0.0001, 9);
    expect(bands[0]?.y.most).toBeCloseTo(0.0004, 9);
  });
});

describe('what was said', () => {
  it('is a band over what the record allows, in the same row', () => {
    const { marks, x, height } = saidChart(
      [
        {
          name: 'A',
          least: 0.9996,
          most: 1,
          label: 'said',
          record: { availability: atMost(0.9998), label: 'r' },
        },
        {
          name: 'B',
          least: 0.5,
          most: 0.5,
          label: 'said',
          record: { availability: { kind: 'untracked' }, label: 'r' },
        },
      ],
      'en',
    );
    expect(marks.map(({ kind, y }) => `${kind} ${String(y.nominal)}`)).toEqual([
      'bound 0',
      'said 0',
      'untracked 1',
      'said 1',
    ]);
    expect(marks[1]?.x.least).toBe(x.least);
    expect(marks[3]?.x.nominal).toBeCloseTo(0.5, 9);
    expect(height).toBeGreaterThan(100);
  });
});
