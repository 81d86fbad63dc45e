import { fill } from '../../words/fill.ts';
import { currentKey, forgetKey } from '../key.ts';
import { words } from '../words.ts';
import { addWords } from './addWords.ts';
import type { ReadFault, ReadText } from './TextDraft.ts';

/** What a person brings. */
export interface Brought {
  /** Null of what was pasted. */
  readonly name: string | null;
  readonly content: Blob | string;
  /** How its letters are encoded, where a person says so. */
  readonly encoding: string | null;
  /** Whether the whole of a web page is wanted. */
  readonly whole: boolean;
}

/** Has the service read what a person brings. Gives a sentence where it cannot. */
export async function readText(
  { name, content, encoding, whole }: Brought,
  signal: AbortSignal,
): Promise<ReadText | { readonly fault: string }> {
  const query = new URLSearchParams();
  if (name !== null) query.set('name', name);
  if (encoding !== null) query.set('encoding', encoding);
  if (whole) query.set('whole', 'yes');
  const key = currentKey();
  let response: Response;
  try {
    response = await fetch(`/extract?${query}`, {
      method: 'POST',
      headers: {
        'content-type': name === null ? 'text/plain; charset=utf-8' : 'application/octet-stream',
        ...(key !== null && { authorization: `Bearer ${key}` }),
      },
      body: content,
      signal,
    });
  } catch (error) {
    if (signal.aborted) throw error;
    return { fault: words().page.unreachable };
  }
  // The service writes it as this type; a test reads what it writes.
  if (response.ok) return (await response.json()) as ReadText;
  return { fault: await sentenceOf(response, name, content, key) };
}

async function sentenceOf(
  response: Response,
  name: string | null,
  content: Blob | string,
  key: string | null,
): Promise<string> {
  const text = addWords();
  if (response.status === 401 && key !== null) {
    forgetKey(key);
    return words().page.keyIsGone;
  }
  if (response.status === 413) {
    const bytes = typeof content === 'string' ? new Blob([content]).size : content.size;
    return fill(text.tooLarge, { name: name ?? text.textHeading, size: (bytes / 1_048_576).toFixed(1) });
  }
  const said = await response.text();
  if (response.status !== 422) return said.trim() || fill(words().page.status, { status: response.status });
  const { code, values, message } = JSON.parse(said) as ReadFault;
  return fill(text.faultSentences[code] ?? message, values);
}
