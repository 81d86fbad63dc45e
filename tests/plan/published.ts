/** The operations that the design publishes, as they stand there. */
export const published = {
  WhoProposedWhat: `query WhoProposedWhat($kind: ProposalKind) {
  proposals(first: 50, filter: { kind: $kind }) {
    nodes {
      slug text kind unattributed evidence { exact } place { name country }
      proposedBy { nodes { actor { slug name } claims(first: 5) { nodes { holderText voice evidence { exact start end document { slug } } } } } }
      supportedBy { nodes { actor { slug name } stance mixed hedged } }
      conditionalBy { nodes { actor { slug name } claims(first: 5) { nodes { condition } } } }
      objectedToBy { totalCount nodes { actor { slug name } stance claims(first: 5) { nodes { reason evidence { exact section } } } } }
    }
  }
}`,
  WhereTheyStand: `query WhereTheyStand($actor: String!) {
  actor(slug: $actor) {
    name kind offices { title of { name } } ties { kind from { slug } to { slug } evidence { exact } }
    positions(first: 50, includeFormer: true) { nodes { stance since mixed former target { __typename slug text } } }
    claims(first: 50) { nodes { stance tense hedged target { slug } supersedes { claim { stance target { slug } } evidence { exact } } } }
  }
}`,
  WhatRestsHere: `query WhatRestsHere($document: String!, $at: Int) {
  document(slug: $document) {
    title publishedAt sha256
    passages(first: 100, at: $at) { nodes { start end exact claims(first: 20) { nodes { id holder { name } stance target { text } } } } }
  }
}`,
  Matrix: `query Matrix($issue: String!) {
  issue(slug: $issue) { text proposals(first: 50) { nodes { slug text positions(first: 200) { nodes { actor { slug } stance mixed } } } } }
}`,
  Claims: `query Claims($after: String) {
  claims(first: 20, after: $after, filter: { stance: [SCEPTICAL, OBJECTS], voice: QUOTE }) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { cursor node { id holder { name } holderText target { text } saidAt recordedAt evidence { exact prefix suffix } } }
  }
}`,
  Find: `query Find($words: String!) {
  search(query: $words, first: 10) { nodes { __typename ... on Actor { name } ... on Proposal { text } ... on Claim { id holder { name } } ... on Passage { exact document { slug } } } }
}`,
} as const;
