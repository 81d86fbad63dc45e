import { useNeo4j } from '../neo4j/useNeo4j.ts';
import { draftsContract } from './draftsContract.ts';

useNeo4j('the queue of drafts', (use) => draftsContract(() => use.open()));
