import type { RecordClaim } from '../commands/Command.ts';
import { writtenFields } from '../commands/writtenFields.ts';
import { idOf } from '../schema/idOf.ts';

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
