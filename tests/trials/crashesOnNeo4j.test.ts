import { useNeo4j } from '../neo4j/useNeo4j.ts';
import { crashesContract } from './crashesContract.ts';
import { processesOn } from './processesOn.ts';

useNeo4j('crashes', (use) => {
  crashesContract(['service'], () => processesOn(use));
});
