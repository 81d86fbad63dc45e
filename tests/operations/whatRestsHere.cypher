MATCH (s:Sequence {id: 'graph'})
WITH s.state AS before
CALL () {
  MATCH (n1:Document)
  USING INDEX SEEK n1:Document(slug)
  WHERE n1.slug = $p.a0
  WITH n1 LIMIT 1
  CALL (n1) {
    MATCH (n2:Passage)
    USING INDEX SEEK n2:Passage(documentId, hidden, order)
    WHERE n2.documentId = n1.id AND n2.hidden = $p.a3 AND n2.order IS NOT NULL AND n2.start <= $p.a1 AND n2.end > $p.a2
    WITH n2 ORDER BY n2.documentId, n2.hidden, n2.order LIMIT $p.a4
    CALL (n2) {
      MATCH (n3)-[n3l:EVIDENCED_BY]->()
      USING INDEX SEEK n3l:EVIDENCED_BY(toId, status, order)
      WHERE n3l.toId = n2.id AND n3l.status = $p.a5 AND n3l.order IS NOT NULL
      WITH n3 ORDER BY n3l.toId, n3l.status, n3l.order LIMIT $p.a6
      CALL (n3) {
        MATCH (n3)<-[:HOLDS]-(n4)
        RETURN head(collect([n4.name])) AS x5
      }
      CALL (n3) {
        MATCH (n3)-[:ABOUT]->(n6)
        RETURN head(collect(CASE WHEN n6:Issue THEN [0, n6.text] WHEN n6:Proposal THEN [1, n6.text] WHEN n6:Assertion THEN [2, n6.text] END)) AS x7
      }
      RETURN collect([n3.id, x5, n3.stance, x7]) AS x8
    }
    RETURN collect([n2.start, n2.end, n2.exact, [x8, null, null]]) AS x9
  }
  RETURN head(collect([n1.title, n1.publishedAt, n1.sha256, [x9, null, null]])) AS x10
}
CALL () {
  MATCH (n11:ChangeCounter)
  USING INDEX SEEK n11:ChangeCounter(id)
  WHERE n11.id = $p.a7
  WITH n11 LIMIT 1
  RETURN head(collect([n11.last, n11.at])) AS x12
}
WITH before, [x10, x12] AS answer
MATCH (s:Sequence {id: 'graph'})
RETURN answer, before, s.state AS after
