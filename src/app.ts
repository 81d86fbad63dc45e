import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { Access } from './api/Access.ts';
import { apiSchema } from './api/apiSchema.ts';
import { ByteBudget } from './api/ByteBudget.ts';
import type { Execute } from './api/Call.ts';
import { corsHeaders } from './api/cors.ts';
import { Documents } from './api/Documents.ts';
import { createExecute } from './api/execute.ts';
import { FormerSlugs } from './api/FormerSlugs.ts';
import { FreshAnswers } from './api/FreshAnswers.ts';
import { forReader } from './api/forReader.ts';
import type { GraphQLRequest } from './api/GraphQLRequest.ts';
import { wantsGraphiql } from './api/graphiqlRoute.ts';
import { graphqlHandler } from './api/graphqlHandler.ts';
import { ChangeWatch } from './api/live/ChangeWatch.ts';
import { Subscriptions } from './api/live/Subscriptions.ts';
import { Metrics } from './api/Metrics.ts';
import { programVersion } from './api/programVersion.ts';
import type { Answer, Asked, Route } from './api/Route.ts';
import { readBody } from './api/readBody.ts';
import { routes } from './api/routes.ts';
import { suggestingBy } from './api/Suggesting.ts';
import { headersOf, httpStatusOf, toGraphQLError } from './api/toGraphQLError.ts';
import { CacheBudget } from './CacheBudget.ts';
import { answerMissing } from './page/routes/answerMissing.ts';
import { pageRoutes } from './page/routes/pageRoutes.ts';
import { Planner } from './plan/Planner.ts';
import { RateLimit } from './RateLimit.ts';
import { KnownKeys } from './rights/KnownKeys.ts';
import type { OwnKey } from './rights/OwnKey.ts';
import { graphModel, sdl } from './schema/graphModel.ts';
import type { Settings } from './settings.ts';
import type { Store } from './stores/Store.ts';

export interface AppOptions {
  readonly settings: Settings;
  readonly store: Store;
  readonly log: Logger;
  /** Good for as long as the service runs, beside those that the store has. */
  readonly ownKey?: OwnKey | null;
  /** Aborted when the service was told to end. */
  readonly ending?: AbortSignal;
}

