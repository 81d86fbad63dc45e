import { words } from '../words.ts';
import type { MatrixRow, MatrixSection } from './matrixOf.ts';

/** What stands over the rows of a section: their question, or what they are; null where nothing does. */
export function headingOf({ kind, issue }: MatrixSection): string | null {
  const { otherProposals, statements } = words().matrix;
  return { question: issue?.text ?? '', proposals: otherProposals, statements, all: null }[kind];
}

/** What stands before a row: a question has its words in the heading already. */
export function rowHeadingOf({ kind }: MatrixSection, { target }: MatrixRow): string {
  return kind === 'question' && target.type === 'Issue' ? words().matrix.questionItself : target.text;
}

/** Unique among the sections of a matrix. */
export function keyOf({ kind, issue }: MatrixSection): string {
  return issue?.slug ?? ` ${kind}`;
}
