import type { CountedCell } from '../../operations/overview.ts';
import { barOf } from '../../overview/barOf.ts';
import { language } from '../words.ts';
import { describeCell } from './describeCell.ts';
import { StanceBar } from './StanceBar.tsx';

/** `5.2K`, for which a cell has room. */
const COMPACT = { notation: 'compact', maximumFractionDigits: 1 } as const;

interface Props {
  readonly cell: CountedCell;
  readonly most: number;
  /** What it is of, in words: the group, the question. */
  readonly of: string;
  /** Where it leads, or null where it does not. */
  readonly href: string | null;
  readonly row?: number;
  readonly column?: number;
  readonly tabIndex?: number;
  readonly onFocus?: () => void;
}

/** A bar with its numbers, which leads to what it counts. */
export function CellLink({ cell, most, of, href, row, column, tabIndex, onFocus }: Props) {
  const { sides } = barOf(cell);
  const number = (sign: string, count: number) =>
    count === 0 ? '' : `${sign}${count.toLocaleString(language(), count < 1_000 ? {} : COMPACT)}`;
  const shown = (
    <>
      <StanceBar cell={cell} most={most} />
      <span class="numbers" aria-hidden="true">
        <span class="objects">{number('−', sides.against)}</span>
        <span>{number('~', sides.neither)}</span>
        <span class="supports">{number('+', sides.for)}</span>
      </span>
      <span class="unseen">
        {of}: {describeCell(cell)}
      </span>
    </>
  );
  if (href === null) return <div class="counted">{shown}</div>;
  return (
    <a
      class="counted"
      href={href}
      title={`${of}: ${describeCell(cell)}`}
      data-row={row}
      data-column={column}
      tabIndex={tabIndex}
      onFocus={onFocus}
    >
      {shown}
    </a>
  );
}
