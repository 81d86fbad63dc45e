import { useNeo4j } from '../neo4j/useNeo4j.ts';
import { networkContract } from './networkContract.ts';

useNeo4j('networks', (use) => networkContract(() => use.open()));
