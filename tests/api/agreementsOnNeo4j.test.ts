import { useNeo4j } from '../neo4j/useNeo4j.ts';
import { agreementsContract } from './agreementsContract.ts';

useNeo4j('pairs', (use) => agreementsContract(() => use.open()));
