import { useNeo4j } from '../../neo4j/useNeo4j.ts';
import { decideContract } from './decideContract.ts';

useNeo4j('deciding', (use) => decideContract(() => use.open()));
