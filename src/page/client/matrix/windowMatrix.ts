import type { DiagramActor, DiagramTarget, DiagramView } from '../../../diagrams/DiagramView.ts';
import { bracketsOf, cellsOf, type Matrix, type MatrixOrder } from './matrixOf.ts';
import type { Tally } from './tally.ts';
import type { MatrixWindow } from './windowOf.ts';

/**
 * The matrix of a part: its rows and columns are those of the part, in its order, with or without positions, and the numbers
 * at its edges those of the whole.
 *
 * @param view the positions in the part
 * @param totals of the whole
 */
export function windowMatrix(
  view: DiagramView,
  { targets, actors }: Pick<MatrixWindow, 'targets' | 'actors'>,
  { groups, isClosed }: Pick<MatrixOrder, 'groups' | 'isClosed'>,
  totals: Tally,
): Matrix {
  const onTarget = Map.groupBy(view.positions, ({ target }) => target);
  const counts = new Map(actors.map(({ slug, positions }) => [slug, positions]));
  const known = new Map(view.actors.map((actor) => [actor.slug, actor]));
  const holders = actors.map(
    ({ slug, name }): DiagramActor => known.get(slug) ?? { slug, name, kind: 'GROUP', named: true },
  );
  const brackets = bracketsOf(holders, { groups, isClosed, countOf: ({ slug }) => counts.get(slug) ?? 0 });
  const columns = brackets.flatMap((bracket) => bracket.columns);
  const found = new Map(view.targets.map((target) => [target.slug, target]));
  const rows = targets.map(({ slug, type, text, positions, tally }) => {
    const target: DiagramTarget = found.get(slug) ?? {
      ...{ slug, type, text, kind: null, place: null, issue: null, unattributed: false },
    };
    return { target, cells: cellsOf(columns, onTarget.get(slug) ?? []), tally, positions };
  });
  return { brackets, columns, sections: [{ kind: 'all', issue: null, rows }], totals };
}
