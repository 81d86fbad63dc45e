import { hash } from 'node:crypto';
import { Cache } from '../Cache.ts';
import type { CacheBudget } from '../CacheBudget.ts';
import type { LastChange } from '../plan/LastChange.ts';
import { onlyLastChange } from '../plan/onlyLastChange.ts';
import { takeLastChange } from '../plan/takeLastChange.ts';
import type { Store } from '../stores/Store.ts';
import { answerText } from './answerText.ts';
import type { Call, Execute, Executed } from './Call.ts';
import type { MediaType } from './mediaType.ts';
import { tagsIn } from './tagsIn.ts';

export interface FreshAnswersOptions {
  readonly execute: Execute;
  readonly store: Pick<Store, 'read'>;
  /** What answers also depend on, and what is the same for as long as the service runs: its version and its schema. */
  readonly service: string;
  readonly budget: CacheBudget;
}

/** An answer as it goes out, and what it is known by. */
export interface FreshAnswer {
  readonly etag: string;
  /** Null where the client has it already. */
  readonly body: Uint8Array | null;
  /** As `Executed` has it; false where that is not known. */
  readonly isSettled: boolean;
}

/** What is asked, and what its client has. */
export interface FreshCall {
  readonly call: Call;
  readonly mediaType: MediaType;
  /** The header If-None-Match. */
  readonly known: string | undefined;
}

/**
 * Answers of queries, each kept for as long as nothing is changed. An answer is told by the last change that its
 * statement saw: it is given again only where the store says, now, that no other one was confirmed since.
 */
export class FreshAnswers {
  private readonly options: FreshAnswersOptions;
  private readonly service: string;
  private readonly kept: Cache<FreshAnswer & { readonly body: Uint8Array }>;

  constructor(options: FreshAnswersOptions) {
    this.options = options;
    this.service = hash('sha256', options.service, 'base64url');
    this.kept = new Cache(options.budget, 'answers');
  }

  /**
   * The answer to a query that nothing is wrong with, or what came of any other call.
   *
   * Throws what the store throws.
   */
  async answer({ call, mediaType, known }: FreshCall): Promise<FreshAnswer | Executed> {
    const question = this.question(call, mediaType);
    const kept = this.kept.get(question);
    const tags = tagsIn(known);
    if (kept !== undefined || tags.length > 0) {
      const etag = etagOf(question, await this.lastChange(call.signal));
      if (tags.includes(etag)) return { etag, body: null, isSettled: kept?.etag === etag && kept.isSettled };
      if (kept?.etag === etag) return kept;
    }
    const executed = await this.options.execute({ ...call, readOnly: true });
    const { text, errors = [], lastChange, isSettled = false, isPersonal = false } = executed;
    if (text === undefined || errors.length > 0 || lastChange === undefined || isPersonal) return executed;
    const answer = {
      etag: etagOf(question, lastChange),
      body: Buffer.concat(answerText(executed).map(bytesOf)),
      isSettled,
    };
    this.kept.set(question, answer, answer.body.length);
    return tags.includes(answer.etag) ? { ...answer, body: null } : answer;
  }

  /** Whoever has the same role is answered the same, but for what is personal, which is not kept. */
  private question({ query, operationName, variables, author }: Call, mediaType: MediaType): string {
    const asked = [this.service, mediaType, author?.role ?? null, query, operationName, variables];
    return hash('sha256', JSON.stringify(asked), 'base64url');
  }

  private async lastChange(signal: AbortSignal): Promise<LastChange> {
    const { plan, values } = onlyLastChange;
    return takeLastChange(await this.options.store.read(plan, values, signal)).lastChange;
  }
}

/** Two graphs with as many changes differ in the moment of the last one: of a backup that was restored, and written to. */
function etagOf(question: string, { seq, at }: LastChange): string {
  return `"${seq}-${hash('sha256', `${question} ${at}`, 'base64url').slice(0, 22)}"`;
}

function bytesOf(part: string | Uint8Array): Uint8Array {
  return typeof part === 'string' ? Buffer.from(part) : part;
}
