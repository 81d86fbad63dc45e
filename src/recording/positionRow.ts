import { positionOrder } from '../positions/claimOrder.ts';
import type { DerivedPosition } from '../positions/DerivedPosition.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import { slugOf } from './slugOf.ts';

/**
 * The row of a position.
 *
 * @param documents the documents of claims, by the claims' ids
 * @param spells the ids of its spells, the earliest first
 */
export function positionRow(
  position: DerivedPosition,
  actor: Row,
  target: Row,
  documents: ReadonlyMap<string, string>,
  spells: readonly string[],
): Row {
  const { earlier, claims, ...fields } = position;
  const order = positionOrder(slugOf(target), fields.stance, slugOf(actor), earlier);
  const shownIn = [...new Set(claims.flatMap((id) => documents.get(id) ?? []))].sort();
  return {
    type: 'Position',
    id: idOf('Position', slugOf(actor), slugOf(target), fields.stance, ...(earlier === 0 ? [] : [earlier])),
    fields: { ...fields, order, underIssue: target.fields.underIssue ?? null },
    edges: { actor: actor.id, target: target.id, shownIn, spells },
    words: '',
  };
}
