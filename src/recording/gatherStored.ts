import type { Command } from '../commands/Command.ts';
import { documentDeclaration } from '../commands/documentDeclaration.ts';
import type { Fields } from '../commands/Fields.ts';
import { formerSlugsIn } from '../commands/formerSlugsIn.ts';
import type { GivenWhole } from '../commands/givenWhole.ts';
import { type Declaration, mergeDeclarations } from '../commands/mergeDeclarations.ts';
import { namedBy } from '../commands/namedBy.ts';
import { recordKey } from '../commands/recordKey.ts';
import { recordsAbove } from '../commands/recordsAbove.ts';
import { referencesOf } from '../commands/referencesOf.ts';
import { spansIn } from '../commands/spansOf.ts';
import { statementKey } from '../commands/statementNames.ts';
import type {
  OtherVersion,
  Replacing,
  Revising,
  Stored,
  StoredDecision,
  StoredErasure,
  StoredName,
  StoredProposing,
  StoredRecord,
  StoredStatement,
} from '../rules/Stored.ts';
import { tableOf } from '../schema/graphModel.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { declarationId, readDeclaration } from './declarationRow.ts';
import { followsFromClaims } from './followsFromClaims.ts';
import { mergeGroups, rootsOf } from './mergeGroups.ts';
import { type Names, namesOf } from './namesOf.ts';
import { pairId } from './pairId.ts';
import { recordedEnds } from './recordedEnds.ts';
import { rowsById, TARGETS } from './rowsById.ts';
import { rowsLeadingTo } from './rowsLeadingTo.ts';
import { statedBy, statedRow } from './statedRows.ts';
import { textOrNull } from './textOrNull.ts';

/** What the commands take back. */
export interface LeftOut {
  readonly whole: GivenWhole;
  /** Declarations of records that are a part of what the commands give whole, and that they do not repeat. */
  readonly takenBack: readonly Row[];
}

/** What is stored of everything that commands name: what the rules look at. */
export async function gatherStored(
  draft: Draft,
  commands: readonly Command[],
  { whole, takenBack }: LeftOut,
): Promise<Stored> {
  const named = namesOf(commands);
  const documents = await draft.get(
    'Document',
    named.documents.map((slug) => idOf('Document', slug)),
  );
  const taken = takenBack.map(readDeclaration);
  const proposing = await gatherProposing(draft, commands, { whole, taken });
  const declarations = await gatherDeclarations(draft, commands, { whole, taken, proposing });
  return {
    documents: new Map(
      documents.map((row) => {
        const { slug, sha256, text } = row.fields;
        const document = { slug: String(slug), sha256: String(sha256), text: String(text) };
        const publishedAt = textOrNull(row.fields.publishedAt);
        return [
          document.slug,
          { ...document, publishedAt, language: textOrNull(row.fields.language) },
        ] as const;
      }),
    ),
    records: await gatherRecords(
      draft,
      named,
      new Set([...commands.filter((c) => c.do === 'declare'), ...declarations].map(recordId)),
    ),
    renamed: await gatherRenamed(draft, commands),
    declarations,
    takenBack: taken,
    claims: await gatherClaims(draft, named.claims, commands),
    merges: await gatherMerges(draft, named.merges),
    replacing: await gatherReplacing(draft, commands, declarations),
    revising: await gatherRevising(draft, commands),
    erasures: await gatherErasures(draft, commands),
    versions: await gatherVersions(draft, commands),
    names: await gatherNames(draft, commands, taken),
    proposing,
    spokenOf: await gatherSpokenOf(draft, commands, whole),
    statements: await gatherStatements(draft, commands, whole),
  };
}

function recordId({ type, slug }: Pick<Declaration, 'type' | 'slug'>): string {
  return idOf(type, slug);
}

interface Leaving {
  readonly whole: GivenWhole;
  readonly taken: readonly Declaration[];
}

