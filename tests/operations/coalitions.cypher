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
    MATCH (n3)<-[:HOLDS]-(n6)
    RETURN head(collect([n6.slug, n6.name])) AS x7
  }
  CALL (n3) {
    MATCH (n3)-[:ABOUT]->(n8)
    RETURN head(collect(CASE WHEN n8:Issue THEN [0, n8.slug, n8.text] WHEN n8:Proposal THEN [1, n8.slug, n8.text] WHEN n8:Assertion THEN [2, n8.slug, n8.text] END)) AS x9
  }
  CALL (n3) {
    MATCH (n3)-[:STATED_IN]->(n10)
    RETURN head(collect([n10.slug])) AS x11
  }
  RETURN collect([n3.id, n3.stance, n3.tense, n3.day, x5, x7, x9, x11]) AS x12
}
WITH before, [[x2, x12]] AS answer
MATCH (s:Sequence {id: 'graph'})
RETURN answer, before, s.state AS after
