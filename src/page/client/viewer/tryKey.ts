import { viewer } from '../../operations/viewer.ts';
import { fill } from '../../words/fill.ts';
import { keyIn } from './keyIn.ts';
import { viewerWords } from './viewerWords.ts';

/** A key that the service knows, or why what was pasted is none, in a sentence. */
export type Tried = { readonly key: string } | { readonly fault: string };

/** Asks the service whether it knows the key in what somebody pasted. Never rejects. */
export async function tryKey(pasted: string): Promise<Tried> {
  const text = viewerWords();
  const key = keyIn(pasted);
  if (key === null) return { fault: text.noKey };
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query: viewer.text }),
    });
    if (response.ok) return { key };
    return {
      fault: response.status === 401 ? text.wrongKey : fill(text.status, { status: response.status }),
    };
  } catch {
    return { fault: text.unreachable };
  }
}
