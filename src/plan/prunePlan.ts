import type { OperationPlan } from './planOperation.ts';
import type {
  Branch,
  Condition,
  CrossTabulation,
  List,
  One,
  Page,
  Pairing,
  Param,
  Part,
  ReadPlan,
  Selection,
  Shape,
  Tabulation,
} from './ReadPlan.ts';

/** The plan of the calls that fill the same slots. */
export interface PrunedPlan {
  readonly plan: ReadPlan;
  /** The slot of each of its values. */
  readonly slots: readonly number[];
}

/**
 * Leaves out the conditions whose slots a call leaves empty. The values that remain are numbered as they are met, so
 * that what a plan does not use, such as a filter that the schema gains, does not change what is printed of it.
 *
 * @param presence for each slot, `1` where the call fills it
 */
export function prunePlan(operation: Pick<OperationPlan, 'roots'>, presence: string): PrunedPlan {
  const slots: number[] = [];
  const isPresent = (slot: Param) => presence[slot] === '1';
  const param = (slot: Param): Param => slots.push(slot) - 1;
  const isFilled = (condition: Condition): boolean =>
    'conditions' in condition
      ? condition.conditions.every(isFilled)
      : condition.kind === 'holds'
        ? isFilled(condition.condition) && isPresent(condition.param)
        : 'condition' in condition
          ? isFilled(condition.condition)
          : isPresent(condition.param);
  const renumbered = (condition: Condition): Condition => {
    if ('conditions' in condition) return { ...condition, conditions: condition.conditions.map(renumbered) };
    if (condition.kind === 'holds')
      return { ...condition, condition: renumbered(condition.condition), param: param(condition.param) };
    if ('condition' in condition) return { ...condition, condition: renumbered(condition.condition) };
    const numbered = { ...condition, param: param(condition.param) };
    if (numbered.kind !== 'within') return numbered;
    if (numbered.deep !== null && isPresent(numbered.deep)) return { ...numbered, deep: null };
    const { field, many, param: at } = numbered;
    return many ? { kind: 'oneOf', field, param: at } : { kind: 'compare', field, is: 'EQUALS', param: at };
  };
  const select = (selection: Selection): Selection => {
    if (selection.kind === 'excerpt') return { ...selection, words: param(selection.words) };
    if (selection.kind === 'holds') return { ...selection, condition: renumbered(selection.condition) };
    if (selection.kind === 'itself') return { ...selection, shape: shaped(selection.shape) };
    return 'source' in selection ? branch(selection) : selection;
  };
  const shaped = (shape: Shape): Shape => ({ ...shape, selections: shape.selections.map(select) });
  const filled = (slot: Param | null) => (slot !== null && isPresent(slot) ? param(slot) : null);
  const table = (t: CrossTabulation): CrossTabulation => ({
    ...t,
    conditions: t.conditions.filter(isFilled).map(renumbered),
    ...{
      group: filled(t.group),
      alone: filled(t.alone),
      eachRow: filled(t.eachRow),
      eachColumn: filled(t.eachColumn),
    },
    ...{ first: param(t.first), skip: param(t.skip), columns: param(t.columns) },
  });
  const uncut = <T extends One | List>(whole: T): T => ({
    ...whole,
    conditions: whole.conditions.filter(isFilled).map(renumbered),
    shapes: whole.shapes.map(shaped),
  });
  const tabulation = (t: Tabulation): Tabulation => ({
    ...t,
    rows: uncut(t.rows),
    most: param(t.most),
  });
  const branch = (whole: Branch): Branch => {
    const b = whole.kind === 'page' && whole.kept ? ofKept(whole, whole.kept.map(isPresent)) : whole;
    const conditions = b.conditions.filter(isFilled).map(renumbered);
    const cut =
      b.kind === 'page'
        ? { first: param(b.first), after: b.after !== null && isPresent(b.after) ? param(b.after) : null }
        : {};
    return { ...b, conditions, ...cut, shapes: b.shapes.map(shaped) };
  };
  const pairing = (p: Pairing): Pairing => ({
    ...p,
    rows: uncut(p.rows),
    own: p.own !== null && p.one !== null && isPresent(p.one) ? uncut(p.own) : null,
    ...{ one: filled(p.one), other: filled(p.other), most: param(p.most), mostMet: param(p.mostMet) },
    ...{ first: param(p.first), after: filled(p.after) },
    ends: p.ends.map(({ end, branch: whole }) => ({ end, branch: uncut(whole) })),
    shared: p.shared.map((page) => ({
      ...page,
      ...{ first: param(page.first), after: filled(page.after), on: page.on.map(uncut) },
      rows: page.rows.map(({ end, branch: whole }) => ({ end, branch: uncut(whole) })),
    })),
  });
  const roots = operation.roots.map((root) => {
    if (root.kind === 'typename') return root;
    if (root.kind === 'tabulation') return tabulation(root);
    if (root.kind === 'pairing') return pairing(root);
    return root.kind === 'crossTabulation' ? table(root) : branch(root);
  });
  return { plan: Object.freeze({ roots }), slots };
}

/** A page of those types alone that are asked for. Where none is, a condition of its own lets nothing in: the first stays. */
function ofKept({ kept: _, ...page }: Page, isKept: readonly boolean[]): Page {
  const stays = isKept.includes(true) ? isKept : isKept.map((_one, place) => place === 0);
  const only = <T>(ofShapes: readonly T[]) => ofShapes.filter((_one, place) => stays[place]);
  const shapes = only(page.shapes);
  const conditions = page.conditions.filter(
    (c) => c.kind !== 'ofType' || shapes.some(({ type }) => type === c.type),
  );
  const parts = page.parts.map((part): Part => {
    if (part.kind === 'nodes') return { ...part, view: only(part.view) };
    if (part.kind !== 'edges') return part;
    const ofEdge = part.parts.map((one) => (one.kind === 'node' ? { ...one, view: only(one.view) } : one));
    return { ...part, parts: ofEdge };
  });
  return { ...page, shapes, conditions, parts };
}
