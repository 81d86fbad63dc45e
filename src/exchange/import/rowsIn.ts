import { DemarcheError } from '../../errors.ts';
import { GraphDigest } from '../../recording/GraphDigest.ts';
import { rowLine } from '../../recording/rowLine.ts';
import type { Row } from '../../stores/Store.ts';
import { type GraphForm, readTrailer, refuseOtherHeader, type Trailer } from '../graphFile.ts';
import { linesOf } from './linesOf.ts';
import { readRow } from './readRow.ts';

/**
 * The rows of a file that `exportJsonl` has written, and at its end what its last line says.
 *
 * Throws BAD_ARGUMENT with the line where it is not a whole graph of this version, or not as it was written: what is
 * missing at its end is told when everything before it was given.
 */
export async function* rowsIn(file: string, form: GraphForm): AsyncGenerator<Row, Trailer> {
  const digest = new GraphDigest();
  let number = 0;
  let place = '';
  let trailer: Trailer | null = null;
  const wrong = (what: string) => new DemarcheError('BAD_ARGUMENT', `"${file}", line ${number}: ${what}`);
  for await (const line of linesOf(file)) {
    number += 1;
    const value = parsed(line);
    if (number === 1) {
      refuseOtherHeader(file, value, form);
      continue;
    }
    if (trailer) throw wrong('Something follows the line that says that the file is whole.');
    if (value === undefined) throw wrong('It is not JSON: the file was cut off or damaged. Export it again.');
    trailer = readTrailer(value);
    if (trailer) continue;
    const read = readRow(value, form.types);
    if ('fault' in read) throw wrong(read.fault);
    const { row } = read;
    const here = placeOf(row, form.types);
    if (here <= place) throw wrong(`${row.type} ${row.id} stands behind one that it should come before.`);
    place = here;
    digest.add(rowLine(row));
    yield row;
  }
  if (!trailer)
    throw new DemarcheError(
      'BAD_ARGUMENT',
      `"${file}" is not whole: it ends after line ${number}, without the line that says how many rows it has. Export it again.`,
    );
  const found = digest.end();
  if (found.rows !== trailer.rows || found.digest !== trailer.digest)
    throw new DemarcheError(
      'BAD_ARGUMENT',
      `"${file}" is not as it was written: it has ${found.rows} rows with the digest ${found.digest}, and its last line speaks of ${trailer.rows} with ${trailer.digest}. Export it again.`,
    );
  return trailer;
}

/** Text by which rows are ordered in a file. */
function placeOf({ type, id }: Row, types: readonly string[]): string {
  return `${String(types.indexOf(type)).padStart(4, '0')} ${id}`;
}

/** Undefined where it is no JSON. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
