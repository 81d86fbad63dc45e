import { setTimeout as pause } from 'node:timers/promises';
import { type GraphQLSchema, getVariableValues } from 'graphql';
import { DemarcheError } from '../../errors.ts';
import type { Settings } from '../../settings.ts';
import { type ByteBudget, UNCOUNTED } from '../ByteBudget.ts';
import { badArgument } from '../badArgument.ts';
import type { Author, Execute } from '../Call.ts';
import type { Documents } from '../Documents.ts';
import { graphqlRefusal } from '../graphqlRefusal.ts';
import type { Params } from '../readParams.ts';
import { withDeadline } from '../withDeadline.ts';
import type { ChangeWatch } from './ChangeWatch.ts';
import { type ChangesPage, changesPage, cursorOf, type FollowedChange, seqOf } from './changesPage.ts';
import { CHANGES, type ChangesQuery, changesQuery } from './changesQuery.ts';
import { Refusal } from './Refusal.ts';

export interface ChangeFeedOptions {
  readonly schema: GraphQLSchema;
  readonly documents: Documents;
  readonly execute: Execute;
  readonly watch: Pick<ChangeWatch, 'now' | 'beyond'>;
  readonly settings: Pick<Settings, 'deadline' | 'subscriptions'>;
  /** For what clients have yet to take. */
  readonly answers: Pick<ByteBudget, 'take' | 'release'>;
}

/** One subscription. */
export interface Subscribing extends Params {
  /** Takes the place of `after`: the id of the last event that was seen before. */
  readonly lastEventId: string | undefined;
  readonly requestId: string;
  /** Aborts when nothing more is to be told. */
  readonly signal: AbortSignal;
  /** Who asks, looked at anew for each page. Throws what `Access` throws. */
  admitAgain(): Promise<Author | null>;
}

/** What is over when a store answers again, or others are done. */
const PASSING: ReadonlySet<unknown> = new Set(['STORE_UNAVAILABLE', 'BUSY']);

/** Larger than the number of any change, and still exact. */
const NUMBER = /^\d{1,15}$/;

/**
 * The tail of the list of changes, read on in pages: the next one when what the last one had has been taken. Each is the
 * answer to a query of whoever subscribed, by one statement.
 */
export class ChangeFeed {
  private readonly options: ChangeFeedOptions;
  private readonly asked: Subscribing;
  private readonly query: ChangesQuery;
  private hasWaited = false;
  /** The number up to which everything has been read. */
  private seq: number;
  private next: HeldPage;

  private constructor(
    options: ChangeFeedOptions,
    asked: Subscribing,
    begin: { readonly query: ChangesQuery; readonly after: number; readonly first: HeldPage },
  ) {
    this.options = options;
    this.asked = asked;
    this.query = begin.query;
    this.seq = begin.after;
    this.next = begin.first;
  }

  /** Begins with the first page, so that what is wrong is told before anything else. Throws Refusal, BAD_ARGUMENT and what the store throws. */
  static async begin(options: ChangeFeedOptions, asked: Subscribing): Promise<ChangeFeed> {
    const query = queryOf(options, asked);
    const after = await beginOf(options, asked, query.after);
    const first = await readPage(options, asked, { query, after });
    return new ChangeFeed(options, asked, { query, after, first });
  }

  /** The response key that the subscription has for a change. */
  get key(): string {
    return this.query.key;
  }

  /** What is told, until the signal aborts. A store that is away is waited for. Throws Refusal, and what `Access` throws. */
  async *follow(): AsyncGenerator<FollowedChange, void, undefined> {
    const { watch, settings } = this.options;
    const { signal } = this.asked;
    while (!signal.aborted) {
      const { page, release } = this.next;
      try {
        yield* page.changes;
      } finally {
        release();
      }
      const isBehind = page.upTo <= this.seq && !page.hasNextPage && this.hasWaited;
      this.seq = page.upTo;
      // One server of a cluster may know of a change that another one has yet to hear of.
      if (isBehind) await pause(settings.subscriptions.poll, undefined, { signal }).catch(() => undefined);
      if (!page.hasNextPage) await watch.beyond(this.seq, signal);
      this.hasWaited = true;
      this.next = await this.read();
    }
  }

  private async read(): Promise<HeldPage> {
    const { options, asked, query, seq: after } = this;
    for (;;) {
      try {
        return await readPage(options, asked, { query, after });
      } catch (error) {
        if (asked.signal.aborted) return NOTHING;
        if (!isPassing(error)) throw error;
        await pause(options.settings.subscriptions.poll, undefined, { signal: asked.signal }).catch(
          () => undefined,
        );
      }
    }
  }
}

/** A page, which counts as held until it has been taken. */
interface HeldPage {
  readonly page: ChangesPage;
  release(): void;
}

const NOTHING: HeldPage = {
  page: { changes: [], hasNextPage: false, upTo: 0 },
  release: () => undefined,
};

function queryOf({ schema, documents }: ChangeFeedOptions, asked: Subscribing): ChangesQuery {
  const prepared = documents.prepare(asked.query, asked.operationName);
  if ('errors' in prepared) throw new Refusal(prepared.errors);
  const { document, operation } = prepared;
  const variables = getVariableValues(schema, operation.variableDefinitions ?? [], asked.variables ?? {}, {
    maxErrors: 50,
  });
  if (variables.errors)
    throw new Refusal(variables.errors.map((error) => graphqlRefusal(error, 'BAD_USER_INPUT')));
  return changesQuery(schema, document, operation, variables.coerced);
}

/** The number of the change after which it begins. */
async function beginOf(
  { watch, settings }: ChangeFeedOptions,
  { lastEventId, signal }: Subscribing,
  stated: string | null,
): Promise<number> {
  const given = lastEventId || stated;
  const now = () => watch.now(withDeadline(settings.deadline, signal));
  const last = await now();
  if (given === null) return last;
  const after = NUMBER.test(given) ? Number(given) : seqOf(given);
  if (after === null)
    throw badArgument(
      CHANGES,
      'after',
      given,
      'the "seq" of a change, or a cursor that "changes" gave, unchanged',
    );
  if (after <= last) return after;
  // It may have been told by a service that already knows what this one hears of in a moment.
  await pause(settings.subscriptions.poll, undefined, { signal });
  const later = await now();
  if (after <= later) return after;
  throw badArgument(
    CHANGES,
    'after',
    given,
    `at most ${later}, the number of the last change; where it is left out, what comes from now on is told`,
  );
}

async function readPage(
  { execute, settings, answers }: ChangeFeedOptions,
  { admitAgain, variables, requestId, signal }: Subscribing,
  { query, after }: { readonly query: ChangesQuery; readonly after: number },
): Promise<HeldPage> {
  const executed = await execute({
    ...{ query: query.text, requestId, readOnly: true },
    variables: { ...variables, [query.cursor]: cursorOf(after) },
    author: await admitAgain(),
    signal: withDeadline(settings.deadline, signal),
  });
  const { text, errors = [] } = executed;
  if (text === undefined || errors.length > 0) throw new Refusal(errors);
  const bytes = Buffer.byteLength(text);
  const held = bytes > UNCOUNTED ? bytes : 0;
  answers.take(held);
  return { page: changesPage(executed, after), release: () => answers.release(held) };
}

function isPassing(error: unknown): boolean {
  if (error instanceof DemarcheError) return PASSING.has(error.code);
  return error instanceof Refusal && error.errors.every(({ extensions }) => PASSING.has(extensions.code));
}
