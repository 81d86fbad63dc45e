import { useNeo4j } from '../neo4j/useNeo4j.ts';
import { reviseContract } from './reviseContract.ts';

useNeo4j('revising', (use) => reviseContract(() => use.open()));
