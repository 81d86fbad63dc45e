import { useRef, useState } from 'preact/hooks';
import type { Company, CompanyBracket, CompanyCell } from '../../companyOf.ts';
import { companySentence } from '../../companySentence.ts';
import type { ActorGroup } from '../../groupsOf.ts';
import { hrefOfPair } from '../../hrefOfPair.ts';
import { gridStep } from '../matrix/gridStep.ts';
import { HeadingLink } from '../matrix/HeadingLink.tsx';
import { useNavigation } from '../navigation.ts';
import { SideScroll } from '../SideScroll.tsx';
import { language, words } from '../words.ts';
import { BracketRow } from './BracketRow.tsx';
import { companyMark } from './companyMark.ts';

export interface DrawnProps {
  readonly company: Company;
  /** Places of the actors that are pointed at. */
  readonly pointed: readonly number[];
  readonly point: (places: readonly number[]) => void;
}

interface Props extends DrawnProps {
  readonly isClosed: (group: ActorGroup) => boolean;
  readonly toggle: (group: ActorGroup) => void;
  /** How many positions the actors of a bracket have, or null while that is not known. */
  readonly heldIn: (bracket: CompanyBracket) => number | null;
}

/** Where keys find the names. */
const NAMES = -1;

/**
 * Actors by actors: a mark for each two that take a side on the same. Tab leads to one place of it, arrow keys to the others.
 * What several are part of stands over their rows, and never has a mark; closed, neither rows nor columns of theirs are shown.
 */
export function CompanyMatrix({ company, pointed, point, isClosed, toggle, heldIn }: Props) {
  const { address } = useNavigation();
  const { company: text } = words();
  const table = useRef<HTMLTableElement>(null);
  const { actors, brackets, cells } = company;
  const [entry, setEntry] = useState<string | null>(null);
  const shown = brackets.flatMap(({ group, first, count }) =>
    group !== null && isClosed(group) ? [] : Array.from({ length: count }, (_one, at) => first + at),
  );
  const marked = shown.flatMap((row) =>
    shown.flatMap((column) => (cells[row]?.[column] ? [`${row} ${column}`] : [])),
  );
  const groups = brackets.flatMap(({ group }) => (group === null ? [] : [`of ${group.slug}`]));
  const names = shown.map((row) => `${row} ${NAMES}`);
  const tabbed = [entry, ...marked, ...groups].find(
    (key) => key !== null && [...marked, ...groups, ...names].includes(key),
  );
  const entryProps = (key: string) => ({ tabIndex: key === tabbed ? 0 : -1, onFocus: () => setEntry(key) });
  const onKeyDown = (event: KeyboardEvent) => {
    const marks = [...(table.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const from = event.target instanceof HTMLElement ? marks.indexOf(event.target) : -1;
    const places = marks.map(({ dataset }) => ({ row: Number(dataset.row), column: Number(dataset.column) }));
    const next = marks[gridStep(places, from, event) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  const drawCell = (cell: CompanyCell | null, row: number, column: number) => (
    <td
      key={actors[column]?.slug}
      class={row === column ? 'self' : cell === null ? undefined : companyMark(cell)}
    >
      {cell !== null && (
        <a
          href={hrefOfPair(address, company, cell)}
          aria-label={companySentence(company, cell, words(), language())}
          title={companySentence(company, cell, words(), language())}
          data-row={row}
          data-column={column}
          {...entryProps(`${row} ${column}`)}
          onFocus={() => {
            setEntry(`${row} ${column}`);
            point([row, column]);
          }}
          onPointerEnter={() => point([row, column])}
        >
          {cell.agree > 0 && <span>+{number(cell.agree)}</span>}
          {cell.contradict > 0 && <span>−{number(cell.contradict)}</span>}
        </a>
      )}
    </td>
  );
  const drawRow = (row: number, isMember: boolean) => {
    const actor = actors[row];
    if (actor === undefined) return null;
    return (
      <tr key={actor.slug} class={isMember ? 'member' : undefined}>
        <th scope="row" class={pointed.includes(row) ? 'pointed' : undefined}>
          <div class="ofrow">
            <span class="number" aria-hidden="true">
              {row + 1}
            </span>
            <span
              class={actor.named ? 'actorname' : 'actorname unnamed'}
              onFocusIn={() => setEntry(`${row} ${NAMES}`)}
            >
              <HeadingLink
                {...{ view: 'actor', slug: actor.slug, text: actor.name }}
                place={{ row, column: NAMES }}
              />
            </span>
          </div>
        </th>
        {shown.map((column) => drawCell(cells[row]?.[column] ?? null, row, column))}
      </tr>
    );
  };
  return (
    <SideScroll class="companymatrix">
      <table ref={table} onKeyDown={onKeyDown} onPointerLeave={() => point([])}>
        <caption class="unseen">{text.caption}</caption>
        <thead>
          <tr>
            <td />
            {shown.map((column) => (
              <th
                key={actors[column]?.slug}
                scope="col"
                class={pointed.includes(column) ? 'pointed' : undefined}
              >
                <span aria-hidden="true" title={actors[column]?.name}>
                  {column + 1}
                </span>
                <span class="unseen">{actors[column]?.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        {brackets.map((bracket) => {
          const { group, first, count } = bracket;
          const closed = group !== null && isClosed(group);
          return (
            <tbody key={group?.slug ?? actors[first]?.slug}>
              {group !== null && (
                <BracketRow
                  {...{ bracket, group, closed, columns: shown.length, held: heldIn(bracket) }}
                  toggle={() => toggle(group)}
                  entryProps={entryProps(`of ${group.slug}`)}
                />
              )}
              {!closed && Array.from({ length: count }, (_one, at) => drawRow(first + at, group !== null))}
            </tbody>
          );
        })}
      </table>
    </SideScroll>
  );
}

function number(count: number): string {
  return count.toLocaleString(language());
}
