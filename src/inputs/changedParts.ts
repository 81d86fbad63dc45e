import type { RecordClaim } from '../commands/Command.ts';
import { fold } from '../evidence/foldText.ts';

/** What a suggestion offered; null where it left that open. */
export interface Offer {
  /** The words that it was said to rest on. */
  readonly content: string;
  readonly holder: string | null;
  readonly holderText: string | null;
  readonly stance: string | null;
  readonly hedged: boolean | null;
  readonly tense: string | null;
  readonly condition: string | null;
}

/** The coded fields of a claim that a suggestion speaks of. */
export type Recorded = Pick<
  RecordClaim,
  'holder' | 'holderText' | 'stance' | 'hedged' | 'tense' | 'condition' | 'evidence'
>;

/**
 * What is otherwise in a claim than it was suggested: values of `SuggestionPart`, in their order. What the suggestion left
 * open is none, and neither are other quotation marks or white space. A condition that was not offered was left open too.
 */
export function changedParts(offer: Offer, claim: Recorded): readonly string[] {
  const content = fold(offer.content, { letters: 'asWritten' });
  const rests = claim.evidence.some(({ exact }) => fold(exact, { letters: 'asWritten' }) === content);
  const parts: readonly (readonly [part: string, isChanged: boolean])[] = [
    ['WORDS', !rests],
    ['HOLDER', offer.holder !== null && offer.holder !== claim.holder],
    ['HOLDER_TEXT', differs(offer.holderText, claim.holderText)],
    ['STANCE', offer.stance !== null && offer.stance !== claim.stance],
    ['HEDGED', offer.hedged !== null && offer.hedged !== claim.hedged],
    ['TENSE', offer.tense !== null && offer.tense !== claim.tense],
    ['CONDITION', differs(offer.condition, claim.condition)],
  ];
  return parts.flatMap(([part, isChanged]) => (isChanged ? [part] : []));
}

function differs(offered: string | null, recorded: string | null): boolean {
  if (offered === null) return false;
  return (
    recorded === null || fold(offered, { letters: 'asWritten' }) !== fold(recorded, { letters: 'asWritten' })
  );
}
