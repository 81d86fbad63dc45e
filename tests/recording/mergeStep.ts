import type { Command } from '../../src/commands/Command.ts';
import type { Store } from '../../src/stores/Store.ts';
import { merge, undoMerge } from '../rules/writing.ts';
import { allRows } from './allRows.ts';
import { type History, pick, type Step } from './mergeHistories.ts';

/** The commands of a step that merges records or undoes that; none where there is nothing to do it with. */
export async function mergeStep(
  store: Store,
  history: History,
  { kind, picks }: Step,
): Promise<readonly Command[]> {
  const [a = 0, b = 0, c = 0, d = 0] = picks;
  if (kind === 'undo') {
    const merges = await standing(store);
    return merges.length === 0 ? [] : [undoMerge({ merge: pick(merges, a) })];
  }
  const type = pick(['Actor', 'Actor', 'Proposal', 'Assertion', 'Issue'], d);
  const slugs = history.of([type]).map(({ slug }) => slug);
  const [into = '', ...from] = [
    ...new Set([pick(slugs, a), pick(slugs, b), ...(c % 3 === 0 ? [pick(slugs, c)] : [])]),
  ];
  return from.length === 0 ? [] : [merge(into, from, { type: type === 'Actor' ? 'Actor' : 'Target' })];
}

/** The merges that are not undone. */
export async function standing(store: Store): Promise<readonly string[]> {
  const merges = (await allRows(store)).get('Merge') ?? [];
  return merges.filter(({ fields }) => fields.undone === false).map(({ id }) => id);
}
