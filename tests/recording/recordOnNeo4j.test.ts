import { useNeo4j } from '../neo4j/useNeo4j.ts';
import { recordContract } from './recordContract.ts';

useNeo4j('recording', (use) => recordContract(() => use.open()));
