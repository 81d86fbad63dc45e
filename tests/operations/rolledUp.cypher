MATCH (s:Sequence {id: 'graph'})
WITH s.state AS before
CALL () {
  CALL () {
    MATCH (t:Actor)
    USING INDEX SEEK t:Actor(id)
    WHERE t.id = $p.a0
    MATCH (b)-[:PART_OF*0..]->(t)
    WITH DISTINCT b
    RETURN collect(b.id) AS n1_holders
  }
  UNWIND n1_holders AS n1_holder
  CALL (n1_holder) {
    MATCH (n1:Claim)
    USING INDEX SEEK n1:Claim(holderId, status, order)
    WHERE n1.holderId = n1_holder AND n1.status = $p.a1 AND n1.order IS NOT NULL
    WITH n1 ORDER BY n1.holderId, n1.status, n1.order LIMIT $p.a2
    RETURN n1
  }
  WITH n1 ORDER BY n1.order LIMIT $p.a2
  CALL (n1) {
    MATCH (n1)<-[:HOLDS]-(n2)
    CALL (n2) {
      MATCH (n2)-[:PART_OF]->(n3)
      WITH n3 ORDER BY n3.slug
      RETURN collect([n3.slug]) AS x4
    }
    RETURN head(collect([n2.slug, n2.name, x4])) AS x5
  }
  CALL (n1) {
    MATCH (n1)-[:ABOUT]->(n6)
    RETURN head(collect(CASE WHEN n6:Issue THEN [0, n6.slug, n6.text] WHEN n6:Proposal THEN [1, n6.slug, n6.text] WHEN n6:Assertion THEN [2, n6.slug, n6.text] END)) AS x7
  }
  CALL (n1) {
    MATCH (n1)-[:EVIDENCED_BY]->(n8)
    WITH n8 ORDER BY n8.order
    RETURN collect([n8.exact]) AS x9
  }
  RETURN collect([x5, n1.holderText, n1.stance, x7, x9]) AS x10
}
CALL () {
  CALL () {
    MATCH (t:Actor)
    USING INDEX SEEK t:Actor(id)
    WHERE t.id = $p.a0
    MATCH (b)-[:PART_OF*0..]->(t)
    WITH DISTINCT b
    RETURN collect(b.id) AS n11_holders
  }
  UNWIND n11_holders AS n11_holder
  CALL (n11_holder) {
    MATCH (n11:Claim)
    USING INDEX SEEK n11:Claim(holderId, status, order)
    WHERE n11.holderId = n11_holder AND n11.status = $p.a1 AND n11.order IS NOT NULL
    RETURN n11
  }
  RETURN count(n11) AS x12
}
CALL () {
  CALL () {
    MATCH (t:Actor)
    USING INDEX SEEK t:Actor(id)
    WHERE t.id IN $p.a3
    MATCH (b)-[:PART_OF*0..]->(t)
    WITH DISTINCT b
    RETURN collect(b.id) AS n13_actors
  }
  UNWIND n13_actors AS n13_actor
  CALL (n13_actor) {
    MATCH (n13:Position)
    USING INDEX SEEK n13:Position(actorId, former, order)
    WHERE n13.actorId = n13_actor AND n13.former = $p.a4 AND n13.order IS NOT NULL
    WITH n13 ORDER BY n13.actorId, n13.former, n13.order LIMIT $p.a5
    RETURN n13
  }
  WITH n13 ORDER BY n13.order LIMIT $p.a5
  CALL (n13) {
    MATCH (n13)<-[:TAKES]-(n14)
    RETURN head(collect([n14.slug])) AS x15
  }
  CALL (n13) {
    MATCH (n13)-[:ON]->(n16)
    RETURN head(collect(CASE WHEN n16:Issue THEN [0, n16.slug] WHEN n16:Proposal THEN [1, n16.slug] WHEN n16:Assertion THEN [2, n16.slug] END)) AS x17
  }
  RETURN collect([x15, n13.stance, x17]) AS x18
}
CALL () {
  MATCH (n19:ChangeCounter)
  USING INDEX SEEK n19:ChangeCounter(id)
  WHERE n19.id = $p.a6
  WITH n19 LIMIT 1
  RETURN head(collect([n19.last, n19.at])) AS x20
}
WITH before, [[x10, null, x12], [x18, null, null], x20] AS answer
MATCH (s:Sequence {id: 'graph'})
RETURN answer, before, s.state AS after
