import type { OperationCall } from '../../diagrams/OperationCall.ts';
import { callKey } from '../operations/Operation.ts';
import { fill } from '../words/fill.ts';
import { AskedOnce } from './askedOnce.ts';
import { currentKey, forgetKey } from './key.ts';
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
  // Whoever has another key by now may see more.
  const whoAsks = `${currentKey() ?? ''} ${key}`;
  return underway.ask(whoAsks, async (hungUp) => keep(key, await post<Answer>(call, hungUp)), signal);
}

function keep<Answer>(key: string, data: Answer): Answer {
  known.set(key, data);
  const oldest = known.keys().next().value;
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  return data;
}

async function post<Answer>(call: OperationCall, signal: AbortSignal): Promise<Answer> {
  let response: Response;
  const key = currentKey();
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...(key !== null && { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify(call),
      signal,
    });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new AskError(words().page.unreachable);
  }
  const body = (await response.json().catch(() => ({}))) as Body<Answer>;
  if (body.data && !body.errors) return body.data;
  if (response.status === 401 && key !== null) {
    forgetKey(key);
    throw new AskError(words().page.keyIsGone);
  }
  const [first] = body.errors ?? [];
  throw new AskError(
    first?.message ?? fill(words().page.status, { status: response.status }),
    first?.extensions?.code ?? null,
  );
}

interface Body<Answer> {
  readonly data?: Answer | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}