async function gatherDeclarations(
  draft: Draft,
  commands: readonly Command[],
  { whole, taken, proposing }: Leaving & { readonly proposing: readonly StoredProposing[] },
): Promise<readonly Declaration[]> {
  const own = commands.flatMap((c) =>
    c.do === 'declare' ? [c] : c.do === 'putDocument' ? [documentDeclaration(c)] : [],
  );
  const replaced = new Set([...own, ...taken].map(declarationId));
  const records = new Set([
    ...[...own, ...taken].map(recordId),
    ...proposing.map(({ target }) => idOf('Proposal', target)),
  ]);
  return (await draft.find('Declaration', 'record', records))
    .map(readDeclaration)
    .filter((d) => !whole.ofDeclared(d) && !replaced.has(declarationId(d)));
}

/**
 * The stored claims, accepted or decided on now, that propose a proposal which may be left without anybody who proposes
 * it: one that is declared without words, one whose declaration is taken back, or one whose proposing claim may go.
 * A proposal that the commands themselves claim to be proposed is not among them.
 */
async function gatherProposing(
  draft: Draft,
  commands: readonly Command[],
  { whole, taken }: Leaving,
): Promise<readonly StoredProposing[]> {
  const decided = await draft.get(
    'Claim',
    commands.flatMap((c) => (c.do === 'decide' ? [c.claim] : [])),
  );
  const leaving = [
    ...decided,
    ...(await draft.find('Claim', 'document', whole.documents)).filter(({ fields, edges }) =>
      whole.of(String(edges.document), String(fields.recordedBy)),
    ),
  ];
  const inDoubt = new Set([
    ...commands.flatMap((c) =>
      c.do === 'declare' && c.type === 'Proposal' && spansIn(c.fields.evidence).length === 0
        ? [c.slug, ...[c.fields.formerSlugs ?? []].flat()].map((slug) => idOf(c.type, String(slug)))
        : [],
    ),
    ...taken.filter((d) => d.type === 'Proposal').map(recordId),
    ...leaving.filter(({ fields }) => fields.stance === 'PROPOSES').map(recordedTarget),
  ]);
  for (const c of commands) {
    if (c.do === 'recordClaim' && c.stance === 'PROPOSES') inDoubt.delete(idOf('Target', c.target));
  }
  // A merge may be undone: each proposal has to be proposed by what was recorded with itself.
  const rootOf = await rootsOf(draft, { targets: [...inDoubt] });
  const positions = await draft.find('Position', 'target', [...inDoubt].map(rootOf));
  const pairs = positions
    .filter((row) => row.fields.stance === 'PROPOSES')
    .map(({ edges }) => pairId(String(edges.actor), String(edges.target)));
  const accepted = (await draft.find('Claim', 'pair', pairs)).filter(
    (row) => row.fields.status === 'ACCEPTED',
  );
  const claims = new Map([...accepted, ...decided].map((row) => [row.id, row]));
  const proposing = [...claims.values()].filter(
    (claim) => claim.fields.stance === 'PROPOSES' && inDoubt.has(recordedTarget(claim)),
  );
  const targets = await rowsById(draft, ['Proposal'], proposing.map(recordedTarget));
  const documents = await rowsById(
    draft,
    ['Document'],
    proposing.map(({ edges }) => String(edges.document)),
  );
  const renamed = renamedIn(commands);
  return proposing.map((claim) => ({
    id: claim.id,
    target: renamed.get(recordedTarget(claim)) ?? String(targets.get(recordedTarget(claim))?.fields.slug),
    document: String(documents.get(String(claim.edges.document))?.fields.slug),
    recordedBy: String(claim.fields.recordedBy),
    method: String(claim.fields.method),
    status: String(claim.fields.status),
  }));
}

/** The slugs that the commands give to records which had others, by the ids of these. */
function renamedIn(commands: readonly Command[]): ReadonlyMap<string, string> {
  return new Map(formerSlugsIn(commands).map(({ type, from, to }) => [idOf(type, from), to]));
}

