import { readFile } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import { DemarcheError } from '../../errors.ts';

/**
 * Which actors of a foreign file are which: the slug for each name, from a table in CSV with the columns `name` and `slug`.
 *
 * Throws BAD_ARGUMENT where the table cannot be read, with the row.
 */
export async function readActors(file: string): Promise<ReadonlyMap<string, string>> {
  const wrong = (what: string, cause?: unknown) => new DemarcheError('BAD_ARGUMENT', what, { cause });
  const actors = new Map<string, string>();
  const [header = [], ...rows] = await rowsOf(file, wrong);
  const [name, slug] = [header.indexOf('name'), header.indexOf('slug')];
  if (name < 0 || slug < 0)
    throw wrong(
      `"${file}", row 1: the columns are ${header.join(', ') || 'missing'}; "name" and "slug" are needed.`,
    );
  for (const [i, row] of rows.entries()) {
    const [given = '', decided = ''] = [row[name], row[slug]];
    const before = actors.get(given);
    if (given === '' || decided === '')
      throw wrong(`"${file}", row ${i + 2}: a name and a slug are needed in each row.`);
    if (before !== undefined && before !== decided)
      throw wrong(
        `"${file}", row ${i + 2}: "${given}" is "${decided}" here and "${before}" above. Keep one of them.`,
      );
    actors.set(given, decided);
  }
  return actors;
}

async function rowsOf(
  file: string,
  wrong: (what: string, cause: unknown) => DemarcheError,
): Promise<readonly (readonly string[])[]> {
  try {
    return parse(await readFile(file, 'utf8'), { bom: true, trim: true, skip_empty_lines: true });
  } catch (error) {
    if (error instanceof CsvError) throw wrong(`"${file}" is no table: ${error.message}.`, error);
    if (error instanceof Error && 'code' in error)
      throw wrong(`Cannot read "${file}": ${error.message}`, error);
    throw error;
  }
}
