MATCH (s:Sequence {id: 'graph'})
WITH s.state AS before
CALL () {
  UNWIND $p.a1 AS n1_stance
  CALL (n1_stance) {
    MATCH (n1:Position)
    USING INDEX SEEK n1:Position(former, stance, order)
    WHERE n1.former = $p.a2 AND n1.stance = n1_stance AND n1.order IS NOT NULL AND n1.underIssue IN $p.a0
    WITH n1 ORDER BY n1.former, n1.stance, n1.order LIMIT $p.a3
    RETURN n1
  }
  WITH n1 ORDER BY n1.order LIMIT $p.a3
  CALL (n1) {
    MATCH (n1)-[:ON]->(n2)
    CALL (n2) {
      WITH n2 WHERE n2:Proposal
      MATCH (n3:Position)
      USING INDEX SEEK n3:Position(targetId, former, stance, order)
      WHERE n3.targetId = n2.id AND n3.former = $p.a5 AND n3.stance = $p.a4 AND n3.order IS NOT NULL
      WITH n3 ORDER BY n3.targetId, n3.former, n3.stance, n3.order LIMIT $p.a6
      CALL (n3) {
        MATCH (n3)<-[:TAKES]-(n4)
        RETURN head(collect([n4.name])) AS x5
      }
      RETURN collect([x5, n3.reported]) AS x6
    }
    CALL (n2) {
      WITH n2 WHERE n2:Proposal
      MATCH (n7:Position)
      USING INDEX SEEK n7:Position(targetId, former, stance, order)
      WHERE n7.targetId = n2.id AND n7.former = $p.a8 AND n7.stance = $p.a7 AND n7.order IS NOT NULL
      WITH n7 ORDER BY n7.targetId, n7.former, n7.stance, n7.order LIMIT $p.a9
      CALL (n7) {
        MATCH (n7)<-[:TAKES]-(n8)
        RETURN head(collect([n8.name])) AS x9
      }
      RETURN collect([x9, n7.reported]) AS x10
    }
    RETURN head(collect(CASE WHEN n2:Issue THEN [0, n2.slug, n2.text] WHEN n2:Proposal THEN [1, n2.slug, n2.text, [x6, null, null], [x10, null, null]] WHEN n2:Assertion THEN [2, n2.slug, n2.text] END)) AS x11
  }
  CALL (n1) {
    MATCH (n1)<-[:TAKES]-(n12)
    RETURN head(collect([n12.name])) AS x13
  }
  RETURN collect([x11, x13, n1.stance, n1.reported]) AS x14
}
CALL () {
  MATCH (n15:ChangeCounter)
  USING INDEX SEEK n15:ChangeCounter(id)
  WHERE n15.id = $p.a10
  WITH n15 LIMIT 1
  RETURN head(collect([n15.last, n15.at])) AS x16
}
WITH before, [[x14, null, null], x16] AS answer
MATCH (s:Sequence {id: 'graph'})
RETURN answer, before, s.state AS after
