import type { Address } from '../../Address.ts';
import { fill } from '../../words/fill.ts';
import { hrefOf, useNavigation } from '../navigation.ts';
import { language, words } from '../words.ts';
import { extentWords } from './extentWords.ts';
import type { MatrixWindow } from './windowOf.ts';

interface Props {
  readonly part: MatrixWindow;
  /** How many positions the part has, and all parts. */
  readonly positions: number;
  readonly total: number;
}

/** Which part of a matrix is shown, and the ways to the parts beside it. */
export function MatrixPager({ part, positions, total }: Props) {
  const { address } = useNavigation();
  const text = words().matrix;
  const { rows, columns } = part;
  const number = (count: number) => count.toLocaleString(language());
  const beside = [
    { name: text.rowsBefore, to: rows.before, sign: '↑', at: (row: number) => ({ row }) },
    { name: text.rowsAfter, to: rows.after, sign: '↓', at: (row: number) => ({ row }) },
    { name: text.columnsBefore, to: columns.before, sign: '←', at: (column: number) => ({ column }) },
    { name: text.columnsAfter, to: columns.after, sign: '→', at: (column: number) => ({ column }) },
  ];
  const link = (to: number, at: (to: number) => Partial<Address>) =>
    hrefOf(address, { ...at(to), position: null });
  return (
    <div class="matrixpart">
      <p>
        {extentWords(part)}.{' '}
        {fill(text.partPositions, { positions: number(positions), total: number(total) })}{' '}
        {rows.total > rows.ordered && address.sort !== 'positions' && (
          <>{fill(text.orderedAmong, { count: number(rows.ordered) })} </>
        )}
        {columns.total > columns.ordered && fill(text.reached, { count: number(columns.ordered) })}
      </p>
      <nav aria-label={text.parts}>
        {beside.map(({ name, to, sign, at }) =>
          to === null ? (
            <span key={name} class="button" aria-hidden="true">
              {sign} {name}
            </span>
          ) : (
            <a key={name} class="button" href={link(to, at)}>
              <span aria-hidden="true">{sign}</span> {name}
            </a>
          ),
        )}
      </nav>
    </div>
  );
}
