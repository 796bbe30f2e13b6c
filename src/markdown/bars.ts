import { childrenOf, type Node } from './tree.ts';

/** A row of a chart: the cells as they are, and its number as a share of the largest, from 0 to 1. */
export interface BarRow {
  readonly cells: readonly Node[];
  readonly share: number;
}

/** The rows of a table that can be drawn as bars: two columns, the second numbers from 0 on; `undefined` for any other. */
export function barsOf(table: Node | undefined): readonly BarRow[] | undefined {
  if (table?.type !== 'table') return undefined;
  const [head, ...rows] = childrenOf(table).map(childrenOf);
  const numbers = rows.map((cells) => numberIn(cells[1]));
  if (head?.length !== 2 || rows.length === 0) return undefined;
  const sound = numbers.filter((number) => number !== undefined);
  if (sound.length < rows.length || rows.some((cells) => cells.length !== 2)) return undefined;
  const largest = Math.max(...sound);
  return rows.map((cells, index) => ({
    cells,
    share: largest === 0 ? 0 : (sound[index] ?? 0) / largest,
  }));
}

/** The number in a cell, with a decimal point or comma, spaces between thousands, and whatever words behind it. */
function numberIn(cell: Node | undefined): number | undefined {
  const text = cell ? textOf(cell).trim() : '';
  const [, digits] =
    /^[~≈]?\s*(\d{1,3}(?:[\u00A0\u202F ]\d{3})+(?:[.,]\d+)?|\d{1,12}(?:[.,]\d{1,6})?)(?!\d)/.exec(text) ?? [];
  return digits === undefined
    ? undefined
    : Number(digits.replaceAll(/[\u00A0\u202F ]/g, '').replace(',', '.'));
}

function textOf(node: Node): string {
  return node.type === 'text' ? node.value : childrenOf(node).map(textOf).join('');
}
