import { useNeo4j } from '../neo4j/useNeo4j.ts';
import { filterContract } from './filterContract.ts';

useNeo4j('filters', (use) => filterContract(() => use.open()));
