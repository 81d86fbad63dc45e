import { refusals } from './gate.ts';
import { modelRefusals } from './readModelAnswer.ts';

/** How much was refused for one reason, and what that means to a person. */
export interface RefusedFor {
  readonly reason: string;
  readonly message: string;
  readonly count: number;
}

const MESSAGES: Readonly<Record<string, string>> = { ...refusals, ...modelRefusals };

/** What was refused, by reasons: those of most first. */
export function refusedFor(...counts: readonly ReadonlyMap<string, number>[]): readonly RefusedFor[] {
  return counts
    .flatMap((some) => [...some])
    .map(([reason, count]) => ({ reason, count, message: MESSAGES[reason] ?? reason }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}
