import { useNeo4j } from '../neo4j/useNeo4j.ts';
import { silenceContract } from './silenceContract.ts';

useNeo4j('what nobody opposes and who is silent', (use) => silenceContract(() => use.open()));
