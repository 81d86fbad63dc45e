import { edtfDays } from '../evidence/edtfDays.ts';
import type { HeldClaim } from '../positions/HeldClaim.ts';
import type { Row } from '../stores/Store.ts';
import { textOrNull } from './textOrNull.ts';

/** The changes of mind that words of accepted claims show, as far as they concern one claim. */
export interface Turns {
  /** The rows of the claims that supersede it. */
  readonly later: readonly Pick<Row, 'fields'>[];
  /** The ids of the claims that it supersedes. */
  readonly earlier: readonly string[];
}

/** What positions are derived from, of an accepted claim's row. */
export function heldClaim(
  { id, fields, edges }: Pick<Row, 'id' | 'fields' | 'edges'>,
  { later, earlier }: Turns,
): HeldClaim {
  const saidAt = textOrNull(fields.saidAt);
  return {
    id,
    stance: String(fields.stance),
    former: fields.tense === 'FORMER',
    hedged: fields.hedged === true,
    reported: [edges.via ?? []].flat().length > 0,
    supersededOn: later.map((claim) => textOrNull(claim.fields.day)),
    supersedes: earlier,
    saidAt,
    said: saidAt === null ? null : edtfDays(saidAt),
    day: textOrNull(fields.day),
    order: String(fields.order),
  };
}
