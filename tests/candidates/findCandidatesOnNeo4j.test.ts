import { useNeo4j } from '../neo4j/useNeo4j.ts';
import { candidatesContract } from './candidatesContract.ts';

useNeo4j('candidates', (use) => candidatesContract(() => use.open()));
