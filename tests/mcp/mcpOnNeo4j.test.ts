import { useNeo4j } from '../neo4j/useNeo4j.ts';
import { mcpContract } from './mcpContract.ts';

useNeo4j('what language models are told', (use) => mcpContract(() => use.open()));
