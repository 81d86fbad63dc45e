import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ActorGroup } from '../../groupsOf.ts';
import { subjectOf } from '../../subjectOf.ts';
import { useNavigation } from '../navigation.ts';
import { SideScroll } from '../SideScroll.tsx';
import { language, words } from '../words.ts';
import { gridStep } from './gridStep.ts';
import { HeadingLink } from './HeadingLink.tsx';
import { headingOf, keyOf, rowHeadingOf } from './headingOf.ts';
import { MatrixCell } from './MatrixCell.tsx';
import { MatrixHead } from './MatrixHead.tsx';
import { isToggled, type MatrixRow, type Matrix as Shown } from './matrixOf.ts';
import { sides } from './tally.ts';

/** Columns for which a wide window has room: the page scrolls then, not the table within it. */
const FIT = 19;
/** Columns for which a sheet of paper has room. */
export const PRINTED = 20;

interface Props {
  readonly matrix: Shown;
  readonly toggle: (group: ActorGroup) => void;
}

/**
 * One mark for each position of an actor on a target. Targets are the rows, so that their sentences are read without turning
 * one's head. Headings and totals stay in sight; Tab leads to one place of it, arrow keys to the others.
 */
export function Matrix({ matrix, toggle }: Props) {
  const { address } = useNavigation();
  const text = words().matrix;
  const table = useRef<HTMLTableElement>(null);
  const [focus, setFocus] = useState<string | null>(null);
  const entry = entryOf(matrix, [focus, address.position]);
  const entryProps = (key: string) => ({ tabIndex: key === entry ? 0 : -1, onFocus: () => setFocus(key) });

  useLayoutEffect(() => {
    if (address.position === null) return;
    const mark = table.current?.querySelector(`[data-position="${CSS.escape(address.position)}"]`);
    mark?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [address.position]);

  const onKeyDown = (event: KeyboardEvent) => {
    const here = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    if (here === null) return;
    const all = [...(table.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const places = all.map(({ dataset }) => ({ row: Number(dataset.row), column: Number(dataset.column) }));
    const from = all.indexOf(here);
    const next = all[gridStep(places, from, event) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };

  const number = (count: number) => count.toLocaleString(language());
  const drawRow = ({ target, tally, cells, positions }: MatrixRow, heading: string, row: number) => (
    <tr key={target.slug}>
      <th scope="row">
        <HeadingLink
          {...{ view: subjectOf(target.type), slug: target.slug, text: heading }}
          place={{ row, column: -1 }}
        />
        {target.unattributed && <small>{words().position.unattributed}</small>}
      </th>
      {sides.map((side) => (
        <td key={side} class={`tally ${side}${tally[side] > 0 ? ' some' : ''}`}>
          {number(tally[side])}
        </td>
      ))}
      {positions === 0 ? (
        <td class="nobody" colSpan={matrix.columns.length}>
          <span>{text.nobody}</span>
        </td>
      ) : (
        matrix.columns.map((column, index) => (
          <td key={column.key} class={firsts.has(column.key) ? 'first' : undefined}>
            <MatrixCell
              marks={cells[index] ?? []}
              target={target}
              column={column}
              place={{ row, column: index }}
              open={toggle}
              entryProps={entryProps}
            />
          </td>
        ))
      )}
    </tr>
  );
  const edges = matrix.brackets.filter(
    ({ group }, index) => group !== null || matrix.brackets[index - 1]?.group != null,
  );
  const firsts = new Set(edges.map(({ columns }) => columns[0]?.key));
  let rows = 0;
  return (
    <SideScroll class={`matrix ${fits(matrix)}`}>
      <table ref={table} onKeyDown={onKeyDown}>
        <caption class="unseen">{text.caption}</caption>
        <colgroup>
          <col class="heads" />
          <col class="numbers" span={sides.length} />
          {matrix.columns.length > 0 && <col class="actors" span={matrix.columns.length} />}
        </colgroup>
        <MatrixHead matrix={matrix} toggle={toggle} entryProps={entryProps} />
        {matrix.sections.map((section) => {
          const before = rows;
          rows += section.rows.length;
          const heading = headingOf(section);
          return (
            <tbody key={keyOf(section)}>
              {heading !== null && (
                <tr class="heading">
                  <th scope="rowgroup" colSpan={matrix.columns.length + 3}>
                    <span dir="auto">{heading}</span>
                  </th>
                </tr>
              )}
              {section.rows.map((row, index) => drawRow(row, rowHeadingOf(section, row), before + index))}
            </tbody>
          );
        })}
      </table>
    </SideScroll>
  );
}

/** Whether a wide window has room for the columns, or not even paper. */
function fits({ columns }: Shown): string {
  if (columns.length <= FIT) return 'fits';
  return columns.length > PRINTED ? 'wide' : '';
}

/** Where Tab leads into the matrix: the first of these that is in it, or its first mark, or its first bracket. */
function entryOf({ brackets, sections }: Shown, wanted: readonly (string | null)[]): string | null {
  const marks = sections.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.map(({ position }) => position.id))),
  );
  const groups = brackets.filter(isToggled).flatMap(({ group }) => (group === null ? [] : [group.slug]));
  const known = new Set([...marks, ...groups]);
  return wanted.find((key) => key !== null && known.has(key)) ?? marks[0] ?? groups[0] ?? null;
}
