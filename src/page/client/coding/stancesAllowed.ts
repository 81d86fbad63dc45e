import type { TargetType } from '../../../diagrams/DiagramView.ts';
import { type Stance, stances } from '../../../diagrams/encoding.ts';

const FEWER: Readonly<Partial<Record<TargetType, readonly Stance[]>>> = {
  Assertion: ['SUPPORTS', 'UNDECIDED', 'WITHDRAWS', 'SCEPTICAL', 'OBJECTS'],
  Issue: ['DISCUSSES', 'UNDECIDED'],
};

/** Where somebody can stand on a target of a type, as the rule `stanceFitsTarget` has it; everywhere while none is chosen. */
export function stancesAllowed(target: TargetType | null): readonly Stance[] {
  return (target !== null && FEWER[target]) || stances;
}

/** The letter of each stance. */
export const stanceKeys: Readonly<Record<Stance, string>> = {
  ...{ PROPOSES: 'p', SUPPORTS: 's', CONDITIONAL: 'c', DISCUSSES: 'd' },
  ...{ UNDECIDED: 'u', WITHDRAWS: 'w', SCEPTICAL: 'k', OBJECTS: 'o' },
};