/** Answers every request; listens nowhere, keeps no state of clients. */
export function createApp(options: AppOptions): RequestListener {
  const { settings, store, log, ownKey = null, ending = NEVER } = options;
  const schema = apiSchema(sdl);
  const metrics = new Metrics();
  const unexpected = (error: unknown, requestId: string) => {
    log.error({ err: error, requestId }, 'Unexpected error');
  };
  const { limits, publicUrl, rates } = settings;
  const cache = new CacheBudget();
  const documents = new Documents(schema, cache);
  const planner = new Planner({ model: graphModel, schema, limits, publicUrl }, cache);
  const access = new Access({ settings, keys: new KnownKeys(store, ownKey), metrics });
  const watch = new ChangeWatch({ store, poll: settings.subscriptions.poll });
  const run = createExecute({
    schema,
    documents,
    planner,
    store,
    publicUrl,
    formerSlugs: new FormerSlugs(store),
    writing: settings.writing,
    suggesting: suggestingBy(settings, ending),
    unexpected,
    written: () => watch.look(),
    changes: new RateLimit({
      perMinute: rates.changes,
      message: `One key may make ${rates.changes} changes in a minute.`,
    }),
    metrics,
  });
  const execute: Execute = async (call) => {
    const executed = await run(call);
    for (const { extensions } of executed.errors ?? []) metrics.refused(extensions.code);
    return executed;
  };
  const answers = new ByteBudget(settings.answersLimit, 'answers that clients have yet to take');
  const bodies = {
    limit: settings.bodyLimit,
    budget: new ByteBudget(settings.bodiesLimit, 'requests that clients have yet to send'),
  };
  const budget = new CacheBudget(ANSWERS_KEPT);
  metrics.watchCaches(cache, budget);
  const fresh = new FreshAnswers({ execute, store, service: `${programVersion()} ${sdl}`, budget });
  const subscriptions = new Subscriptions({
    ...{ schema, documents, execute, watch, settings, answers, unexpected, ending },
  });
  metrics.watchSubscriptions(() => subscriptions.open);
  const graphql = graphqlHandler({
    execute,
    subscriptions,
    fresh,
    deadline: settings.deadline,
    bodies,
    answers,
    unexpected,
  });
  const service = { settings, schema, store, execute, metrics, ending };
  const known = [...routes(service), ...pageRoutes(service)];

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    exchange: Exchange,
  ): Promise<void> {
    const url = request.url === '/graphql' ? GRAPHQL : URL.parse(request.url ?? '/', 'http://localhost');
    if (request.method === 'OPTIONS' && 'access-control-allow-methods' in exchange.headers()) {
      exchange.route = 'preflight';
      response.writeHead(204, exchange.headers()).end();
    } else if (url?.pathname === '/graphql' && !wantsGraphiql(request)) {
      exchange.route = 'graphql';
      await graphql({
        ...exchange,
        ...{ request, response, address: `${url.pathname}${url.search}` },
        admit: () => access.admit(request, true),
        admitAgain: () => access.admitAgain(request),
        callerOf: (author) => access.callerOf(request, author),
        countAs(route) {
          exchange.route = route;
        },
      });
    } else if (settings.mcp && url?.pathname === '/mcp') {
      exchange.route = 'mcp';
      const { requestId, cancellation } = exchange;
      // Loaded with its libraries where the first model asks.
      const { answerMcp } = await import('./mcp/mcpHandler.ts');
      const admit = () => access.admit(request, true);
      const signal = cancellation.signal;
      const options = { execute, deadline: settings.deadline, bodies, answers, unexpected };
      const mcpAnswer = await answerMcp(options, { request, response, requestId, signal, admit });
      if (!response.closed) send(request, response, exchange, mcpAnswer);
    } else {
      const route = url && known.find(({ path }) => matches(path, url.pathname));
      if (route) exchange.route = route.name;
      const { requestId, cancellation } = exchange;
      const path = url?.pathname ?? '';
      const query = url?.searchParams ?? new URLSearchParams();
      const asked = { path, query, headers: request.headers, requestId, signal: cancellation.signal };
      send(request, response, exchange, await answerOf(request, response, route, asked));
    }
  }

  async function answerOf(
    request: IncomingMessage,
    response: ServerResponse,
    route: Route | null | undefined,
    asked: Omit<Asked, 'author'>,
  ): Promise<Answer> {
    if (route?.post && request.method === 'POST') return answerPost(request, response, route.post, asked);
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (!route) return reads ? answerMissing(asked) : plain(404, 'There is nothing at this address.');
    if (!reads) return { ...plain(405, 'This address answers GET only.'), headers: { allow: 'GET, HEAD' } };
    try {
      const { withoutKey } = route;
      const author = withoutKey === 'WHOLE' ? null : await access.admit(request, withoutKey !== 'EMPTY');
      const given = await route.answer({ ...asked, author });
      const mayDiffer = author !== null || (settings.readKey && withoutKey !== 'WHOLE');
      const answer = mayDiffer ? forReader(given, author !== null) : given;
      answers.holdAnswer(response, answer.body);
      return answer;
    } catch (error) {
      const { message } = toGraphQLError(error, asked.requestId, unexpected);
      return { ...plain(httpStatusOf(error), message), headers: headersOf(error) };
    }
  }

  async function answerPost(
    request: IncomingMessage,
    response: ServerResponse,
    post: NonNullable<Route['post']>,
    asked: Omit<Asked, 'author'>,
  ): Promise<Answer> {
    try {
      const author = await access.admit(request, true);
      const body = () => readBody(request, { limit: post.limit, budget: bodies.budget });
      const answer = await post.answer({ ...asked, author, body });
      answers.holdAnswer(response, answer.body);
      return answer;
    } catch (error) {
      // What is still being sent is let through, so that the client gets to read why it is refused.
      request.resume();
      const { message } = toGraphQLError(error, asked.requestId, unexpected);
      return { ...plain(httpStatusOf(error), message), headers: headersOf(error) };
    }
  }

  async function respond(
    request: IncomingMessage,
    response: ServerResponse,
    exchange: Exchange,
  ): Promise<void> {
    try {
      await answer(request, response, exchange);
    } catch (error) {
      if (!response.closed) {
        unexpected(error, exchange.requestId);
        if (!response.headersSent) send(request, response, exchange, plain(500, 'Unexpected error'));
      }
    }
    cutWhenLate(response, settings.answerTimeout);
  }

  return (request, response) => {
    const start = performance.now();
    const requestId = randomUUID();
    const cancellation = new AbortController();
    const headers = () => ({
      ...SAFE_HEADERS,
      'x-request-id': requestId,
      ...corsHeaders(settings.corsOrigins, request.headers),
      ...(ending.aborted && CLOSE),
    });
    const exchange: Exchange = { requestId, cancellation, headers, route: 'unknown' };
    response.once('close', () => {
      if (!response.writableFinished) cancellation.abort();
      const seconds = (performance.now() - start) / 1000;
      metrics.request(exchange.route, response.statusCode, seconds);
      log.debug(
        { requestId, route: exchange.route, method: request.method, status: response.statusCode, seconds },
        'Answered',
      );
    });
    void respond(request, response, exchange);
  };
}

/** The clients that take their answer at once, nearly all, have it by now. */
function cutWhenLate(response: ServerResponse, milliseconds: number): void {
  if (response.writableLength === 0 || response.closed) return;
  const cut = setTimeout(() => response.destroy(), milliseconds).unref();
  response.once('close', () => clearTimeout(cut));
}

/** A request under way. */
interface Exchange extends Pick<GraphQLRequest, 'requestId' | 'cancellation' | 'headers'> {
  /** For metrics and logs; known once a route is found. */
  route: string;
}

/** Bytes of answers that are kept for who asks again. */
const ANSWERS_KEPT = 16 * 2 ** 20;

const NEVER = new AbortController().signal;

/** Where nearly all is asked, taken apart once. */
const GRAPHQL = new URL('http://localhost/graphql');

/** What a page may do is said by its own route; everything else may do nothing. */
const SAFE_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** Of every answer once the service is ending. */
const CLOSE = { connection: 'close' };

function matches(path: string | RegExp, asked: string): boolean {
  return typeof path === 'string' ? path === asked : path.test(asked);
}

function plain(status: number, text: string): Answer {
  return { status, type: 'text/plain', body: `${text}\n` };
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { headers }: Exchange,
  answer: Answer,
): void {
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body;
  const textual = typeof answer.body === 'string' && !answer.type.includes('charset=');
  const every = headers();
  const vary = [every.vary, answer.headers?.vary].filter((part) => part !== undefined);
  response.writeHead(answer.status ?? 200, {
    ...every,
    'content-type': textual ? `${answer.type}; charset=utf-8` : answer.type,
    'content-length': body.length,
    ...answer.headers,
    ...(vary.length === 0 ? {} : { vary: vary.join(', ') }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
