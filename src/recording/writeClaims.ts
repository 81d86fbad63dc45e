import type { Command, RecordClaim } from '../commands/Command.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import { claimId, claimRows, decisionRow } from './claimRows.ts';
import type { Draft } from './Draft.ts';
import { hashesOf } from './writeDocuments.ts';

/** What became of the claims that commands record, decide or leave out. */
export interface ClaimsWritten {
  /** Claims that are new, or accepted again. */
  readonly recorded: readonly string[];
  /** Claims that were there already. */
  readonly unchanged: readonly string[];
  readonly retracted: readonly string[];
  /** Claims whose positions may have changed. */
  readonly touched: readonly Row[];
}

/** The note of a retraction by which a later dossier may take its claim up again. */
const LEFT = 'left the dossier';

/** Records claims and decisions. What is recorded already stays untouched: nothing about a claim is edited. */
export async function writeClaims(
  draft: Draft,
  commands: readonly Command[],
  now: string,
): Promise<ClaimsWritten> {
  const claims = commands.filter((c) => c.do === 'recordClaim');
  const ids = await idsOf(draft, claims);
  const recorded: string[] = [];
  const unchanged: string[] = [];
  const touched: Row[] = [];
  const documents = await hashesOf(
    draft,
    claims.map((c) => c.document),
  );
  const stored = new Map((await draft.get('Claim', ids.values())).map((row) => [row.id, row]));
  const byName = new Map(claims.map((c) => [nameOf(c, c.name), ids.get(c) ?? '']));
  const holders = await rowsBySlug(
    draft,
    ['Actor'],
    claims.map((c) => idOf('Actor', c.holder)),
  );
  const targets = await rowsBySlug(
    draft,
    ['Issue', 'Proposal', 'Assertion'],
    claims.map((c) => idOf('Target', c.target)),
  );
  for (const claim of claims) {
    const id = ids.get(claim) ?? '';
    const known = stored.get(id);
    if (known) {
      if (await takeUpAgain(draft, known, claim, now)) recorded.push(id);
      else unchanged.push(id);
      continue;
    }
    const target = targets.get(claim.target);
    const document = documents.get(claim.document);
    if (!target || !document)
      throw new Error(`The claim at ${claim.at} passed the rules and lacks its target or document.`);
    const rows = claimRows(claim, id, {
      documentHash: document.sha256,
      documentPublishedAt: document.publishedAt,
      holderName: String(holders.get(claim.holder)?.fields.name ?? claim.holder),
      target,
      earlier: (name) => byName.get(nameOf(claim, name)) ?? name,
      now,
    });
    draft.put(...rows);
    recorded.push(id);
  }
  const retracted = await retractWhatLeft(draft, commands, new Set(ids.values()), now);
  for (const c of commands) {
    if (c.do === 'decide') await decide(draft, c.claim, c, now);
  }
  const decided = commands.flatMap((c) => (c.do === 'decide' ? [c.claim] : []));
  const moved = await draft.get('Claim', [...recorded, ...retracted, ...decided]);
  const supersessions = await draft.find(
    'Supersession',
    'by',
    moved.map((row) => row.id),
  );
  touched.push(
    ...moved,
    ...(await draft.get(
      'Claim',
      supersessions.map((s) => String(s.edges.claim)),
    )),
  );
  return { recorded, unchanged, retracted, touched };
}

/** Names of claims hold within one document. */
function nameOf(claim: RecordClaim, name: string | null): string {
  return `${claim.document} ${name}`;
}

/** Ids of claims; an earlier claim's id is part of the id of the one that supersedes it. */
async function idsOf(
  draft: Draft,
  claims: readonly RecordClaim[],
): Promise<ReadonlyMap<RecordClaim, string>> {
  const documents = await hashesOf(
    draft,
    claims.map((c) => c.document),
  );
  const byName = new Map(claims.flatMap((c) => (c.name === null ? [] : [[nameOf(c, c.name), c] as const])));
  const ids = new Map<RecordClaim, string>();
  const find = (claim: RecordClaim): string => {
    const known = ids.get(claim);
    if (known !== undefined) return known;
    const earlier = (name: string) => {
      const named = byName.get(nameOf(claim, name));
      return named ? find(named) : name;
    };
    const id = claimId(claim, documents.get(claim.document)?.sha256 ?? '', earlier);
    ids.set(claim, id);
    return id;
  };
  for (const claim of claims) find(claim);
  return ids;
}

async function rowsBySlug(
  draft: Draft,
  types: readonly string[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, Row>> {
  const rows = new Map<string, Row>();
  for (const type of types)
    for (const row of await draft.get(type, ids)) rows.set(String(row.fields.slug), row);
  return rows;
}

/** A claim that had only left its dossier is taken up again; what somebody decided stands. */
async function takeUpAgain(draft: Draft, claim: Row, command: RecordClaim, now: string): Promise<boolean> {
  if (claim.fields.status !== 'RETRACTED') return false;
  const decisions = await draft.find('Decision', 'claim', [claim.id]);
  const latest = decisions.toSorted((a, b) => (String(a.fields.order) < String(b.fields.order) ? 1 : -1))[0];
  if (latest?.fields.note !== LEFT) return false;
  await decide(
    draft,
    claim.id,
    { status: command.status, by: command.recordedBy, note: 'back in the dossier' },
    now,
  );
  return true;
}

/** Retracts the claims that people coded in a document and its dossier no longer has. */
async function retractWhatLeft(
  draft: Draft,
  commands: readonly Command[],
  kept: ReadonlySet<string>,
  now: string,
): Promise<readonly string[]> {
  const retracted: string[] = [];
  for (const c of commands) {
    if (c.do !== 'keepOnly') continue;
    const claims = await draft.find('Claim', 'document', [idOf('Document', c.document)]);
    for (const { id, fields } of claims) {
      const stands = fields.status === 'ACCEPTED' || fields.status === 'DRAFT';
      if (kept.has(id) || !stands || fields.method !== 'HUMAN') continue;
      await decide(draft, id, { status: 'RETRACTED', by: c.by, note: LEFT }, now);
      retracted.push(id);
    }
  }
  return retracted;
}

async function decide(
  draft: Draft,
  claim: string,
  { status, by, note }: { readonly status: string; readonly by: string; readonly note: string | null },
  now: string,
): Promise<void> {
  const before = await draft.find('Decision', 'claim', [claim]);
  draft.put(decisionRow({ claim, status, by, at: now, note }, before.length));
  for (const row of await draft.get('Claim', [claim]))
    draft.put({ ...row, fields: { ...row.fields, status } });
}
