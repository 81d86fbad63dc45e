import type { Decide } from '../commands/Command.ts';
import type { StoredDecision } from './Stored.ts';
import type { Writing } from './Writing.ts';

/** How a claim stands before a decision. `at` is null where that was decided earlier in the same list. */
export type Standing = Omit<StoredDecision, 'at'> & { readonly at: string | null };

/** A decision on a claim that is stored, and how the claim stands before it. */
export interface DecisionInOrder {
  readonly decision: Decide;
  readonly before: Standing;
}

/** The decisions in the order in which they are made, as if each were possible. */
export function decisionsInOrder({ commands, stored }: Writing): readonly DecisionInOrder[] {
  const standings = new Map<string, Standing>();
  return commands.flatMap((decision) => {
    if (decision.do !== 'decide') return [];
    const { claim, status, by, note } = decision;
    const before = standings.get(claim) ?? stored.claims.get(claim)?.decided;
    if (!before) return [];
    standings.set(claim, { status, by, note, at: null });
    return [{ decision, before }];
  });
}

/** Whether somebody was faster: the claim has that status already, or not the one that is expected. */
export function isConflict({ decision, before }: DecisionInOrder): boolean {
  const { status, expect = before.status } = decision;
  return before.status === status || before.status !== expect;
}

/** `by "Rita" on 2026-11-28T20:15:00.000Z ("misread")` */
export function whoWhenWhy({ by, at, note }: Standing): string {
  const when = at === null ? 'earlier in the same list' : `on ${at}`;
  return `by "${by}" ${when}${note === null ? '' : ` ("${note}")`}`;
}
