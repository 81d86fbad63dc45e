import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';

/** The row of a decision. @param before how many decisions on the claim there are */
export function decisionRow(
  decision: {
    claim: string;
    status: string;
    /** Whether its claim is. */
    hidden: boolean;
    by: string;
    at: string;
    note: string | null;
  },
  before: number,
): Row {
  const { claim, ...fields } = decision;
  return {
    type: 'Decision',
    id: idOf('Decision', claim, before),
    fields: { ...fields, order: `${claim} ${String(before).padStart(6, '0')}` },
    // Which change it belongs to is known when that is numbered.
    edges: { claim, change: null },
    words: '',
  };
}
