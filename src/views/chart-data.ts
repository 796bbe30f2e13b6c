import { MARK_KINDS, type ChartMark, type ChartSpec, type Reach, type TableRow } from '../charts/spec.ts';

/** A value, or its bounds around it where it is in doubt. */
type PackedReach = number | readonly [least: number, nominal: number, most: number];

/** A mark: its kind by its place in the list of kinds. */
type PackedMark = readonly [
  kind: number,
  x: PackedReach,
  y: PackedReach,
  label: string | TableRow,
  href?: string | 0,
  count?: number,
];

/** A chart as text, with as little of it as can be: a page carries one for each drawing, some with hundreds of marks. */
export function packChart({ marks, ...others }: ChartSpec): string {
  return JSON.stringify({ ...others, marks: marks.map(packMark) });
}

/** The same from that text. */
export function unpackChart(text: string): ChartSpec {
  const { marks, ...others } = JSON.parse(text) as Omit<ChartSpec, 'marks'> & {
    readonly marks: readonly PackedMark[];
  };
  return { ...others, marks: marks.map(unpackMark) };
}

function packMark({ kind, x, y, label, href, count }: ChartMark): PackedMark {
  const always = [MARK_KINDS.indexOf(kind), packReach(x), packReach(y), label] as const;
  if (count !== undefined) return [...always, href ?? 0, count];
  return href === undefined ? always : [...always, href];
}

function unpackMark([kind, x, y, label, href, count]: PackedMark): ChartMark {
  return {
    kind: MARK_KINDS[kind] ?? 'untracked',
    x: unpackReach(x),
    y: unpackReach(y),
    label,
    ...(typeof href === 'string' && { href }),
    ...(count !== undefined && { count }),
  };
}

function packReach({ least, nominal, most }: Reach): PackedReach {
  return least === nominal && nominal === most ? nominal : [least, nominal, most];
}

function unpackReach(packed: PackedReach): Reach {
  const [least, nominal, most] = typeof packed === 'number' ? [packed, packed, packed] : packed;
  return { least, nominal, most };
}
