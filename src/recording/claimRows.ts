import type { RecordClaim } from '../commands/Command.ts';
import { writtenFields } from '../commands/writtenFields.ts';
import { edtfDays } from '../evidence/edtfDays.ts';
import { claimOrder } from '../positions/claimOrder.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import { claimText } from './claimText.ts';
import { firstStart } from './statedRows.ts';
import { wordsOf } from './wordsOf.ts';
import { writtenParts } from './writtenParts.ts';

/** What a claim's rows need to know beside the command. */
export interface ClaimSurroundings {
  readonly documentPublishedAt: string | null;
  readonly holderName: string;
  readonly target: Row;
  /** The id behind what the command calls an earlier claim. */
  readonly earlier: (claim: string) => string;
  /** RFC 3339 */
  readonly now: string;
}

/** What ids have hashed since the first version, in its own order: stored ids stay what they are. */
const FIRST_HASHED = new Set(
  'holder holderText stance target voice hedged tense condition reason saidAt via evidence supersedes text'.split(
    ' ',
  ),
);

/** The id of a claim: a hash of every coded field, the document, its text and who coded it. */
export function claimId(
  claim: RecordClaim,
  documentHash: string,
  earlier: (claim: string) => string,
): string {
  const spans = (list: readonly { start: number; end: number }[]) =>
    list.map(({ start, end }) => [start, end]);
  const coded = [
    ...[claim.holder, claim.holderText, claim.stance, claim.target, claim.voice, claim.hedged, claim.tense],
    ...[claim.condition, claim.reason, claim.saidAt, claim.via, spans(claim.evidence), claim.text],
    claim.supersedes.map((s) => [earlier(s.claim), spans(s.evidence)]),
    ...[claim.recordedBy, claim.method],
    ...laterFields(claim),
  ];
  return idOf('Claim', claim.document, documentHash, JSON.stringify(coded));
}

/** Fields that came after the first version, by their names, where something is written in them. */
function laterFields(claim: RecordClaim): readonly (readonly [name: string, value: unknown])[] {
  const values = new Map<string, unknown>(Object.entries(claim));
  return writtenFields('Claim').flatMap(({ name, written }) => {
    const value = values.get(name) ?? written.default;
    const isEmpty = value === written.default || (Array.isArray(value) && value.length === 0);
    return FIRST_HASHED.has(name) || isEmpty ? [] : [[name, value] as const];
  });
}

/** The rows of a claim, of its changes of mind and of its first decision. */
export function claimRows(claim: RecordClaim, id: string, around: ClaimSurroundings): readonly Row[] {
  const { target, now } = around;
  const said = daysOf(claim.saidAt);
  const day = said?.last ?? lastDay(around.documentPublishedAt);
  const order = claimOrder(day, claim.document, firstStart(claim.evidence), id);
  const holder = idOf('Actor', claim.holder);
  const written = writtenParts('Claim', { ...claim }, claim.document);
  const fields = {
    ...written.fields,
    slug: `${claim.holder}-${claim.stance.toLowerCase()}-${claim.target}-${id.slice(0, 8)}`,
    order,
    text:
      claim.text ??
      claimText({
        ...claim,
        holder: around.holderName,
        targetType: target.type,
        target: String(target.fields.text),
      }),
    saidFirst: said?.first ?? null,
    saidLast: said?.last ?? null,
    day,
    recordedAt: now,
    recordedBy: claim.recordedBy,
    method: claim.method,
    status: claim.status,
    underIssue: target.fields.underIssue ?? null,
    pair: pairId(holder, target.id),
  };
  const row: Row = {
    type: 'Claim',
    id,
    fields,
    edges: {
      ...written.edges,
      document: idOf('Document', claim.document),
      position: null,
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
      fields: { ...said, order: supersessionOrder(order, earlier) },
      edges: { ...edges, by: id, claim: earlier },
      words: '',
    };
  });
  return [
    row,
    ...supersessions,
    decisionRow({ claim: id, status: claim.status, by: claim.recordedBy, at: now, note: null }, 0),
  ];
}

/** The actors that a claim's target concerns, and those of them whom somebody else speaks of. */
export function concernsOf(
  holder: string,
  target: Row,
): { readonly touchesOn: readonly string[]; readonly speaksOf: readonly string[] } {
  const about = [target.edges.about ?? []].flat();
  return { touchesOn: about, speaksOf: about.filter((actor) => actor !== holder) };
}

/** The order of changes of mind: as the later claims, then by the earlier one. */
export function supersessionOrder(laterOrder: string, earlier: string): string {
  return `${laterOrder} ${earlier}`;
}

/** What the claims of one actor on one target share. */
export function pairId(holder: string, target: string): string {
  return idOf('Pair', holder, target);
}

/** The row of a decision. @param before how many decisions on the claim there are */
export function decisionRow(
  decision: { claim: string; status: string; by: string; at: string; note: string | null },
  before: number,
): Row {
  const { claim, ...fields } = decision;
  return {
    type: 'Decision',
    id: idOf('Decision', claim, before),
    fields: { ...fields, order: `${claim} ${String(before).padStart(6, '0')}` },
    edges: { claim },
    words: '',
  };
}

/** The day under which something with this date counts, for order only: its last, as `YYYY-MM-DD`, or null. */
export function lastDay(date: string | null): string | null {
  return daysOf(date)?.last ?? null;
}

function daysOf(date: string | null): { first: string; last: string } | null {
  const days = date === null ? null : edtfDays(date);
  return days && !('fault' in days) ? days : null;
}
