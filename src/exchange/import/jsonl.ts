import { DemarcheError } from '../../errors.ts';
import { beginHistory } from '../../recording/beginHistory.ts';
import { GraphDigest } from '../../recording/GraphDigest.ts';
import { rowLine } from '../../recording/rowLine.ts';
import { rowsInBatches } from '../../recording/rowsInBatches.ts';
import { checkGraph, type OnProgress } from '../../recording/verifyGraph.ts';
import { holdChanges, lastPlace } from '../../recording/writeChange.ts';
import { graphModel, storedType } from '../../schema/graphModel.ts';
import type { EdgeField } from '../../schema/Model.ts';
import { rowFields } from '../../schema/rowFields.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import type { Row, Store, Transaction } from '../../stores/Store.ts';
import { GRAPH, type GraphForm, type Trailer } from '../graphFile.ts';
import { rowsIn } from './rowsIn.ts';

/** Rows written together; fewer where they have as many characters as this. */
const BATCH = 500;
const CHARACTERS = 4_000_000;

/** Faults that are told; of the others, only how many there are. */
const TOLD = 50;

export interface Imported extends Trailer {
  /** False where the store held the same graph already. */
  readonly written: boolean;
}

/**
 * Reads a graph that `exportJsonl` has written into an empty store, whole or not at all, in memory that does not grow
 * with it. Before anything is written the file is gone through once: it has to be whole, and as it was written. Before
 * the one transaction ends, everything in it is looked at as `verifyGraph` does.
 *
 * The memory of a Neo4j server does grow with a transaction: where it has too little, nothing is written.
 *
 * @param form what the file holds: a graph where it is left out
 *
 * Throws BAD_ARGUMENT where the file is not a whole graph of this version, and REFUSED where the store holds another
 * graph or the rules find faults.
 */
export async function importJsonl(
  store: Store,
  file: string,
  onProgress: OnProgress = () => undefined,
  form: GraphForm = GRAPH,
): Promise<Imported> {
  const trailer = await refuseBrokenFile(file, form);
  return store.transaction(async (transaction) => {
    await holdChanges(transaction);
    const held = await digestOf(transaction, form);
    if (held.digest === trailer.digest) return { ...trailer, written: false };
    if (held.rows > 0)
      throw new DemarcheError(
        'REFUSED',
        `Nothing was imported: the store is not empty, and holds another graph than "${file}". Import it into an empty one: set DATA_DIR to another folder, or NEO4J_URI to another database.`,
      );
    const of = 2 * trailer.rows;
    await writeRows(transaction, { file, form }, (written) => onProgress(written, of));
    const { differences, digest: ofGraph } = await checkGraph(transaction, (done, all) =>
      onProgress(trailer.rows + Math.floor((trailer.rows * done) / all), of),
    );
    if (differences.length > 0) throw refused(file, differences);
    const digest = form === GRAPH ? ofGraph : (await digestOf(transaction, form)).digest;
    // A file says how the graph is, and not how it was.
    const { seq: last } = await lastPlace(transaction);
    if (last > 0) await beginHistory(transaction, last);
    if (digest !== trailer.digest)
      throw new Error(`The store has another digest than the file that it was filled from: ${digest}.`);
    return { ...trailer, written: true };
  });
}

/** Gives what a whole file says at its end. Throws BAD_ARGUMENT where `importJsonl` would before it writes. */
export async function refuseBrokenFile(file: string, form: GraphForm): Promise<Trailer> {
  const rows = rowsIn(file, form);
  for (;;) {
    const { done, value } = await rows.next();
    if (done) return value;
  }
}

async function digestOf(transaction: Transaction, { types }: GraphForm): Promise<Trailer> {
  const digest = new GraphDigest();
  for (const type of types)
    for await (const rows of rowsInBatches(transaction, type))
      for (const row of rows) digest.add(rowLine(row));
  return digest.end();
}

/**
 * Rows that lead to others of their own table, which may come behind them, are written without those edges first, and
 * whole when all are there.
 */
async function writeRows(
  transaction: Transaction,
  { file, form }: { readonly file: string; readonly form: GraphForm },
  onWritten: (rows: number) => void,
): Promise<void> {
  let written = 0;
  for await (const rows of batchesOf(rowsIn(file, form))) {
    await transaction.put(rows.map(withoutKin), { before: new Map(rows.map(({ id }) => [id, null])) });
    written += rows.length;
    onWritten(written);
  }
  for await (const rows of batchesOf(rowsIn(file, form))) {
    const leading = rows.filter(({ type, edges }) =>
      edgesToKin(type).some(({ name }) => [edges[name] ?? []].flat().length > 0),
    );
    await transaction.put(leading, { before: new Map(leading.map((row) => [row.id, withoutKin(row)])) });
  }
}

function withoutKin(row: Row): Row {
  const none = edgesToKin(row.type).map(({ name, many }) => [name, many === 'one' ? null : []] as const);
  return { ...row, edges: { ...row.edges, ...Object.fromEntries(none) } };
}

/** The edges by which rows of a type lead to others of its table. */
function edgesToKin(type: string): readonly EdgeField[] {
  const { table } = storedType(type);
  return rowFields(storedType(type))
    .filter((field) => field.kind === 'edge')
    .filter(({ to }) => to.some((far) => typeNamed(graphModel, far).table === table));
}

async function* batchesOf(rows: AsyncIterable<Row>): AsyncGenerator<readonly Row[]> {
  let batch: Row[] = [];
  let characters = 0;
  for await (const row of rows) {
    batch.push(row);
    characters += row.words.length + Object.values(row.fields).join().length;
    if (batch.length < BATCH && characters < CHARACTERS) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  yield batch;
}

function refused(file: string, differences: readonly string[]): DemarcheError {
  const more = differences.length - TOLD;
  const told = [...differences.slice(0, TOLD), ...(more > 0 ? [`And ${more} more.`] : [])];
  return new DemarcheError(
    'REFUSED',
    `Nothing was imported: what "${file}" holds is not as the rules have it.\n${told.join('\n')}`,
  );
}
