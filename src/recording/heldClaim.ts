import type { HeldClaim } from '../positions/derivePositions.ts';
import type { Row } from '../stores/Store.ts';

/** What positions are derived from, of an accepted claim's row. @param superseded an accepted claim supersedes it */
export function heldClaim({ id, fields, edges }: Row, superseded: boolean): HeldClaim {
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return {
    id,
    stance: String(fields.stance),
    former: fields.tense === 'FORMER',
    hedged: fields.hedged === true,
    reported: [edges.via ?? []].flat().length > 0,
    superseded,
    saidAt: text(fields.saidAt),
    day: text(fields.day),
    order: String(fields.order),
  };
}
