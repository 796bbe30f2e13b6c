/** A field of a grid. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Where a key leads from a field of a grid, among the fields that lead somewhere: left and right through all of them in
 * reading order, up and down in the same column, Home and End within the row; `undefined` for other keys and at an edge.
 */
export function moveIn(
  grid: readonly (readonly boolean[])[],
  { row, column }: Place,
  key: string,
): Place | undefined {
  const places = grid.flatMap((fields, inRow) =>
    fields.flatMap((leads, inColumn) => (leads ? [{ row: inRow, column: inColumn }] : [])),
  );
  const isBefore = (a: Place): boolean => a.row < row || (a.row === row && a.column < column);
  const isAfter = (a: Place): boolean => a.row > row || (a.row === row && a.column > column);
  switch (key) {
    case 'ArrowLeft':
      return places.findLast(isBefore);
    case 'ArrowRight':
      return places.find(isAfter);
    case 'ArrowUp':
      return places.findLast((place) => place.column === column && place.row < row);
    case 'ArrowDown':
      return places.find((place) => place.column === column && place.row > row);
    case 'Home':
      return places.find((place) => place.row === row);
    case 'End':
      return places.findLast((place) => place.row === row);
    default:
      return undefined;
  }
}
