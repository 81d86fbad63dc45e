import type { IncomingHttpHeaders } from 'node:http';
import { askThrough } from '../api/askThrough.ts';
import type { Answer, Asked, Route } from '../api/Route.ts';
import type { Service } from '../api/Service.ts';
import { httpStatusOf } from '../api/toGraphQLError.ts';
import { withDeadline } from '../api/withDeadline.ts';
import type { Ask } from '../diagrams/Ask.ts';
import type { OperationCall } from '../diagrams/OperationCall.ts';
import type { ViewAnswer } from '../diagrams/viewQuery.ts';
import { type Address, formatAddress, missingAddress, parseAddress } from './Address.ts';
import { decodePart } from './decodePart.ts';
import { firstCalls, nextCall } from './firstCalls.ts';
import { type AboutGraphAnswer, aboutGraph } from './operations/aboutGraph.ts';
import type { FindAnswer } from './operations/find.ts';
import { callKey } from './operations/Operation.ts';
import type { OverviewAnswer } from './operations/overview.ts';
import { positionsCall, readPositions } from './operations/positions.ts';
import { type DocumentAnswer, type DocumentsAnswer, type WhereAnswer, where } from './operations/reader.ts';
import type { SubjectAnswer } from './operations/subjects.ts';
import { isSubject, pages } from './pages.ts';
import { aboutFallback } from './serve/aboutFallback.ts';
import { bundlePage } from './serve/bundlePage.ts';
import { codingFor } from './serve/codingFor.ts';
import { compress } from './serve/compress.ts';
import { describeAddress, type KnownAnswer, plainDescription } from './serve/describeAddress.ts';
import { escapeHtml } from './serve/escapeHtml.ts';
import {
  documentFallback,
  documentsFallback,
  faultFallback,
  keyFallback,
  missingFallback,
  noticesFallback,
  positionsFallback,
} from './serve/fallback.ts';
import { frame } from './serve/frame.ts';
import { homeBeginning, homeFallback } from './serve/homeFallback.ts';
import { htmlShell } from './serve/htmlShell.ts';
import { languageFor } from './serve/languageFor.ts';
import { overviewFallback } from './serve/overviewFallback.ts';
import { readPoints } from './serve/readPoints.ts';
import { resultsFallback } from './serve/resultsFallback.ts';
import { subjectFallback } from './serve/subjectFallback.ts';
import { unknownFallback } from './serve/unknownFallback.ts';
import type { Language } from './words/Language.ts';
import { wordsOf } from './words/wordsOf.ts';

/** No script or style of anybody else's, and none within the page. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Whose pages may show a view in a frame: nobody's where it takes a key, which a frame does not have. */
function embeddingOrigins({ embedOrigins, readKey }: Service['settings']): readonly string[] {
  return readKey || embedOrigins.length === 0 ? [] : ["'self'", ...embedOrigins];
}

const ABOUT_GRAPH: OperationCall = { query: aboutGraph.text, variables: {} };

type Serving = Pick<Service, 'execute' | 'settings'>;

/** The page at its addresses, its script and style sheet, and the way from a claim or passage to its place. */
export function pageRoutes(service: Serving): readonly Route[] {
  return [
    { name: 'outlines', path: '/outlines.json', withoutKey: 'WHOLE', answer: answerOutlines },
    { name: 'asset', path: /^\/assets\/[\w.-]+$/, withoutKey: 'WHOLE', answer: answerAsset },
    {
      name: 'page',
      path: new RegExp(`^/(?:|(?:${pages.join('|')})(?:/[^/]*)?)$`),
      withoutKey: 'EMPTY',
      answer: (asked) => answerPage(service, asked),
    },
    {
      name: 'place',
      path: /^\/(?:claim|passage)\/[^/]+$/,
      withoutKey: 'EMPTY',
      answer: (asked) => answerPlace(service, asked),
    },
  ];
}

async function answerAsset({ path, headers }: Asked): Promise<Answer> {
  const asset = (await bundlePage()).assets.get(path);
  if (asset === undefined) return notFound('There is no such file; load the page again.');
  const coding = codingFor(headers);
  return {
    type: asset.type,
    body: coding === 'br' ? asset.brotli : coding === 'gzip' ? asset.gzip : asset.plain,
    headers: {
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(coding !== null && { 'content-encoding': coding }),
    },
  };
}

/** Views that ask for something else first: their positions are read for who has no script, and are not sent along. */
const WITHOUT_POSITIONS: ReadonlySet<Address['view']> = new Set(['timeline', 'venues']);

/** A map of the points that an address names, which has nothing of the graph in it. */
async function answerOutlines({ query, headers }: Asked): Promise<Answer> {
  const points = readPoints(query);
  // The outlines of countries are read by those who want a map.
  const { drawVenueMap } = await import('./serve/drawVenueMap.ts');
  const sent = compress(JSON.stringify(await drawVenueMap(points)), headers);
  return {
    type: 'application/json',
    body: sent.body,
    headers: { 'cache-control': 'public, max-age=86400', vary: 'accept-encoding', ...sent.headers },
  };
}

