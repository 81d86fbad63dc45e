import type { CompanyBracket } from '../../companyOf.ts';
import type { ActorGroup } from '../../groupsOf.ts';
import { fill } from '../../words/fill.ts';
import { plural } from '../../words/plural.ts';
import { language, words } from '../words.ts';

interface Props {
  readonly bracket: CompanyBracket;
  readonly group: ActorGroup;
  readonly closed: boolean;
  /** How many columns stand behind it. */
  readonly columns: number;
  /** How many positions its actors have, or null while that is not known. */
  readonly held: number | null;
  readonly toggle: () => void;
  readonly entryProps: { readonly tabIndex: number; readonly onFocus: () => void };
}

/** Over the rows of those who are part of one: its name, and what it holds in numbers. It has no cells: no stance is its own. */
export function BracketRow({ bracket, group, closed, columns, held, toggle, entryProps }: Props) {
  const { company, matrix, page } = words();
  const { first, count } = bracket;
  const actors = plural(language(), matrix.actors, count);
  return (
    <tr class="bracketrow">
      <th scope="rowgroup" colSpan={columns + 1}>
        {closed && (
          <span class="number" aria-hidden="true">
            {first + 1}–{first + count}
          </span>
        )}
        <button
          type="button"
          aria-expanded={!closed}
          title={fill(closed ? company.openGroup : company.closeGroup, { group: group.name })}
          data-row={first - 0.5}
          data-column={-1}
          onClick={toggle}
          {...entryProps}
        >
          <span aria-hidden="true">{closed ? '▸' : '▾'} </span>
          <b dir="auto">{group.name}</b>: {actors}
          {/* Its place is kept until it is known: nothing moves when it comes. */}
          <span class={held === null ? 'tocome' : undefined}>
            , {plural(language(), page.positions, held ?? 10)}
          </span>
        </button>
      </th>
    </tr>
  );
}
