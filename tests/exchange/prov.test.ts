import jsonld from 'jsonld';
import { expect, onTestFinished, test } from 'vitest';
import { exportProv, type ProvForm } from '../../src/exchange/export/prov.ts';
import type { Store } from '../../src/stores/Store.ts';
import { openSeeded } from '../api/seeded.ts';
import { openReported, PUBLIC_URL, written } from './openReported.ts';

const PROV = 'http://www.w3.org/ns/prov#';

const inForm = (store: Store, form: ProvForm) =>
  written((write) => exportProv(store, write, { publicUrl: PUBLIC_URL, form }));

test('a claim is derived from its document by who coded it, and quotes its words', async () => {
  const { '@graph': nodes } = JSON.parse(await inForm(await openReported(), 'json-ld'));
  expect(nodes).toHaveLength(1);
  const [node] = nodes;
  expect(node).toMatchObject({
    type: ['schema:Claim', 'prov:Entity'],
    'schema:text':
      'According to Ben, Ann perhaps supports: Raise the toll. (the words kept do not name the holder)',
    'schema:disambiguatingDescription': [
      'according to Ben',
      'the author, or who reports it, doubts that the holder holds it',
      'the words kept do not name the holder',
      'only these words of a longer text were kept',
    ],
    'schema:mentions': { 'schema:name': 'Ann', type: 'schema:Person' },
  });
  expect(node['prov:wasDerivedFrom'].id).toBe(node['schema:appearance'].id);
  expect(
    node['prov:qualifiedDerivation'].map(
      ({ 'prov:hadActivity': words }: { 'prov:hadActivity': Record<string, unknown> }) => [
        words['schema:startOffset'],
        words['schema:endOffset'],
        words['schema:text'],
      ],
    )[0],
  ).toEqual([3, 21, 'Ann wants the toll']);
});

test('both forms say the same, by a reader that is not ours', async () => {
  const { store, discard } = await openSeeded();
  onTestFinished(discard);
  const quads = await inForm(store, 'n-quads');
  const options = { algorithm: 'URDNA2015', format: 'application/n-quads' } as const;
  const fromJson = await jsonld.canonize(JSON.parse(await inForm(store, 'json-ld')), options);
  const fromQuads = await jsonld.canonize(await jsonld.fromRDF(Object(quads)), options);
  expect(fromQuads).toBe(fromJson);
  const claims = await store.transaction((t) => t.ids('Claim'));
  const attributed = quads.split('\n').filter((quad) => quad.includes(`<${PROV}wasAttributedTo>`));
  expect(attributed).toHaveLength(claims.length);
});
