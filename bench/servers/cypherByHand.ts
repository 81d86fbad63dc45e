import type { HandWritten } from '../cases.ts';

/** The statements that somebody would write by hand for Neo4j, each giving the whole answer. */
export const CYPHER_BY_HAND: Readonly<Record<HandWritten, string>> = {
  holderClaims: `MATCH (a:Actor {slug: $actor})
CALL (a) {
  WITH a.id AS aid
  MATCH (c:Claim) WHERE c.holderId = aid AND c.status = 'ACCEPTED' AND c.order > $after
  WITH c ORDER BY c.holderId, c.status, c.order LIMIT 20
  CALL (c) { MATCH (c)-[:EVIDENCED_BY]->(p)-[:OF]->(d) WITH p, d ORDER BY p.order
    RETURN collect({exact: p.exact, document: {slug: d.slug}}) AS evidence }
  MATCH (c)-[:ABOUT]->(t)
  RETURN collect({id: c.id, stance: c.stance, saidAt: c.saidAt, target: {slug: t.slug, text: t.text}, evidence: evidence}) AS nodes
}
RETURN {actor: {name: a.name, claims: {nodes: nodes}}} AS data`,

  objectors: `MATCH (t:Target {slug: $proposal})
CALL (t) {
  WITH t.id AS tid
  UNWIND ['SCEPTICAL', 'OBJECTS'] AS stance
  CALL (tid, stance) {
    MATCH (p:Position) WHERE p.targetId = tid AND p.former = false AND p.stance = stance AND p.order IS NOT NULL
    WITH p ORDER BY p.targetId, p.former, p.stance, p.order LIMIT 20
    RETURN p
  }
  WITH p ORDER BY p.order LIMIT 20
  MATCH (a)-[:TAKES]->(p)
  RETURN collect({stance: p.stance, actor: {slug: a.slug, name: a.name}}) AS nodes
}
RETURN {proposal: {text: t.text, objectedToBy: {nodes: nodes}}} AS data`,

  whoProposedWhat: `CALL () {
  MATCH (t:Proposal) WHERE t.kind = $kind AND t.slug IS NOT NULL
  WITH t ORDER BY t.kind, t.slug LIMIT 50
  CALL (t) { MATCH (t)-[:EVIDENCED_BY]->(e) WITH e ORDER BY e.order RETURN collect({exact: e.exact}) AS evidence }
  OPTIONAL MATCH (t)-[:AT]->(place)
  CALL (t) {
    ${positions("'PROPOSES'")}
    CALL (p) {
      ${claimsOf('p')}
      CALL (c) { MATCH (c)-[:EVIDENCED_BY]->(e)-[:OF]->(d) WITH e, d ORDER BY e.order
        RETURN collect({exact: e.exact, start: e.start, end: e.end, document: {slug: d.slug}}) AS words }
      RETURN collect({holderText: c.holderText, voice: c.voice, evidence: words}) AS claims
    }
    RETURN collect({actor: {slug: a.slug, name: a.name}, claims: {nodes: claims}}) AS proposedBy
  }
  CALL (t) {
    ${positions("'SUPPORTS'")}
    RETURN collect({actor: {slug: a.slug, name: a.name}, stance: p.stance, mixed: p.mixed, hedged: p.hedged}) AS supportedBy
  }
  CALL (t) {
    ${positions("'CONDITIONAL'")}
    CALL (p) {
      ${claimsOf('p')}
      RETURN collect({condition: c.condition}) AS claims
    }
    RETURN collect({actor: {slug: a.slug, name: a.name}, claims: {nodes: claims}}) AS conditionalBy
  }
  CALL (t) {
    UNWIND ['SCEPTICAL', 'OBJECTS'] AS stance
    CALL (t, stance) {
      ${positions('stance')}
      RETURN p, a
    }
    WITH p, a ORDER BY p.order LIMIT 50
    CALL (p) {
      ${claimsOf('p')}
      CALL (c) { MATCH (c)-[:EVIDENCED_BY]->(e) WITH e ORDER BY e.order
        RETURN collect({exact: e.exact, section: e.section}) AS words }
      RETURN collect({reason: c.reason, evidence: words}) AS claims
    }
    RETURN collect({actor: {slug: a.slug, name: a.name}, stance: p.stance, claims: {nodes: claims}}) AS objectedToBy
  }
  RETURN collect({slug: t.slug, text: t.text, kind: t.kind, unattributed: t.unattributed, evidence: evidence,
    place: CASE WHEN place IS NULL THEN null ELSE {name: place.name, country: place.country} END,
    proposedBy: {nodes: proposedBy}, supportedBy: {nodes: supportedBy}, conditionalBy: {nodes: conditionalBy},
    objectedToBy: {nodes: objectedToBy}}) AS nodes
}
RETURN {proposals: {nodes: nodes}} AS data`,

  whereTheyStand: `MATCH (a:Actor {slug: $actor})
CALL (a) {
  WITH a.id AS aid
  MATCH (o:Office) WHERE o.holderId = aid AND o.order IS NOT NULL
  WITH o ORDER BY o.holderId, o.order
  OPTIONAL MATCH (o)-[:OFFICE_OF]->(b)
  RETURN collect({title: o.title, of: CASE WHEN b IS NULL THEN null ELSE {name: b.name} END}) AS offices
}
CALL (a) {
  MATCH (a)<-[:FROM|TO]-(t)
  WITH DISTINCT t ORDER BY t.order
  MATCH (x)<-[:FROM]-(t)-[:TO]->(y)
  CALL (t) { MATCH (t)-[:EVIDENCED_BY]->(e) WITH e ORDER BY e.order RETURN collect({exact: e.exact}) AS words }
  RETURN collect({kind: t.kind, from: {slug: x.slug}, to: {slug: y.slug}, evidence: words}) AS ties
}
CALL (a) {
  WITH a.id AS aid
  MATCH (p:Position) WHERE p.actorId = aid AND p.order IS NOT NULL
  WITH p ORDER BY p.actorId, p.order LIMIT 50
  MATCH (p)-[:ON]->(t)
  RETURN collect({stance: p.stance, since: p.since, mixed: p.mixed, former: p.former, target: {
    __typename: CASE WHEN t:Issue THEN 'Issue' WHEN t:Proposal THEN 'Proposal' ELSE 'Assertion' END,
    slug: t.slug, text: t.text}}) AS positions
}
CALL (a) {
  WITH a.id AS aid
  MATCH (c:Claim) WHERE c.holderId = aid AND c.status = 'ACCEPTED' AND c.order IS NOT NULL
  WITH c ORDER BY c.holderId, c.status, c.order LIMIT 50
  MATCH (c)-[:ABOUT]->(t)
  CALL (c) {
    WITH c.id AS cid
    MATCH (s:Supersession) WHERE s.byId = cid AND s.order IS NOT NULL
    WITH s ORDER BY s.byId, s.order
    MATCH (s)-[:SUPERSEDES]->(old)-[:ABOUT]->(was)
    CALL (s) { MATCH (s)-[:EVIDENCED_BY]->(e) WITH e ORDER BY e.order RETURN collect({exact: e.exact}) AS words }
    RETURN collect({claim: {stance: old.stance, target: {slug: was.slug}}, evidence: words}) AS supersedes
  }
  RETURN collect({stance: c.stance, tense: c.tense, hedged: c.hedged, target: {slug: t.slug}, supersedes: supersedes}) AS claims
}
RETURN {actor: {name: a.name, kind: a.kind, offices: offices, ties: ties, positions: {nodes: positions},
  claims: {nodes: claims}}} AS data`,

  whatRestsHere: `MATCH (d:Document {slug: $document})
CALL (d) {
  WITH d.id AS did
  MATCH (p:Passage)
  WHERE p.documentId = did AND p.order IS NOT NULL AND ($at IS NULL OR p.start <= $at AND p.end > $at)
  WITH p ORDER BY p.documentId, p.order LIMIT 100
  CALL (p) {
    WITH p.id AS pid
    MATCH (c)-[e:EVIDENCED_BY]->() USING INDEX SEEK e:EVIDENCED_BY(toId, status, order)
    WHERE e.toId = pid AND e.status = 'ACCEPTED' AND e.order IS NOT NULL
    WITH c ORDER BY e.toId, e.status, e.order LIMIT 20
    MATCH (a)-[:HOLDS]->(c)-[:ABOUT]->(t)
    RETURN collect({id: c.id, holder: {name: a.name}, stance: c.stance, target: {text: t.text}}) AS claims
  }
  RETURN collect({start: p.start, end: p.end, exact: p.exact, claims: {nodes: claims}}) AS nodes
}
RETURN {document: {title: d.title, publishedAt: d.publishedAt, sha256: d.sha256, passages: {nodes: nodes}}} AS data`,

  matrix: `MATCH (i:Issue {slug: $issue})
CALL (i) {
  WITH i.id AS iid
  MATCH (t:Proposal) WHERE t.issueId = iid AND t.slug IS NOT NULL
  WITH t ORDER BY t.issueId, t.slug LIMIT 50
  CALL (t) {
    WITH t.id AS tid
    MATCH (p:Position) USING INDEX SEEK p:Position(targetId, former, order)
    WHERE p.targetId = tid AND p.former = false AND p.order IS NOT NULL
    WITH p ORDER BY p.targetId, p.former, p.order LIMIT 200
    MATCH (a)-[:TAKES]->(p)
    RETURN collect({actor: {slug: a.slug}, stance: p.stance, mixed: p.mixed}) AS positions
  }
  RETURN collect({slug: t.slug, text: t.text, positions: {nodes: positions}}) AS nodes
}
RETURN {issue: {text: i.text, proposals: {nodes: nodes}}} AS data`,

  claims: `CALL () {
  UNWIND ['SCEPTICAL', 'OBJECTS'] AS stance
  CALL (stance) {
    MATCH (c:Claim) USING INDEX SEEK c:Claim(status, stance, voice, order)
    WHERE c.status = 'ACCEPTED' AND c.stance = stance AND c.voice = 'QUOTE' AND c.order IS NOT NULL
    WITH c ORDER BY c.status, c.stance, c.voice, c.order LIMIT 21
    RETURN c
  }
  WITH c ORDER BY c.order LIMIT 21
  RETURN collect(c) AS found
}
CALL (found) {
  UNWIND found[..20] AS c
  MATCH (a)-[:HOLDS]->(c)-[:ABOUT]->(t)
  CALL (c) { MATCH (c)-[:EVIDENCED_BY]->(e) WITH e ORDER BY e.order
    RETURN collect({exact: e.exact, prefix: e.prefix, suffix: e.suffix}) AS words }
  RETURN collect({cursor: c.order, node: {id: c.id, holder: {name: a.name}, holderText: c.holderText,
    target: {text: t.text}, saidAt: c.saidAt, recordedAt: c.recordedAt, evidence: words}}) AS edges
}
RETURN {claims: {pageInfo: {hasNextPage: size(found) > 20, endCursor: found[..20][-1].order}, edges: edges}} AS data`,

  find: `CALL () {
  ${['Actor', 'Place', 'Issue', 'Proposal', 'Assertion', 'Document', 'Claim', 'Passage'].map(wordsIn).join('\n  UNION ALL\n  ')}
}
WITH n, key ORDER BY key LIMIT 10
CALL (n) { WITH n WHERE n:Claim MATCH (n)<-[:HOLDS]-(a) RETURN head(collect({name: a.name})) AS holder }
CALL (n) { WITH n WHERE n:Passage MATCH (n)-[:OF]->(d) RETURN head(collect({slug: d.slug})) AS document }
WITH collect(CASE
  WHEN n:Actor THEN {__typename: 'Actor', name: n.name}
  WHEN n:Place THEN {__typename: 'Place'}
  WHEN n:Issue THEN {__typename: 'Issue'}
  WHEN n:Proposal THEN {__typename: 'Proposal', text: n.text}
  WHEN n:Assertion THEN {__typename: 'Assertion'}
  WHEN n:Document THEN {__typename: 'Document'}
  WHEN n:Claim THEN {__typename: 'Claim', id: n.id, holder: holder}
  WHEN n:Passage THEN {__typename: 'Passage', exact: n.exact, document: document}
END) AS nodes
RETURN {search: {nodes: nodes}} AS data`,
};

