import { isLong } from '../isLong.ts';
import { openTemporary } from '../stores/sqlite/openTemporary.ts';
import { mergeContract } from './mergeContract.ts';

mergeContract(openTemporary, Number(process.env.MERGE_HISTORIES ?? (isLong ? 200 : 15)));
