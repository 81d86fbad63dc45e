/** The statements that somebody would write by hand, each giving the whole answer. */
export interface ByHand {
  readonly holderClaims: string;
  readonly objectors: string;
}

export const SQL: ByHand = {
  holderClaims: `SELECT json_object('data', json_object('actor', json_object('name', a.name, 'claims', json_object('nodes', (
  SELECT json_group_array(json_object('id', c.id, 'stance', c.stance, 'saidAt', c.saidAt,
    'target', (SELECT json_object('slug', t.slug, 'text', t.text) FROM Target t WHERE t.id = c.target),
    'evidence', (SELECT json_group_array(json_object('exact', p.exact, 'document',
        (SELECT json_object('slug', d.slug) FROM Document d WHERE d.id = p.document)) ORDER BY p."order")
      FROM "Claim.EVIDENCED_BY" l JOIN Passage p ON p.id = l."to" WHERE l."from" = c.id))
    ORDER BY c."order")
  FROM (SELECT * FROM Claim WHERE holder = a.id AND status = 'ACCEPTED' AND "order" > $after ORDER BY "order" LIMIT 20) c)))))
FROM Actor a WHERE a.slug = $actor`,
  objectors: `SELECT json_object('data', json_object('proposal', json_object('text', t.text, 'objectedToBy', json_object('nodes', (
  SELECT json_group_array(json_object('stance', p.stance,
    'actor', (SELECT json_object('slug', a.slug, 'name', a.name) FROM Actor a WHERE a.id = p.actor)) ORDER BY p."order")
  FROM (SELECT * FROM (
      SELECT * FROM (SELECT * FROM Position WHERE target = t.id AND former = 0 AND stance = 'SCEPTICAL' ORDER BY "order" LIMIT 20)
      UNION ALL
      SELECT * FROM (SELECT * FROM Position WHERE target = t.id AND former = 0 AND stance = 'OBJECTS' ORDER BY "order" LIMIT 20))
    ORDER BY "order" LIMIT 20) p)))))
FROM Target t WHERE t.slug = $proposal`,
};

export const CYPHER: ByHand = {
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
};