async function answerPage(service: Serving, asked: Asked): Promise<Answer> {
  const address = parseAddress(asked.path, asked.query);
  if (address === null) return answerMissing(asked);
  const language = languageFor(asked.headers);
  const words = wordsOf(language);
  if (needsKey(service, asked)) return answerEmpty(asked, frame(address, keyFallback(words), words));
  const origins = embeddingOrigins(service.settings);
  const ask = asking(service, asked);
  const first = firstCalls(address);
  const forFallback = WITHOUT_POSITIONS.has(address.view) ? positionsCall(address) : null;
  const [bundle, listed, ...answers] = await Promise.all([
    bundlePage(),
    forFallback && tryTo(ask, forFallback),
    ...first.map((call) => tryTo(ask, call)),
  ]);
  const next = nextCall(address, answers[0]?.data);
  if (next) answers.push(await tryTo(ask, next));
  const known = answers.filter((one) => one.data !== null);
  const shown = listed ?? answers.at(next ? -1 : 0) ?? null;
  const answerTo: KnownAnswer = <Of>(call: OperationCall) =>
    ([listed, ...answers].find((one) => one && callKey(one.call) === callKey(call))?.data ??
      null) as Of | null;
  const moved = movedTo(address, shown);
  if (moved !== null) return redirect(moved);
  const notices = noticesFallback(address.faults, words) + unknownFallback(address, answerTo, words);
  const fallback = notices + fallbackFor(address, shown, answerTo, language);
  const html = htmlShell(
    {
      description: describeAddress(address, answerTo, language, service.settings.publicUrl),
      language,
      body: frame(address, fallback, words, beginningOf(address, answerTo, language)),
      answers: Object.fromEntries(known.map(({ call, data }) => [callKey(call), data])),
      scheme: schemeOf(asked.headers),
      scripts: bundle.scriptsOf(address.view),
      mayEmbed: origins.length > 0,
    },
    bundle,
  );
  const answer = compressed(html, asked.headers, address.embed ? origins : []);
  return { ...answer, status: statusFor(address, shown) };
}

/** To the reader, at the place where the words of a claim stand. */
async function answerPlace(service: Serving, asked: Asked): Promise<Answer> {
  const [, kind = '', part = ''] = asked.path.split('/');
  const id = decodePart(part);
  if (id === null) return notFound('There is nothing at this address.');
  const words = wordsOf(languageFor(asked.headers));
  // Browsers send no key with an address: the page asks where it leads.
  if (needsKey(service, asked))
    return answerEmpty(asked, `<main class="before">${keyFallback(words)}</main>`);
  const { node } = await asking(service, asked)<WhereAnswer>({ query: where.text, variables: { id } });
  if (!node?.document || node.__typename.toLowerCase() !== kind) {
    const message = `There is no ${kind} with the id ${JSON.stringify(id)}.`;
    if (asked.author || !asked.headers.accept?.includes('text/html')) return notFound(message);
    // It may be a draft, which the page is shown with the key of its tab.
    const empty = await answerEmpty(
      asked,
      `<main class="before"><h1>${escapeHtml(words.page.noPlace[kind === 'claim' ? 'claim' : 'passage'])}</h1></main>`,
    );
    return { ...empty, status: 404 };
  }
  const to = { view: 'reader', document: node.document.slug } as const;
  return redirect(formatAddress({ ...to, [kind]: id }));
}

/** Elsewhere, for now: what is merged may be told apart again. */
function redirect(location: string): Answer {
  return { status: 302, type: 'text/plain', body: `${location}\n`, headers: { location } };
}

/** The address of one thing under the slug that it has now, where the address names an earlier one. */
function movedTo(address: Address, shown: Answered | null): string | null {
  if (!isSubject(address.view)) return null;
  const slug = (shown?.data as SubjectAnswer<{ readonly slug: string }> | null)?.subject?.slug;
  return slug === undefined || slug === address.slug ? null : formatAddress({ ...address, slug });
}

function needsKey({ settings }: Serving, { author }: Asked): boolean {
  return settings.readKey && author === null;
}

/** The page with nothing in it of the graph, which its script asks for with the key of the tab. */
async function answerEmpty({ headers }: Asked, body: string): Promise<Answer> {
  const language = languageFor(headers);
  const description = plainDescription('', wordsOf(language));
  const shell = { description, language, body, answers: {}, scheme: schemeOf(headers), scripts: [] };
  return compressed(htmlShell(shell, await bundlePage()), headers);
}

interface Answered {
  readonly call: OperationCall;
  /** Null where there is no answer: the page then asks itself, and shows what is wrong. */
  readonly data: unknown;
  /** Why there is none. */
  readonly error: unknown;
}

