import { describe, onTestFinished } from 'vitest';
import { openTemporary } from '../stores/sqlite/openTemporary.ts';
import { concurrentContract } from './concurrentContract.ts';

describe('on SQLite', () => {
  concurrentContract(async () => {
    const store = await openTemporary();
    onTestFinished(() => store.close());
    return [store];
  });
});
