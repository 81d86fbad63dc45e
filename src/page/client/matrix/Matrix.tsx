import { useMemo, useRef, useState } from 'preact/hooks';
import type { DiagramView } from '../../../diagrams/DiagramView.ts';
import { UNATTRIBUTED } from '../../../diagrams/encoding.ts';
import { matrixOf } from '../../../diagrams/matrixOf.ts';
import { matrixStep } from './matrixStep.ts';
import { PositionMark } from './PositionMark.tsx';

/** Columns for which a wide window has room: the page scrolls then, not the table within it. */
const FIT = 20;

/**
 * One mark for each actor and target. Targets are the rows, so that their sentences are read without turning
 * one's head; actors are the columns, those with the most to say first.
 */
export function Matrix({ view }: { readonly view: DiagramView }) {
  const matrix = useMemo(() => matrixOf(view), [view]);
  const columns = useMemo(
    () =>
      matrix.rows
        .map((actor, index) => ({ actor, index, said: (matrix.cells[index] ?? []).flat().length }))
        .sort((a, b) => b.said - a.said || a.actor.name.localeCompare(b.actor.name)),
    [matrix],
  );
  const table = useRef<HTMLTableElement>(null);
  const [focus, setFocus] = useState<string | null>(null);
  const known = view.positions.some((position) => position.id === focus);
  let entry = known ? focus : null;

  const onKeyDown = (event: KeyboardEvent) => {
    const here = event.target instanceof Element ? event.target.closest('a.cell') : null;
    if (!(here instanceof HTMLElement) || table.current === null) return;
    const next = matrixStep([...table.current.querySelectorAll<HTMLElement>('a.cell')], here, event.key);
    if (next === null) return;
    event.preventDefault();
    next.focus();
  };
  const fits = columns.length <= FIT;
  let place = 0;
  return (
    <section class={fits ? 'matrix fits' : 'matrix'} aria-label="Matrix" tabIndex={fits ? undefined : 0}>
      <table ref={table} onKeyDown={onKeyDown}>
        <caption class="unseen">
          Stances of actors, in columns, on proposals and statements, in rows. Arrow keys go from mark to
          mark, Enter opens the words.
        </caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ actor }) => (
              <th key={actor.slug} scope="col" class={actor.named ? undefined : 'unnamed'}>
                <span>{actor.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        {matrix.groups.map((group) => (
          <tbody key={group.heading}>
            <tr class="heading">
              <th scope="rowgroup" colSpan={columns.length + 1}>
                <span>{group.heading}</span>
              </th>
            </tr>
            {group.columns.map((target) => {
              const row = place;
              place += 1;
              return (
                <tr key={target.slug}>
                  <th scope="row">
                    {target.type === 'Issue' ? 'The question itself' : target.text}
                    {target.unattributed && <small>{UNATTRIBUTED}</small>}
                  </th>
                  {columns.map(({ actor, index }, column) => (
                    <td key={actor.slug}>
                      {(matrix.cells[index]?.[row] ?? []).map((position) => {
                        entry ??= position.id;
                        return (
                          <PositionMark
                            key={position.id}
                            actor={actor}
                            position={position}
                            target={target}
                            row={row}
                            column={column}
                            tabIndex={entry === position.id ? 0 : -1}
                            onFocus={() => setFocus(position.id)}
                          />
                        );
                      })}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
    </section>
  );
}
