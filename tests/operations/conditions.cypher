MATCH (s:Sequence {id: 'graph'})
WITH s.state AS before
CALL () {
  UNWIND $p.a0 AS n1_stance
  CALL (n1_stance) {
    MATCH (n1:Claim)
    USING INDEX SEEK n1:Claim(status, stance, order)
    WHERE n1.status = $p.a1 AND n1.stance = n1_stance AND n1.order IS NOT NULL
    WITH n1 ORDER BY n1.status, n1.stance, n1.order LIMIT $p.a2
    RETURN n1
  }
  WITH n1 ORDER BY n1.order LIMIT $p.a2
  CALL (n1) {
    MATCH (n1)<-[:HOLDS]-(n2)
    RETURN head(collect([n2.slug, n2.name])) AS x3
  }
  CALL (n1) {
    MATCH (n1)-[:ABOUT]->(n4)
    RETURN head(collect(CASE WHEN n4:Issue THEN [0, n4.slug, n4.text] WHEN n4:Proposal THEN [1, n4.slug, n4.text] WHEN n4:Assertion THEN [2, n4.slug, n4.text] END)) AS x5
  }
  CALL (n1) {
    MATCH (n1)-[:EVIDENCED_BY]->(n6)
    WITH n6 ORDER BY n6.order
    RETURN collect([n6.exact, n6.section]) AS x7
  }
  RETURN collect([x3, n1.holderText, x5, n1.condition, n1.reason, x7]) AS x8
}
CALL () {
  MATCH (n9:ChangeCounter)
  USING INDEX SEEK n9:ChangeCounter(id)
  WHERE n9.id = $p.a3
  WITH n9 LIMIT 1
  RETURN head(collect([n9.last, n9.at])) AS x10
}
WITH before, [[x8, null, null], x10] AS answer
MATCH (s:Sequence {id: 'graph'})
RETURN answer, before, s.state AS after
