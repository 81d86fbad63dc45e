import { useNeo4j } from '../../neo4j/useNeo4j.ts';
import { correctContract } from './correctContract.ts';
import { decideContract } from './decideContract.ts';

useNeo4j('deciding', (use) => decideContract(() => use.open()));
useNeo4j('correcting', (use) => correctContract(() => use.open()));
