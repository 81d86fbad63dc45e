import type { Mutation } from '../../mutations/Mutation.ts';
import { currentKey } from '../key.ts';
import { pageOutbox } from './pageOutbox.ts';
import { printOf } from './printOf.ts';
import type { Refusal } from './Refusal.ts';
import { writingWords } from './writingWords.ts';

/** What became of something that is to be written. */
export type Outcome<Answer> =
  /** The answer of the mutation's field, without its faults. */
  | { readonly kind: 'written'; readonly answer: Answer }
  /** Nothing was written. */
  | { readonly kind: 'refused'; readonly faults: readonly Refusal[] }
  /** The service was not reached, or the key is no longer good: it is kept in this browser and sent later. */
  | { readonly kind: 'waiting' }
  /** Nothing was written, for the reason that the sentence gives: no right, a bad request. */
  | { readonly kind: 'failed'; readonly message: string };

let last = 0;

/**
 * Writes something, once, however often it has to be sent for that. Once it is written, at once or later, every view asks
 * anew for what it shows.
 *
 * @param about one line that names it among what waits
 */
export async function write<Answer, Variables extends Readonly<Record<string, unknown>>>(
  mutation: Mutation<Answer, Variables>,
  variables: Variables,
  about: string,
): Promise<Outcome<Answer>> {
  // With no key it would wait for one that may never come.
  const key = currentKey();
  if (key === null) return { kind: 'failed', message: writingWords().noKey };
  last = Math.max(Date.now(), last + 1);
  const sent = await pageOutbox.give({
    ...{ key: randomKey(), since: last, by: printOf(key), about },
    ...{ text: mutation.text, variables, stopped: null },
  });
  if (sent === null) return { kind: 'waiting' };
  if (sent.kind === 'gone') return { kind: 'failed', message: writingWords().gone };
  // The schema gives each mutation's answer its shape; a test checks every mutation against it.
  return sent.kind === 'written' ? { kind: 'written', answer: sent.answer as Answer } : sent;
}

/** Not by `randomUUID`, which pages have over HTTPS only. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
