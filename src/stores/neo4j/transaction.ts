import type { ManagedTransaction } from 'neo4j-driver';
import type { EdgeField, Model, StoredType } from '../../schema/Model.ts';
import type { Row, Transaction } from '../Store.ts';
import { indexProperties, ownLabel, property, step } from './names.ts';
import { LOCK } from './schemaRules.ts';
import { endsOf, linkOf, ownedEdges, propertiesOf, rowCells, rowFrom } from './storedRow.ts';

/** Rows sent at once: more makes the server hold more in memory, fewer cost round trips. */
const BATCH = 2_000;

/** Reads and writes rows inside one transaction of the driver. */
export class Neo4jTransaction implements Transaction {
  private readonly transaction: ManagedTransaction;
  private readonly model: Model;

  constructor(transaction: ManagedTransaction, model: Model) {
    this.transaction = transaction;
    this.model = model;
  }

  /**
   * A node with a unique id that is made and taken away at once leaves nothing but the lock on its entry in the
   * index, which other writers wait for until this transaction ends. All ask in one order, so that none waits
   * in a circle.
   */
  async lock(type: string, ids: readonly string[]): Promise<void> {
    const { table } = this.type(type);
    const locks = [...new Set(ids)].sort().map((id) => `${table} ${id}`);
    for (const batch of batches(locks)) {
      await this.run(`UNWIND $ids AS id CREATE (l:${LOCK} {id: id}) DELETE l`, { ids: batch });
    }
  }

  get(type: string, ids: readonly string[]): Promise<readonly Row[]> {
    const stored = this.type(type);
    const label = stored.table === stored.name ? stored.table : stored.labels.join(':');
    return this.rows(stored, `MATCH (n:${label}) WHERE n.id IN $values`, [...new Set(ids)]);
  }

  find(type: string, key: string, values: readonly string[]): Promise<readonly Row[]> {
    const stored = this.type(type);
    const column = property(stored, key);
    const others = (indexThatBeginsWith(stored, key) ?? []).filter((other) => other !== column);
    const used = others.map((other) => ` AND n.${other} IS NOT NULL`).join('');
    const text = `MATCH (n:${ownLabel(stored)}) WHERE n.${column} IN $values${used}`;
    return this.rows(stored, text, [...new Set(values)]);
  }

  async put(rows: readonly Row[]): Promise<void> {
    const latest = new Map(rows.map((row) => [`${this.type(row.type).table} ${row.id}`, row]));
    const links: Link[] = [];
    for (const [table, ofTable] of grouped([...latest.values()], (row) => this.type(row.type).table)) {
      for (const batch of batches(ofTable)) {
        const known = await this.known(table, batch);
        const added = batch.filter((row) => !known.has(row.id));
        for (const [type, ofType] of grouped(added, (row) => row.type)) {
          await this.create(this.type(type), ofType);
        }
        for (const row of added) links.push(...this.links(row));
        links.push(...(await this.replace(batch, known)));
      }
    }
    for (const [, ofEdge] of grouped(links, ({ type, edge }) => `${type.name} ${edge.name}`)) {
      for (const batch of batches(ofEdge)) await this.connect(batch);
    }
  }

  async remove(type: string, ids: readonly string[]): Promise<void> {
    const { table, labels } = this.type(type);
    for (const batch of batches([...new Set(ids)])) {
      await this.run(`MATCH (n:${table}) WHERE n.id IN $ids AND n:${labels.join(':')} DETACH DELETE n`, {
        ids: batch,
      });
    }
  }

  /** Those rows of a batch that are stored already, whatever type they had. */
  private async known(table: string, batch: readonly Row[]): Promise<ReadonlyMap<string, Row>> {
    const found = await this.run(`MATCH (n:${table}) WHERE n.id IN $ids RETURN n.id, labels(n)`, {
      ids: batch.map((row) => row.id),
    });
    const known = new Map<string, Row>();
    for (const [name, ofType] of grouped(found, ([, labels]) => this.typeOf(labels))) {
      for (const row of await this.get(
        name,
        ofType.map(([id]) => String(id)),
      ))
        known.set(row.id, row);
    }
    return known;
  }

  private async create(type: StoredType, rows: readonly Row[]): Promise<void> {
    await this.run(`UNWIND $rows AS row CREATE (n:${type.labels.join(':')}) SET n = row`, {
      rows: rows.map((row) => propertiesOf(type, row)),
    });
  }

