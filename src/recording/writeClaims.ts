import type { Command, RecordClaim } from '../commands/Command.ts';
import { formerSlugsIn } from '../commands/formerSlugsIn.ts';
import type { GivenWhole } from '../commands/givenWhole.ts';
import { type NamedClaims, namedClaims } from '../commands/namedClaims.ts';
import { recordKey } from '../commands/recordKey.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import { claimIds, type FormerSlugsOf } from './claimIds.ts';
import { claimRows } from './claimRows.ts';
import { Decisions } from './Decisions.ts';
import type { Draft } from './Draft.ts';
import { BACK, LEFT } from './dossierNotes.ts';
import { followMerges } from './followMerges.ts';
import { hashesOf } from './hashesOf.ts';
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
 * @param whole what the commands give whole
 * @param now RFC 3339
 */
export async function writeClaims(
  draft: Draft,
  commands: readonly Command[],
  whole: GivenWhole,
  now: string,
): Promise<ClaimsWritten> {
  const claims = commands.filter((c) => c.do === 'recordClaim');
  const decided = commands.filter((c) => c.do === 'decide');
  const coded = await codedClaims(draft, claims, formerSlugs(commands));
  const kept = new Set(coded.map(({ id }) => id));
  const stored = new Map((await draft.get('Claim', kept)).map((row) => [row.id, row]));
  const left = await claimsThatLeft(draft, whole, kept);
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

function formerSlugs(commands: readonly Command[]): FormerSlugsOf {
  const former = Map.groupBy(formerSlugsIn(commands), ({ type, to }) => recordKey(type, to));
  return (type, slug) => (former.get(recordKey(type, slug)) ?? []).map(({ from }) => from);
}

interface Coded {
  readonly id: string;
  readonly claim: RecordClaim;
  readonly document: { readonly sha256: string; readonly publishedAt: string | null };
  /** The id behind what the claim calls an earlier one. */
  readonly earlier: (name: string) => string;
}

/** Claims with their ids. An earlier claim's id is part of the id of the one that supersedes it. */
async function codedClaims(
  draft: Draft,
  claims: readonly RecordClaim[],
  formerSlugsOf: FormerSlugsOf,
): Promise<readonly Coded[]> {
  const documents = await hashesOf(
    draft,
    claims.map((c) => c.document),
  );
  const named = namedClaims(claims);
  const coded = new Map<RecordClaim, Coded>();
  const code = async (claim: RecordClaim): Promise<Coded> => {
    const document = documents.get(claim.document);
    if (!document) throw new Error(`The claim at ${claim.at} passed the rules and lacks its document.`);
    const earlier = (name: string) => {
      const other = named(claim, name);
      return (other && coded.get(other)?.id) ?? name;
    };
    const ids = claimIds(claim, document.sha256, earlier, formerSlugsOf);
    const [own = ''] = ids;
    const stored = ids.length > 1 ? await draft.get('Claim', ids) : [];
    return { id: stored[0]?.id ?? own, claim, document, earlier };
  };
  for (const claim of claims) {
    const way = [claim];
    for (let last = way.at(-1); last; last = way.at(-1)) {
      const next = firstUncoded(last, named, coded);
      if (next) way.push(next);
      else {
        coded.set(last, coded.get(last) ?? (await code(last)));
        way.pop();
      }
    }
  }
  return [...coded.values()];
}

function firstUncoded(
  claim: RecordClaim,
  named: NamedClaims,
  coded: ReadonlyMap<RecordClaim, Coded>,
): RecordClaim | undefined {
  for (const { claim: name } of claim.supersedes) {
    const other = named(claim, name);
    if (other && !coded.has(other)) return other;
  }
  return undefined;
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
): Promise<readonly { id: string; by: string }[]> {
  const coderOf = ({ fields }: Row) => String(fields.recordedBy);
  const left = await rowsLeftOut(draft, 'Claim', whole, { coderOf, given: kept });
  return left.flatMap(({ row: { id, fields }, whole: { by } }) => {
    const stands = fields.status === 'ACCEPTED' || fields.status === 'DRAFT';
    return stands && fields.method === 'HUMAN' ? [{ id, by }] : [];
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