/** The slugs that records have now, by the keys of earlier ones by which the commands name them. */
async function gatherRenamed(
  draft: Draft,
  commands: readonly Command[],
): Promise<ReadonlyMap<string, string>> {
  const named = commands.flatMap(referencesOf);
  const idOfFormer = ({ type, slug }: (typeof named)[number]) => idOf('FormerSlug', idOf(type, slug));
  const rows = new Map((await draft.get('FormerSlug', named.map(idOfFormer))).map((row) => [row.id, row]));
  return new Map(
    named.flatMap((one) => {
      const now = rows.get(idOfFormer(one))?.fields.slug;
      return now === undefined ? [] : [[recordKey(one.type, one.slug), String(now)] as const];
    }),
  );
}

/** The id of the target that a claim was recorded with. */
function recordedTarget(claim: Row): string {
  return recordedEnds(claim).target?.[0] ?? '';
}

async function gatherRecords(
  draft: Draft,
  named: Names,
  declared: ReadonlySet<string>,
): Promise<ReadonlyMap<string, StoredRecord>> {
  const rows = new Map<string, Row>();
  const load = async (types: readonly string[], ids: readonly string[]) => {
    for (const [id, row] of await rowsById(draft, types, ids)) rows.set(id, row);
  };
  await load(
    ['Place'],
    named.places.map((slug) => idOf('Place', slug)),
  );
  await climb(
    (ids) => load(['Actor'], ids),
    rows,
    named.actors.map((slug) => idOf('Actor', slug)),
  );
  await climb(
    (ids) => load(TARGETS, ids),
    rows,
    named.targets.map((slug) => idOf('Target', slug)),
  );
  const own = await saidOfRoots(draft, rows);
  const slugs = (ids: readonly string[]) => ids.flatMap((id) => rows.get(id)?.fields.slug ?? []).map(String);
  return new Map(
    [...rows.values()].map((row) => {
      const slug = String(row.fields.slug);
      const said = own.get(row.id);
      // A record that is declared now is part of what its declarations say, not of what its old row does.
      const above = declared.has(row.id)
        ? []
        : [...slugs(recordsAbove(row.edges)), ...recordsAbove(said ?? {})];
      const formerSlugs = [(said ?? row.fields).formerSlugs ?? []].flat().map(String);
      const [mergedInto] = slugs([row.edges.mergedInto ?? []].flat());
      const record = {
        ...{ type: row.type, slug, above: above.map((s) => recordKey(row.type, s)), formerSlugs },
        ...(mergedInto !== undefined && { mergedInto }),
      };
      return [recordKey(row.type, slug), record] as const;
    }),
  );
}

/**
 * What is declared of those records that others were merged into, by their ids: without what is said of the others. Adds
 * the rows of the others.
 */
async function saidOfRoots(draft: Draft, rows: Map<string, Row>): Promise<ReadonlyMap<string, Fields>> {
  const roots: string[] = [];
  for (const [table, ofTable] of Map.groupBy([...rows.values()], ({ type }) => tableOf(type))) {
    const groups = await mergeGroups(
      draft,
      table,
      ofTable.map(({ id }) => id),
    );
    for (const { root, merged } of groups) {
      if (merged.length > 0) roots.push(root);
      for (const row of merged) rows.set(row.id, row);
    }
  }
  const declarations = (await draft.find('Declaration', 'record', roots)).map(readDeclaration);
  return new Map(
    [...Map.groupBy(declarations, recordId)].map(([id, said]) => [id, mergeDeclarations(said).fields]),
  );
}

