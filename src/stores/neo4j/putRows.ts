import { int } from 'neo4j-driver';
import { endsFirst } from '../../schema/endsFirst.ts';
import type { EdgeField, StoredType } from '../../schema/Model.ts';
import { endsOf } from '../endsOf.ts';
import type { PutOptions, Row, Transaction } from '../Store.ts';
import { keepVersions } from './keepVersions.ts';
import { ownLabel } from './names.ts';
import { farTable, printConnect, printCreate, printDisconnect } from './printCreate.ts';
import { batches, type Statements } from './Statements.ts';
import { ownedEdges, propertiesOf } from './storedRow.ts';

/**
 * Writes rows whole. New ones are made with their edges, in an order in which the ends come first; of known ones
 * what differs is written again.
 *
 * Throws where an edge leads to a row that is not there.
 */
export async function putRows(
  statements: Statements,
  stored: Pick<Transaction, 'get'>,
  rows: readonly Row[],
  { before = new Map(), onWritten = () => undefined, seq }: PutOptions,
): Promise<void> {
  const { model } = statements;
  const tables = Map.groupBy(rows, (row) => statements.type(row.type).table);
  const later: Task[] = [];
  for (const table of endsFirst(model)) {
    const latest = new Map(tables.get(table)?.map((row) => [row.id, row]));
    const made: Row[] = [];
    for (const batch of batches([...latest.values()])) {
      const [readBefore, unread] = partition(batch, (row) =>
        wasRead(before.get(row.id), statements.type(row.type)),
      );
      const known = await knownRows(statements, stored, table, unread);
      for (const { id } of readBefore) {
        const was = before.get(id);
        if (was) known.set(id, was);
      }
      later.push(...(await replace(statements, batch, known, seq)));
      made.push(...batch.filter((row) => !known.has(row.id)));
      onWritten(known.size);
    }
    for (const [name, ofType] of Map.groupBy(made, (row) => row.type)) {
      const type = statements.type(name);
      const [own, others] = partition(ownedEdges(type), (edge) => farTable(model, edge) === table);
      const made = { text: printCreate(model, type, others), edges: others, nodes: 1 } as const;
      await write(statements, type, ofType, { ...made, seq, onWritten });
      later.push(...own.map((edge) => ({ type, edge, rows: ofType })));
    }
  }
  for (const { type, edge, rows: ofEdge } of merged(later)) {
    const leading = ofEdge.filter((row) => endsOf(row, edge).length > 0);
    await write(statements, type, leading, {
      text: printConnect(model, type, edge),
      edges: [edge],
      nodes: 0,
    });
  }
}

/** An edge that has to be made once all rows are there. */
interface Task {
  readonly type: StoredType;
  readonly edge: EdgeField;
  readonly rows: readonly Row[];
}

/** Whether the caller knows what was there. Where types share a table, a row may have been of another one. */
function wasRead(was: Row | null | undefined, type: StoredType): boolean {
  return was === null ? type.table === type.name : was !== undefined;
}

/** Those rows of a batch that are stored already, whatever type they had. */
async function knownRows(
  statements: Statements,
  stored: Pick<Transaction, 'get'>,
  table: string,
  batch: readonly Row[],
): Promise<Map<string, Row>> {
  if (batch.length === 0) return new Map();
  const found = await statements.ask(`MATCH (n:${table}) WHERE n.id IN $ids RETURN n.id, labels(n)`, {
    ids: batch.map((row) => row.id),
  });
  const known = new Map<string, Row>();
  for (const [type, ofType] of Map.groupBy(found, ([, labels]) => statements.typeOf(labels))) {
    for (const row of await stored.get(
      type.name,
      ofType.map(([id]) => String(id)),
    ))
      known.set(row.id, row);
  }
  return known;
}

