import type { OwnClaim } from '../../operations/ownClaims.ts';
import { givenUpBy } from '../owned/claimAgain.ts';
import { madeText } from '../owned/madeText.ts';
import type { ClaimDraft } from './ClaimDraft.ts';

/** A stored claim as it stands in the form, to be corrected. */
export function draftOfClaim(claim: OwnClaim): ClaimDraft {
  const { holder, target, stance, voice, hedged, tense } = claim;
  return {
    quotes: claim.evidence.map(({ exact, start }) => ({
      ...{ exact, start, end: start + [...exact].length, section: null },
    })),
    holder: { slug: holder.slug, name: holder.name },
    target: { slug: target.slug, name: target.text, type: target.__typename },
    ...{ stance, voice, hedged, tense, via: claim.via.map(({ slug, name }) => ({ slug, name })) },
    ...{ holderText: claim.holderText ?? '', condition: claim.condition ?? '' },
    ...{
      reason: claim.reason ?? '',
      saidAt: claim.saidAt ?? '',
      text: claim.text === madeText(claim) ? '' : claim.text,
    },
    turn: null,
    corrects: { id: claim.id, supersedes: givenUpBy(claim) },
    suggestion: null,
  };
}
