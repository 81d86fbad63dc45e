import type { TargetType } from '../../diagrams/DiagramView.ts';
import { stanceLabel } from '../../diagrams/describePosition.ts';
import { formerWords } from '../../diagrams/formerWords.ts';
import type { DerivedNode } from '../operations/drafts.ts';
import type { Words } from '../words/Words.ts';

/** A position as it follows from claims, in words: `supports (as others report; no longer held)`. */
export function derivedLabel(
  position: DerivedNode,
  on: TargetType,
  { position: words, graph }: Pick<Words, 'position' | 'graph'>,
): string {
  const former = formerWords(position, words);
  const more = [
    ...(position.reported ? [graph.reported] : []),
    ...(former === null ? [] : [former]),
    ...(position.hedged ? [words.hedged] : []),
    ...(position.mixed ? [words.mixed] : []),
    ...(position.step > 1 || position.resumed ? [words.step.replace('{step}', String(position.step))] : []),
  ];
  return `${stanceLabel(position.stance, on, words)}${more.length === 0 ? '' : ` (${more.join('; ')})`}`;
}
