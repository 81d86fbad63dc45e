import { isLong } from '../isLong.ts';
import { useNeo4j } from '../neo4j/useNeo4j.ts';
import type { Question } from './everyQuestion.ts';
import { hiddenContract } from './hiddenContract.ts';

/** What these compute is of claims that the condition of `Query.claims` lets through. */
const COMPUTED_OF_CLAIMS = ['network', 'coalitions', 'stanceCounts', 'positionChanges', 'digest'].map(
  (root) => `Query.${root}`,
);

/** Neo4j plans each question anew: those with a filter that cuts as one at the root does cost most of the time. */
const isAsked = ({ about, query }: Question) =>
  isLong ||
  !query.includes('filter:') ||
  /filter: \{ status: \w+ \}/.test(query) ||
  (about.startsWith('Query.') && !COMPUTED_OF_CLAIMS.includes(about));

useNeo4j('what drafts hide', (use) => hiddenContract(() => use.open(), isAsked));
