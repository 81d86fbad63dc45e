import type { Command } from '../commands/Command.ts';
import { knownNames } from '../commands/knownNames.ts';
import { namedBy } from '../commands/namedBy.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { readDeclaration } from './declarationRow.ts';
import { slugOf } from './slugOf.ts';

/**
 * Keeps of everything that the commands declare or put, and of what is taken back, the names that it has now. A record
 * that no document declares any longer has none. To be called when everything else is written.
 */
export async function renewNames(
  draft: Draft,
  commands: readonly Command[],
  takenBack: readonly Row[],
): Promise<void> {
  const touched = [...namedBy(commands), ...takenBack.map(readDeclaration)];
  const ids = new Set(touched.map(({ type, slug }) => idOf(type, slug)));
  const declared = new Set(
    (await draft.find('Declaration', 'record', ids)).map(({ fields }) => String(fields.record)),
  );
  const rows: Row[] = [];
  for (const [type, ofType] of Map.groupBy(touched, (one) => one.type)) {
    const found = await draft.get(
      type,
      ofType.map(({ slug }) => idOf(type, slug)),
    );
    rows.push(...found.filter(({ id }) => type === 'Document' || declared.has(id)).flatMap(nameRows));
  }
  const kept = new Set(rows.map(({ id }) => id));
  for (const type of ['Name', 'FormerSlug'])
    draft.remove((await draft.find(type, 'record', ids)).filter(({ id }) => !kept.has(id)));
  draft.put(rows);
}

/** The rows by which a record or a document is found by its names and its earlier slugs. */
export function nameRows(row: Row): readonly Row[] {
  const slug = slugOf(row);
  const names = knownNames(row.type, slug, row.fields).map(({ key }) => ({
    type: 'Name',
    id: idOf('Name', key, row.id),
    fields: { order: `${key} ${row.id}`, key, record: row.id, slug },
    edges: {},
    words: '',
  }));
  const former = [row.fields.formerSlugs ?? []].flat().map((one) => {
    const before = idOf(row.type, String(one));
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
