import { useRef, useState } from 'preact/hooks';
import type { Company } from '../../companyOf.ts';
import { companySentence } from '../../companySentence.ts';
import { hrefOfPair } from '../../hrefOfPair.ts';
import { gridStep } from '../matrix/gridStep.ts';
import { useNavigation } from '../navigation.ts';
import { ActorLink } from '../subject/Names.tsx';
import { language, words } from '../words.ts';
import { companyMark } from './companyMark.ts';

export interface DrawnProps {
  readonly company: Company;
  /** Places of the actors that are pointed at. */
  readonly pointed: readonly number[];
  readonly point: (places: readonly number[]) => void;
}

/** Actors by actors: a mark for each two that take a side on the same. Tab leads to one mark, arrow keys to the others. */
export function CompanyMatrix({ company, pointed, point }: DrawnProps) {
  const { address } = useNavigation();
  const { company: text } = words();
  const table = useRef<HTMLTableElement>(null);
  const { actors, cells } = company;
  const first = cells[0]?.findIndex((cell) => cell !== null) ?? -1;
  const [entry, setEntry] = useState<string | null>(null);
  const all = cells.flatMap((row, at) => row.flatMap((cell, column) => (cell ? [`${at} ${column}`] : [])));
  const tabbed = entry !== null && all.includes(entry) ? entry : first === -1 ? all[0] : `0 ${first}`;
  const onKeyDown = (event: KeyboardEvent) => {
    const marks = [...(table.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const from = event.target instanceof HTMLElement ? marks.indexOf(event.target) : -1;
    const places = marks.map(({ dataset }) => ({ row: Number(dataset.row), column: Number(dataset.column) }));
    const next = marks[gridStep(places, from, event) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  const number = (count: number) => count.toLocaleString(language());
  return (
    <div class="companymatrix">
      <table ref={table} onKeyDown={onKeyDown} onPointerLeave={() => point([])}>
        <caption class="unseen">{text.caption}</caption>
        <thead>
          <tr>
            <td />
            {actors.map((actor, column) => (
              <th key={actor.slug} scope="col" class={pointed.includes(column) ? 'pointed' : undefined}>
                <span aria-hidden="true" title={actor.name}>
                  {column + 1}
                </span>
                <span class="unseen">{actor.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {actors.map((actor, row) => (
            <tr key={actor.slug}>
              <th scope="row" class={pointed.includes(row) ? 'pointed' : undefined}>
                <span class="number" aria-hidden="true">
                  {row + 1}
                </span>
                <ActorLink actor={actor} />
              </th>
              {(cells[row] ?? []).map((cell, column) => (
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
                      tabIndex={`${row} ${column}` === tabbed ? 0 : -1}
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
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="source">
        {text.order} {text.key.none}
      </p>
    </div>
  );
}
