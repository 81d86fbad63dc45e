import type { IncomingMessage } from 'node:http';
import { OperationTypeNode } from 'graphql';
import type { Settings } from '../../settings.ts';
import { answerText } from '../answerText.ts';
import type { Author } from '../Call.ts';
import { chooseStatus } from '../chooseStatus.ts';
import type { GraphQLRequest } from '../GraphQLRequest.ts';
import type { Params } from '../readParams.ts';
import { headersOf, toGraphQLError } from '../toGraphQLError.ts';
import { ChangeFeed, type ChangeFeedOptions } from './ChangeFeed.ts';
import { EventStream } from './EventStream.ts';
import { OpenStreams } from './OpenStreams.ts';
import { Refusal } from './Refusal.ts';
import { takesEvents } from './takesEvents.ts';

export interface SubscriptionsOptions extends ChangeFeedOptions {
  readonly settings: Pick<Settings, 'deadline' | 'answerTimeout' | 'subscriptions'>;
  /** Aborted when the service was told to end. */
  readonly ending: AbortSignal;
  /** Logs an error that nobody foresaw. */
  unexpected(error: unknown, requestId: string): void;
}

/** What goes on until its client hangs up, or the service ends. */
export class Subscriptions {
  private readonly options: SubscriptionsOptions;
  private readonly streams: OpenStreams;

  constructor(options: SubscriptionsOptions) {
    this.options = options;
    this.streams = new OpenStreams(options.settings.subscriptions);
  }

  /** How many are open. */
  get open(): number {
    return this.streams.size;
  }

  /** Whether it is a subscription, of somebody who takes events. What is wrong with it is told by whoever executes it. */
  asks(
    { method, headers }: IncomingMessage,
    {
      query,
      operationName = null,
    }: { readonly query: string; readonly operationName?: string | null | undefined },
  ): boolean {
    if (method === 'HEAD' || !takesEvents(headers.accept)) return false;
    try {
      const prepared = this.options.documents.prepare(query, operationName);
      return 'operation' in prepared && prepared.operation.operation === OperationTypeNode.SUBSCRIPTION;
    } catch {
      return false;
    }
  }

  /** Answers one; resolves when nothing more is told. */
  async answer(asked: GraphQLRequest, given: Params & { readonly author: Author | null }): Promise<void> {
    const { answerTimeout: timeout } = this.options.settings;
    const { response, requestId, headers } = asked;
    asked.countAs('subscription');
    const signal = AbortSignal.any([asked.cancellation.signal, this.options.ending]);
    let close = () => {};
    let stream: EventStream | null = null;
    try {
      close = this.streams.take(asked.callerOf(given.author));
      const lastEventId = headerIn(asked.request, 'last-event-id');
      const feed = await ChangeFeed.begin(this.options, {
        ...{ query: given.query, operationName: given.operationName, variables: given.variables },
        ...{ lastEventId, requestId, signal, admitAgain: asked.admitAgain },
      });
      stream = new EventStream(response, { status: 200, headers: headers(), timeout });
      for await (const { seq, change } of feed.follow()) {
        const data = JSON.stringify({ data: { [feed.key]: change } });
        await stream.send({ event: 'next', id: String(seq), data });
      }
    } catch (error) {
      // Whoever is gone is told nothing; and one who comes back when the service has ended goes on.
      if (response.closed || signal.aborted) return;
      const executed = { errors: this.errorsOf(error, requestId) };
      stream ??= new EventStream(response, {
        status: chooseStatus(executed, 'application/json'),
        headers: { ...headers(), ...Object.assign({}, ...executed.errors.map(headersOf)) },
        timeout,
      });
      await stream.send({ event: 'next', data: answerText(executed).join('') });
      await stream.send({ event: 'complete', data: '' });
    } finally {
      close();
      if (stream) stream.end();
      else if (!response.closed) response.writeHead(503, headers()).end();
    }
  }

  private errorsOf(error: unknown, requestId: string) {
    if (error instanceof Refusal) return error.errors;
    return [toGraphQLError(error, requestId, this.options.unexpected)];
  }
}

function headerIn({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}
