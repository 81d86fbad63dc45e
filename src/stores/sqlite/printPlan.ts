import type { Page, ReadPlan } from '../../plan/ReadPlan.ts';
import type { Model } from '../../schema/Model.ts';
import type { ParentRow } from './ParentRow.ts';
import { PlanPrinting, type PrintedPlan, type PrintedRow } from './PlanPrinting.ts';

/** Prints a plan: its answer has the form that `ReadPlan` describes. Equal plans print equal text; values never stand in it. */
export function printPlan(model: Model, plan: ReadPlan): PrintedPlan {
  return new CellsPrinting(model).print(plan);
}

class CellsPrinting extends PlanPrinting {
  print(plan: ReadPlan): PrintedPlan {
    return this.statement(jsonArray(plan.roots.map((root) => this.branch(root, null))));
  }

  /** A row's array: what has to stand before, the place of its shape where there are several, and its cells. */
  protected row(printed: PrintedRow, before: readonly string[] = []): string {
    const { row, place, shapes } = printed;
    return this.byType(printed, (shape, nth) => {
      const index = shapes.length > 1 ? nth : place;
      const cells = shape.selections.flatMap((selection) =>
        selection.kind === 'typename' ? [] : [this.value(shape, selection, row)],
      );
      return jsonArray([...before, ...(index === null ? [] : [`${index}`]), ...cells]);
    });
  }

  protected page(page: Page, above: ParentRow | null): string {
    return jsonArray([
      page.rows
        ? this.pageRows(page, above, (printed, key) => this.row(printed, page.keys ? [key] : []))
        : 'NULL',
      page.hasNextPage ? this.hasNextPage(page, above) : 'NULL',
      page.totalCount ? this.totalCount(page, above) : 'NULL',
    ]);
  }
}

/** SQLite takes at most 1,000 arguments; an operation may ask for more under as many aliases. */
const ARGUMENTS = 400;

function jsonArray(cells: readonly string[]): string {
  let text = `json_array(${cells.slice(0, ARGUMENTS).join(', ')})`;
  for (let i = ARGUMENTS; i < cells.length; i += ARGUMENTS) {
    const more = cells.slice(i, i + ARGUMENTS).map((cell) => `'$[#]', ${cell}`);
    text = `json_insert(${text}, ${more.join(', ')})`;
  }
  return text;
}