  /** Rewrites what differs from the rows that are stored, and gives the links that have to be made anew. */
  private async replace(batch: readonly Row[], known: ReadonlyMap<string, Row>): Promise<readonly Link[]> {
    const links: Link[] = [];
    const loose: { type: StoredType; edge: EdgeField; id: string }[] = [];
    const changed: { row: Row; was: Row }[] = [];
    for (const row of batch) {
      const was = known.get(row.id);
      if (!was) continue;
      const type = this.type(row.type);
      const before = this.type(was.type);
      const same = type === before;
      if (!same || different(propertiesOf(type, row), propertiesOf(before, was))) changed.push({ row, was });
      const now = this.links(row);
      const then = this.links(was);
      for (const edge of new Set([...ownedEdges(type), ...ownedEdges(before)])) {
        const made = now.filter((link) => link.edge === edge);
        const old = then.filter((link) => link.edge === edge);
        if (same && !different(made.map(shown).sort(), old.map(shown).sort())) continue;
        if (old.length > 0) loose.push({ type: before, edge, id: row.id });
        links.push(...made);
      }
    }
    for (const [, ofEdge] of grouped(loose, ({ type, edge }) => `${type.name} ${edge.name}`)) {
      const [one] = ofEdge;
      if (!one) continue;
      await this.run(
        `UNWIND $ids AS id MATCH (n:${one.type.table} {id: id}) MATCH ${step(one.edge, 'n', '', 'l')} DELETE l`,
        { ids: ofEdge.map(({ id }) => id) },
      );
    }
    for (const [, ofTypes] of grouped(changed, ({ row, was }) => `${row.type} ${was.type}`)) {
      const [one] = ofTypes;
      if (!one) continue;
      const type = this.type(one.row.type);
      const before = this.type(one.was.type);
      const relabel = type === before ? '' : ` REMOVE n:${ownLabel(before)} SET n:${ownLabel(type)}`;
      await this.run(`UNWIND $rows AS row MATCH (n:${type.table} {id: row.id}) SET n = row${relabel}`, {
        rows: ofTypes.map(({ row }) => propertiesOf(type, row)),
      });
    }
    return links;
  }

  private links(row: Row): readonly Link[] {
    const type = this.type(row.type);
    return ownedEdges(type).flatMap((edge) =>
      endsOf(row, edge).map((end, at) => ({
        type,
        edge,
        from: row.id,
        to: end,
        carries: linkOf(type, row, edge, end, at),
      })),
    );
  }

  /** Makes relationships along one edge of one type. */
  private async connect(links: readonly Link[]): Promise<void> {
    const [one] = links;
    const far = this.model.types.get(one?.edge.to[0] ?? '');
    if (!one || !far) return;
    const bare = one.edge.via.kind === 'key';
    const [made] = await this.run(
      `UNWIND $links AS link MATCH (n:${one.type.table} {id: link[0]}) MATCH (m:${far.table} {id: link[1]}) ` +
        `CREATE ${step(one.edge, 'n', 'm', 'l')}${bare ? '' : ' SET l = link[2]'} RETURN count(*)`,
      { links: links.map(({ from, to, carries }) => (bare ? [from, to] : [from, to, carries])) },
    );
    if (made?.[0] === links.length) return;
    throw new Error(
      `${links.length - Number(made?.[0])} of ${links.length} edges ${one.type.name}.${one.edge.name} lead to rows that are not there.`,
    );
  }

  private async rows(type: StoredType, match: string, values: readonly string[]): Promise<readonly Row[]> {
    const rows: Row[] = [];
    for (const batch of batches(values)) {
      const found = await this.run(`${match} RETURN ${rowCells(type)}`, { values: batch });
      for (const [cells] of found) if (Array.isArray(cells)) rows.push(rowFrom(type, cells));
    }
    return rows;
  }

  private async run(text: string, parameters: object): Promise<readonly (readonly unknown[])[]> {
    const { records } = await this.transaction.run(text, parameters);
    return records.map((record) => [...record.values()]);
  }

  private type(name: string): StoredType {
    const type = this.model.types.get(name);
    if (!type) throw new Error(`${name} is not a stored type.`);
    return type;
  }

  private typeOf(labels: unknown): string {
    const names: readonly unknown[] = Array.isArray(labels) ? labels : [];
    const type = [...this.model.types.values()].find((t) => names.includes(ownLabel(t)));
    if (!type) throw new Error(`A node with labels ${names.join()} is of no stored type.`);
    return type.name;
  }
}

/** One relationship to be made. */
interface Link {
  readonly type: StoredType;
  readonly edge: EdgeField;
  readonly from: string;
  readonly to: string;
  readonly carries: object;
}

function shown({ to, carries }: Link): string {
  return JSON.stringify([to, carries]);
}

function different(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}

/** The columns of the shortest index that begins with this key and holds every row: none of its keys may be null. */
function indexThatBeginsWith(type: StoredType, key: string): readonly string[] | undefined {
  const full = (other: string) => {
    const field = type.fields.get(other);
    return field?.kind !== 'computed' && field?.nullable === false;
  };
  return type.indexes
    .filter(([first, ...others]) => first === key && others.every(full))
    .map((by) => indexProperties(type, by))
    .sort((a, b) => a.length - b.length)[0];
}

function grouped<T>(items: readonly T[], by: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(items, by);
}

function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < items.length; i += BATCH) yield items.slice(i, i + BATCH);
}
