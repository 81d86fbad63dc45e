import { useNeo4j } from '../neo4j/useNeo4j.ts';
import { keysContract } from './keysContract.ts';

useNeo4j('keys', (use) => keysContract(() => use.open(), { writesAtOnce: true }));
