MATCH (s:Sequence {id: 'graph'})
WITH s.state AS before
CALL () {
  MATCH (n1:Actor)
  USING INDEX SEEK n1:Actor(slug)
  WHERE n1.slug = $p.a0
  WITH n1 LIMIT 1
  CALL (n1) {
    MATCH (n2)-[n2l:SPEAKS_OF]->()
    USING INDEX SEEK n2l:SPEAKS_OF(toId, status, order)
    WHERE n2l.toId = n1.id AND n2l.status = $p.a1 AND n2l.order IS NOT NULL
    WITH n2 ORDER BY n2l.toId, n2l.status, n2l.order LIMIT $p.a2
    CALL (n2) {
      MATCH (n2)<-[:HOLDS]-(n3)
      RETURN head(collect([n3.slug, n3.name])) AS x4
    }
    CALL (n2) {
      MATCH (n2)-[:ABOUT]->(n5)
      RETURN head(collect(CASE WHEN n5:Issue THEN [0, n5.slug, n5.text] WHEN n5:Proposal THEN [1, n5.slug, n5.text] WHEN n5:Assertion THEN [2, n5.slug, n5.text] END)) AS x6
    }
    CALL (n2) {
      MATCH (n2)-[:EVIDENCED_BY]->(n7)
      WITH n7 ORDER BY n7.order
      RETURN collect([n7.exact, n7.section]) AS x8
    }
    RETURN collect([x4, n2.holderText, n2.stance, n2.voice, n2.hedged, x6, x8]) AS x9
  }
  CALL (n1) {
    MATCH (n10)-[n10l:SPEAKS_OF]->()
    USING INDEX SEEK n10l:SPEAKS_OF(toId, status, order)
    WHERE n10l.toId = n1.id AND n10l.status = $p.a1 AND n10l.order IS NOT NULL
    RETURN count(n10) AS x11
  }
  RETURN head(collect([n1.name, [x9, null, x11]])) AS x12
}
CALL () {
  MATCH (n13:ChangeCounter)
  USING INDEX SEEK n13:ChangeCounter(id)
  WHERE n13.id = $p.a3
  WITH n13 LIMIT 1
  RETURN head(collect([n13.last, n13.at])) AS x14
}
WITH before, [x12, x14] AS answer
MATCH (s:Sequence {id: 'graph'})
RETURN answer, before, s.state AS after
