import type { Command } from '../commands/Command.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { declarationRow, readDeclaration } from './declarationRow.ts';
import { eraseMerged } from './eraseMerged.ts';
import { recordedEnds } from './recordedEnds.ts';
import { redateClaims } from './redateClaims.ts';
import { renewRevised } from './renewRevised.ts';
import { rowsById, TARGETS } from './rowsById.ts';
import { undeclaredAmong } from './undeclaredAmong.ts';

/** What erasing documents leaves to be derived anew. */
export interface Erased {
  /** Claims whose positions may have changed, those that are gone among them. */
  readonly touched: readonly Row[];
  /** Positions that rested on what is gone. */
  readonly left: readonly Row[];
  /** What is left of the documents. */
  readonly tombstones: readonly Row[];
}

/**
 * Takes documents out of the graph: text, sections, passages, claims with all that was decided about them, and changes of
 * mind from and to these. The claim of another document that gave up an erased one stays: it rests on its own words. Notes
 * of changes that decided about erased claims go, because they may repeat their words. A tombstone stays. Declarations,
 * offices and ties are taken back before.
 *
 * @param undeclared what no document declares any longer
 * @param now RFC 3339
 */
export async function eraseDocuments(
  draft: Draft,
  commands: readonly Command[],
  undeclared: readonly Row[],
  now: string,
): Promise<Erased> {
  const erasures = commands.filter((c) => c.do === 'eraseDocument');
  const ids = erasures.map((c) => idOf('Document', c.document));
  const documents = await draft.get('Document', ids);
  const tombstones: Row[] = [];
  for (const { document: slug, reason, by } of erasures)
    for (const { fields } of documents.filter((row) => row.fields.slug === slug))
      tombstones.push(await tombstone(draft, { slug, sha256: String(fields.sha256), at: now, by, reason }));
  draft.put(tombstones);
  const claims = await draft.find('Claim', 'document', ids);
  const erased = new Set(claims.map(({ id }) => id));
  const turns = [
    ...(await draft.find('Supersession', 'by', erased)),
    ...(await draft.find('Supersession', 'claim', erased)),
  ];
  const ends = turns.flatMap(({ edges }) => [String(edges.by), String(edges.claim)]);
  const others = await draft.get(
    'Claim',
    ends.filter((id) => !erased.has(id)),
  );
  const decisions = await draft.find('Decision', 'claim', erased);
  await forgetNotes(draft, decisions);
  const left = await draft.get('Position', claims.flatMap(({ edges }) => edges.position ?? []).flat());
  draft.remove([...turns, ...decisions, ...claims]);
  const passages = await draft.find('Passage', 'document', ids);
  await leaveWords(draft, passages);
  draft.remove([...passages, ...(await draft.find('Section', 'document', ids))]);
  for (const row of await draft.find('Claim', 'replacedBy', erased))
    draft.put([{ ...row, edges: { ...row.edges, replacedBy: null } }]);
  const versions: string[] = [];
  for (const document of documents) versions.push(...(await leaveVersions(draft, document)));
  draft.remove(documents);
  draft.remove(await draft.find('Name', 'record', ids));
  const parted = await eraseMerged(
    draft,
    erasures.length > 0 ? [...undeclared, ...(await namedAlone(draft, claims))] : [],
  );
  return {
    touched: [...claims, ...others, ...parted.touched, ...(await redateClaims(draft, versions))],
    left: [...left, ...parted.left],
    tombstones,
  };
}

/** What is left of a text: the first one of its slug and hash, or the next one after those that are there. */
async function tombstone(
  draft: Draft,
  fields: {
    readonly slug: string;
    readonly sha256: string;
    readonly at: string;
    readonly by: string;
    readonly reason: string;
  },
): Promise<Row> {
  const { slug, sha256, at } = fields;
  const before = (await draft.find('Erasure', 'sha256', [sha256])).filter((row) => row.fields.slug === slug);
  const id = idOf('Erasure', slug, sha256, before.length);
  return { type: 'Erasure', id, fields: { ...fields, order: `${at} ${id}` }, edges: {}, words: '' };
}

/** What claims were recorded with that no document declares. */
async function namedAlone(draft: Draft, claims: readonly Row[]): Promise<readonly Row[]> {
  const ids = claims.map(recordedEnds).flatMap((ends) => Object.values(ends).flat());
  const named = await rowsById(draft, ['Actor', ...TARGETS], ids);
  return undeclaredAmong(draft, [...named.values()]);
}

/** What was said when the claims were decided on may be in their words. */
async function forgetNotes(draft: Draft, decisions: readonly Row[]): Promise<void> {
  const changes = await draft.get('Change', decisions.flatMap(({ edges }) => edges.change ?? []).flat());
  draft.put(changes.map((row) => ({ ...row, fields: { ...row.fields, note: null } })));
}

/** A proposal that nothing declares any longer may still rest on words that go. */
async function leaveWords(draft: Draft, passages: readonly Row[]): Promise<void> {
  const gone = new Set(passages.map(({ id }) => id));
  for (const row of await draft.find('Proposal', 'evidence', gone)) {
    const evidence = [row.edges.evidence ?? []].flat().filter((id) => !gone.has(id));
    draft.put([{ ...row, edges: { ...row.edges, evidence } }]);
  }
}

/** Later versions of an erased text revise the one before it, and what replaced it replaces nothing. Gives their ids. */
async function leaveVersions(draft: Draft, { id, fields, edges }: Row): Promise<readonly string[]> {
  const before = typeof edges.revises === 'string' ? edges.revises : null;
  const [earlier] = await draft.get('Document', before === null ? [] : [before]);
  const instead = { revises: earlier ? String(earlier.fields.slug) : null, replaces: null };
  const touched = [...(before === null ? [] : [before])];
  for (const edge of ['revises', 'replaces'] as const) {
    for (const row of await draft.find('Document', edge, [id])) {
      touched.push(row.id);
      const end = instead[edge];
      draft.put([{ ...row, edges: { ...row.edges, [edge]: end === null ? null : idOf('Document', end) } }]);
      for (const declared of (await draft.find('Declaration', 'record', [row.id])).map(readDeclaration)) {
        if (declared.fields[edge] !== fields.slug) continue;
        draft.remove([declarationRow(declared)]);
        const { [edge]: _, ...said } = declared.fields;
        draft.put([declarationRow({ ...declared, fields: end === null ? said : { ...said, [edge]: end } })]);
      }
    }
  }
  draft.remove(await draft.get('Document', [id]));
  await renewRevised(draft, touched);
  return touched;
}
