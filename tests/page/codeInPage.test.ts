import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeKey } from '../../src/rights/makeKey.ts';
import { seedStore } from '../../src/seedStore.ts';
import { type Opened, openEmpty } from '../api/seeded.ts';
import { codeInPage } from './coding/codeInPage.ts';
import { readInMind } from './coding/DossierInMind.ts';
import { graphOf } from './coding/graphOf.ts';
import { serveStore, usePage } from './usePage.ts';

const FOLDER = fileURLToPath(new URL('coding/dossiers', import.meta.url));
const inMind = readInMind(`${FOLDER}/ferry`);
let opened: Opened;
let key = '';

usePage(
  'a text that is coded whole in the page',
  ({ show }) => {
    // The article that comes with the project takes minutes: `npm run trials -- coding`.
    test('comes to the graph of its dossier', async () => {
      const loaded = await openEmpty();
      await seedStore(loaded.store, FOLDER);
      const expected = await graphOf(loaded.store);
      await loaded.discard();
      await show(`/add#key=${key}`, (page) => codeInPage(page, inMind));
      expect(await graphOf(opened.store)).toEqual(expected);
    });
  },
  async () => {
    opened = await openEmpty();
    key = await makeKey(opened.store, { name: inMind.dossier.coder, role: 'CODE' });
    return await serveStore(opened);
  },
);
