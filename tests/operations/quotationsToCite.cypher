MATCH (s:Sequence {id: 'graph'})
WITH s.state AS before
CALL () {
  MATCH (n1:Claim)
  USING INDEX SEEK n1:Claim(holderId, status, order)
  WHERE n1.holderId = $p.a0 AND n1.status = $p.a2 AND n1.order IS NOT NULL AND n1.voice = $p.a1
  WITH n1 ORDER BY n1.holderId, n1.status, n1.order LIMIT $p.a3
  CALL (n1) {
    MATCH (n1)<-[:HOLDS]-(n2)
    RETURN head(collect([n2.name])) AS x3
  }
  CALL (n1) {
    MATCH (n1)-[n4l:VIA]->(n4)
    WITH n4 ORDER BY n4l.at
    RETURN collect([n4.name]) AS x5
  }
  CALL (n1) {
    MATCH (n1)-[:EVIDENCED_BY]->(n6)
    WITH n6 ORDER BY n6.order
    RETURN collect([n6.exact, n6.section, n6.id, n6.sourceUrl]) AS x7
  }
  CALL (n1) {
    MATCH (n1)-[:STATED_IN]->(n8)
    RETURN head(collect([n8.slug, n8.title, n8.publisher, n8.publishedAt, n8.url])) AS x9
  }
  RETURN collect([n1.text, x3, x5, n1.saidAt, n1.disputed, x7, x9]) AS x10
}
CALL () {
  MATCH (n11:ChangeCounter)
  USING INDEX SEEK n11:ChangeCounter(id)
  WHERE n11.id = $p.a4
  WITH n11 LIMIT 1
  RETURN head(collect([n11.last, n11.at])) AS x12
}
WITH before, [[x10, null, null], x12] AS answer
MATCH (s:Sequence {id: 'graph'})
RETURN answer, before, s.state AS after
