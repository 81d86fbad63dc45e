import { decodeCursor } from '../../src/cursor.ts';
import type { Case, HandWritten } from '../cases.ts';

// The questions in the words of peers whose schema is their own.

type Queries = Readonly<Partial<Record<HandWritten, string>>>;

/** It answers with all that matches, sorted: it has no index to page on, and no cursor. */
const NEO4J_GRAPHQL: Queries = {
  holderClaims: `query ($actor: String!) {
    actors(where: { slug: { eq: $actor } }) {
      name
      claims(where: { status: { eq: "ACCEPTED" } }, sort: [{ order: ASC }], limit: 20) {
        id stance saidAt target { slug text } evidence { exact document { slug } }
      }
    }
  }`,
  objectors: `query ($proposal: String!) {
    targets(where: { slug: { eq: $proposal } }) {
      text
      positions(where: { stance: { in: ["SCEPTICAL", "OBJECTS"] }, former: { eq: false } }, sort: [{ order: ASC }], limit: 20) {
        stance actor { slug name }
      }
    }
  }`,
};

/** It has no search, and filters only by what an index begins with: "find" and passages at an offset are left out. */
const POSTGRAPHILE: Queries = {
  holderClaims: `query ($actor: String!, $order: String!) {
    actorBySlug(slug: $actor) {
      name
      claimsByHolder(first: 20, filter: { status: { equalTo: "ACCEPTED" }, order: { greaterThan: $order } }, orderBy: ORDER_ASC) {
        nodes {
          rowId stance saidAt targetByTarget { slug text }
          ${evidence('claim', 'exact documentByDocument { slug }')}
        }
      }
    }
  }`,
  objectors: `query ($proposal: String!) {
    targetBySlug(slug: $proposal) {
      text
      ${objecting('first: 20', 'stance actorByActor { slug name }')}
    }
  }`,
  whoProposedWhat: `query ($kind: String) {
    allTargets(first: 50, filter: { _type: { equalTo: "Proposal" }, kind: { equalTo: $kind } }, orderBy: SLUG_ASC) {
      nodes {
        slug text kind unattributed
        ${evidence('target', 'exact')}
        placeByPlace { name country }
        ${taking('PROPOSES', `actorByActor { slug name } ${claimsOf(`holderText voice ${evidence('claim', 'exact start end documentByDocument { slug }')}`)}`)}
        ${taking('SUPPORTS', 'actorByActor { slug name } stance mixed hedged')}
        ${taking('CONDITIONAL', `actorByActor { slug name } ${claimsOf('condition')}`)}
        ${objecting('first: 50', `actorByActor { slug name } stance ${claimsOf(`reason ${evidence('claim', 'exact section')}`)}`)}
      }
    }
  }`,
  whereTheyStand: `query ($actor: String!) {
    actorBySlug(slug: $actor) {
      name kind
      officesByHolder(orderBy: ORDER_ASC) { nodes { title actorByOf { name } } }
      ${['tiesByFrom', 'tiesByTo'].map((ties) => `${ties}(orderBy: ORDER_ASC) { nodes { kind actorByFrom { slug } actorByTo { slug } ${evidence('tie', 'exact')} } }`).join(' ')}
      positionsByActor(first: 50, orderBy: ORDER_ASC) {
        nodes { stance since mixed former targetByTarget { slug text } }
      }
      claimsByHolder(first: 50, filter: { status: { equalTo: "ACCEPTED" } }, orderBy: ORDER_ASC) {
        nodes {
          stance tense hedged targetByTarget { slug }
          supersessionsByBy(orderBy: ORDER_ASC) {
            nodes { claimByClaim { stance targetByTarget { slug } } ${evidence('supersession', 'exact')} }
          }
        }
      }
    }
  }`,
  whatRestsHere: `query ($document: String!) {
    documentBySlug(slug: $document) {
      title publishedAt sha256
      passagesByDocument(first: 100, orderBy: ORDER_ASC) {
        nodes {
          start end exact
          claimEvidencedBiesByTo(first: 20, filter: { status: { equalTo: "ACCEPTED" } }, orderBy: ORDER_ASC) {
            nodes { claimByFrom { rowId actorByHolder { name } stance targetByTarget { text } } }
          }
        }
      }
    }
  }`,
  matrix: `query ($issue: String!) {
    targetBySlug(slug: $issue) {
      text
      targetsByIssue(first: 50, orderBy: SLUG_ASC) {
        nodes {
          slug text
          positionsByTarget(first: 200, filter: { former: { equalTo: false } }, orderBy: ORDER_ASC) {
            nodes { actorByActor { slug } stance mixed }
          }
        }
      }
    }
  }`,
  claims: `query {
    allClaims(first: 20, filter: { status: { equalTo: "ACCEPTED" }, voice: { equalTo: "QUOTE" }, stance: { in: ["SCEPTICAL", "OBJECTS"] } }, orderBy: ORDER_ASC) {
      pageInfo { hasNextPage endCursor }
      edges {
        cursor
        node {
          rowId actorByHolder { name } holderText targetByTarget { text } saidAt recordedAt
          ${evidence('claim', 'exact prefix suffix')}
        }
      }
    }
  }`,
};

const QUERIES = { neo4jGraphql: NEO4J_GRAPHQL, postgraphile: POSTGRAPHILE } as const;

/** What a peer is sent for a case, or null where its API has no way to ask it. */
export function peerQuery(
  peer: keyof typeof QUERIES,
  { byHand, variables }: Case,
): { readonly query: string; readonly variables: Readonly<Record<string, unknown>> } | null {
  const query = byHand === null ? undefined : QUERIES[peer][byHand];
  if (query === undefined || typeof variables.at === 'number') return null;
  const { after, at: _, ...others } = variables;
  if (peer === 'neo4jGraphql') return typeof after === 'string' ? null : { query, variables: others };
  const order = typeof after === 'string' ? (decodeCursor('Claim', after) ?? '') : '';
  return { query, variables: query.includes('$order') ? { ...others, order } : others };
}

/** The passages that a row of PostGraphile rests on. */
function evidence(of: 'claim' | 'target' | 'tie' | 'supersession', passage: string): string {
  return `${of}EvidencedBiesByFrom { nodes { passageByTo { ${passage} } } }`;
}

function taking(stance: string, position: string): string {
  return `${stance}: positionsByTarget(first: 50, filter: { former: { equalTo: false }, stance: { equalTo: "${stance}" } }, orderBy: ORDER_ASC) { nodes { ${position} } }`;
}

function objecting(page: string, position: string): string {
  return `objecting: positionsByTarget(${page}, filter: { former: { equalTo: false }, stance: { in: ["SCEPTICAL", "OBJECTS"] } }, orderBy: ORDER_ASC) { nodes { ${position} } }`;
}

function claimsOf(claim: string): string {
  return `claimsByPosition(first: 5, filter: { status: { equalTo: "ACCEPTED" } }, orderBy: ORDER_ASC) { nodes { ${claim} } }`;
}
