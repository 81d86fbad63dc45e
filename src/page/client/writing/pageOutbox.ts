import { forgetAnswers } from '../answers.ts';
import { currentKey, forgetKey } from '../key.ts';
import { type Posted, postGraphQL } from '../postGraphQL.ts';
import { Drawer } from './Drawer.ts';
import { drawerName } from './drawerName.ts';
import { Outbox } from './Outbox.ts';
import { tellWritten } from './onWritten.ts';
import { printOf } from './printOf.ts';
import type { Sent } from './Sent.ts';
import { sentOf } from './sentOf.ts';
import type { Waiting } from './Waiting.ts';
import { writingWords } from './writingWords.ts';

/** Milliseconds after which a service that says nothing counts as away. */
const PATIENCE = 30_000;

/** The one outbox of this tab. */
export const pageOutbox = new Outbox({
  drawer: new Drawer(() => localStorage),
  sender,
  send,
  // Where the browser has no locks, the idempotency keys alone keep tabs from writing twice.
  alone: async (work) =>
    navigator.locks === undefined ? work() : await navigator.locks.request('demarche-outbox', work),
  later(milliseconds, again) {
    const timer = setTimeout(again, milliseconds);
    return () => clearTimeout(timer);
  },
  written({ text, variables, about }, answer) {
    forgetAnswers();
    tellWritten({ text, variables, about, answer });
  },
});

addEventListener('online', () => void pageOutbox.sendAll());
addEventListener('storage', ({ key }) => {
  if (key === null || key.startsWith(drawerName)) pageOutbox.reread();
});
addEventListener('beforeunload', (event) => {
  if (pageOutbox.state().unkept) event.preventDefault();
});
if (pageOutbox.state().waiting.length > 0) void pageOutbox.sendAll();

function sender(): string | null {
  const key = currentKey();
  return key === null ? null : printOf(key);
}

async function send({ key, text, variables }: Waiting): Promise<Sent> {
  if (currentKey() === null) return { kind: 'noKey' };
  let posted: Posted;
  try {
    const call = { query: text, variables: { ...variables, key } };
    posted = await postGraphQL(call, AbortSignal.timeout(PATIENCE));
  } catch {
    return { kind: 'away', retryAfter: null, message: null };
  }
  const sent = sentOf(posted, writingWords().failed);
  if (sent.kind === 'noKey' && posted.key !== null) forgetKey(posted.key);
  return sent;
}
