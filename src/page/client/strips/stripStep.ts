/** Where a stop of the keyboard is in a strip. Heads of columns are in row 0. */
export interface Stop {
  readonly row: number;
  readonly column: number;
}

/**
 * Where an arrow key leads from a stop of a strip: left and right in the order of reading; up and down within the cell, then
 * to the nearest column of the next row that has a stop. Null where it leads nowhere.
 *
 * @param stops in the order of reading: row by row, in each of them column by column
 * @param here the index of the stop that has the focus
 */
export function stripStep(stops: readonly Stop[], here: number, key: string): number | null {
  const from = stops[here];
  if (from === undefined) return null;
  const nearest = (rows: readonly Stop[], step: 1 | -1) => {
    const beside = stops[here + step];
    if (beside?.row === from.row && beside.column === from.column) return here + step;
    const row = step === 1 ? rows[0]?.row : rows.at(-1)?.row;
    const inRow = rows.filter((stop) => stop.row === row);
    const distance = (stop: Stop) => Math.abs(stop.column - from.column);
    const least = Math.min(...inRow.map(distance));
    const close = inRow.filter((stop) => distance(stop) === least);
    const found = step === 1 ? close[0] : close.at(-1);
    return found === undefined ? null : stops.indexOf(found);
  };
  switch (key) {
    case 'ArrowRight':
      return here + 1 < stops.length ? here + 1 : null;
    case 'ArrowLeft':
      return here > 0 ? here - 1 : null;
    case 'ArrowDown':
      return nearest(
        stops.filter(({ row }) => row > from.row),
        1,
      );
    case 'ArrowUp':
      return nearest(
        stops.filter(({ row }) => row < from.row),
        -1,
      );
    case 'Home':
      return 0;
    case 'End':
      return stops.length - 1;
    default:
      return null;
  }
}
