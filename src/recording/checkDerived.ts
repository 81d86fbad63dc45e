import { graphModel } from '../schema/graphModel.ts';
import type { Row, Transaction } from '../stores/Store.ts';
import { type Change, Draft } from './Draft.ts';
import { readDeclaration } from './declarationRow.ts';
import { followMerges } from './followMerges.ts';
import { isStatement, recordedEnds } from './recordedEnds.ts';
import { renewNamesOf } from './renewNames.ts';
import { renewRecords } from './renewRecords.ts';
import { rowsById, TARGETS } from './rowsById.ts';

/** The internal rows by which records and documents are found. */
const FINDING = new Set(['Name', 'FormerSlug']);

/**
 * Derives what follows from declarations and merges for some rows of one type, and compares it with what is stored: of
 * claims, offices and ties where they lead, of records what they are together, and of these and documents their names.
 * Gives each row that differs: `before` is what is stored, `after` what follows.
 */
export async function checkDerived(
  transaction: Transaction,
  rows: readonly Row[],
): Promise<readonly Change[]> {
  const draft = new Draft(transaction);
  const type = rows[0]?.type ?? '';
  if (isStatement({ type })) draft.put(await followMerges(draft, await withEnds(draft, rows)));
  if (isRecord(type)) await renewRecords(draft, rows);
  if (isRecord(type) || type === 'Document') await renewNamesOf(draft, rows);
  if (FINDING.has(type)) draft.remove(await ownerless(draft, rows));
  if (type === 'Declaration') {
    const declared = rows.map((row) => ({ type: readDeclaration(row).type, id: String(row.fields.record) }));
    await renewRecords(
      draft,
      declared.filter((one) => isRecord(one.type)),
    );
    // Those that are there are looked at with their type.
    return (await draft.changes()).filter(({ before }) => before === null);
  }
  return draft.changes();
}

function isRecord(type: string): boolean {
  const stored = graphModel.types.get(type);
  return stored !== undefined && stored.written !== null && stored.order === 'slug' && type !== 'Document';
}

/** Those statements whose ends are all there: what leads to nothing is reported by `checkRows`. */
async function withEnds(draft: Draft, rows: readonly Row[]): Promise<readonly Row[]> {
  const endsOf = (row: Row) => Object.values(recordedEnds(row)).flat();
  const there = await rowsById(draft, ['Actor', ...TARGETS], rows.flatMap(endsOf));
  return rows.filter((row) => endsOf(row).every((id) => there.has(id)));
}

/** Those rows whose record or document is not there. */
async function ownerless(draft: Draft, rows: readonly Row[]): Promise<readonly Row[]> {
  const types = [...graphModel.types.keys()].filter((type) => isRecord(type) || type === 'Document');
  const owners = rows.map(({ fields }) => String(fields.record));
  const there = await rowsById(draft, types, owners);
  return rows.filter(({ fields }) => !there.has(String(fields.record)));
}
