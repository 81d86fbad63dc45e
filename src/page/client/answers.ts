import type { OperationCall } from '../../diagrams/OperationCall.ts';
import { callKey } from '../operations/Operation.ts';
import { fill } from '../words/fill.ts';
import { AskedOnce } from './askedOnce.ts';
import { currentKey, forgetKey } from './key.ts';
import { type Posted, postGraphQL } from './postGraphQL.ts';
import { words } from './words.ts';

/** Why there is no answer, in a sentence for people, with the code of the service where it gave one. */
export class AskError extends Error {
  readonly code: string | null;

  constructor(message: string, code: string | null = null) {
    super(message);
    this.code = code;
  }
}

const KEPT = 60;
const known = new Map<string, unknown>();
const underway = new AskedOnce();
const toldOfWrites = new Set<(times: number) => void>();
/** How often something was written since the page was opened. */
let written = 0;

/** Takes the answers that the server sent along with the page: they are those for people without a key. */
export function takeSentAnswers(root: Document): void {
  if (currentKey() !== null) return;
  const text = root.getElementById('answers')?.textContent ?? '';
  if (text === '') return;
  const sent: unknown = JSON.parse(text);
  if (typeof sent !== 'object' || sent === null) return;
  for (const [key, answer] of Object.entries(sent)) known.set(key, answer);
}

/** The answer, where it is known already. */
export function knownAnswer<Answer>(call: OperationCall): Answer | undefined {
  // The schema gives each operation's answer its shape; a test checks every operation against it.
  return known.get(callKey(call)) as Answer | undefined;
}

/** Asks the GraphQL API; equal calls are asked once. Throws AskError. */
export async function ask<Answer>(call: OperationCall, signal?: AbortSignal): Promise<Answer> {
  const found = knownAnswer<Answer>(call);
  if (found !== undefined) return found;
  const key = callKey(call);
  // Whoever has another key by now may see more, and what was asked before a write may be answered as it was before.
  const asked = written;
  const whoAsks = `${currentKey() ?? ''} ${asked} ${key}`;
  return underway.ask(whoAsks, async (hungUp) => keep(key, asked, await post<Answer>(call, hungUp)), signal);
}

/** Forgets every answer once something was written, and has whatever is shown asked for again. */
export function forgetAnswers(): void {
  written += 1;
  known.clear();
  for (const tell of toldOfWrites) tell(written);
}

/** Tells when answers are forgotten, and how often they were by then, until what it gives is called. */
export function whenForgotten(tell: (times: number) => void): () => void {
  toldOfWrites.add(tell);
  return () => toldOfWrites.delete(tell);
}

function keep<Answer>(key: string, asked: number, data: Answer): Answer {
  if (asked !== written) return data;
  known.set(key, data);
  const oldest = known.keys().next().value;
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  return data;
}

async function post<Answer>(call: OperationCall, signal: AbortSignal): Promise<Answer> {
  let posted: Posted;
  try {
    posted = await postGraphQL(call, signal);
  } catch (error) {
    if (signal.aborted) throw error;
    throw new AskError(words().page.unreachable);
  }
  const { body, status, key } = posted;
  // The schema gives each operation's answer its shape; a test checks every operation against it.
  if (body.data && !body.errors) return body.data as Answer;
  if (status === 401 && key !== null) {
    forgetKey(key);
    throw new AskError(words().page.keyIsGone);
  }
  const [first] = body.errors ?? [];
  throw new AskError(
    first?.message ?? fill(words().page.status, { status }),
    first?.extensions?.code ?? null,
  );
}