/** Writes the properties that differ, takes away the edges that differ, and gives those to be made again. */
async function replace(
  statements: Statements,
  batch: readonly Row[],
  known: ReadonlyMap<string, Row>,
  seq: number | undefined,
): Promise<readonly Task[]> {
  const pairs = batch.flatMap((row) => {
    const was = known.get(row.id);
    return was ? [{ row, was }] : [];
  });
  const tasks: Task[] = [];
  for (const ofTypes of Map.groupBy(pairs, ({ row, was }) => `${was.type} ${row.type}`).values()) {
    const [first] = ofTypes;
    if (!first) continue;
    const type = statements.type(first.row.type);
    const before = statements.type(first.was.type);
    if (seq !== undefined)
      await keepVersions(
        statements,
        before,
        ofTypes.map(({ row }) => row.id),
        seq,
      );
    const relabel = type === before ? '' : ` REMOVE n:${ownLabel(before)} SET n:${ownLabel(type)}`;
    const isKnown = type.versioned && seq !== undefined;
    // A change of the links alone is a change of the row that owns them.
    const changed = ofTypes.filter(
      ({ row, was }) =>
        isKnown || relabel !== '' || different(propertiesOf(type, row), propertiesOf(type, was)),
    );
    if (changed.length > 0) {
      await statements.write(
        `UNWIND $rows AS row MATCH (n:${type.table} {id: row.id}) WITH n, row, n.knownFrom AS known SET n = row, n.knownFrom = coalesce($seq, known)${relabel}`,
        {
          rows: changed.map(({ row }) => propertiesOf(type, row)),
          seq: isKnown ? int(seq) : null,
        },
      );
    }
    for (const edge of new Set([...ownedEdges(before), ...ownedEdges(type)])) {
      const changing = ofTypes.filter(
        ({ row, was }) => relabel !== '' || different(linked(type, edge, row), linked(type, edge, was)),
      );
      const loose = changing.filter(({ was }) => endsOf(was, edge).length > 0);
      if (loose.length > 0) {
        await statements.write(printDisconnect(before, edge), { ids: loose.map(({ row }) => row.id) });
      }
      if (ownedEdges(type).includes(edge)) tasks.push({ type, edge, rows: changing.map(({ row }) => row) });
    }
  }
  return tasks;
}

/** Everything that the relationships of an edge are made of. */
function linked(type: StoredType, edge: EdgeField, row: Row): unknown {
  const ends = endsOf(row, edge);
  if (edge.via.kind !== 'link') return ends;
  const copied = edge.via.keys?.map((key) => row.fields[key]) ?? null;
  return [edge.via.ordered ? ends : [...ends].sort(), copied, copied && row.fields[type.order]];
}

interface Written {
  readonly text: string;
  readonly edges: readonly EdgeField[];
  /** How many the statement makes of each row. */
  readonly nodes: 0 | 1;
  /** The change from which on rows that it makes are known, if any. */
  readonly seq?: number | undefined;
  readonly onWritten?: (rows: number) => void;
}

async function write(
  statements: Statements,
  type: StoredType,
  rows: readonly Row[],
  { text, edges, nodes, seq, onWritten = () => undefined }: Written,
): Promise<void> {
  const known = type.versioned && seq !== undefined ? { knownFrom: int(seq) } : {};
  const links = edges.filter(({ via }) => via.kind === 'link');
  for (const batch of batches(rows)) {
    const made = await statements.write(text, {
      rows: batch.map((row) => ({
        p: { ...propertiesOf(type, row), ...known },
        ...Object.fromEntries(links.map((edge) => [edge.name, endsOf(row, edge)])),
      })),
    });
    const ends = batch.flatMap((row) => edges.flatMap((edge) => endsOf(row, edge)));
    if (made.nodes !== nodes * batch.length || made.relationships !== ends.length) {
      const names = edges.map((edge) => edge.name).join(', ');
      throw new Error(`Of the edges of ${type.name} rows (${names}) some lead to rows that are not there.`);
    }
    onWritten(batch.length);
  }
}

function merged(tasks: readonly Task[]): readonly Task[] {
  const byEdge = Map.groupBy(tasks, ({ type, edge }) => `${type.name} ${edge.name}`);
  return [...byEdge.values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ ...first, rows: same.flatMap(({ rows }) => rows) }] : [];
  });
}

function partition<T>(
  items: readonly T[],
  holds: (item: T) => boolean,
): readonly [readonly T[], readonly T[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}

function different(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}
