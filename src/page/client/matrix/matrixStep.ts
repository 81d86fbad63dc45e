/** Where an arrow key leads from a mark: the next one in the row, or the nearest one of the rows above or below. */
export function matrixStep(
  cells: readonly HTMLElement[],
  here: HTMLElement,
  key: string,
): HTMLElement | null {
  const index = cells.indexOf(here);
  const placeOf = (cell: HTMLElement) => ({
    row: Number(cell.dataset.row),
    column: Number(cell.dataset.column),
  });
  const from = placeOf(here);
  const nearest = (rows: readonly HTMLElement[], last: boolean) => {
    const marks = rows.map(placeOf).map(({ row }) => row);
    const row = last ? Math.max(...marks) : Math.min(...marks);
    return (
      rows
        .filter((cell) => placeOf(cell).row === row)
        .sort(
          (a, b) => Math.abs(placeOf(a).column - from.column) - Math.abs(placeOf(b).column - from.column),
        )[0] ?? null
    );
  };
  switch (key) {
    case 'ArrowRight':
      return cells[index + 1] ?? null;
    case 'ArrowLeft':
      return cells[index - 1] ?? null;
    case 'ArrowDown':
      return nearest(
        cells.filter((cell) => placeOf(cell).row > from.row),
        false,
      );
    case 'ArrowUp':
      return nearest(
        cells.filter((cell) => placeOf(cell).row < from.row),
        true,
      );
    case 'Home':
      return cells[0] ?? null;
    case 'End':
      return cells.at(-1) ?? null;
    default:
      return null;
  }
}
