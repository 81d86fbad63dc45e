import type {
  DiagramActor,
  DiagramIssue,
  DiagramPosition,
  DiagramTarget,
  DiagramView,
} from '../../../diagrams/DiagramView.ts';
import { stances } from '../../../diagrams/encoding.ts';
import { groupTargets } from '../../../diagrams/groupTargets.ts';
import type { Sort } from '../../addressValues.ts';
import type { ActorGroup, Groups } from '../../groupsOf.ts';
import { disagreement, sideOf, type Tally, tally } from './tally.ts';

/** What somebody holds, in a cell. */
export interface Mark {
  readonly actor: DiagramActor;
  readonly position: DiagramPosition;
}

/** Targets × actors, with what stands in each cell. */
export interface Matrix {
  /** Columns of one group stand side by side, under its bracket. */
  readonly brackets: readonly Bracket[];
  /** The columns of all brackets. */
  readonly columns: readonly MatrixColumn[];
  readonly sections: readonly MatrixSection[];
  /** How many positions of all rows are for something, and against it. */
  readonly totals: Tally;
}

/** What stands over columns: a group's bracket, or nothing over an actor who is in none. */
export interface Bracket {
  readonly group: ActorGroup | null;
  /** A closed one has one column, for all its actors. */
  readonly closed: boolean;
  readonly columns: readonly MatrixColumn[];
}

/** Whether a bracket changes what is shown when it is opened or closed: over one open column it does not. */
export function isToggled({ group, closed, columns }: Bracket): boolean {
  return group !== null && (closed || columns.length > 1);
}

export interface MatrixColumn {
  /** Unique among the columns. */
  readonly key: string;
  /** The actor whose column it is, or null of a closed bracket's. */
  readonly actor: DiagramActor | null;
  /** Whose positions stand in it. */
  readonly actors: readonly DiagramActor[];
  readonly group: ActorGroup | null;
  /** How many positions stand in it. */
  readonly positions: number;
}

/** Rows under one heading: what answers a question, proposals that answer none, statements; or all of it without one. */
export interface MatrixSection {
  readonly kind: 'question' | 'proposals' | 'statements' | 'all';
  /** The question, or null. */
  readonly issue: DiagramIssue | null;
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
  readonly target: DiagramTarget;
  /** One for each column: current positions first, then the latest of the former ones, then by stance. Empty where nothing was said. */
  readonly cells: readonly (readonly Mark[])[];
  readonly tally: Tally;
  readonly positions: number;
}

export interface MatrixOrder {
  readonly groups: Groups;
  /** The order of rows within their question, of questions, of actors within their bracket, and of brackets. */
  readonly sort: Sort;
  /** Whether a group's bracket is closed. */
  readonly isClosed: (group: ActorGroup) => boolean;
  /** Compares names, as a language does. */
  readonly compare: (a: string, b: string) => number;
}

/** The matrix of a view: every target is a row, every actor with a position a column or a part of one. */
export function matrixOf(view: DiagramView, { groups, sort, isClosed, compare }: MatrixOrder): Matrix {
  const onTarget = Map.groupBy(view.positions, ({ target }) => target);
  const byActor = Map.groupBy(view.positions, ({ actor }) => actor);
  const measureOf = (actor: DiagramActor): Measured => {
    const held = byActor.get(actor.slug) ?? [];
    const faced = held.filter((position) => isFaced(position, onTarget.get(position.target) ?? []));
    return { name: actor.name, positions: held.length, disagreement: faced.length };
  };
  const sortedActors = sorted(
    view.actors.filter(({ slug }) => byActor.has(slug)),
    measureOf,
    sort,
    compare,
  );
  const brackets = sorted(
    bracketsOf(sortedActors, { groups, isClosed, countOf: ({ slug }) => byActor.get(slug)?.length ?? 0 }),
    ({ group, columns }) => {
      const measures = columns.flatMap(({ actors }) => actors.map(measureOf));
      return { ...sumOf(measures), name: group?.name ?? measures[0]?.name ?? '' };
    },
    sort,
    compare,
  );
  const columns = brackets.flatMap((bracket) => bracket.columns);
  const sections = groupTargets(view).map(({ issue, targets }): MatrixSection => {
    const rows = targets.map((target) => {
      const held = onTarget.get(target.slug) ?? [];
      return { target, cells: cellsOf(columns, held), tally: tally(held), positions: held.length };
    });
    const itself = rows.filter(({ target }) => target.type === 'Issue');
    const answers = rows.filter(({ target }) => target.type !== 'Issue');
    const kind = targets[0]?.type === 'Assertion' ? 'statements' : 'proposals';
    return {
      kind: issue === null ? kind : 'question',
      issue,
      rows: [...itself, ...sorted(answers, measureOfRow, sort, compare)],
    };
  });
  return {
    brackets,
    columns,
    // What answers no question comes last, as everywhere.
    sections: [
      ...sorted(
        sections.filter(({ issue }) => issue !== null),
        ({ issue, rows }) => ({ ...sumOf(rows.map(measureOfRow)), name: issue?.text ?? '' }),
        sort,
        compare,
      ),
      ...sections.filter(({ issue }) => issue === null),
    ],
    totals: tally(view.positions),
  };
}

