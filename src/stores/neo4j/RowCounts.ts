import type { Model } from '../../schema/Model.ts';
import { ownLabel } from './names.ts';

/** Milliseconds after which they are counted again. */
const KEPT = 30_000;

/** How many rows each type has, about: as many as there were when somebody last asked. Neo4j keeps the counts of labels. */
export class RowCounts {
  private readonly statement: string;
  private readonly ask: (statement: string) => Promise<readonly (readonly unknown[])[]>;
  private counts: ReadonlyMap<unknown, number> = new Map();
  private askedAt = Number.NEGATIVE_INFINITY;

  /** @param ask runs a statement and gives its rows */
  constructor(model: Model, ask: (statement: string) => Promise<readonly (readonly unknown[])[]>) {
    this.ask = ask;
    this.statement = [...model.types.values()]
      .map((type) => `MATCH (n:${ownLabel(type)}) RETURN '${type.name}' AS type, count(n) AS rows`)
      .join(' UNION ALL ');
  }

  /** Nobody waits for it: 0 until it is known. */
  rowsOf(type: string): number {
    if (performance.now() - this.askedAt > KEPT) {
      this.askedAt = performance.now();
      this.count().catch(() => undefined);
    }
    return this.counts.get(type) ?? 0;
  }

  private async count(): Promise<void> {
    const rows = await this.ask(this.statement);
    this.counts = new Map(rows.map(([type, count]) => [type, Number(count)]));
  }
}
