import type { DiagramPosition, DiagramTarget, DiagramView } from '../diagrams/DiagramView.ts';
import type { Stance } from '../diagrams/encoding.ts';

/** How two actors stand to each other on one target, in the order in which they are shown. */
export const relations = ['opposite', 'mixed', 'same', 'open', 'first', 'second', 'past'] as const;

/**
 * - `same`: both are for it, or both are sceptical of it or against it.
 * - `opposite`: one is for it, the other sceptical or against.
 * - `mixed`: both take sides, and one of them both, so that they agree and disagree at once.
 * - `open`: both speak, and at least one takes no side.
 * - `first`, `second`: only that one holds something now.
 * - `past`: what is known is no longer held by either.
 */
export type Relation = (typeof relations)[number];

/** Two actors on one target; each list has what the first holds, then what the second does. */
export interface ComparedTarget {
  readonly target: DiagramTarget;
  readonly relation: Relation;
  readonly held: Pair<readonly DiagramPosition[]>;
  /** What they no longer hold, which counts for no relation. */
  readonly former: Pair<readonly DiagramPosition[]>;
}

type Pair<T> = readonly [first: T, second: T];

const FOR: ReadonlySet<Stance> = new Set(['PROPOSES', 'SUPPORTS']);
const AGAINST: ReadonlySet<Stance> = new Set(['SCEPTICAL', 'OBJECTS']);

/**
 * On which targets two actors stand on the same side, and on which on opposite ones. PROPOSES and SUPPORTS are one side,
 * SCEPTICAL and OBJECTS the other; CONDITIONAL, DISCUSSES, UNDECIDED and WITHDRAWS are on neither, and count for no side
 * beside one that is. Nobody is put on a side for having said nothing.
 *
 * @param view every position of both
 * @param slugs of the two
 */
export function compareStands(view: DiagramView, slugs: Pair<string>): ComparedTarget[] {
  return view.targets
    .map((target): ComparedTarget => {
      const of = (actor: string, former: boolean) =>
        view.positions.filter(
          (one) => one.target === target.slug && one.actor === actor && one.former === former,
        );
      const held = [of(slugs[0], false), of(slugs[1], false)] as const;
      const former = [of(slugs[0], true), of(slugs[1], true)] as const;
      return { target, relation: relationOf(held), held, former };
    })
    .filter(({ held, former }) => [...held, ...former].some((positions) => positions.length > 0))
    .toSorted((a, b) => relations.indexOf(a.relation) - relations.indexOf(b.relation));
}

function relationOf([first, second]: ComparedTarget['held']): Relation {
  if (first.length + second.length === 0) return 'past';
  if (second.length === 0) return 'first';
  if (first.length === 0) return 'second';
  const sides = [sideOf(first), sideOf(second)];
  if (sides.includes('none')) return 'open';
  if (sides.includes('both')) return 'mixed';
  return sides[0] === sides[1] ? 'same' : 'opposite';
}

function sideOf(held: readonly DiagramPosition[]): 'for' | 'against' | 'both' | 'none' {
  const isFor = held.some(({ stance }) => FOR.has(stance));
  const isAgainst = held.some(({ stance }) => AGAINST.has(stance));
  if (isFor) return isAgainst ? 'both' : 'for';
  return isAgainst ? 'against' : 'none';
}
