/** Where something that keys lead to stands; headings have places below 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** Rows that Page Up and Page Down go over. */
const PAGE = 10;

/**
 * The index of what a key leads to from one of the places, or null where it leads nowhere: Left and Right in the row, Up
 * and Down to the nearest column of the next row that has something, Page Up and Page Down over ten such rows, Home and End
 * in the row, with Control in all.
 *
 * @param places row by row, each from left to right
 */
export function gridStep(
  places: readonly GridPlace[],
  from: number,
  { key, ctrlKey = false }: { readonly key: string; readonly ctrlKey?: boolean },
): number | null {
  const here = places[from];
  if (here === undefined) return null;
  const rows = [...new Set(places.map(({ row }) => row))].sort((a, b) => a - b);
  const inRow = (row: number | undefined) =>
    places.flatMap((place, index) => (place.row === row ? [{ index, column: place.column }] : []));
  const nearest = (steps: number) => {
    const at = Math.min(Math.max(rows.indexOf(here.row) + steps, 0), rows.length - 1);
    if (rows[at] === here.row) return null;
    const distance = ({ column }: { readonly column: number }) => Math.abs(column - here.column);
    return inRow(rows[at]).sort((a, b) => distance(a) - distance(b))[0]?.index ?? null;
  };
  const other = (index: number | undefined) => (index === undefined || index === from ? null : index);
  const own = inRow(here.row).map(({ index }) => index);
  switch (key) {
    case 'ArrowRight':
      return other(own[own.indexOf(from) + 1]);
    case 'ArrowLeft':
      return other(own[own.indexOf(from) - 1]);
    case 'ArrowDown':
      return nearest(1);
    case 'ArrowUp':
      return nearest(-1);
    case 'PageDown':
      return nearest(PAGE);
    case 'PageUp':
      return nearest(-PAGE);
    case 'Home':
      return other(ctrlKey ? 0 : own[0]);
    case 'End':
      return other(ctrlKey ? places.length - 1 : own.at(-1));
    default:
      return null;
  }
}
