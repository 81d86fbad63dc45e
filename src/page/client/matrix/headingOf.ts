import type { DiagramTarget } from '../../../diagrams/DiagramView.ts';
import { words } from '../words.ts';
import type { MatrixSection } from './matrixOf.ts';

/** What stands over the rows of a section: their question, or what they are. */
export function headingOf({ issue, rows }: MatrixSection): string {
  if (issue !== null) return issue.text;
  return rows[0]?.target.type === 'Assertion' ? words().matrix.statements : words().matrix.otherProposals;
}

/** What stands before a row: the question has its words in the heading already. */
export function rowHeadingOf({ type, text }: DiagramTarget): string {
  return type === 'Issue' ? words().matrix.questionItself : text;
}
