import { DemarcheError } from '../../errors.ts';
import { needColumns, placeInTable, tableRows } from './tableRows.ts';

/**
 * Which actors of a foreign file are which: the slug for each name, from a table in CSV with the columns `name` and `slug`.
 *
 * Throws BAD_ARGUMENT where the table cannot be read, and for all rows that say nothing, or another thing than one above.
 */
export async function readActors(file: string): Promise<ReadonlyMap<string, string>> {
  const actors = new Map<string, string>();
  const faults: string[] = [];
  const onColumns = (columns: readonly string[]) =>
    needColumns(
      file,
      columns,
      ['name', 'slug'].map((column) => ({ column, where: '--actors: ' })),
    );
  for await (const { number, cells, faults: found } of tableRows(file, { onColumns })) {
    const name = cells.name?.trim() ?? '';
    const slug = cells.slug?.trim() ?? '';
    const before = actors.get(name);
    if (found.length > 0) faults.push(...found.map(({ place, message }) => `${place}: ${message}`));
    else if (name === '' || slug === '')
      faults.push(`${placeInTable(number)}: A name and a slug are needed in each row.`);
    else if (before !== undefined && before !== slug)
      faults.push(
        `${placeInTable(number)}: "${name}" is "${slug}" here and "${before}" above. Keep one of them.`,
      );
    else actors.set(name, slug);
  }
  if (faults.length > 0)
    throw new DemarcheError('BAD_ARGUMENT', faults.map((fault) => `"${file}", ${fault}`).join('\n'));
  return actors;
}