function positions(stance: string): string {
  return `WITH t, ${stance} AS taken
    MATCH (p:Position) USING INDEX SEEK p:Position(targetId, former, stance, order)
    WHERE p.targetId = t.id AND p.former = false AND p.stance = taken AND p.order IS NOT NULL
    WITH p ORDER BY p.targetId, p.former, p.stance, p.order LIMIT 50
    MATCH (a)-[:TAKES]->(p)`;
}

function claimsOf(position: string): string {
  return `MATCH (c:Claim) USING INDEX SEEK c:Claim(positionId, status, order)
      WHERE c.positionId = ${position}.id AND c.status = 'ACCEPTED' AND c.order IS NOT NULL
      WITH c ORDER BY c.positionId, c.status, c.order LIMIT 5`;
}

function wordsIn(label: string, place: number): string {
  const key = label === 'Claim' || label === 'Passage' ? 'order' : 'slug';
  const accepted = label === 'Claim' ? "WHERE n.status = 'ACCEPTED' " : '';
  return `CALL db.index.fulltext.queryNodes('words_${label}', '+' + $words + '*', {limit: 10000}) YIELD node AS n
  ${accepted}WITH n ORDER BY n.${key} LIMIT 10
  RETURN n, '${place} ' + n.${key} AS key`;
}
