import { claimText } from '../../../evidence/claimText.ts';
import { isPlural } from '../../../evidence/isPlural.ts';
import type { OwnClaim } from '../../operations/ownClaims.ts';

/** The sentence that the service makes for a claim that is given none. */
export function madeText({
  holder,
  holderText,
  stance,
  tense,
  target,
  condition,
  hedged,
  via,
}: OwnClaim): string {
  return claimText({
    ...{ holder: holder.name, several: isPlural(holder), holderText, stance, tense },
    ...{ targetType: target.__typename, target: target.text, condition, hedged },
    via: via.map(({ name }) => name),
  });
}
