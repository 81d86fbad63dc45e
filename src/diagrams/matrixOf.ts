import type {
  DiagramActor,
  DiagramIssue,
  DiagramPosition,
  DiagramTarget,
  DiagramView,
} from './DiagramView.ts';
import { stances } from './encoding.ts';
import { groupTargets } from './groupTargets.ts';

/** Actors × targets, with what stands in each cell: the view for many positions and for small screens. */
export interface Matrix {
  readonly rows: readonly DiagramActor[];
  /** Grouped as in the columns: targets of one issue stand side by side under its question. */
  readonly groups: readonly {
    readonly issue: DiagramIssue | null;
    readonly heading: string;
    readonly columns: readonly DiagramTarget[];
  }[];
  readonly columns: readonly DiagramTarget[];
  /** `cells[row][column]`: current positions first, then the latest of the former ones, then by stance. Empty where nothing was said. */
  readonly cells: readonly (readonly (readonly DiagramPosition[])[])[];
}

/** The matrix of a view. Rows are actors with a position, in the view's order; every target is a column. */
export function matrixOf(view: DiagramView): Matrix {
  const groups = groupTargets(view).map(({ issue, heading, targets }) => ({
    issue,
    heading,
    columns: targets,
  }));
  const columns = groups.flatMap((group) => group.columns);
  const byPair = Map.groupBy(view.positions, (position) => `${position.actor} ${position.target}`);
  const rows = view.actors.filter((actor) =>
    view.positions.some((position) => position.actor === actor.slug),
  );
  const cells = rows.map((actor) =>
    columns.map((target) =>
      (byPair.get(`${actor.slug} ${target.slug}`) ?? []).toSorted(
        (a, b) =>
          Number(a.former) - Number(b.former) ||
          b.step - a.step ||
          stances.indexOf(a.stance) - stances.indexOf(b.stance),
      ),
    ),
  );
  return { rows, groups, columns, cells };
}
