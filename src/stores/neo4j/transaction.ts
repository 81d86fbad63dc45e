import type { StoredType } from '../../schema/Model.ts';
import type { IdsPart, PutOptions, RemoveOptions, Row, RowName, Transaction } from '../Store.ts';
import { forgetVersions, keepVersions } from './keepVersions.ts';
import { indexProperties, ownLabel, property, step } from './names.ts';
import { farTable } from './printCreate.ts';
import { putRows } from './putRows.ts';
import { batches, type Statements } from './Statements.ts';
import { TAKE_LOCKS } from './schemaRules.ts';
import { encoded, ownedEdges, rowCells, rowFrom } from './storedRow.ts';

/** Reads and writes rows inside one transaction of the driver. */
export class Neo4jTransaction implements Transaction {
  private readonly statements: Statements;

  constructor(statements: Statements) {
    this.statements = statements;
  }

  /** Neo4j checks its files only while it is stopped: `neo4j-admin database check`. */
  async damage(): Promise<readonly string[]> {
    return [];
  }

  async lock(rows: readonly RowName[]): Promise<void> {
    const names = rows.map(({ type, id }) => `${this.statements.type(type).table} ${id}`);
    const locks = [...new Set(names)];
    for (const batch of batches(locks)) {
      await this.statements.ask(TAKE_LOCKS, { ids: batch });
    }
  }

  get(type: string, ids: readonly string[]): Promise<readonly Row[]> {
    const stored = this.statements.type(type);
    return this.rows(stored, `MATCH (n:${stored.labels.join(':')}) WHERE n.id IN $values`, ids);
  }

  async ids(type: string, part?: IdsPart): Promise<readonly string[]> {
    const { labels } = this.statements.type(type);
    const cut = part ? ' LIMIT $most' : '';
    const found = await this.statements.ask(
      `MATCH (n:${labels.join(':')}) WHERE n.id > $after RETURN n.id ORDER BY n.id${cut}`,
      { after: part?.after ?? '', most: encoded(part?.most ?? null) },
    );
    return found.map(([id]) => String(id));
  }

  find(type: string, key: string, values: readonly string[]): Promise<readonly Row[]> {
    const stored = this.statements.type(type);
    const edge = ownedEdges(stored).find(({ name, via }) => name === key && via.kind === 'link');
    if (edge) {
      const far = `MATCH (m:${farTable(this.statements.model, edge)}) WHERE m.id IN $values`;
      return this.rows(
        stored,
        `${far} MATCH ${step(edge, `n:${ownLabel(stored)}`, 'm')} WITH DISTINCT n`,
        values,
      );
    }
    const column = property(stored, key);
    const others = (indexThatBeginsWith(stored, key) ?? []).filter((other) => other !== column);
    const used = others.map((other) => ` AND n.${other} IS NOT NULL`).join('');
    return this.rows(stored, `MATCH (n:${ownLabel(stored)}) WHERE n.${column} IN $values${used}`, values);
  }

  put(rows: readonly Row[], options: PutOptions = {}): Promise<void> {
    return putRows(this.statements, this, rows, options);
  }

  async remove(type: string, ids: readonly string[], { seq }: RemoveOptions = {}): Promise<void> {
    const stored = this.statements.type(type);
    const { labels } = stored;
    const all = [...new Set(ids)];
    if (seq !== undefined) await keepVersions(this.statements, stored, all, seq);
    for (const batch of batches(all)) {
      await this.statements.write(`MATCH (n:${labels.join(':')}) WHERE n.id IN $ids DETACH DELETE n`, {
        ids: batch,
      });
    }
  }

  forgetPast(): Promise<void> {
    return forgetVersions(this.statements);
  }

  private async rows(type: StoredType, match: string, values: readonly string[]): Promise<readonly Row[]> {
    const rows = new Map<string, Row>();
    for (const batch of batches([...new Set(values)])) {
      const found = await this.statements.ask(`${match} RETURN ${rowCells(type)}`, { values: batch });
      for (const [cells] of found) {
        if (!Array.isArray(cells)) continue;
        const row = rowFrom(type, cells);
        rows.set(row.id, row);
      }
    }
    return [...rows.values()];
  }
}

/** The columns of the shortest index that begins with this key and holds every row: no other key may be null. */
function indexThatBeginsWith(type: StoredType, key: string): readonly string[] | undefined {
  const full = (other: string) => {
    const field = type.fields.get(other);
    return field !== undefined && 'nullable' in field && !field.nullable;
  };
  return type.indexes
    .filter(([first, ...others]) => first === key && others.every(full))
    .map((by) => indexProperties(type, by))
    .sort((a, b) => a.length - b.length)[0];
}
