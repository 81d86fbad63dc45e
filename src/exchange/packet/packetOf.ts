import { DemarcheError } from '../../errors.ts';
import { codePoints } from '../../evidence/codePoints.ts';
import { wordsKept } from '../../evidence/wordsKept.ts';
import { rowsById } from '../../recording/rowsById.ts';
import { holdChanges } from '../../recording/writeChange.ts';
import type { Row, Store, Transaction } from '../../stores/Store.ts';
import { claimFacts, type StoredClaimFacts } from '../export/storedClaims.ts';
import { digestOf, FORM, type Packet, type PacketClaim } from './Packet.ts';

/** Code points around a passage that a packet keeps beside it. */
const CONTEXT = 200;

/**
 * The evidence of some claims in one packet: `verifyPacket` checks it without a store.
 *
 * @param named ids or slugs of claims
 * @param publicUrl where the service shows claims
 * @param before awaited before each claim is read; what it throws ends the work
 * Throws BAD_ARGUMENT where the store has no such claim that everybody may see, with all that it lacks (`missing`).
 */
export async function packetOf(
  store: Store,
  named: readonly string[],
  publicUrl: string,
  before: () => Promise<void> = async () => undefined,
): Promise<Packet> {
  const claims = await store.snapshot(async (transaction) => {
    await holdChanges(transaction);
    const rows = await claimsNamed(transaction, named);
    const facts = await claimFacts(transaction, rows);
    const packed: PacketClaim[] = [];
    for (const [i, row] of rows.entries()) {
      const claim = facts[i];
      await before();
      if (claim !== undefined) packed.push(await packetClaim(transaction, row, claim, publicUrl));
    }
    return packed;
  });
  const content = { demarche: 'packet', form: FORM, claims } as const;
  return { ...content, digest: digestOf(content) };
}

async function claimsNamed(transaction: Transaction, named: readonly string[]): Promise<readonly Row[]> {
  const byId = await rowsById(transaction, ['Claim'], named);
  const bySlug = new Map(
    (await transaction.find('Claim', 'slug', named)).map((row) => [String(row.fields.slug), row]),
  );
  const found = named.map((name) => byId.get(name) ?? bySlug.get(name));
  const unknown = named.filter((_, i) => found[i]?.fields.hidden !== false);
  if (unknown.length > 0)
    throw new DemarcheError(
      'BAD_ARGUMENT',
      `There is no claim ${unknown.map((name) => JSON.stringify(name)).join(', ')} that was accepted. Give ids or slugs, as a claim's page or "demarche export csv" has them.`,
      { details: { missing: unknown } },
    );
  const rows = found.filter((row) => row !== undefined);
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

async function packetClaim(
  transaction: Transaction,
  row: Row,
  claim: StoredClaimFacts,
  publicUrl: string,
): Promise<PacketClaim> {
  const [document] = await transaction.get('Document', [row.edges.document ?? []].flat());
  const decisions = await transaction.find('Decision', 'claim', [row.id]);
  const text = codePoints(String(document?.fields.text));
  const { holderText } = claim;
  const content = {
    ...claim,
    url: `${publicUrl}/claim/${claim.id}`,
    notes: wordsKept({ holderText, excerpt: claim.document.excerpt }),
    passages: claim.passages.map(({ start, end, exact, section }) => ({
      ...{ start, end, exact, section },
      before: text.slice(Math.max(0, start - CONTEXT), start),
      after: text.slice(end, Math.min(text.length, end + CONTEXT)),
    })),
    decisions: decisions
      .toSorted((a, b) => (String(a.fields.order) < String(b.fields.order) ? -1 : 1))
      .map(({ fields: { status, by, at, note } }) => ({
        ...{ status: String(status), by: String(by), at: String(at) },
        note: typeof note === 'string' ? note : null,
      })),
  };
  return { ...content, digest: digestOf(content) };
}
