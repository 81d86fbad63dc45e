import { useNeo4j } from '../neo4j/useNeo4j.ts';
import { exportContract } from './exportContract.ts';

useNeo4j('exports by address', (use) => exportContract(() => use.open()));