/** Loads rows and everything that they are a part or a case of, or were merged into, one level at a time. */
async function climb(
  load: (ids: readonly string[]) => Promise<void>,
  rows: ReadonlyMap<string, Row>,
  start: readonly string[],
): Promise<void> {
  const seen = new Set<string>();
  let next: readonly string[] = [...new Set(start)];
  while (next.length > 0) {
    for (const id of next) seen.add(id);
    await load(next);
    const above = next.flatMap((id) => {
      const edges = rows.get(id)?.edges ?? {};
      return [...recordsAbove(edges), ...[edges.mergedInto ?? []].flat()];
    });
    next = [...new Set(above)].filter((id) => !seen.has(id));
  }
}

/**
 * The names of records and documents that bear one which the commands give. What the commands declare, put or take back
 * has not the names that are stored, but those which it is given now.
 */
async function gatherNames(
  draft: Draft,
  commands: readonly Command[],
  taken: readonly Declaration[],
): Promise<readonly StoredName[]> {
  const given = namedBy(commands);
  const renewed = new Set([
    ...[...given, ...taken].map(recordId),
    ...(await earlierVersions(draft, commands)),
  ]);
  const keys = given.flatMap(({ names }) => names.map(({ key }) => key));
  const names = (await draft.find('Name', 'key', keys))
    .filter(({ fields }) => !renewed.has(String(fields.record)))
    .map(({ fields }) => ({ key: String(fields.key), slug: String(fields.slug) }));
  return [...names, ...(await gatherMergedSlugs(draft, commands, taken))];
}

/** The slugs of merged records that are still declared, among those that the commands give as earlier ones: merged records have no names. */
async function gatherMergedSlugs(
  draft: Draft,
  commands: readonly Command[],
  taken: readonly Declaration[],
): Promise<readonly StoredName[]> {
  const former = formerSlugsIn(commands).map(({ type, from }) => ({
    type,
    slug: from,
    id: idOf(type, from),
  }));
  const gone = new Set(taken.map(declarationId));
  const found = await draft.find(
    'Declaration',
    'record',
    former.map(({ id }) => id),
  );
  const declared = new Set(found.filter(({ id }) => !gone.has(id)).map(({ fields }) => fields.record));
  return former
    .filter(({ id }) => declared.has(id))
    .map(({ slug, id }) => ({ key: idOf('Name', 'slug', id), slug }));
}

/** The ids of the earlier versions of the texts that commands put: of one name, they are no other documents. */
async function earlierVersions(draft: Draft, commands: readonly Command[]): Promise<ReadonlySet<string>> {
  const puts = commands.filter((c) => c.do === 'putDocument').map(documentDeclaration);
  const found = new Set<string>();
  let next = puts.flatMap(({ fields: { revises } }) =>
    typeof revises === 'string' ? [idOf('Document', revises)] : [],
  );
  while (next.length > 0) {
    for (const id of next) found.add(id);
    const earlier = (await draft.get('Document', next)).flatMap(({ edges }) => edges.revises ?? []).flat();
    next = earlier.filter((id) => !found.has(id));
  }
  return found;
}

/** The stored documents that replace what the commands put, without those of which nobody else says so and which the commands put anew. */
async function gatherReplacing(
  draft: Draft,
  commands: readonly Command[],
  declarations: readonly Declaration[],
): Promise<readonly Replacing[]> {
  const said = new Set(
    declarations.flatMap((d) => (d.type === 'Document' && d.fields.replaces ? [recordId(d)] : [])),
  );
  const slugs = commands.flatMap((c) => (c.do === 'putDocument' ? [c.slug] : []));
  const put = new Map(slugs.map((slug) => [idOf('Document', slug), slug]));
  return (await draft.find('Document', 'replaces', put.keys())).flatMap(({ id, fields, edges }) => {
    const replaces = put.get(String(edges.replaces));
    return (put.has(id) && !said.has(id)) || replaces === undefined
      ? []
      : [{ slug: String(fields.slug), replaces }];
  });
}

