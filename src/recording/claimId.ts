import type { RecordClaim } from '../commands/Command.ts';
import { isSpan } from '../commands/spansOf.ts';
import { writtenFields } from '../commands/writtenFields.ts';
import { idOf } from '../schema/idOf.ts';

/** The fields that ids hash by their place in this list. It stays as it is, so that stored ids do too. */
const BY_PLACE = [
  ...['holder', 'holderText', 'stance', 'target', 'voice', 'hedged', 'tense'],
  ...['condition', 'reason', 'saidAt', 'via', 'evidence', 'text'],
];

/** The id of a claim: a hash of every coded field, the document, its text and who coded it. */
export function claimId(
  claim: RecordClaim,
  documentHash: string,
  earlier: (claim: string) => string,
): string {
  const values = new Map<string, unknown>(Object.entries(claim));
  const coded = [
    ...BY_PLACE.map((name) => hashed(values.get(name))),
    claim.supersedes.map((s) => [earlier(s.claim), hashed(s.evidence)]),
    ...[claim.recordedBy, claim.method],
    ...byName(values),
  ];
  return idOf('Claim', claim.document, documentHash, JSON.stringify(coded));
}

/** The other fields, by their names, where something is written in them. */
function byName(values: ReadonlyMap<string, unknown>): readonly (readonly [name: string, value: unknown])[] {
  return writtenFields('Claim').flatMap(({ name, written }) => {
    const value = values.get(name) ?? written.default;
    const isEmpty = value === written.default || (Array.isArray(value) && value.length === 0);
    return name === 'supersedes' || BY_PLACE.includes(name) || isEmpty
      ? []
      : [[name, hashed(value)] as const];
  });
}

/** Words count by where they stand. */
function hashed(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((item: unknown) => (isSpan(item) ? [item.start, item.end] : item));
}
