import type { Command } from '../commands/Command.ts';
import type { GivenWhole } from '../commands/givenWhole.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import { claimRows } from './claimRows.ts';
import type { Coded } from './codedClaims.ts';
import { Decisions } from './Decisions.ts';
import type { Draft } from './Draft.ts';
import { BACK, LEFT } from './dossierNotes.ts';
import { followMerges } from './followMerges.ts';
import { leadTurnsOn } from './leadTurnsOn.ts';
import { replacements } from './replacements.ts';
import { rowsById, TARGETS } from './rowsById.ts';
import { rowsLeftOut } from './rowsLeftOut.ts';

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

/**
 * Records claims and decisions. What is recorded already stays untouched: nothing about a claim is edited.
 *
 * @param coded the claims that the commands record
 * @param whole what the commands give whole
 * @param now RFC 3339
 */
export async function writeClaims(
  draft: Draft,
  commands: readonly Command[],
  coded: readonly Coded[],
  whole: GivenWhole,
  now: string,
): Promise<ClaimsWritten> {
  const decided = commands.filter((c) => c.do === 'decide');
  const kept = new Set(coded.map(({ id }) => id));
  const stored = new Map((await draft.get('Claim', kept)).map((row) => [row.id, row]));
  const erased = new Set(
    commands.flatMap((c) => (c.do === 'eraseDocument' ? [idOf('Document', c.document)] : [])),
  );
  const left = (await claimsThatLeft(draft, whole, kept)).filter(({ document }) => !erased.has(document));
  const known = [...stored.keys(), ...left.map(({ id }) => id), ...decided.map((c) => c.claim)];
  const decisions = await Decisions.of(draft, known, now);

  const fresh = coded.filter(({ id }) => !stored.has(id));
  await writeFresh(draft, fresh, now);
  const recorded = fresh.map(({ id }) => id);
  const isFresh = new Set(recorded);
  const unchanged: string[] = [];
  for (const { id, claim } of coded) {
    const row = stored.get(id);
    if (!row) continue;
    // What somebody decided stands; a claim that had only left its dossier is accepted again.
    const hasLeft = row.fields.status === 'RETRACTED' && decisions.latest(id)?.fields.note === LEFT;
    const back = { status: claim.status, by: claim.recordedBy, note: BACK, replacedBy: null };
    if (hasLeft) await decisions.add(id, back);
    (hasLeft ? recorded : unchanged).push(id);
  }
  const retracted = left.map(({ id }) => id);
  const inPlace = replacements(
    await draft.get('Claim', retracted),
    await draft.get('Claim', recorded),
    replacedDocuments(commands),
  );
  for (const { id, by } of left) {
    const replacedBy = inPlace.get(id) ?? null;
    await decisions.add(id, { status: 'RETRACTED', by, note: LEFT, replacedBy });
  }
  const named = new Map(coded.map(({ id, claim }) => [claim.name, id]));
  const replaced = new Map<string, string>();
  for (const c of decided) {
    const replacedBy = c.replacedBy === undefined ? null : (named.get(c.replacedBy) ?? c.replacedBy);
    if (replacedBy !== null) replaced.set(c.claim, replacedBy);
    await decisions.add(c.claim, { ...c, replacedBy });
  }
  await leadTurnsOn(draft, replaced);
  const moved = await draft.get('Claim', [...recorded, ...retracted, ...decided.map((c) => c.claim)]);
  const superseded = [
    ...fresh.flatMap(({ claim, earlier }) => claim.supersedes.map((s) => earlier(s.claim))),
    ...(await supersededBy(
      draft,
      moved.filter(({ id }) => !isFresh.has(id)),
    )),
  ];
  const touched = [...moved, ...(await draft.get('Claim', superseded))];
  return { recorded, unchanged, retracted, touched };
}

/** The ids of the documents that replace others, by the ids of these. */
function replacedDocuments(commands: readonly Command[]): ReadonlyMap<string, string> {
  return new Map(
    commands.flatMap((c) =>
      c.do === 'putDocument' && c.replaces !== null
        ? [[idOf('Document', c.replaces), idOf('Document', c.slug)] as const]
        : [],
    ),
  );
}

async function writeFresh(draft: Draft, fresh: readonly Coded[], now: string): Promise<void> {
  const actors = await rowsById(
    draft,
    ['Actor'],
    fresh.flatMap(({ claim }) => [claim.holder, ...claim.via].map((slug) => idOf('Actor', slug))),
  );
  const targets = await rowsById(
    draft,
    TARGETS,
    fresh.map(({ claim }) => idOf('Target', claim.target)),
  );
  const written: Row[] = [];
  for (const { id, claim, document, earlier } of fresh) {
    const target = targets.get(idOf('Target', claim.target));
    const holder = actors.get(idOf('Actor', claim.holder));
    if (!target || !holder)
      throw new Error(`The claim at ${claim.at} passed the rules and lacks its target or holder.`);
    written.push(
      ...claimRows(claim, id, {
        documentPublishedAt: document.publishedAt,
        holder,
        via: claim.via.map((slug) => String(actors.get(idOf('Actor', slug))?.fields.name ?? slug)),
        target,
        earlier,
        now,
      }),
    );
  }
  const [claims, others] = [written.filter(isClaim), written.filter((row) => !isClaim(row))];
  draft.put([...(await followMerges(draft, claims)), ...others]);
}

function isClaim({ type }: Row): boolean {
  return type === 'Claim';
}

/** Claims of people that the commands leave out of what they give whole, with who leaves them out. */
async function claimsThatLeft(
  draft: Draft,
  whole: GivenWhole,
  kept: ReadonlySet<string>,
): Promise<readonly { id: string; document: string; by: string }[]> {
  const coderOf = ({ fields }: Row) => String(fields.recordedBy);
  const left = await rowsLeftOut(draft, 'Claim', whole, { coderOf, given: kept });
  return left.flatMap(({ row: { id, fields, edges }, whole: { by } }) => {
    const stands = fields.status === 'ACCEPTED' || fields.status === 'DRAFT';
    return stands && fields.method === 'HUMAN' ? [{ id, document: String(edges.document), by }] : [];
  });
}

async function supersededBy(draft: Draft, claims: readonly Row[]): Promise<readonly string[]> {
  const supersessions = await draft.find(
    'Supersession',
    'by',
    claims.map((row) => row.id),
  );
  return supersessions.map((s) => String(s.edges.claim));
}
