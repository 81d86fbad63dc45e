import { useNeo4j } from '../neo4j/useNeo4j.ts';
import { eraseContract } from './eraseContract.ts';

useNeo4j('erasing', (use) => eraseContract(() => use.open()));
