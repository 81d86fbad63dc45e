import { HIDDEN } from '../../plan/hidden.ts';
import type {
  Branch,
  EdgePart,
  Page,
  PageInfoPart,
  Part,
  ReadPlan,
  RootKey,
  Selection,
  Shape,
  View,
} from '../../plan/ReadPlan.ts';
import type { Model } from '../../schema/Model.ts';
import { literal } from './names.ts';
import type { ParentRow } from './ParentRow.ts';
import { PlanPrinting, type PrintedPlan, type PrintedRow } from './PlanPrinting.ts';

/**
 * Prints a plan so that SQLite gives the text of the whole answer, and nothing has to be put together from it.
 *
 * @param answer the response keys of the root
 * Gives null for a plan that asks for the same rows or counts under several keys, which would be read for each of
 * them, for more keys in one object than SQLite makes, and for fields that are not shown.
 */
export function printAnswer(model: Model, plan: ReadPlan, answer: readonly RootKey[]): PrintedPlan | null {
  const isTellable = answer.length <= MOST_KEYS && plan.roots.every(isBranchTellable);
  return isTellable ? new AnswerPrinting(model).print(plan, answer) : null;
}

class AnswerPrinting extends PlanPrinting {
  print(plan: ReadPlan, answer: readonly RootKey[]): PrintedPlan {
    const roots = answer.flatMap(({ key, root }): Pair[] => {
      if (root === 'typename') return [[key, literal('Query')]];
      const branch = plan.roots[root];
      return branch ? [[key, this.branch(branch, null)]] : [];
    });
    return this.statement(jsonObject(roots));
  }

  protected row(printed: PrintedRow, view?: View): string {
    const { row, place } = printed;
    return this.byType(printed, (shape, nth) => {
      const [from, to] = view?.[place ?? nth] ?? [0, shape.selections.length];
      return jsonObject(
        shape.selections
          .slice(from, to)
          .map((selection) => [selection.key, this.told(shape, selection, row)]),
      );
    });
  }

  protected page(page: Page, above: ParentRow | null): string {
    const listed = page.parts.find((part) => part.kind === 'nodes' || part.kind === 'edges');
    const whole = (rows: string, key: string | null) =>
      jsonObject(page.parts.map((part) => [part.key, this.part(page, above, part, { rows, key })]));
    if (!page.rows) return whole('NULL', null);
    const write = (printed: PrintedRow, key: string) => {
      if (listed?.kind === 'nodes') return this.row(printed, listed.view);
      return listed ? this.edge(page, listed.parts, printed, key) : 'NULL';
    };
    return this.pageRows(page, above, write, whole);
  }

  private part(page: Page, above: ParentRow | null, part: Part, found: FoundRows): string {
    switch (part.kind) {
      case 'typename':
        return literal(part.name);
      case 'totalCount':
        return this.totalCount(page, above);
      case 'nodes':
      case 'edges':
        return found.rows;
      case 'pageInfo':
        return jsonObject(part.parts.map((info) => [info.key, this.info(page, above, info, found)]));
    }
  }

  private info(page: Page, above: ParentRow | null, { kind }: PageInfoPart, { key }: FoundRows): string {
    switch (kind) {
      case 'typename':
        return literal('PageInfo');
      case 'hasNextPage':
        return this.hasNextPage(page, above);
      case 'hasPreviousPage':
        return `json('${page.after !== null}')`;
      case 'startCursor':
        return cursorOf(page, `min(${key})`);
      case 'endCursor':
        return cursorOf(page, `max(${key})`);
    }
  }

  private edge(page: Page, parts: readonly EdgePart[], printed: PrintedRow, key: string): string {
    return jsonObject(
      parts.map((part) => {
        if (part.kind === 'typename') return [part.key, literal(part.name)];
        return [part.key, part.kind === 'cursor' ? cursorOf(page, key) : this.row(printed, part.view)];
      }),
    );
  }

  private told(shape: Shape, selection: Selection, row: ParentRow): string {
    return selection.kind === 'typename' ? literal(shape.type) : this.value(shape, selection, row);
  }
}

/** The rows of a page as one value, and the order key of each, null where there is no telling. */
interface FoundRows {
  readonly rows: string;
  readonly key: string | null;
}

type Pair = readonly [key: string, value: string];

/** SQLite takes at most 1,000 arguments. */
const MOST_KEYS = 400;

function jsonObject(pairs: readonly Pair[]): string {
  return `json_object(${pairs.map(([key, value]) => `${literal(key)}, ${value}`).join(', ')})`;
}

/** What `encodeCursor` gives for a row, or null where there is none; a function of ours for all of it takes twice as long. */
function cursorOf(page: Page, key: string): string {
  return `nullif(hex(${literal(`${page.listOf} `)} || ${key} || ' ' || checksum_of(${key})), '')`;
}

function isBranchTellable(branch: Branch): boolean {
  return (
    branch.shapes.every(
      ({ selections }) => selections.length <= MOST_KEYS && selections.every(isSelectionTellable),
    ) &&
    (branch.kind !== 'page' || isPageTellable(branch))
  );
}

function isSelectionTellable(selection: Selection): boolean {
  if (selection.kind === 'typename') return true;
  return selection.kind === 'scalar' ? selection.key !== HIDDEN : isBranchTellable(selection);
}

function isPageTellable({ parts, shapes, source }: Page): boolean {
  const infos = parts.flatMap((part) => (part.kind === 'pageInfo' ? part.parts : []));
  const edges = parts.flatMap((part) => (part.kind === 'edges' ? part.parts : []));
  const once = [
    parts.filter(({ kind }) => kind === 'nodes' || kind === 'edges'),
    parts.filter(({ kind }) => kind === 'totalCount'),
    edges.filter(({ kind }) => kind === 'node'),
    infos.filter(({ kind }) => kind === 'hasNextPage'),
  ];
  // Where each type is read by itself, no row knows the first or last key of all.
  const isApart = shapes.length > 1 && source.kind === 'all';
  const needsEnds = infos.some(({ kind }) => kind === 'startCursor' || kind === 'endCursor');
  return (
    once.every((those) => those.length <= 1) &&
    [parts, edges, infos].every((keys) => keys.length <= MOST_KEYS) &&
    !(isApart && needsEnds)
  );
}
