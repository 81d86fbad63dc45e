import { isLong } from '../isLong.ts';
import { useNeo4j } from '../neo4j/useNeo4j.ts';
import type { Question } from './everyQuestion.ts';
import { hiddenContract } from './hiddenContract.ts';

/** Neo4j plans each question anew: those with a filter behind an edge cost most of the time, and cut as at the root. */
const isAsked = ({ about, query }: Question) =>
  isLong || about.startsWith('Query.') || !query.includes('filter:') || query.includes('status:');

useNeo4j('what drafts hide', (use) => hiddenContract(() => use.open(), isAsked));
