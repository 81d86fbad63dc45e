import type { ManagedTransaction } from 'neo4j-driver';
import type { Model, StoredType } from '../../schema/Model.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import { ownLabel } from './names.ts';

/** Rows sent at once: more makes the server hold more in memory, fewer cost round trips. */
const BATCH = 2_000;

/** What one transaction asks, and the names that it asks by. */
export class Statements {
  readonly model: Model;
  /** Whether anything is stored that was not before. */
  changed = false;
  private readonly transaction: ManagedTransaction;

  constructor(transaction: ManagedTransaction, model: Model) {
    this.transaction = transaction;
    this.model = model;
  }

  /** The cells of each record. */
  async ask(text: string, parameters: object): Promise<readonly (readonly unknown[])[]> {
    const { records } = await this.transaction.run(text, parameters);
    return records.map((record) => [...record.values()]);
  }

  /** How many nodes and relationships were made. */
  async write(text: string, parameters: object): Promise<{ nodes: number; relationships: number }> {
    const { summary } = await this.transaction.run(text, parameters);
    if (summary.counters.containsUpdates()) this.changed = true;
    const { nodesCreated, relationshipsCreated } = summary.counters.updates();
    return { nodes: nodesCreated, relationships: relationshipsCreated };
  }

  type(name: string): StoredType {
    return typeNamed(this.model, name);
  }

  /** The type of a node by its labels. */
  typeOf(labels: unknown): StoredType {
    const names: readonly unknown[] = Array.isArray(labels) ? labels : [];
    const type = [...this.model.types.values()].find((t) => names.includes(ownLabel(t)));
    if (!type) throw new Error(`A node with labels ${names.join()} is of no stored type.`);
    return type;
  }
}

export function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < items.length; i += BATCH) yield items.slice(i, i + BATCH);
}