/** The stored documents that revise what the commands put or code, without those that the commands put anew. */
async function gatherRevising(draft: Draft, commands: readonly Command[]): Promise<readonly Revising[]> {
  const put = commands.flatMap((c) => (c.do === 'putDocument' ? [c.slug] : []));
  const coded = commands.flatMap((c) => (c.do === 'recordClaim' ? [c.document] : []));
  const slugs = new Map([...put, ...coded].map((slug) => [idOf('Document', slug), slug]));
  return (await draft.find('Document', 'revises', slugs.keys())).flatMap(({ fields, edges }) => {
    const [slug, revises] = [String(fields.slug), slugs.get(String(edges.revises))];
    return put.includes(slug) || revises === undefined ? [] : [{ slug, revises }];
  });
}

/** The versions before and after those that commands erase, and what mends their texts. */
async function gatherVersions(draft: Draft, commands: readonly Command[]): Promise<readonly OtherVersion[]> {
  const slugs = commands.flatMap((c) => (c.do === 'eraseDocument' ? [c.document] : []));
  const found: OtherVersion[] = [];
  for (const own of await draft.get(
    'Document',
    slugs.map((slug) => idOf('Document', slug)),
  )) {
    const before = [own.edges.revises ?? [], own.edges.replaces ?? []].flat();
    const others = [
      ...(await draft.get('Document', before)),
      ...(await draft.find('Document', 'revises', [own.id])),
      ...(await draft.find('Document', 'replaces', [own.id])),
    ];
    found.push(...others.map((row) => ({ slug: String(own.fields.slug), other: String(row.fields.slug) })));
  }
  return found;
}

async function gatherErasures(draft: Draft, commands: readonly Command[]): Promise<readonly StoredErasure[]> {
  const hashes = commands.flatMap((c) => (c.do === 'putDocument' ? [c.sha256] : []));
  const rows = await draft.find('Erasure', 'sha256', hashes);
  return rows
    .toSorted((a, b) => (String(a.fields.order) < String(b.fields.order) ? -1 : 1))
    .map(({ fields }) => ({
      slug: String(fields.slug),
      sha256: String(fields.sha256),
      at: String(fields.at),
      by: String(fields.by),
      reason: String(fields.reason),
    }));
}

async function gatherClaims(
  draft: Draft,
  ids: readonly string[],
  commands: readonly Command[],
): Promise<Stored['claims']> {
  const claims = await draft.get('Claim', ids);
  const recorded = (claim: Row, end: string) => recordedEnds(claim)[end]?.[0] ?? '';
  const ends = await rowsById(
    draft,
    ['Actor', ...TARGETS],
    claims.flatMap((claim) => [
      recorded(claim, 'holder'),
      recorded(claim, 'target'),
      String(claim.edges.holder),
    ]),
  );
  const renamed = renamedIn(commands);
  const slugOf = (end: unknown) =>
    renamed.get(String(end)) ?? String(ends.get(String(end))?.fields.slug ?? '');
  const decided = await lastDecisions(
    draft,
    commands.flatMap((c) => (c.do === 'decide' ? [c.claim] : [])),
  );
  return new Map(
    claims.map((claim) => {
      const { id, fields } = claim;
      const [holder, target] = [slugOf(recorded(claim, 'holder')), slugOf(recorded(claim, 'target'))];
      const readAs = slugOf(claim.edges.holder);
      const [holderText, stance] = [textOrNull(fields.holderText), textOrNull(fields.stance)];
      const status = String(fields.status);
      const recordedBy = String(fields.recordedBy);
      return [
        id,
        { id, recordedBy, holder, readAs, holderText, stance, target, status, decided: decided.get(id) },
      ] as const;
    }),
  );
}

