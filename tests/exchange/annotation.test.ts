import jsonld, { type JsonLdDocument, type Options } from 'jsonld';
import { expect, onTestFinished, test } from 'vitest';
import { exportAnnotations } from '../../src/exchange/export/annotation.ts';
import type { Store } from '../../src/stores/Store.ts';
import { openSeeded } from '../api/seeded.ts';
import { ANNO_CONTEXT } from './annoContext.ts';
import { openReported, PUBLIC_URL, written } from './openReported.ts';

const OA = 'http://www.w3.org/ns/oa#';

async function annotations(store: Store) {
  return JSON.parse(await written((write) => exportAnnotations(store, write, { publicUrl: PUBLIC_URL })));
}

/** As N-Quads by a reader that is not ours, which refuses terms that the context does not have. */
async function triplesOf(document: JsonLdDocument): Promise<readonly string[]> {
  const options: Options.ToRdf & { readonly safe: true } = {
    format: 'application/n-quads',
    safe: true,
    documentLoader: async (url: string) => {
      expect(url).toBe('http://www.w3.org/ns/anno.jsonld');
      return { documentUrl: url, document: { '@context': ANNO_CONTEXT } };
    },
  };
  return String(await jsonld.toRDF(document, options))
    .trimEnd()
    .split('\n');
}

test('each passage of a claim is an annotation with both selectors, and says who reports it', async () => {
  const page = await annotations(await openReported());
  const [first, second] = page.items;
  const [claim] = first.id.split('#');
  expect([first.id, second.id]).toEqual([`${claim}#3-21`, `${claim}#23-31`]);
  expect(claim).toMatch(/^https:\/\/demarche\.example\.org\/claim\/[0-9a-f]+$/);
  expect(first.body.map(({ value }: { value: string }) => value)).toEqual([
    'According to Ben, Ann perhaps supports: Raise the toll. (the words kept do not name the holder)',
    ...['holder ann', 'stance SUPPORTS', 'target toll', 'according to Ben'],
    'the author, or who reports it, doubts that the holder holds it',
    'the words kept do not name the holder',
    'only these words of a longer text were kept',
  ]);
  expect(first.target.selector).toEqual([
    { type: 'TextQuoteSelector', exact: 'Ann wants the toll', prefix: '🚢 =', suffix: ', says Ben.' },
    { type: 'TextPositionSelector', start: 3, end: 21 },
  ]);
});

test('a JSON-LD reader that is not ours finds every annotation of the seed, with its words and places', async () => {
  const { store, discard } = await openSeeded();
  onTestFinished(discard);
  const page = await annotations(store);
  const triples = await triplesOf(page);
  const having = (end: string) => triples.filter((triple) => triple.endsWith(end)).length;
  const about = (property: string) =>
    triples.filter((triple) => triple.includes(` <${OA}${property}> `)).length;
  const claims = await store.transaction((t) => t.ids('Claim'));
  expect(new Set(page.items.map(({ id }: { id: string }) => id.split('#')[0])).size).toBe(claims.length);
  const count = page.items.length;
  expect(
    ['Annotation', 'TextQuoteSelector', 'TextPositionSelector'].map((type) => having(`<${OA}${type}> .`)),
  ).toEqual([count, count, count]);
  expect(['exact', 'start', 'end', 'hasSource', 'hasTarget'].map(about)).toEqual([
    count,
    count,
    count,
    count,
    count,
  ]);
});
