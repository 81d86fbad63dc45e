import type { Command } from '../commands/Command.ts';
import type { Declaration } from '../commands/mergeDeclarations.ts';
import { recordKey, type Stored, type StoredRecord } from '../rules/Writing.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import { pairId } from './claimRows.ts';
import type { Draft } from './Draft.ts';
import { type Names, namesOf } from './namesOf.ts';
import { readDeclaration } from './recordRows.ts';

const TARGETS = ['Issue', 'Proposal', 'Assertion'] as const;

/** What is stored of everything that commands name: what the rules look at. */
export async function gatherStored(draft: Draft, commands: readonly Command[]): Promise<Stored> {
  const named = namesOf(commands);
  const documents = await draft.get(
    'Document',
    named.documents.map((slug) => idOf('Document', slug)),
  );
  const anew = new Set(commands.flatMap((c) => (c.do === 'keepOnly' ? [idOf('Document', c.document)] : [])));
  const { declarations, takenBack } = await gatherDeclarations(draft, commands, anew);
  return {
    documents: new Map(
      documents.map((row) => {
        const { slug, sha256, text } = row.fields;
        return [String(slug), { slug: String(slug), sha256: String(sha256), text: String(text) }] as const;
      }),
    ),
    records: await gatherRecords(draft, named, {
      declared: new Set([...commands.filter((c) => c.do === 'declare'), ...declarations].map(recordId)),
      proposed: await stillProposed(draft, commands, anew),
    }),
    declarations,
    takenBack,
    claims: await gatherClaims(draft, named.claims),
  };
}

function recordId({ type, slug }: Pick<Declaration, 'type' | 'slug'>): string {
  return idOf(type, slug);
}

/** @param anew ids of the documents that say all anew */
async function gatherDeclarations(
  draft: Draft,
  commands: readonly Command[],
  anew: ReadonlySet<string>,
): Promise<Required<Pick<Stored, 'declarations' | 'takenBack'>>> {
  const own = commands.filter((c) => c.do === 'declare');
  const key = (d: Declaration) => `${d.document} ${recordId(d)}`;
  const ownKeys = new Set(own.map(key));
  const takenBack = (await draft.find('Declaration', 'document', anew))
    .map(readDeclaration)
    .filter((d) => !ownKeys.has(key(d)));
  const records = new Set([...own, ...takenBack].map(recordId));
  const declarations = (await draft.find('Declaration', 'record', records))
    .map(readDeclaration)
    .filter((d) => !anew.has(idOf('Document', d.document)) && !ownKeys.has(key(d)));
  return { declarations, takenBack };
}

/**
 * Of the proposals that commands declare without words of their own, those that a stored claim proposes which
 * stays: accepted, and not one that its document may leave out now.
 */
async function stillProposed(
  draft: Draft,
  commands: readonly Command[],
  anew: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const wordless = commands.flatMap((c) =>
    c.do === 'declare' && c.type === 'Proposal' && !c.fields.evidence?.length ? [recordId(c)] : [],
  );
  const positions = await draft.find('Position', 'target', wordless);
  const pairs = positions
    .filter((row) => row.fields.stance === 'PROPOSES')
    .map(({ edges }) => pairId(String(edges.actor), String(edges.target)));
  const claims = (await draft.find('Claim', 'pair', pairs)).filter(({ fields, edges }) => {
    const mayLeave = fields.method === 'HUMAN' && anew.has(String(edges.document));
    return fields.stance === 'PROPOSES' && fields.status === 'ACCEPTED' && !mayLeave;
  });
  return new Set(claims.map((claim) => String(claim.edges.target)));
}

async function gatherRecords(
  draft: Draft,
  named: Names,
  { declared, proposed }: { declared: ReadonlySet<string>; proposed: ReadonlySet<string> },
): Promise<ReadonlyMap<string, StoredRecord>> {
  const rows = new Map<string, Row>();
  const load = async (types: readonly string[], ids: readonly string[]) => {
    for (const type of types) for (const row of await draft.get(type, ids)) rows.set(row.id, row);
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
  const slugs = (ids: readonly string[]) => ids.flatMap((id) => rows.get(id)?.fields.slug ?? []).map(String);
  return new Map(
    [...rows.values()].map((row) => {
      const slug = String(row.fields.slug);
      // What a record that is declared anew was part of is for its declarations to say, not for its old row.
      const above = declared.has(row.id) ? [] : slugs(aboveOf(row));
      const record = { type: row.type, slug, proposed: proposed.has(row.id) };
      return [
        recordKey(row.type, slug),
        { ...record, above: above.map((s) => recordKey(row.type, s)) },
      ] as const;
    }),
  );
}

/** Loads rows and everything above them, a step at a time. */
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
    next = [...new Set(next.flatMap((id) => aboveOf(rows.get(id))))].filter((id) => !seen.has(id));
  }
}

function aboveOf(row: Row | undefined): readonly string[] {
  return [row?.edges.partOf ?? [], row?.edges.broader ?? []].flat().flat();
}

async function gatherClaims(draft: Draft, ids: readonly string[]): Promise<Stored['claims']> {
  const claims = await draft.get('Claim', ids);
  const holders = await draft.get(
    'Actor',
    claims.map((row) => String(row.edges.holder)),
  );
  const slugs = new Map(holders.map((row) => [row.id, String(row.fields.slug)]));
  return new Map(
    claims.map((row) => [
      row.id,
      { id: row.id, holder: slugs.get(String(row.edges.holder)) ?? '', status: String(row.fields.status) },
    ]),
  );
}
