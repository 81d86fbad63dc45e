import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { graphModel } from '../../src/schema/graphModel.ts';
import { SqliteStore } from '../../src/stores/sqlite/SqliteStore.ts';
import { openTemporary } from '../stores/sqlite/openTemporary.ts';
import { eraseContract } from './eraseContract.ts';
import { keepOnly, putDocument, recorded } from './graph.ts';

eraseContract(openTemporary);

test('nothing of an erased text is left in the files of the store', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'erase-'));
  const store = await SqliteStore.open(graphModel, join(folder, 'demarche.sqlite'));
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  const held = () =>
    readdirSync(folder).some((file) =>
      /quackenbush/i.test(readFileSync(join(folder, file)).toString('latin1')),
    );
  const filler = 'Nobody met anybody that day. '.repeat(2_000);
  await recorded(store, [
    putDocument('secret', { text: `${filler}Quackenbush is a xylophonist.` }),
    keepOnly('secret'),
  ]);
  await recorded(store, [putDocument('other', { text: `${filler}Ann met Ben.` }), keepOnly('other')]);
  expect(held()).toBe(true);
  await recorded(store, [
    { do: 'eraseDocument', at: [], document: 'secret', reason: 'court order', by: 'Ada' },
  ]);
  expect(held()).toBe(true);
  expect(await store.forget()).toBeNull();
  expect(held()).toBe(false);
});
