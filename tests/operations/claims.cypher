MATCH (s:Sequence {id: 'graph'})
WITH s.state AS before
CALL () {
  UNWIND $p.a0 AS n1_stance
  CALL (n1_stance) {
    MATCH (n1:Claim)
    USING INDEX SEEK n1:Claim(status, stance, voice, order)
    WHERE n1.status = $p.a2 AND n1.stance = n1_stance AND n1.voice = $p.a1 AND n1.order IS NOT NULL
    WITH n1 ORDER BY n1.status, n1.stance, n1.voice, n1.order LIMIT $p.a3
    RETURN n1
  }
  WITH n1 ORDER BY n1.order LIMIT $p.a3
  CALL (n1) {
    MATCH (n1)<-[:HOLDS]-(n2)
    RETURN head(collect([n2.name])) AS x3
  }
  CALL (n1) {
    MATCH (n1)-[:ABOUT]->(n4)
    RETURN head(collect(CASE WHEN n4:Issue THEN [0, n4.text] WHEN n4:Proposal THEN [1, n4.text] WHEN n4:Assertion THEN [2, n4.text] END)) AS x5
  }
  CALL (n1) {
    MATCH (n1)-[:EVIDENCED_BY]->(n6)
    WITH n6 ORDER BY n6.order
    RETURN collect([n6.exact, n6.prefix, n6.suffix]) AS x7
  }
  RETURN collect([n1.order, n1.id, x3, n1.holderText, x5, n1.saidAt, n1.recordedAt, x7]) AS x8
}
CALL () {
  UNWIND $p.a0 AS n9_stance
  CALL (n9_stance) {
    MATCH (n9:Claim)
    USING INDEX SEEK n9:Claim(status, stance, voice, order)
    WHERE n9.status = $p.a2 AND n9.stance = n9_stance AND n9.voice = $p.a1 AND n9.order IS NOT NULL
    WITH n9 LIMIT $p.a3 + 1
    RETURN n9
  }
  WITH n9 LIMIT $p.a3 + 1
  RETURN count(n9) > $p.a3 AS x10
}
CALL () {
  UNWIND $p.a0 AS n11_stance
  CALL (n11_stance) {
    MATCH (n11:Claim)
    USING INDEX SEEK n11:Claim(status, stance, voice, order)
    WHERE n11.status = $p.a2 AND n11.stance = n11_stance AND n11.voice = $p.a1 AND n11.order IS NOT NULL
    RETURN n11
  }
  RETURN count(n11) AS x12
}
CALL () {
  MATCH (n13:ChangeCounter)
  USING INDEX SEEK n13:ChangeCounter(id)
  WHERE n13.id = $p.a4
  WITH n13 LIMIT 1
  RETURN head(collect([n13.last, n13.at])) AS x14
}
WITH before, [[x8, x10, x12], x14] AS answer
MATCH (s:Sequence {id: 'graph'})
RETURN answer, before, s.state AS after
