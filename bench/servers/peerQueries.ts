/** The same questions in the words of @neo4j/graphql. */
export const PEER_QUERIES = {
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
} as const;
