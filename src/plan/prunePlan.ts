import type { OperationPlan } from './planOperation.ts';
import type { Branch, Condition, ReadPlan, Selection } from './ReadPlan.ts';

/** The plan of a call that fills these slots: the conditions of the others fall away. */
export function prunePlan(plan: OperationPlan, presence: string): ReadPlan {
  const present = (param: number) => presence[param] === '1';
  const holds = (condition: Condition): boolean =>
    condition.kind === 'ofType' ? holds(condition.condition) : present(condition.param);
  const select = (selection: Selection): Selection =>
    selection.kind === 'scalar' || selection.kind === 'typename' ? selection : branch(selection);
  const branch = (b: Branch): Branch => {
    const conditions = b.conditions.filter(holds);
    const shapes = b.shapes.map((s) => ({ ...s, selections: s.selections.map(select) }));
    if (b.kind !== 'page') return { ...b, conditions, shapes };
    return { ...b, conditions, shapes, after: b.after !== null && present(b.after) ? b.after : null };
  };
  return Object.freeze({ roots: plan.roots.map(branch) });
}
