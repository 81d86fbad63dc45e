import type { ActorGroup } from '../../groupsOf.ts';
import { fill } from '../../words/fill.ts';
import { plural } from '../../words/plural.ts';
import { language, words } from '../words.ts';
import { HeadingLink } from './HeadingLink.tsx';
import { type Bracket, isToggled, type Matrix } from './matrixOf.ts';
import { shortName } from './shortName.ts';
import { sides } from './tally.ts';

interface Props {
  readonly matrix: Matrix;
  readonly toggle: (group: ActorGroup) => void;
  /** Of the bracket with this slug: whether Tab leads to it, and what is done when it did. */
  readonly entryProps: (slug: string) => { readonly tabIndex: number; readonly onFocus: () => void };
}

/** Where keys find the rows above the first one. */
const BRACKETS = -2;
const NAMES = -1;

/** The rows above all others, which stay in sight: brackets of groups, actors, and how many positions each has. */
export function MatrixHead({ matrix, toggle, entryProps }: Props) {
  const { matrix: text } = words();
  const number = (count: number) => count.toLocaleString(language());
  const hasBrackets = matrix.brackets.some(isToggled);
  // The group of an actor who stands alone has no bracket: its name stands behind the actor's.
  const single = new Set(
    matrix.brackets.flatMap((bracket) =>
      isToggled(bracket)
        ? []
        : bracket.columns
            .filter(({ actor, group }) => group !== null && group.slug !== actor?.slug)
            .map(({ key }) => key),
    ),
  );
  let column = 0;
  return (
    <thead>
      {hasBrackets && (
        <tr class="brackets">
          <td class="corner" colSpan={3} />
          {matrix.brackets.map((bracket) => {
            const { group, columns } = bracket;
            const first = column;
            column += columns.length;
            const key = group?.slug ?? `over ${columns[0]?.key}`;
            if (group === null || !isToggled(bracket)) return <td key={key} colSpan={columns.length} />;
            return (
              <th
                key={key}
                scope="colgroup"
                colSpan={columns.length}
                class={columns.length === 1 ? 'slim' : ''}
              >
                <button
                  type="button"
                  class="bracket"
                  aria-expanded={!bracket.closed}
                  title={bracketTitle(bracket, group)}
                  data-row={BRACKETS}
                  data-column={first}
                  onClick={() => toggle(group)}
                  {...entryProps(group.slug)}
                >
                  <span aria-hidden="true">{bracket.closed ? '▸' : '▾'}</span>
                  <span class="of" dir="auto">
                    {group.name}
                  </span>
                </button>
              </th>
            );
          })}
        </tr>
      )}
      <tr class="names">
        <td class="corner" />
        {sides.map((side) => (
          <th key={side} scope="col" class={`tally ${side}`}>
            <span>{text[side]}</span>
          </th>
        ))}
        {matrix.columns.map(({ key, actor, actors, group }, index) => {
          const name = actor?.name ?? group?.name ?? '';
          const through = actors.map((one) => one.name).join(', ');
          return (
            <th
              key={key}
              scope="col"
              class={actor === null ? 'closed' : actor.named ? undefined : 'unnamed'}
              title={actor === null ? fill(text.through, { group: name, actor: through }) : name}
            >
              <span>
                <HeadingLink
                  {...{ view: 'actor', slug: actor?.slug ?? group?.slug ?? '', text: shortName(name) }}
                  place={{ row: NAMES, column: index }}
                />
                {single.has(key) && <small dir="auto"> · {group?.name}</small>}
              </span>
            </th>
          );
        })}
      </tr>
      <tr class="totals">
        <th scope="row">{text.positions}</th>
        {sides.map((side) => (
          <td key={side} class={`tally ${side}`}>
            {number(matrix.totals[side])}
          </td>
        ))}
        {matrix.columns.map(({ key, positions }) => (
          <td key={key}>{number(positions)}</td>
        ))}
      </tr>
    </thead>
  );
}

function bracketTitle({ closed, columns }: Bracket, { name }: ActorGroup): string {
  const actors = columns.flatMap((column) => column.actors);
  const count = plural(language(), words().matrix.actors, actors.length);
  return fill(closed ? words().matrix.open : words().matrix.close, { group: name, actors: count });
}
