import type { Renamed } from '../plan/bindValues.ts';
import { lastChangeRoot } from '../plan/lastChangeRoot.ts';
import type { ReadPlan } from '../plan/ReadPlan.ts';
import { takeLastChange } from '../plan/takeLastChange.ts';
import { CHANGE_COUNTER } from '../schema/changeCounter.ts';
import type { Store } from '../stores/Store.ts';
import { untilAborted } from '../stores/untilAborted.ts';
import { parseData } from './parseData.ts';

/** Milliseconds after which it is asked again whether there are others: another process may have loaded a dossier. */
const FRESH_FOR = 1_000;

/** Milliseconds after which a store that does not answer is no longer waited for. */
const LONGEST = 5_000;

/** Earlier slugs read at once. */
const PAGE = 10_000;

/** The slugs that records have, by the ids that they had under earlier ones, and the last change when that was so. */
export interface Former {
  readonly renamed: Renamed;
  readonly seq: number;
}

/**
 * The earlier slugs of records. They are few and change seldom, so that they are kept beside the store and looked at
 * again once a second while anybody asks, and an operation stays one statement.
 */
export class FormerSlugs {
  private readonly store: Pick<Store, 'read'>;
  private known: Promise<Former> = Promise.resolve({ renamed: new Map(), seq: 0 });
  private freshUntil = 0;

  constructor(store: Pick<Store, 'read'>) {
    this.store = store;
  }

  /**
   * The slugs that records have now. Where the store does not answer they are those that were known before. As long as
   * they are the same, the map is the same object.
   *
   * @param seq of the change that has to be among them, where the store answers
   */
  async current(signal?: AbortSignal, seq = 0): Promise<Former> {
    const looked = this.look();
    const former = await untilAborted(looked, signal);
    if (former.seq >= seq) return former;
    // What others began to look for since then is late enough.
    if (this.known === looked) this.expire();
    return untilAborted(this.look(), signal);
  }

  /** Looks again at the next question: something may have got another slug here. */
  expire(): void {
    this.freshUntil = 0;
  }

  private look(): Promise<Former> {
    if (performance.now() < this.freshUntil) return this.known;
    this.freshUntil = performance.now() + FRESH_FOR;
    const before = this.known;
    // An operation that is asked of a store which does not answer finds that out, and says so.
    this.known = this.readAll(before).catch(() => before);
    return this.known;
  }

  private async readAll(before: Promise<Former>): Promise<Former> {
    const known = new Map<string, string>();
    let after: string | null = null;
    let first: number | null = null;
    for (;;) {
      const plan = after === null ? FIRST : NEXT;
      const answer = await this.store.read(plan, [PAGE, after, CHANGE_COUNTER], AbortSignal.timeout(LONGEST));
      const { text, lastChange } = takeLastChange(answer);
      first ??= lastChange.seq;
      const rows: readonly FormerRow[] = rowsIn(parseData(text));
      for (const { order, slug } of rows) known.set(order, slug);
      if (rows.length < PAGE) break;
      after = rows.at(-1)?.order ?? null;
    }
    const { renamed } = await before;
    return { renamed: isSame(known, renamed) ? renamed : known, seq: first };
  }
}

function isSame(one: Renamed, other: Renamed): boolean {
  return one.size === other.size && [...one].every(([id, slug]) => other.get(id) === slug);
}

interface FormerRow {
  readonly order: string;
  readonly slug: string;
}

function rowsIn(data: ReturnType<typeof parseData>): readonly FormerRow[] {
  const list: unknown = data?.former;
  const nodes: unknown = typeof list === 'object' && list !== null && 'nodes' in list ? list.nodes : [];
  return Array.isArray(nodes) ? nodes.filter(isFormerRow) : [];
}

function isFormerRow(row: unknown): row is FormerRow {
  return typeof row === 'object' && row !== null && 'order' in row && 'slug' in row;
}

const FIRST = pageOf(null);
const NEXT = pageOf(1);

/** A page of all rows. @param after where the value is from which it goes on, or null for the first */
function pageOf(after: number | null): ReadPlan {
  const scalar = (field: string) => ({ kind: 'scalar', key: field, field }) as const;
  return {
    roots: [
      {
        kind: 'page',
        key: 'former',
        listOf: 'FormerSlug',
        source: { kind: 'all' },
        conditions: [],
        shapes: [{ type: 'FormerSlug', selections: [scalar('order'), scalar('slug')] }],
        first: 0,
        after,
        rows: true,
        parts: [{ kind: 'nodes', key: 'nodes', view: [[0, 2]] }],
      },
      lastChangeRoot(2),
    ],
  };
}
