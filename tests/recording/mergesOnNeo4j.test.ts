import { isLong } from '../isLong.ts';
import { useNeo4j } from '../neo4j/useNeo4j.ts';
import { mergeContract } from './mergeContract.ts';

useNeo4j('merges', (use) =>
  mergeContract(() => use.open(), Number(process.env.MERGE_HISTORIES ?? (isLong ? 40 : 1)), isLong ? 6 : 2),
);
