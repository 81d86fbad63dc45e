import { describe } from 'vitest';
import { graphModel } from '../../../src/schema/graphModel.ts';
import { SqliteStore } from '../../../src/stores/sqlite/SqliteStore.ts';
import { isLong } from '../../isLong.ts';
import { temporaryFile } from '../../stores/sqlite/openTemporary.ts';
import { cutsContract } from './cutsContract.ts';

describe('two services on one file', () => {
  cutsContract(isLong ? 200 : 20, async () => {
    const file = temporaryFile();
    return [await SqliteStore.open(graphModel, file), await SqliteStore.open(graphModel, file)];
  });
});
