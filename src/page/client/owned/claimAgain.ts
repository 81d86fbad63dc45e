import type { ClaimInput, QuoteInput } from '../../mutations/ClaimInput.ts';
import type { OwnClaim } from '../../operations/ownClaims.ts';
import { madeText } from './madeText.ts';

/**
 * A stored claim as it is recorded again. Its sentence is left to be made of its fields where it was made of them before,
 * so that it goes on following the names of what it speaks of. Null where it has no stance: nobody has said it yet.
 */
export function claimAgain(claim: OwnClaim): ClaimInput | null {
  const { holder, holderText, stance, target, voice, hedged, tense, condition, reason, saidAt } = claim;
  if (stance === null) return null;
  return {
    ...{ holder: holder.slug, holderText, stance, target: target.slug, voice, hedged, tense },
    ...{ condition, reason, saidAt },
    via: claim.via.map(({ slug }) => slug),
    quotes: claim.evidence.map(quote),
    supersedes: givenUpBy(claim),
    text: claim.text === madeText(claim) ? null : claim.text,
    method: claim.method,
  };
}

/**
 * A claim that was retracted, to be recorded anew. The same one is refused for ever, so it is another: its sentence, which
 * was made of its fields, is written down as it reads now. Null where that was so before, or where it has no stance.
 */
export function claimAnew(claim: OwnClaim): ClaimInput | null {
  const again = claimAgain(claim);
  return again === null || again.text !== null ? null : { ...again, text: claim.text };
}

/** A claim, corrected so that it gives up an earlier one by the words that show it; null where it has no stance. */
export function claimSuperseding(
  later: OwnClaim,
  earlier: Pick<OwnClaim, 'id'>,
  words: readonly QuoteInput[],
): ClaimInput | null {
  const again = claimAgain(later);
  if (again === null) return null;
  const others = (again.supersedes ?? []).filter(({ claim }) => claim !== earlier.id);
  return { ...again, replaces: later.id, supersedes: [...others, { claim: earlier.id, quotes: words }] };
}

/** What a stored claim gives up, as it is recorded again. */
export function givenUpBy({ supersedes }: OwnClaim): NonNullable<ClaimInput['supersedes']> {
  return supersedes.map((one) => ({ claim: one.claim.id, quotes: one.evidence.map(quote) }));
}

function quote({ exact, start }: { readonly exact: string; readonly start: number }): QuoteInput {
  return { exact, start };
}
