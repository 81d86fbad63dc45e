import { fill } from '../../words/fill.ts';
import { language, words } from '../words.ts';
import type { Extent, MatrixWindow } from './windowOf.ts';

/** Which part of a matrix is shown: `Rows 1–25 of 333, actors 1–16 of 500`. */
export function extentWords({ rows, columns }: Pick<MatrixWindow, 'rows' | 'columns'>): string {
  return fill(words().matrix.part, { rows: stretch(rows), columns: stretch(columns) });
}

function stretch({ first, count, total }: Extent): string {
  const [from, to, all] = [first + 1, first + count, total].map((number) =>
    number.toLocaleString(language()),
  );
  return fill(words().matrix.stretch, { from: from ?? '', to: to ?? '', total: all ?? '' });
}
