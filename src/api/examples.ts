import { readFileSync } from 'node:fs';

/** An operation to start from: a tab of GraphiQL. */
export interface Example {
  readonly name: string;
  /** GraphQL, its first line a comment with the question that it answers. */
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const document = 'putin-zelensky-talks';

/** The published questions with variables that find something in the seed; the files are read when they are asked for. */
export function examples(): readonly Example[] {
  return [
    example('whoProposedWhat', { kind: 'VENUE' }),
    example('whereTheyStand', { actor: 'trump' }),
    example('whatRestsHere', { document, at: null }),
    example('matrix', { issue: 'talks-venue' }),
    example('claims', { after: null }),
    example('find', { words: 'Budapest' }),
    example('saidAbout', { actor: 'putin' }),
    example('conditions', { actor: null }),
    example('narrationOrQuotation', { document }),
    example('changedMinds', { after: null }),
    example('contestedProposals', { issue: ['whether-to-talk'] }),
    example('unopposedAndSilent', { issue: 'security-guarantees' }),
    example('digest', { issue: 'talks-format', since: '2025', axis: 'KNOWN' }),
    example('quotationsToCite', { holder: 'russian-officials' }),
    example('stanceCounts', { filter: null }),
    example('rolledUp', { whole: 'russia', wholes: ['russia'] }),
    example('knownThen', { actor: 'trump', known: null }),
    example('saidThen', { actor: 'trump', said: '2025-08-22' }),
    example('knownOfSaid', { issue: 'talks-venue', known: null, said: null }),
    example('positionChanges', { since: null, issue: null }),
    example('network', { filter: null }),
    example('coalitions', { filter: null }),
    example('agreements', { filter: null }),
  ];
}

function example(name: string, variables: Example['variables']): Example {
  const file = new URL(`examples/${name}.graphql`, import.meta.url);
  return { name, query: readFileSync(file, 'utf8'), variables };
}
