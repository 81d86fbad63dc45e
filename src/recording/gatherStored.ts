import type { Command } from '../commands/Command.ts';
import { recordKey, type Stored, type StoredRecord } from '../rules/Writing.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { readDeclaration } from './recordRows.ts';

const TARGETS = ['Issue', 'Proposal', 'Assertion'] as const;

/** What is stored of everything that commands name: what the rules look at. */
export async function gatherStored(draft: Draft, commands: readonly Command[]): Promise<Stored> {
  const named = namesOf(commands);
  const documents = await draft.get(
    'Document',
    named.documents.map((slug) => idOf('Document', slug)),
  );
  const declared = commands.filter((c) => c.do === 'declare');
  const recordIds = declared.map((d) => idOf(d.type, d.slug));
  const replaced = new Set(commands.flatMap((c) => (c.do === 'keepOnly' ? [c.document] : [])));
  const own = new Set(declared.map((d) => `${d.document} ${idOf(d.type, d.slug)}`));
  const declarations = (await draft.find('Declaration', 'record', recordIds))
    .map(readDeclaration)
    .filter((d) => !replaced.has(d.document) && !own.has(`${d.document} ${idOf(d.type, d.slug)}`));
  return {
    documents: new Map(
      documents.map((row) => {
        const { slug, sha256, text } = row.fields;
        return [String(slug), { slug: String(slug), sha256: String(sha256), text: String(text) }] as const;
      }),
    ),
    records: await gatherRecords(draft, named, new Set(recordIds)),
    declarations,
    claims: await gatherClaims(draft, named.claims),
  };
}

interface Names {
  readonly documents: readonly string[];
  readonly actors: readonly string[];
  readonly places: readonly string[];
  readonly targets: readonly string[];
  readonly claims: readonly string[];
}

function namesOf(commands: readonly Command[]): Names {
  const names = {
    documents: [] as string[],
    actors: [] as string[],
    places: [] as string[],
    targets: [] as string[],
    claims: [] as string[],
  };
  for (const c of commands) {
    if (c.do === 'putDocument') names.documents.push(c.slug);
    else if (c.do === 'decide') names.claims.push(c.claim);
    else names.documents.push(c.document);
    if (c.do === 'putOffice') names.actors.push(c.holder, ...(c.of === null ? [] : [c.of]));
    if (c.do === 'putTie') names.actors.push(c.from, c.to);
    if (c.do === 'recordClaim') {
      names.actors.push(c.holder, ...c.via);
      names.targets.push(c.target);
      names.claims.push(...c.supersedes.map((s) => s.claim));
    }
    if (c.do !== 'declare') continue;
    if (c.type === 'Place') names.places.push(c.slug);
    else if (c.type === 'Actor') names.actors.push(c.slug, ...(c.fields.partOf ?? []));
    else {
      names.targets.push(c.slug, ...(c.fields.broader ?? []));
      names.actors.push(...(c.fields.about ?? []));
      if (c.type === 'Proposal' && c.fields.issue !== undefined) names.targets.push(c.fields.issue);
      if (c.type === 'Proposal' && c.fields.place !== undefined) names.places.push(c.fields.place);
    }
  }
  return names;
}

async function gatherRecords(
  draft: Draft,
  named: Names,
  declared: ReadonlySet<string>,
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
      const record = { type: row.type, slug, proposed: row.fields.unattributed === false };
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