interface Bracketing extends Pick<MatrixOrder, 'groups' | 'isClosed'> {
  /** How many positions an actor has. */
  readonly countOf: (actor: DiagramActor) => number;
}

/** Brackets in the order of their first actors; those of one group come together. */
export function bracketsOf(
  actors: readonly DiagramActor[],
  { groups, isClosed, countOf }: Bracketing,
): Bracket[] {
  const bracketed = Map.groupBy(actors, ({ slug }) => groups.get(slug)?.slug ?? ` ${slug}`);
  return [...bracketed.values()].map((members) => {
    const group = groups.get(members[0]?.slug ?? '') ?? null;
    const closed = group !== null && isClosed(group);
    const columnOf = (key: string, actor: DiagramActor | null, held: readonly DiagramActor[]) => ({
      ...{ key, actor, group, actors: held },
      positions: held.reduce((sum, one) => sum + countOf(one), 0),
    });
    const columns = closed
      ? [columnOf(`of ${group.slug}`, null, members)]
      : members.map((actor) => columnOf(actor.slug, actor, [actor]));
    return { group, closed, columns };
  });
}

/** What is held on one target, column by column. */
export function cellsOf(columns: readonly MatrixColumn[], held: readonly DiagramPosition[]): Mark[][] {
  return columns.map(({ actors }) =>
    actors
      .flatMap((actor) =>
        held.filter((position) => position.actor === actor.slug).map((position) => ({ actor, position })),
      )
      .sort(
        ({ position: a }, { position: b }) =>
          Number(a.former) - Number(b.former) ||
          b.step - a.step ||
          stances.indexOf(a.stance) - stances.indexOf(b.stance),
      ),
  );
}

interface Measured {
  readonly name: string;
  readonly positions: number;
  readonly disagreement: number;
}

function measureOfRow({ target, tally: counted, positions }: MatrixRow): Measured {
  return { name: target.text, positions, disagreement: disagreement(counted) };
}

function sumOf(measures: readonly Measured[]): Omit<Measured, 'name'> {
  return {
    positions: measures.reduce((sum, { positions }) => sum + positions, 0),
    disagreement: measures.reduce((sum, one) => sum + one.disagreement, 0),
  };
}

/** By what is asked, the most first; of two alike the one with more positions, then by name. */
function sorted<T>(
  items: readonly T[],
  measure: (item: T) => Measured,
  sort: Sort,
  compare: MatrixOrder['compare'],
): T[] {
  const measured = items.map((item) => ({ item, by: measure(item) }));
  return measured
    .sort(
      ({ by: a }, { by: b }) =>
        (sort === 'disagreement' ? b.disagreement - a.disagreement : 0) ||
        (sort === 'name' ? 0 : b.positions - a.positions) ||
        compare(a.name, b.name),
    )
    .map(({ item }) => item);
}

/** Whether somebody else is on the other side. */
function isFaced(position: DiagramPosition, others: readonly DiagramPosition[]): boolean {
  const side = sideOf(position.stance);
  return (
    side !== null &&
    !position.former &&
    others.some((other) => {
      const theirs = sideOf(other.stance);
      return other.actor !== position.actor && !other.former && theirs !== null && theirs !== side;
    })
  );
}
