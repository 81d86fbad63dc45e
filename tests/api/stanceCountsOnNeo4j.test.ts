import { useNeo4j } from '../neo4j/useNeo4j.ts';
import { stanceCountsContract } from './stanceCountsContract.ts';

useNeo4j('counts', (use) => stanceCountsContract(() => use.open()));