/** Asks within one call of the page, so that all its calls share one deadline. */
function asking({ execute, settings }: Serving, { signal, requestId, author }: Asked) {
  return askThrough(execute, { signal: withDeadline(settings.deadline, signal), requestId, author });
}

async function tryTo(ask: Ask, call: OperationCall): Promise<Answered> {
  try {
    return { call, data: await ask<unknown>(call), error: null };
  } catch (error) {
    return { call, data: null, error };
  }
}

/** A search for nothing yet. */
function asksNothing({ view, words }: Address): boolean {
  return view === 'search' && words === null;
}

/** The page is the same; its status is for whoever does not read it. */
function statusFor(address: Address, shown: Answered | null): number {
  if (asksNothing(address)) return 200;
  if (!shown?.data) return httpStatusOf(shown?.error);
  if (isSubject(address.view)) return (shown.data as SubjectAnswer<unknown>).subject === null ? 404 : 200;
  if (address.view !== 'reader' || address.document === null) return 200;
  return (shown.data as DocumentAnswer).document === null ? 404 : 200;
}

/** Nothing is there: a page that says so for people, a sentence for programs. */
export async function answerMissing({
  path,
  query,
  headers,
}: Pick<Asked, 'path' | 'query' | 'headers'>): Promise<Answer> {
  if (!headers.accept?.includes('text/html')) return notFound('There is nothing at this address.');
  const language = languageFor(headers);
  const words = wordsOf(language);
  const bundle = await bundlePage();
  const address = missingAddress(path, query);
  const notices = noticesFallback(address.faults, words);
  const body = frame(address, notices + missingFallback(path, words), words);
  const scripts = bundle.scriptsOf('missing');
  const shell = {
    description: plainDescription(words.missing.title, words),
    language,
    body,
    answers: {},
    scheme: schemeOf(headers),
    scripts,
  };
  return { ...compressed(htmlShell(shell, bundle), headers), status: 404 };
}

function fallbackFor(
  address: Address,
  shown: Answered | null,
  answerTo: KnownAnswer,
  language: Language,
): string {
  const words = wordsOf(language);
  if (asksNothing(address))
    return `<h1>${escapeHtml(words.search.label)}</h1><p>${escapeHtml(words.search.empty)}</p>`;
  if (!shown?.data) return faultFallback(shown?.error, words);
  const { data } = shown;
  if (isSubject(address.view)) return subjectFallback(address.view, address.slug ?? '', answerTo, words);
  if (address.view === 'reader')
    return address.document === null
      ? documentsFallback(data as DocumentsAnswer, words)
      : documentFallback(address.document, data as DocumentAnswer, words);
  if (address.view === 'about') return aboutFallback(words);
  if (address.view === 'search') return resultsFallback(address, data as FindAnswer, words);
  if (address.view === 'home' && 'stanceCounts' in (data as object))
    return overviewFallback(address, data as OverviewAnswer, words);
  const answer = data as ViewAnswer;
  const positions = { view: readPositions(address.filter, answer), total: answer.positions.totalCount };
  if (address.view !== 'home') return positionsFallback(address, positions.view, positions.total, words);
  return homeFallback(address, positions, answerTo<AboutGraphAnswer>(ABOUT_GRAPH), words, language);
}

/** What a view begins with, for those that show it before the script has come. */
function beginningOf(address: Address, answerTo: KnownAnswer, language: Language): string {
  // At size it was not asked who stands where, one by one.
  const answer = address.view === 'home' ? answerTo<ViewAnswer>(positionsCall(address)) : null;
  if (answer === null) return '';
  const view = readPositions(address.filter, answer);
  return homeBeginning(view, answerTo<AboutGraphAnswer>(ABOUT_GRAPH), wordsOf(language), language);
}

/** @param embedding origins of pages that may show it in a frame */
function compressed(html: string, headers: IncomingHttpHeaders, embedding: readonly string[] = []): Answer {
  const sent = compress(html, headers);
  return {
    type: 'text/html; charset=utf-8',
    body: sent.body,
    headers: {
      'cache-control': 'no-cache',
      'content-security-policy': `${CONTENT_SECURITY_POLICY}; frame-ancestors ${embedding.length === 0 ? "'none'" : embedding.join(' ')}`,
      vary: 'accept-encoding, accept-language, cookie',
      ...sent.headers,
    },
  };
}

function schemeOf(headers: IncomingHttpHeaders): 'light' | 'dark' | null {
  const found = /(?:^|;\s*)scheme=(light|dark)(?:;|$)/.exec(headers.cookie ?? '')?.[1];
  return found === 'light' || found === 'dark' ? found : null;
}

function notFound(text: string): Answer {
  return { status: 404, type: 'text/plain', body: `${text}\n` };
}