async function gatherMerges(draft: Draft, ids: readonly string[]): Promise<Stored['merges'] & {}> {
  const merges = await draft.get('Merge', ids);
  return new Map(
    merges.map(({ id, fields }) => {
      const undone =
        fields.undone === true ? { by: String(fields.undoneBy), at: String(fields.undoneAt) } : null;
      const type = fields.kind === 'ACTORS' ? ('Actor' as const) : ('Target' as const);
      return [
        id,
        { type, into: String(fields.into), from: [fields.from ?? []].flat().map(String), undone },
      ] as const;
    }),
  );
}

/** The last decision on each of some claims. */
async function lastDecisions(
  draft: Draft,
  claims: readonly string[],
): Promise<ReadonlyMap<string, StoredDecision>> {
  const rows = await draft.find('Decision', 'claim', claims);
  const inOrder = rows.toSorted((a, b) => (String(a.fields.order) < String(b.fields.order) ? -1 : 1));
  return new Map(
    inOrder.map(({ fields: { status, by, at, note }, edges }) => [
      String(edges.claim),
      {
        status: String(status),
        by: String(by),
        at: String(at),
        note: typeof note === 'string' ? note : null,
      },
    ]),
  );
}

/** The offices and ties of the commands as others have stated them, whose statements stay. */
async function gatherStatements(
  draft: Draft,
  commands: readonly Command[],
  whole: GivenWhole,
): Promise<readonly StoredStatement[]> {
  const stated = commands.filter((c) => c.do === 'putOffice' || c.do === 'putTie');
  const own = Map.groupBy(stated, (c) => statedRow(c).id);
  const rows = [...(await draft.get('Office', own.keys())), ...(await draft.get('Tie', own.keys()))];
  return rows.flatMap((row): readonly StoredStatement[] => {
    const commanded = own.get(row.id) ?? [];
    const [any] = commanded;
    const others = statedBy(row).filter(
      (coder) => !whole.of(String(row.edges.document), coder) && !commanded.some((c) => c.coder === coder),
    );
    return any && others.length > 0 ? [{ key: statementKey(any), coders: others, fields: row.fields }] : [];
  });
}

/** Those of the actors that are declared and that no command names, of which something stored speaks that is not taken back. */
async function gatherSpokenOf(
  draft: Draft,
  commands: readonly Command[],
  whole: GivenWhole,
): Promise<ReadonlySet<string>> {
  const named = new Set(commands.flatMap(referencesOf).map(({ type, slug }) => recordKey(type, slug)));
  const keys = new Map(
    commands.flatMap((c) => {
      if (c.do !== 'declare' || c.type !== 'Actor' || named.has(recordKey(c.type, c.slug))) return [];
      return [[recordId(c), recordKey(c.type, c.slug)] as const];
    }),
  );
  const spokenOf = new Set<string>();
  const add = (rows: readonly Row[]) => {
    for (const end of rows.flatMap(({ edges }) => Object.values(edges).flat())) {
      const key = end === null ? undefined : keys.get(end);
      if (key !== undefined) spokenOf.add(key);
    }
  };
  // Where nothing is taken back, whoever has a position is spoken of, and what may be very many claims need not be read.
  if (whole.documents.size === 0) add(await draft.find('Position', 'actor', keys.keys()));
  const others = [...keys].flatMap(([id, key]) => (spokenOf.has(key) ? [] : [{ type: 'Actor', id }]));
  add((await rowsLeadingTo(draft, others)).filter((row) => speaksStill(row, whole)));
  return spokenOf;
}

/** Whether what a row says of others is said when the commands are written. */
function speaksStill(row: Row, whole: GivenWhole): boolean {
  const { type, fields, edges } = row;
  const isTakenBack = (coder: string) => whole.of(String(edges.document), coder) !== undefined;
  if (type === 'Claim') return isStanding(fields.status) && !isTakenBack(String(fields.recordedBy));
  if (type === 'Office' || type === 'Tie') return !statedBy(row).every(isTakenBack);
  return !followsFromClaims(row);
}

function isStanding(status: unknown): boolean {
  return status === 'ACCEPTED' || status === 'DRAFT';
}
