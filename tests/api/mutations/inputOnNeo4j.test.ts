import { useNeo4j } from '../../neo4j/useNeo4j.ts';
import { inputContract } from './inputContract.ts';

useNeo4j('inputs', (use) => inputContract(() => use.open()));
