import { expect, onTestFinished, test } from 'vitest';
import { record } from '../../src/record.ts';
import { claim, declare, declared, dossier, keepOnly, openGraph, putDocument } from '../recording/graph.ts';
import { startApp } from './startApp.ts';

test('a name of before finds what is called otherwise now, at every door', async () => {
  const store = await openGraph();
  await record(store, dossier('talks', [claim('talks', 'ann SUPPORTS geneva')]));
  await record(store, [
    putDocument('talks'),
    ...declared('talks').filter(({ slug }) => slug !== 'ann'),
    declare('talks', 'Actor', 'anna', { name: 'Ann', kind: 'PERSON', formerSlugs: ['ann'] }),
    claim('talks', 'anna SUPPORTS geneva'),
    keepOnly('talks'),
  ]);
  const app = await startApp(store);
  onTestFinished(() => app.stop());
  const { body } = await app.ask('{ actor(slug: "ann") { slug formerSlugs claims { totalCount } } }');
  expect(body).toEqual({
    data: { actor: { slug: 'anna', formerSlugs: ['ann'], claims: { totalCount: 1 } } },
  });
  const drawn = async (actor: string) => (await fetch(`${app.url}/diagram.json?actor=${actor}`)).text();
  expect(await drawn('ann')).toBe(await drawn('anna'));
  expect(await drawn('ann')).toContain('Meet in Geneva');
});
