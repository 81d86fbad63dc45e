import { useNeo4j } from '../neo4j/useNeo4j.ts';
import { storeContract } from './contract.ts';

useNeo4j('the store', (use) => {
  storeContract('Neo4j', () => use.open());
});
