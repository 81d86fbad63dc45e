import type { OverviewAnswer } from '../../operations/overview.ts';
import { type Cut, cutOf, hrefOfCut, pageOf } from '../../overview/cutOf.ts';
import { words } from '../words.ts';
import { CellLink } from './CellLink.tsx';
import { columnName, rowName } from './namesOf.ts';

interface Props {
  readonly counts: OverviewAnswer['stanceCounts'];
  readonly cut: Cut;
}

/** The same as the table, question by question, where a table has no room. */
export function OverviewList({ counts, cut }: Props) {
  const { overview } = words();
  const { columns, rows } = counts;
  return (
    <div class="overview list">
      {rows.map((row) => {
        const name = rowName(row);
        const href = pageOf(row);
        const most = Math.max(row.total.positions, 1);
        const held = columns.flatMap((column, place) => {
          const cell = row.cells[place];
          return cell === undefined || cell.positions === 0 ? [] : [{ column, cell }];
        });
        return (
          <section key={row.slug ?? row.type}>
            <h2>{href === null ? name : <a href={href}>{name}</a>}</h2>
            <ul>
              <li class="total">
                <span>{overview.all}</span>
                <CellLink cell={row.total} most={most} of={name} href={hrefOfCut(cutOf(cut, row, null))} />
              </li>
              {held.map(({ column, cell }) => (
                <li key={column.slug ?? column.kind}>
                  <span>{columnName(column)}</span>
                  <CellLink
                    cell={cell}
                    most={most}
                    of={`${name}, ${columnName(column)}`}
                    href={hrefOfCut(cutOf(cut, row, column))}
                  />
                </li>
              ))}
              {row.others.positions > 0 && (
                <li>
                  <span>{overview.others}</span>
                  <CellLink cell={row.others} most={most} of={`${name}, ${overview.others}`} href={null} />
                </li>
              )}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
