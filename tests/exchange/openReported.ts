import type { Store } from '../../src/stores/Store.ts';
import { claim, declare, openGraph, putDocument, recorded } from '../recording/graph.ts';
import { words } from '../rules/writing.ts';

export const PUBLIC_URL = 'https://demarche.example.org';

/** With a character beyond the first plane, so that code points and UTF-16 units differ. */
export const TEXT = '🚢 =Ann wants the toll, says Ben.';

/** A store with one claim, which was imported, rests on two passages of an excerpt, and is known from Ben alone. */
export async function openReported(): Promise<Store> {
  const store = await openGraph();
  await recordReported(store);
  return store;
}

/** Records the same in a store that is empty. */
export async function recordReported(store: Store): Promise<void> {
  await recorded(store, [
    putDocument('harbour', {
      text: TEXT,
      title: '=Harbour',
      publishedAt: '2031-03-12',
      ...{ excerpt: true },
    }),
    declare('harbour', 'Actor', 'ann', { name: 'Ann', kind: 'PERSON' }),
    declare('harbour', 'Actor', 'ben', { name: 'Ben', kind: 'PERSON' }),
    declare('harbour', 'Proposal', 'toll', {
      ...{ text: 'Raise the toll', kind: 'TERMS', evidence: [words('the toll', TEXT)] },
    }),
    claim('harbour', 'ann SUPPORTS toll', {
      ...{ via: ['ben'], evidence: [words('Ann wants the toll', TEXT), words('says Ben', TEXT)] },
      ...{ importedFrom: 'csv a.csv row 2', holderText: null, hedged: true, voice: 'PARAPHRASE' },
    }),
  ]);
}

/** All that an export writes. */
export async function written(
  work: (write: (text: string) => Promise<void>) => Promise<unknown>,
): Promise<string> {
  let all = '';
  await work(async (text) => {
    all += text;
  });
  return all;
}
