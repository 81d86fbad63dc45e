import type { Value } from '../plan/bindValues.ts';
import type { Condition, Page, Param, ReadPlan, Selection } from '../plan/ReadPlan.ts';
import type { Model, StoredType } from '../schema/Model.ts';
import { typeNamed } from '../schema/typeNamed.ts';
import { chooseIndex } from './chooseIndex.ts';
import { conditionsOf } from './conditionsOf.ts';

/** Rows that an engine may have to go through, however few of them are asked for. */
export interface UnboundedScan {
  /** Which type's rows. */
  readonly type: StoredType;
  /** The type of the row to which they belong; null where all rows of the type are meant. */
  readonly of: string | null;
  /** The sizes of the pages that it stands in: for each of their rows it is done again. */
  readonly within: readonly Param[];
  /** How much one row costs, where going through a row of a table is 1. */
  readonly cost: number;
}

/** To go through an index, which need not lead to the rows. */
const IN_INDEX = 0.1;
/** To find words and to stop at enough of them. */
const SOME_WORDS = 0.05;

/**
 * What an engine goes through without a bound for a plan: totals, and lists of which no index tells the rows that belong
 * to them, such as those who are silent. What ends with its page is not among it.
 */
export function scansOf(model: Model, plan: ReadPlan): readonly UnboundedScan[] {
  return scansIn(model, plan.roots, null, []);
}

/**
 * About how many rows those scans go through. Assumes that rows are spread evenly over the rows they belong to.
 *
 * @param rowsOf how many rows a type has, about
 */
export function rowsScanned(
  scans: readonly UnboundedScan[],
  values: readonly Value[],
  rowsOf: (type: string) => number,
): number {
  return scans.reduce((sum, { type, of, within, cost }) => {
    const times = within.reduce((product, first) => product * Number(values[first]), 1);
    const share = of === null ? times : Math.min(1, times / Math.max(1, rowsOf(of)));
    return sum + share * rowsOf(type.name) * cost;
  }, 0);
}

function scansIn(
  model: Model,
  selections: readonly (ReadPlan['roots'][number] | Selection)[],
  above: string | null,
  within: readonly Param[],
): readonly UnboundedScan[] {
  return selections.flatMap((selection) => {
    if (selection.kind === 'crossTabulation')
      return [scanOfAll(typeNamed(model, selection.counted.of), selection.conditions, within)];
    if (selection.kind === 'tabulation') {
      const { shapes, conditions } = selection.rows;
      return shapes.map((shape) => scanOfAll(typeNamed(model, shape.type), conditions, within));
    }
    if (selection.kind === 'pairing') {
      const { conditions } = selection.own ?? selection.rows;
      const ends = selection.ends.map(({ branch }) => branch);
      return [
        scanOfAll(typeNamed(model, selection.paired.of), conditions, within),
        ...scansIn(model, ends, null, [selection.first]),
      ];
    }
    if (selection.kind === 'itself')
      return scansIn(model, selection.shape.selections, selection.shape.type, within);
    if (selection.kind !== 'page' && selection.kind !== 'one' && selection.kind !== 'list') return [];
    const inner = selection.kind === 'page' ? [...within, selection.first] : within;
    return selection.shapes.flatMap((shape) => {
      const type = typeNamed(model, shape.type);
      const own = selection.kind === 'page' ? scanOfPage(model, selection, type, above, within) : [];
      return [...own, ...scansIn(model, shape.selections, shape.type, inner)];
    });
  });
}

/** All rows that meet some conditions, as far as an index leads to them. */
function scanOfAll(
  type: StoredType,
  conditions: readonly Condition[],
  within: readonly Param[],
): UnboundedScan {
  const index = chooseIndex(type, conditions, { kind: 'all' });
  const [of = null] = farTypes(type, conditions, index?.rest ?? conditions);
  return { type, of, within, cost: 1 };
}

function scanOfPage(
  model: Model,
  page: Page,
  type: StoredType,
  above: string | null,
  within: readonly Param[],
): readonly UnboundedScan[] {
  if (page.source.kind === 'edge' && page.source.edge.via.kind === 'beside')
    return [{ type: typeNamed(model, page.source.edge.via.of), of: above, within, cost: 1 }];
  const conditions = conditionsOf(type, page.conditions);
  const index = chooseIndex(type, conditions, page.source);
  const isCounted = page.parts.some(({ kind }) => kind === 'totalCount');
  // Few records are merged into others: a page of those that are not is full at once.
  const rest = (index?.rest ?? conditions).filter((c) => isCounted || !leadsAnywhere(type, c));
  const hasWords = rest.some(({ kind }) => kind === 'words');
  if (!isCounted && rest.length === 0) return [];
  const cost = rest.length === 0 ? IN_INDEX : hasWords && !isCounted ? SOME_WORDS : 1;
  const far = page.source.kind === 'edge' ? above : (farTypes(type, conditions, rest)[0] ?? null);
  return [{ type, of: far, within, cost }];
}

/** Whether a condition asks if an edge leads anywhere. */
function leadsAnywhere(type: StoredType, condition: Condition): boolean {
  return condition.kind === 'present' && type.fields.get(condition.field)?.kind === 'edge';
}

/** The types to one of whose rows an index narrows the list. */
function farTypes(
  type: StoredType,
  conditions: readonly Condition[],
  rest: readonly Condition[],
): readonly string[] {
  return conditions.flatMap((c) => {
    if (rest.includes(c)) return [];
    if (c.kind === 'linked') return c.edge.to;
    const isOnField = c.kind === 'compare' || c.kind === 'oneOf' || c.kind === 'within';
    const field = isOnField ? type.fields.get(c.field) : undefined;
    return field?.kind === 'edge' ? field.to : [];
  });
}
