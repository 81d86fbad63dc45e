import { createHash } from 'node:crypto';
import { DemarcheError, didYouMean } from '../../errors.ts';
import { rowsById } from '../../recording/rowsById.ts';
import type { Row, Store, Transaction } from '../../stores/Store.ts';
import { claimFacts, type StoredClaimFacts } from '../export/storedClaims.ts';

/** Raised where the parts of a packet come to mean something else. */
const FORM = 1;

/** Code points around a passage that a packet keeps beside it. */
const CONTEXT = 200;

/** A claim in a packet: what it says, the words that it rests on, where they stand, and what was decided about it. */
export interface PacketClaim extends Omit<StoredClaimFacts, 'document' | 'passages'> {
  readonly url: string;
  readonly document: Omit<StoredClaimFacts['document'], 'text'>;
  readonly passages: readonly PacketPassage[];
  readonly decisions: readonly {
    readonly status: string;
    readonly by: string;
    readonly at: string;
    readonly note: string | null;
  }[];
}

/** Words and where they stand, in code points, with what stands around them. */
export interface PacketPassage {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly before: string;
  readonly after: string;
  readonly section: string | null;
}

/** Claims with their evidence, for somebody who has no store. */
export interface Packet {
  readonly demarche: 'packet';
  readonly form: number;
  readonly claims: readonly PacketClaim[];
  /** SHA-256 of `claims` as JSON, in hexadecimal. */
  readonly digest: string;
}

/**
 * The evidence of some claims in one packet: `verifyPacket` checks it without a store.
 *
 * @param named ids or slugs of claims
 * Throws BAD_ARGUMENT where the store has no such claim that everybody may see.
 */
export async function packetOf(store: Store, named: readonly string[], publicUrl: string): Promise<Packet> {
  const claims = await store.snapshot(async (transaction) => {
    const rows = await claimsNamed(transaction, named);
    const facts = await claimFacts(transaction, rows);
    const decisions = await transaction.find(
      'Decision',
      'claim',
      rows.map(({ id }) => id),
    );
    return facts.map((claim) => packetClaim(claim, decisions, publicUrl));
  });
  return { demarche: 'packet', form: FORM, claims, digest: digestOf(claims) };
}

/** SHA-256 of the claims of a packet as JSON, in hexadecimal. */
export function digestOf(claims: unknown): string {
  return createHash('sha256').update(JSON.stringify(claims)).digest('hex');
}

async function claimsNamed(transaction: Transaction, named: readonly string[]): Promise<readonly Row[]> {
  const byId = await rowsById(transaction, ['Claim'], named);
  const others = named.filter((name) => !byId.has(name));
  const bySlug = new Map(
    (await transaction.find('Claim', 'slug', others)).map((row) => [String(row.fields.slug), row]),
  );
  return named.map((name) => {
    const row = byId.get(name) ?? bySlug.get(name);
    if (row && row.fields.hidden !== true) return row;
    throw new DemarcheError(
      'BAD_ARGUMENT',
      `There is no claim "${name}" that was accepted.${didYouMean(name, [...bySlug.keys()])} Give its id or its slug, as its page or "demarche export csv" has it.`,
    );
  });
}

function packetClaim(claim: StoredClaimFacts, decisions: readonly Row[], publicUrl: string): PacketClaim {
  const { text, ...document } = claim.document;
  const points = [...text];
  return {
    ...claim,
    url: `${publicUrl}/claim/${claim.id}`,
    document,
    passages: claim.passages.map(({ start, end, exact, section }) => ({
      ...{ start, end, exact, section },
      before: points.slice(Math.max(0, start - CONTEXT), start).join(''),
      after: points.slice(end, end + CONTEXT).join(''),
    })),
    decisions: decisions
      .filter(({ edges }) => edges.claim === claim.id)
      .toSorted((a, b) => (String(a.fields.order) < String(b.fields.order) ? -1 : 1))
      .map(({ fields: { status, by, at, note } }) => ({
        ...{ status: String(status), by: String(by), at: String(at) },
        note: typeof note === 'string' ? note : null,
      })),
  };
}
