import type { Command } from '../commands/Command.ts';
import { knownNames } from '../commands/knownNames.ts';
import { namedBy } from '../commands/namedBy.ts';
import { tableOf } from '../schema/graphModel.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { readDeclaration } from './declarationRow.ts';
import { mergeGroups } from './mergeGroups.ts';
import type { RecordName } from './renewRecords.ts';
import { rowsById, TARGETS } from './rowsById.ts';
import { slugOf } from './slugOf.ts';

/**
 * Keeps of everything that the commands declare or put, and of what is taken back, the names that it has now. To be called
 * when everything else is written.
 */
export async function renewNames(
  draft: Draft,
  commands: readonly Command[],
  takenBack: readonly Row[],
): Promise<void> {
  const touched = [...namedBy(commands), ...takenBack.map(readDeclaration)];
  await renewNamesOf(
    draft,
    touched.map(({ type, slug }) => ({ type, id: idOf(type, slug) })),
  );
}

/**
 * Keeps the names that records and documents have now, and gives a record those of what was merged into it. One that no
 * document declares any longer has none, and what was merged is found by its earlier slug.
 */
export async function renewNamesOf(draft: Draft, records: readonly RecordName[]): Promise<void> {
  const rows: Row[] = [];
  const all: string[] = [];
  for (const [table, ofTable] of Map.groupBy(records, ({ type }) => tableOf(type))) {
    const named = ofTable.map(({ id }) => id);
    const groups = await mergeGroups(draft, table, named);
    const ids = [...named, ...groups.flatMap(({ root, merged }) => [root, ...merged.map(({ id }) => id)])];
    all.push(...ids);
    const known = await rowsById(draft, table === 'Target' ? TARGETS : [table], ids);
    const declarations = table === 'Document' ? [] : await draft.find('Declaration', 'record', ids);
    const declared = new Set(declarations.map(({ fields }) => fields.record));
    const isNamed = ({ id }: Row) => table === 'Document' || declared.has(id);
    for (const { root, merged } of groups) {
      const row = known.get(root);
      if (row) rows.push(...nameRows(row, merged, isNamed));
    }
  }
  const kept = new Set(rows.map(({ id }) => id));
  for (const type of ['Name', 'FormerSlug'])
    draft.remove((await draft.find(type, 'record', all)).filter(({ id }) => !kept.has(id)));
  draft.put(rows);
}

/**
 * The rows by which a record or a document is found by its names and its earlier slugs.
 *
 * @param merged what was merged into it: its names and slugs lead there too
 * @param isNamed whether any document declares it
 */
export function nameRows(
  row: Row,
  merged: readonly Row[] = [],
  isNamed: (one: Row) => boolean = () => true,
): readonly Row[] {
  const slug = slugOf(row);
  const bearers = [row, ...merged].filter(isNamed);
  const names = bearers
    .flatMap((one) => knownNames(one.type, slugOf(one), one.fields))
    .map(({ key }) => ({
      type: 'Name',
      id: idOf('Name', key, row.id),
      fields: { order: `${key} ${row.id}`, key, record: row.id, slug },
      edges: {},
      words: '',
    }));
  const slugs = [
    ...(isNamed(row) ? formerSlugs(row) : []),
    ...merged.flatMap((one) => [slugOf(one), ...formerSlugs(one)]),
  ];
  const former = slugs.map((one) => {
    const before = idOf(row.type, one);
    return {
      type: 'FormerSlug',
      id: idOf('FormerSlug', before),
      fields: { order: before, record: row.id, slug },
      edges: {},
      words: '',
    };
  });
  return [...names, ...former];
}

function formerSlugs({ fields }: Row): readonly string[] {
  return [fields.formerSlugs ?? []].flat().map(String);
}
