import type { Value } from '../plan/bindValues.ts';
import type { ReadPlan } from '../plan/ReadPlan.ts';

/** What a stored row holds, as schema.graphql names it. Booleans are booleans; dates are text. */
export type Scalar = string | number | boolean | null | readonly string[];

/** One row of the graph, whole. */
export interface Row {
  /** A stored type of schema.graphql. */
  readonly type: string;
  readonly id: string;
  /** Every stored scalar field but `id`; lists of strings as arrays. */
  readonly fields: Readonly<Record<string, Scalar>>;
  /**
   * The rows that it leads to, for each edge that it owns: an id or null for a to-one edge (`via: key`), ids in
   * their order for an edge kept by links of which it is the `from` end.
   */
  readonly edges: Readonly<Record<string, string | null | readonly string[]>>;
  /** What is searched: the words of the type's @words fields as `foldWords` gives them, each once, joined by spaces. */
  readonly words: string;
}

/** What every store does. Nothing here names an engine. */
export interface Store {
  /**
   * The JSON text of the answer to a plan, by exactly one statement. A large one comes in UTF-8: it is made beside
   * everything else, and holds nobody up.
   *
   * Throws `STORE_UNAVAILABLE`, and `DEADLINE_EXCEEDED` when the signal aborts, after which the engine no longer works on it.
   */
  read(plan: ReadPlan, values: readonly Value[], signal?: AbortSignal): Promise<string | Uint8Array>;

  /** The statement that `read` runs for a plan: for people, tests and benchmarks. */
  print(plan: ReadPlan): Statement;

  /**
   * The way in which the engine would run that statement, in its own words, a step a line, indented by what it belongs
   * to. Nothing is read.
   *
   * Throws `STORE_UNAVAILABLE`.
   */
  explain(plan: ReadPlan, values: readonly Value[]): Promise<string>;

  /**
   * Runs `work` with everything it writes in one transaction: all of it or, when it throws, nothing.
   *
   * @param signal ends waiting for other writers. Work that has begun is not cut off by it
   * Throws BUSY where other writers were not done in time; nothing is written then.
   */
  transaction<T>(work: (transaction: Transaction) => Promise<T>, signal?: AbortSignal): Promise<T>;

  /**
   * Runs `work` on the graph as it is at one moment, if `work` begins with `holdChanges`. Where the engine has snapshots,
   * others go on writing. Nothing may be written.
   */
  snapshot<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;

  /**
   * Takes what was removed before out of what the engine keeps on disk, as far as it can. Takes as long as writing
   * everything. Gives what may still have it, in a sentence, or null where nothing has.
   */
  forget(): Promise<string | null>;

  /** Resolves when the store answers; throws `STORE_UNAVAILABLE` with the reason. */
  health(): Promise<void>;

  close(): Promise<void>;
}

/** One statement. Its parameters are made from the values beside the plan. */
export interface Statement {
  readonly text: string;
}

export interface PutOptions {
  /** Rows as this transaction has read them, by id, null where there is none: a store need not look again. */
  readonly before?: ReadonlyMap<string, Row | null>;
  /** Told of each batch how many rows it had. */
  readonly onWritten?: (rows: number) => void;
  /** The change that this is a part of. */
  readonly seq?: number | undefined;
}

export interface RemoveOptions {
  /** The change that this is a part of. */
  readonly seq?: number | undefined;
}

/** Which row is meant. */
export interface RowName {
  readonly type: string;
  readonly id: string;
}

/** A part of the ids of a type, so that nobody has to hold them all. */
export interface IdsPart {
  /** Null for those at the beginning. */
  readonly after: string | null;
  readonly most: number;
}

/** Reading and writing rows inside one transaction. */
export interface Transaction {
  /**
   * What the engine itself finds wrong with what it keeps, a line each: an index that lacks rows, a page that cannot be
   * read. Takes as long as reading everything. Empty where an engine has no such check.
   */
  damage(): Promise<readonly string[]>;

  /**
   * Keeps other writers away from these rows until the transaction ends. Rows need not exist. They are locked in the
   * order given: one that all writers keep, so that none wait in a circle.
   */
  lock(rows: readonly RowName[]): Promise<void>;

  /** The rows of a type with these ids, in no order; those that do not exist are left out. */
  get(type: string, ids: readonly string[]): Promise<readonly Row[]>;

  /** The ids of a type in their order: all of them, or the first `most` that come after one. */
  ids(type: string, part?: IdsPart): Promise<readonly string[]>;

  /** The rows of a type whose field has one of these values, or of which an edge that they own leads there, in no order. */
  find(type: string, key: string, values: readonly string[]): Promise<readonly Row[]>;

  /**
   * Writes rows whole: new ones are added, known ones replaced with their edges. Ends may come in any order within one call.
   * What is written as a part of a change is known from that change on, and what was there is kept as it was until then. What is
   * written otherwise counts as if it had always been so.
   */
  put(rows: readonly Row[], options?: PutOptions): Promise<void>;

  /** Takes rows away, with the edges that they own. As a part of a change they are kept as they were until then. */
  remove(type: string, ids: readonly string[], options?: RemoveOptions): Promise<void>;

  /** Takes away everything that is kept of how rows were before. */
  forgetPast(): Promise<void>;
}
