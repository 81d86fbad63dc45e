import type { TargetType } from '../diagrams/DiagramView.ts';
import type { Subject } from './pages.ts';

type RecordType = TargetType | 'Actor';

const SUBJECTS: Readonly<Record<RecordType | Uppercase<RecordType>, Subject>> = {
  Actor: 'actor',
  Issue: 'question',
  Proposal: 'proposal',
  Assertion: 'statement',
  ACTOR: 'actor',
  ISSUE: 'question',
  PROPOSAL: 'proposal',
  ASSERTION: 'statement',
};

/** The kind of page that is about a record, by its type as the graph names it, or as its enums do. */
export function subjectOf(type: keyof typeof SUBJECTS): Subject {
  return SUBJECTS[type];
}
