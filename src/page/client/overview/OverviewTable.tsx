import { useRef, useState } from 'preact/hooks';
import type { OverviewAnswer } from '../../operations/overview.ts';
import { type Cut, cutOf, hrefOfCut, pageOf } from '../../overview/cutOf.ts';
import { plural } from '../../words/plural.ts';
import { gridStep } from '../matrix/gridStep.ts';
import { language, words } from '../words.ts';
import { CellLink } from './CellLink.tsx';
import { columnName, rowName } from './namesOf.ts';

interface Props {
  readonly counts: OverviewAnswer['stanceCounts'];
  readonly cut: Cut;
}

/** Questions by groups of actors, a bar in each cell. One stop of Tab: arrow keys go from bar to bar. */
export function OverviewTable({ counts, cut }: Props) {
  const { overview } = words();
  const { columns, rows, others, total } = counts;
  const table = useRef<HTMLTableElement>(null);
  const [focus, setFocus] = useState('0 0');
  const most = Math.max(
    ...rows.flatMap((row) => [...row.cells, row.others].map(({ positions }) => positions)),
    1,
  );
  const inSums = Math.max(...rows.map((row) => row.total.positions), 1);
  const inTotals = Math.max(...columns.map((column) => column.total.positions), others.positions, 1);
  const hasOthers = others.actors > 0;
  const isActors = cut.filter.actor.length > 0 || cut.group !== null;
  const stop = (row: number, column: number) => ({
    row,
    column,
    tabIndex: focus === `${row} ${column}` ? 0 : -1,
    onFocus: () => setFocus(`${row} ${column}`),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const here = event.target instanceof Element ? event.target.closest('a.counted') : null;
    if (!(here instanceof HTMLElement) || table.current === null) return;
    const all = [...table.current.querySelectorAll<HTMLElement>('a.counted')];
    const places = all.map(({ dataset }) => ({ row: Number(dataset.row), column: Number(dataset.column) }));
    const next = all[gridStep(places, all.indexOf(here), event) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <table class="overview" ref={table} onKeyDown={onKeyDown}>
      <caption class="unseen">{overview.caption}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{overview.all}</th>
          {columns.map((column) => {
            const href = pageOf({ type: 'ACTOR', slug: column.slug });
            const name = columnName(column);
            return (
              <th key={column.slug ?? column.kind} scope="col">
                {href === null ? name : <a href={href}>{name}</a>}
                {!isActors && <small>{plural(language(), overview.actors, column.total.actors)}</small>}
              </th>
            );
          })}
          {hasOthers && (
            <th scope="col">
              {overview.others}
              <small>{plural(language(), overview.actors, others.actors)}</small>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        <tr class="totals">
          <th scope="row">{overview.allRows}</th>
          <td>
            <CellLink cell={total} most={total.positions} of={overview.all} href={null} />
          </td>
          {columns.map((column, place) => (
            <td key={column.slug ?? column.kind}>
              <CellLink
                cell={column.total}
                most={inTotals}
                of={columnName(column)}
                href={hrefOfCut(cutOf(cut, null, column))}
                {...stop(0, place)}
              />
            </td>
          ))}
          {hasOthers && (
            <td>
              <CellLink cell={others} most={inTotals} of={overview.others} href={null} />
            </td>
          )}
        </tr>
        {rows.map((row, at) => {
          const name = rowName(row);
          const href = pageOf(row);
          return (
            <tr key={row.slug ?? row.type}>
              <th scope="row">{href === null ? name : <a href={href}>{name}</a>}</th>
              <td class="total">
                <CellLink
                  cell={row.total}
                  most={inSums}
                  of={name}
                  href={hrefOfCut(cutOf(cut, row, null))}
                  {...stop(at + 1, -1)}
                />
              </td>
              {row.cells.map((cell, place) => {
                const column = columns[place];
                if (column === undefined) return null;
                return (
                  <td key={column.slug ?? column.kind}>
                    {cell.positions > 0 && (
                      <CellLink
                        cell={cell}
                        most={most}
                        of={`${name}, ${columnName(column)}`}
                        href={hrefOfCut(cutOf(cut, row, column))}
                        {...stop(at + 1, place)}
                      />
                    )}
                  </td>
                );
              })}
              {hasOthers && (
                <td>
                  {row.others.positions > 0 && (
                    <CellLink cell={row.others} most={most} of={`${name}, ${overview.others}`} href={null} />
                  )}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
