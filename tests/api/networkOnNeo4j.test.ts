import { useNeo4j } from '../neo4j/useNeo4j.ts';
import { networkContract } from './networkContract.ts';
import { positionChangesContract } from './positionChangesContract.ts';

useNeo4j('what is computed of claims', (use) => {
  networkContract(() => use.open());
  positionChangesContract(() => use.open());
});
