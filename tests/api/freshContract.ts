import { beforeAll, expect, test } from 'vitest';
import { record } from '../../src/record.ts';
import type { Store } from '../../src/stores/Store.ts';
import { claim, declare, declared, dossier, keepOnly, putDocument } from '../recording/graph.ts';
import { getBy } from './getBy.ts';
import { startApp } from './startApp.ts';

/**
 * What is given by GET is never older than what was confirmed before it was asked for.
 *
 * @param rounds how often something is changed
 * @param open gives stores on one empty graph, one for each of two services
 */
export function freshContract(rounds: number, open: () => Promise<readonly [Store, Store]>): void {
  let writing: Store;
  let get: readonly ReturnType<typeof getBy>[];
  beforeAll(async () => {
    const stores = await open();
    [writing] = stores;
    await record(writing, dossier('talks', [claim('talks', 'ann SUPPORTS geneva')]));
    const apps = await Promise.all(stores.map((store) => startApp(store)));
    get = apps.map(({ url }) => getBy(url));
    return async () => {
      for (const app of apps) await app.stop();
      for (const store of new Set(stores)) await store.close();
    };
  });

  test('no service gives an answer from before a change that was confirmed', async () => {
    const query = '{ actor(slug: "ann") { slug name } changes { totalCount } }';
    const etags = get.map(() => '');
    for (let round = 1; round <= rounds; round += 1) {
      const name = `Ann ${round}`;
      await record(writing, [
        putDocument('talks'),
        ...declared('talks').filter(({ slug }) => slug !== 'ann'),
        declare('talks', 'Actor', 'ann', { name, kind: 'PERSON' }),
        claim('talks', 'ann SUPPORTS geneva'),
        keepOnly('talks'),
      ]);
      for (const [i, ask] of get.entries()) {
        const answers = await Promise.all([
          ask(query),
          ask(query, { 'if-none-match': etags[i] ?? '' }),
          ask(query),
        ]);
        for (const { status, text, seq } of answers) {
          expect([status, seq, JSON.parse(text).data]).toEqual([
            200,
            round + 1,
            { actor: { slug: 'ann', name }, changes: { totalCount: round + 1 } },
          ]);
        }
        const [{ etag }] = answers;
        etags[i] = etag ?? '';
        expect((await ask(query, { 'if-none-match': etags[0] ?? '' })).status).toBe(304);
      }
      expect(new Set(etags).size).toBe(1);
    }
  });

  test('nor by the name that something had before', async () => {
    const query = '{ actor(slug: "ann") { slug } }';
    const given = () => Promise.all(get.map(async (ask) => JSON.parse((await ask(query)).text).data.actor));
    expect(await given()).toEqual([{ slug: 'ann' }, { slug: 'ann' }]);
    const renamed = [
      putDocument('talks'),
      ...declared('talks').filter(({ slug }) => slug !== 'ann'),
      declare('talks', 'Actor', 'anna', { name: 'Ann', kind: 'PERSON', formerSlugs: ['ann'] }),
      claim('talks', 'anna SUPPORTS geneva'),
      keepOnly('talks'),
    ];
    await record(writing, renamed);
    expect(await given()).toEqual([{ slug: 'anna' }, { slug: 'anna' }]);
  });
}
