MATCH (s:Sequence {id: 'graph'})
WITH s.state AS before
CALL () {
  MATCH (n1:Claim)
  USING INDEX SEEK n1:Claim(status, order)
  WHERE n1.status = $p.a0 AND n1.order IS NOT NULL
  WITH n1 LIMIT $p.a1 + 1
  RETURN count(n1) AS x2
}
CALL (x2) {
  WITH x2 WHERE x2 <= $p.a1
  MATCH (n3:Claim)
  USING INDEX SEEK n3:Claim(status, order)
  WHERE n3.status = $p.a0 AND n3.order IS NOT NULL
  WITH n3 ORDER BY n3.status, n3.order
  CALL (n3) {
    MATCH (n3)<-[:RESTS_ON]-(n4)
    RETURN head(collect([n4.id])) AS x5
  }
  CALL (n3) {
    MATCH (n3)-[:EVIDENCED_BY]->(n6)
    WITH n6 ORDER BY n6.order
    RETURN collect([n6.id]) AS x7
  }
  CALL (n3) {
    MATCH (n3)<-[:HOLDS]-(n8)
    RETURN head(collect([n8.slug, n8.name])) AS x9
  }
  CALL (n3) {
    MATCH (n3)-[:ABOUT]->(n10)
    RETURN head(collect(CASE WHEN n10:Issue THEN [0, n10.slug, n10.text] WHEN n10:Proposal THEN [1, n10.slug, n10.text] WHEN n10:Assertion THEN [2, n10.slug, n10.text] END)) AS x11
  }
  CALL (n3) {
    MATCH (n3)-[:STATED_IN]->(n12)
    RETURN head(collect([n12.slug])) AS x13
  }
  RETURN collect([n3.id, n3.stance, n3.tense, n3.day, x5, x7, x9, x11, x13]) AS x14
}
CALL () {
  MATCH (n15:ChangeCounter)
  USING INDEX SEEK n15:ChangeCounter(id)
  WHERE n15.id = $p.a2
  WITH n15 LIMIT 1
  RETURN head(collect([n15.last, n15.at])) AS x16
}
WITH before, [[x2, x14], x16] AS answer
MATCH (s:Sequence {id: 'graph'})
RETURN answer, before, s.state AS after
