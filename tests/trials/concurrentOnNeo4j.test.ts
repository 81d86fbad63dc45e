import { describe, onTestFinished } from 'vitest';
import { freshContract } from '../api/freshContract.ts';
import { cutsContract } from '../api/live/cutsContract.ts';
import { useNeo4j } from '../neo4j/useNeo4j.ts';
import { concurrentContract } from './concurrentContract.ts';

useNeo4j('two services', (use) => {
  concurrentContract(async () => {
    const stores = [await use.open(), await use.reopen()];
    onTestFinished(async () => {
      for (const store of stores) await store.close();
    });
    return stores;
  });
  // CUTS=200 takes a minute and a half.
  describe('listened to', () =>
    cutsContract(Number(process.env.CUTS ?? 10), async () => [await use.open(), await use.reopen()]));
  // What it is made of is there only once the others are done with the graph.
  describe('read by GET', () => freshContract(5, async () => [await use.open(), await use.reopen()]));
});
