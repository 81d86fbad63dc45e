import { useNeo4j } from '../neo4j/useNeo4j.ts';
import { processesOn } from './processesOn.ts';
import { weekContract } from './weekContract.ts';

useNeo4j('a week', (use) => {
  weekContract(() => processesOn(use));
});
