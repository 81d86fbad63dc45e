import type { RecordClaim } from '../commands/Command.ts';
import { claimText } from '../evidence/claimText.ts';
import { edtfDays, lastDay } from '../evidence/edtfDays.ts';
import { claimOrder } from '../positions/claimOrder.ts';
import { firstStart } from '../positions/firstStart.ts';
import { supersessionOrder } from '../positions/supersessionOrder.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import { concernsOf } from './concernsOf.ts';
import { decisionRow } from './decisionRow.ts';
import { isSeveral } from './isSeveral.ts';
import { pairId } from './pairId.ts';
import { suggestedFields } from './suggestedFields.ts';
import { wordsOf } from './wordsOf.ts';
import { writtenParts } from './writtenParts.ts';

/** What a claim's rows need to know beside the command. */
export interface ClaimSurroundings {
  readonly documentPublishedAt: string | null;
  readonly holder: Row;
  /** Names of the actors who report it, outermost first. */
  readonly via: readonly string[];
  readonly target: Row;
  /** The id behind what the command calls an earlier claim. */
  readonly earlier: (claim: string) => string;
  /** RFC 3339 */
  readonly now: string;
}

/** The rows of a claim, of its changes of mind and of its first decision. */
export function claimRows(claim: RecordClaim, id: string, around: ClaimSurroundings): readonly Row[] {
  const { target, now } = around;
  const { status, decided: { by, note } = { by: claim.recordedBy, note: null } } = claim;
  const hidden = status !== 'ACCEPTED';
  const said = claim.saidAt === null ? null : edtfDays(claim.saidAt);
  const day = said?.last ?? lastDay(around.documentPublishedAt);
  const order = claimOrder(day, claim.document, firstStart(claim.evidence), id);
  const holder = idOf('Actor', claim.holder);
  const written = writtenParts('Claim', { ...claim }, claim.document);
  const fields = {
    ...written.fields,
    slug: `${claim.holder}-${(claim.stance ?? 'undetermined').toLowerCase()}-${claim.target}-${id.slice(0, 8)}`,
    order,
    text:
      claim.text ??
      claimText({
        ...claim,
        holder: String(around.holder.fields.name),
        several: isSeveral(around.holder),
        via: around.via,
        targetType: target.type,
        target: String(target.fields.text),
      }),
    generated: claim.text === null,
    saidFirst: said?.first ?? null,
    saidLast: said?.last ?? null,
    day,
    recordedAt: now,
    recordedBy: claim.recordedBy,
    method: claim.method,
    importedFrom: claim.importedFrom ?? null,
    ...suggestedFields(claim.suggested ?? null),
    status,
    hidden,
    disputed: false,
    underIssue: target.fields.underIssue ?? null,
    pair: pairId(holder, target.id),
    recordedVia: null,
  };
  const row: Row = {
    type: 'Claim',
    id,
    fields,
    edges: {
      ...written.edges,
      document: idOf('Document', claim.document),
      position: null,
      replacedBy: null,
      recordedHolder: null,
      recordedTarget: null,
      restatedBy: [],
      spells: [],
      ...concernsOf(holder, target),
    },
    words: wordsOf('Claim', fields),
  };
  const supersessions = claim.supersedes.map((s): Row => {
    const earlier = around.earlier(s.claim);
    const { fields: said, edges } = writtenParts('Supersession', s, claim.document);
    return {
      type: 'Supersession',
      id: idOf('Supersession', id, earlier),
      fields: { ...said, order: supersessionOrder(order, earlier), hidden },
      edges: { ...edges, by: id, claim: earlier },
      words: '',
    };
  });
  return [row, ...supersessions, decisionRow({ claim: id, status, hidden, by, at: now, note }, 0)];
}
