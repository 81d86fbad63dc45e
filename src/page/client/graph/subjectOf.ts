import type { TargetType } from '../../../diagrams/DiagramView.ts';
import type { Subject } from '../../Address.ts';

const SUBJECTS: Readonly<Record<TargetType, Subject>> = {
  Issue: 'question',
  Proposal: 'proposal',
  Assertion: 'statement',
};

/** The kind of page that is about a target. */
export function subjectOf(type: TargetType): Subject {
  return SUBJECTS[type];
}
