MATCH (s:Sequence {id: 'graph'})
WITH s.state AS before
CALL () {
  MATCH (n1:Claim)
  USING INDEX SEEK n1:Claim(documentId, status, order)
  WHERE n1.documentId = $p.a0 AND n1.status = $p.a2 AND n1.order IS NOT NULL AND n1.voice = $p.a1
  WITH n1 ORDER BY n1.documentId, n1.status, n1.order LIMIT $p.a3
  CALL (n1) {
    MATCH (n1)<-[:HOLDS]-(n2)
    RETURN head(collect([n2.name])) AS x3
  }
  CALL (n1) {
    MATCH (n1)-[:EVIDENCED_BY]->(n4)
    WITH n4 ORDER BY n4.order
    RETURN collect([n4.exact]) AS x5
  }
  RETURN collect([n1.text, x3, n1.hedged, x5]) AS x6
}
CALL () {
  MATCH (n7:Claim)
  USING INDEX SEEK n7:Claim(documentId, status, order)
  WHERE n7.documentId = $p.a0 AND n7.status = $p.a2 AND n7.order IS NOT NULL AND n7.voice = $p.a1
  RETURN count(n7) AS x8
}
CALL () {
  MATCH (n9:Claim)
  USING INDEX SEEK n9:Claim(documentId, status, order)
  WHERE n9.documentId = $p.a4 AND n9.status = $p.a6 AND n9.order IS NOT NULL AND n9.voice = $p.a5
  WITH n9 ORDER BY n9.documentId, n9.status, n9.order LIMIT $p.a7
  CALL (n9) {
    MATCH (n9)<-[:HOLDS]-(n10)
    RETURN head(collect([n10.name])) AS x11
  }
  CALL (n9) {
    MATCH (n9)-[:EVIDENCED_BY]->(n12)
    WITH n12 ORDER BY n12.order
    RETURN collect([n12.exact]) AS x13
  }
  RETURN collect([n9.text, x11, n9.hedged, x13]) AS x14
}
CALL () {
  MATCH (n15:Claim)
  USING INDEX SEEK n15:Claim(documentId, status, order)
  WHERE n15.documentId = $p.a4 AND n15.status = $p.a6 AND n15.order IS NOT NULL AND n15.voice = $p.a5
  RETURN count(n15) AS x16
}
CALL () {
  MATCH (n17:ChangeCounter)
  USING INDEX SEEK n17:ChangeCounter(id)
  WHERE n17.id = $p.a8
  WITH n17 LIMIT 1
  RETURN head(collect([n17.last, n17.at])) AS x18
}
WITH before, [[x6, null, x8], [x14, null, x16], x18] AS answer
MATCH (s:Sequence {id: 'graph'})
RETURN answer, before, s.state AS after
