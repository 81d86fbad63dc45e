import { setTimeout } from 'node:timers/promises';
import { DemarcheError } from '../errors.ts';
import type { ModelSettings } from './ModelSettings.ts';
import { ANSWER_SCHEMA } from './modelPrompt.ts';

export interface Message {
  readonly role: 'system' | 'user';
  readonly content: string;
}

/** What a model answered. */
export interface ModelAnswer {
  readonly text: string;
  /** Whether it ended in the middle, because it may not be longer. */
  readonly isCutOff: boolean;
  /** The tokens that it took, as far as the server tells. */
  readonly tokens: { readonly input: number; readonly output: number } | null;
}

/** How answers are asked for by schema: servers know different ways, and some none. */
export type ResponseForm = 'schema' | 'object' | 'none';

export const FORMS: readonly ResponseForm[] = ['schema', 'object', 'none'];

export interface AskOptions {
  readonly form: ResponseForm;
  readonly signal: AbortSignal;
  /** Milliseconds before the second try; twice as many before each one more. */
  readonly wait: number;
}

/** Thrown where a server does not know a form of answers. */
export class FormIsUnknown extends Error {}

const TRIES = 4;

/** Milliseconds that one try may take. */
const A_TRY = 60_000;

/** As many as the API tells: what is beyond that no model has read. */
const MOST_TOKENS = 2 ** 31 - 1;
/** Bytes of one answer. */
const MOST_BYTES = 1_000_000;

/**
 * Asks a model once, and up to three times more where the server is away, has too much to do or fails.
 *
 * Throws FormIsUnknown; SUGGESTER_UNAVAILABLE with what the server said, in a sentence that is safe to show; and what the
 * signal aborts with.
 */
export async function askModel(
  settings: ModelSettings,
  messages: readonly Message[],
  { form, signal, wait }: AskOptions,
): Promise<ModelAnswer> {
  for (let tried = 1; ; tried += 1) {
    const came = await tryOnce(settings, messages, form, signal);
    if ('answer' in came) return came.answer;
    if (!came.again || tried === TRIES) throw unavailable(settings, came.why, tried);
    await pause(came.after ?? wait * 2 ** (tried - 1), signal);
  }
}

type Came =
  | { readonly answer: ModelAnswer }
  /** `after`: milliseconds that the server wants to be left alone. */
  | { readonly why: string; readonly again: boolean; readonly after?: number };

async function tryOnce(
  { url, model, key }: ModelSettings,
  messages: readonly Message[],
  form: ResponseForm,
  signal: AbortSignal,
): Promise<Came> {
  const late = AbortSignal.timeout(A_TRY);
  try {
    const response = await fetch(`${url}/chat/completions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(key !== null && { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({ model, messages, temperature: 0, stream: false, ...responseFormat(form) }),
      // The key and the text are for this server alone.
      redirect: 'error',
      signal: AbortSignal.any([signal, late]),
    });
    const body = await textOf(response);
    if (!response.ok) return refusal(response, body, form);
    if (body === null) return { why: `answered with more than ${MOST_BYTES} bytes`, again: false };
    const answer = answerIn(body);
    return answer === null ? { why: 'answered with what is no chat completion', again: true } : { answer };
  } catch (error) {
    if (error instanceof FormIsUnknown) throw error;
    signal.throwIfAborted();
    if (late.aborted) return { why: `did not answer in ${A_TRY / 1000} s`, again: true };
    return connectionFault(error);
  }
}

function responseFormat(form: ResponseForm): object {
  if (form === 'none') return {};
  return {
    response_format:
      form === 'object'
        ? { type: 'json_object' }
        : { type: 'json_schema', json_schema: { name: 'claims', strict: true, schema: ANSWER_SCHEMA } },
  };
}

function refusal({ status, headers }: Response, body: string | null, form: ResponseForm): Came {
  if (
    form !== 'none' &&
    (status === 400 || status === 422) &&
    /response_format|json_schema|json_object/i.test(body ?? '')
  )
    throw new FormIsUnknown();
  if (status === 401 || status === 403)
    return { why: `does not take the key in SUGGEST_KEY (${status})`, again: false };
  if (status === 404)
    return { why: 'has no such address or model (404): see SUGGEST_URL and SUGGEST_MODEL', again: false };
  if (status === 429) return { why: 'is asked too much (429)', again: true, ...afterIn(headers) };
  if (status >= 500) return { why: `failed (${status})`, again: true, ...afterIn(headers) };
  return { why: `refused what it was asked (${status})`, again: false };
}

/** `Retry-After` in seconds, as far as anybody would wait for it. */
function afterIn(headers: Headers): { readonly after?: number } {
  const given = headers.get('retry-after');
  return given !== null && /^\d{1,2}$/.test(given) ? { after: Number(given) * 1000 } : {};
}

/** A body as text, or null where it is too long. What is no UTF-8 is read as U+FFFD, and found nowhere. */
async function textOf({ body }: Response): Promise<string | null> {
  if (body === null) return '';
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body) {
    bytes += part.length;
    // Leaving the loop cancels what is still to come.
    if (bytes > MOST_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function answerIn(body: string): ModelAnswer | null {
  const given = objectIn(parsed(body));
  const [first]: readonly unknown[] = Array.isArray(given.choices) ? given.choices : [];
  const { message, finish_reason: end } = objectIn(first);
  const { content } = objectIn(message);
  if (typeof content !== 'string') return null;
  const { prompt_tokens: input, completion_tokens: output } = objectIn(given.usage);
  const tokens = isCount(input) && isCount(output) ? { input, output } : null;
  return { text: content, isCutOff: end === 'length', tokens };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function objectIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_TOKENS;
}

/** What keeps a connection from being made, and whether it is worth trying again. */
function connectionFault(error: unknown): { readonly why: string; readonly again: boolean } {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const said = cause instanceof Error ? cause.message : '';
  if (code === 'ECONNREFUSED') return { why: 'is not there: nothing listens at that address', again: true };
  if (code === 'ENOTFOUND') return { why: 'is not there: no machine has that name', again: false };
  if (/CERT|TLS|SSL|SIGNED|ISSUER/.test(code))
    return { why: `has no certificate that is trusted here (${code})`, again: false };
  if (/redirect/i.test(said))
    return {
      why: 'sends elsewhere, which is not followed: set SUGGEST_URL to where it answers itself',
      again: false,
    };
  if (said === 'bad port')
    return { why: 'has a port that is not for the web: choose another one', again: false };
  return { why: 'broke off', again: true };
}

function unavailable({ url, model }: ModelSettings, why: string, tries: number): DemarcheError {
  const tried = tries > 1 ? ` It was tried ${tries} times.` : '';
  return new DemarcheError(
    'SUGGESTER_UNAVAILABLE',
    `The server of the model "${model}" at ${new URL(url).host} ${why}.${tried} Try again later, or let the rules suggest.`,
  );
}

/** Rejects with what the signal aborts with. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => signal.throwIfAborted());
}
