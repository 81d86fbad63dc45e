import type { Refusal } from '../writing/Refusal.ts';

/** The field that a fault is about: `partOf` of `input.actors.0.partOf.1`; null where it is about the whole. */
export function fieldOfFault({ rule, path }: Pick<Refusal, 'rule' | 'path'>): string | null {
  if (rule === 'proposalHasWords') return 'quotes';
  return /^input\.\w+\.\d+\.(\w+)/.exec(path)?.[1] ?? null;
}
