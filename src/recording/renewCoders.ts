import { documentDeclaration } from '../commands/documentDeclaration.ts';
import type { Declaration } from '../commands/mergeDeclarations.ts';
import { UNKNOWN_CODER } from '../commands/unknownCoder.ts';
import type { Row, Store } from '../stores/Store.ts';
import { codedTexts } from './codedTexts.ts';
import { Draft } from './Draft.ts';
import { declarationRow, readDeclaration } from './declarationRow.ts';
import { LEFT } from './dossierNotes.ts';
import { inBatches } from './inBatches.ts';
import { statedBy } from './statedRows.ts';

/** Documents looked at together: their texts may be long. */
const BATCH = 50;

/**
 * Says of declarations, offices, ties and documents who coded them, where an earlier version kept nothing of it: until then
 * all that was stored of a document, but for retracted claims, came from one dossier.
 */
export async function renewCoders(store: Store, onStep: (step: string) => void): Promise<void> {
  await inBatches(
    store,
    { type: 'Document', size: BATCH },
    (documents) => onStep(`Looking for who coded ${documents} documents`),
    async (transaction, ids) => {
      const draft = new Draft(transaction);
      const slugs = await slugsOf(draft, ids);
      const texts = await codedTexts(draft, [...slugs.values()]);
      const declarations = Map.groupBy(
        await draft.find('Declaration', 'document', ids),
        (row) => row.edges.document,
      );
      const stated = Map.groupBy(
        [...(await draft.find('Office', 'document', ids)), ...(await draft.find('Tie', 'document', ids))],
        (row) => row.edges.document,
      );
      const replaced = await slugsOf(
        draft,
        (await draft.get('Document', ids)).flatMap(({ edges }) => edges.replaces ?? []).flat(),
      );
      for (const document of await draft.get('Document', ids)) {
        const coder = await coderOf(draft, document.id);
        const slug = slugs.get(document.id) ?? '';
        const kept = (declarations.get(document.id) ?? []).map((row) => ({ row, kept: keptBy(row, coder) }));
        draft.remove(kept.map(({ row }) => row));
        draft.put(kept.map(({ kept }) => declarationRow(kept)));
        if (!kept.some(({ kept: { type } }) => type === 'Document')) {
          const replaces = replaced.get(String(document.edges.replaces)) ?? null;
          const { sections = [] } = texts.get(slug) ?? {};
          const said = { ...document.fields, replaces, slug, coder, sections };
          draft.put([declarationRow(documentDeclaration(said))]);
        }
        const unsigned = (stated.get(document.id) ?? []).filter((row) => statedBy(row).length === 0);
        draft.put(unsigned.map((row) => ({ ...row, fields: { ...row.fields, statedBy: [coder] } })));
      }
      await draft.commit();
    },
  );
}

async function slugsOf(draft: Draft, documents: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await draft.get('Document', documents);
  return new Map(rows.map(({ id, fields }) => [id, String(fields.slug)]));
}

/** A declaration as it is kept now: earlier versions kept none's coder. */
function keptBy(row: Row, coder: string): Declaration {
  const kept: unknown = JSON.parse(String(row.fields.fields));
  const signed = JSON.stringify({ coder, ...(typeof kept === 'object' ? kept : {}) });
  const read = readDeclaration({ ...row, fields: { ...row.fields, fields: signed } });
  const { type, slug, document, fields } = read;
  return { type, slug, document, coder: read.coder, fields };
}

/**
 * Who coded a document: whose claims in it stand, or whose dossier they left. Unknown where none are there, or those of
 * several.
 */
async function coderOf(draft: Draft, document: string): Promise<string> {
  const claims = (await draft.find('Claim', 'document', [document])).filter(
    ({ fields }) => fields.method === 'HUMAN',
  );
  const standing = claims.filter(({ fields }) => fields.status === 'ACCEPTED' || fields.status === 'DRAFT');
  if (standing.length > 0) return only(standing.map(({ fields }) => String(fields.recordedBy)));
  const decisions = await draft.find(
    'Decision',
    'claim',
    claims.map(({ id }) => id),
  );
  const left = decisions.filter(({ fields }) => fields.note === LEFT).map(({ fields }) => fields);
  const [last] = left.toSorted((a, b) => (String(a.at) < String(b.at) ? 1 : -1));
  return last ? String(last.by) : only(claims.map(({ fields }) => String(fields.recordedBy)));
}

function only(coders: readonly string[]): string {
  const [coder = UNKNOWN_CODER, ...others] = new Set(coders);
  return others.length === 0 ? coder : UNKNOWN_CODER;
}
