import type { GraphQLError, GraphQLSchema } from 'graphql';
import type { RecordedIds } from '../plan/bindValues.ts';
import type { LastChange } from '../plan/LastChange.ts';
import type { Planner } from '../plan/Planner.ts';
import type { RateLimit } from '../RateLimit.ts';
import type { Role } from '../rights/Role.ts';
import type { WritingSettings } from '../settings.ts';
import type { Store } from '../stores/Store.ts';
import type { Documents } from './Documents.ts';
import type { FormerSlugs } from './FormerSlugs.ts';
import type { Metrics } from './Metrics.ts';
import type { Suggesting } from './Suggesting.ts';

/** One call of an operation. */
export interface Call {
  readonly query: string;
  /** Left out or null where the document has one operation. */
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  /** Whether nothing may be changed, as by a GET. */
  readonly readOnly?: boolean;
  /** Aborts when nobody waits for the answer any longer, and at its deadline. */
  readonly signal: AbortSignal;
  /** The request that it came with, for the log. */
  readonly requestId: string;
  /** Null or left out where no key was sent. */
  readonly author?: Author | null | undefined;
  /** Shared by all operations that are asked for one answer. Where it is left out, the call is all that is asked. */
  readonly usage?: Usage | undefined;
}

/** Who asks: what a key says of whoever sent it. */
export interface Author {
  readonly name: string;
  readonly role: Role;
  /** The id of the key's row; null for the service's own key, which has none. */
  readonly key: string | null;
}

/** What the operations that are asked for one answer may have given so far. */
export interface Usage {
  rows: number;
  /** The earliest at which any of them has read. */
  lastChange?: LastChange;
}

/** What came of one call. */
export interface Executed {
  /** The JSON text of `data`, in UTF-8 where it is large. Left out where nothing was executed. */
  readonly text?: string | Uint8Array;
  /** What is told of the answer beside it: `extensions`. */
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly GraphQLError[];
  /** What it was read at: nothing in it is older. Left out of mutations, and where nothing was read. */
  readonly lastChange?: LastChange;
  /**
   * Whether it says what was known at a moment before the last change: what is changed later is known later, so that it
   * stays the same until a text is erased, or the store is another.
   */
  readonly isSettled?: boolean;
  /** Whether it says who asked: then nobody else is given it, not even with the same role. */
  readonly isPersonal?: boolean;
}

/** Runs one call; what goes wrong is in the result, as GraphQL has it. */
export type Execute = (call: Call) => Promise<Executed>;

/** What resolvers are given: the call that they answer, the way to ask for more within it, and the store to write to. */
export interface Context {
  readonly execute: Execute;
  readonly call: Call & { readonly usage: Usage };
  readonly store: Pick<Store, 'read' | 'transaction' | 'forget'>;
  readonly writing: WritingSettings;
  /** Where people reach the service, without a slash at the end. */
  readonly publicUrl: string;
  /** What suggests claims; nothing does where it is left out. */
  readonly suggesting?: Suggesting | undefined;
  /** Told by what answers each key differently. */
  answeredPersonally?(): void;
  /** Told by a mutation what it has written. */
  recorded?(ids: RecordedIds): void;
}

export interface ExecuteOptions {
  readonly schema: GraphQLSchema;
  readonly documents: Documents;
  readonly planner: Planner;
  readonly store: Pick<Store, 'read' | 'transaction' | 'forget'>;
  readonly writing?: WritingSettings;
  /** Where people reach the service, without a slash at the end. */
  readonly publicUrl: string;
  /** Earlier slugs, which go on finding what had them. Where it is left out, they find nothing. */
  readonly formerSlugs?: Pick<FormerSlugs, 'current' | 'expire'>;
  /** What suggests claims; nothing does where it is left out. */
  readonly suggesting?: Suggesting | undefined;
  /** Logs an error that nobody foresaw. */
  unexpected(error: unknown, requestId: string): void;
  /** Told when a mutation may have written something. */
  written?(): void;
  /** How much one key may change. */
  readonly changes?: RateLimit;
  /** Told of each statement with its seconds. */
  readonly metrics?: Pick<Metrics, 'read'>;
}
