MATCH (s:Sequence {id: 'graph'})
WITH s.state AS before
CALL () {
  MATCH (n1:Supersession)
  USING INDEX SEEK n1:Supersession(hidden, order)
  WHERE n1.hidden = $p.a0 AND n1.order IS NOT NULL
  WITH n1 ORDER BY n1.hidden, n1.order LIMIT $p.a1
  CALL (n1) {
    MATCH (n1)<-[:MAKES]-(n2)
    CALL (n2) {
      MATCH (n2)<-[:HOLDS]-(n3)
      RETURN head(collect([n3.name])) AS x4
    }
    RETURN head(collect([x4, n2.text, n2.saidAt])) AS x5
  }
  CALL (n1) {
    MATCH (n1)-[:SUPERSEDES]->(n6)
    RETURN head(collect([n6.text])) AS x7
  }
  CALL (n1) {
    MATCH (n1)-[:EVIDENCED_BY]->(n8)
    WITH n8 ORDER BY n8.order
    RETURN collect([n8.exact]) AS x9
  }
  RETURN collect([n1.order, x5, x7, x9]) AS x10
}
CALL () {
  MATCH (n11:Supersession)
  USING INDEX SEEK n11:Supersession(hidden, order)
  WHERE n11.hidden = $p.a0 AND n11.order IS NOT NULL
  WITH n11 LIMIT $p.a1 + 1
  RETURN count(n11) > $p.a1 AS x12
}
CALL () {
  MATCH (n13:ChangeCounter)
  USING INDEX SEEK n13:ChangeCounter(id)
  WHERE n13.id = $p.a2
  WITH n13 LIMIT 1
  RETURN head(collect([n13.last, n13.at])) AS x14
}
WITH before, [[x10, x12, null], x14] AS answer
MATCH (s:Sequence {id: 'graph'})
RETURN answer, before, s.state AS after
