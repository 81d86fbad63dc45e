MATCH (s:Sequence {id: 'graph'})
WITH s.state AS before
CALL () {
  MATCH (n1:Actor)
  USING INDEX SEEK n1:Actor(slug)
  WHERE n1.slug = $p.a0
  WITH n1 LIMIT 1
  CALL (n1) {
    MATCH (n2:Spell)
    USING INDEX SEEK n2:Spell(actorId, order)
    WHERE n2.actorId = n1.id AND n2.order IS NOT NULL AND n2.spellFrom <= $p.a4 AND n2.spellUntil > $p.a4
    WITH n2 ORDER BY n2.actorId, n2.order LIMIT $p.a1
    CALL (n2) {
      MATCH (n2)-[:WAS_ON]->(n3)
      RETURN head(collect(CASE WHEN n3:Issue THEN [0, n3.slug, n3.text] WHEN n3:Proposal THEN [1, n3.slug, n3.text] WHEN n3:Assertion THEN [2, n3.slug, n3.text] END)) AS x4
    }
    CALL (n2) {
      MATCH (n5)-[n5l:BORE]->()
      USING INDEX SEEK n5l:BORE(toId, status, order)
      WHERE n5l.toId = n2.id AND n5l.status = $p.a2 AND n5l.order IS NOT NULL AND n5.day <= $p.a4
      WITH n5 ORDER BY n5l.toId, n5l.status, n5l.order LIMIT $p.a3
      CALL (n5) {
        MATCH (n5)-[:STATED_IN]->(n6)
        RETURN head(collect([n6.slug, n6.publishedAt])) AS x7
      }
      CALL (n5) {
        MATCH (n5)-[:EVIDENCED_BY]->(n8)
        WITH n8 ORDER BY n8.order
        RETURN collect([n8.exact]) AS x9
      }
      RETURN collect([n5.saidAt, x7, x9]) AS x10
    }
    RETURN collect([n2.stance, n2.former, n2.since, x4, [x10, null, null]]) AS x11
  }
  CALL (n1) {
    MATCH (n12:Claim)
    USING INDEX SEEK n12:Claim(holderId, status, order)
    WHERE n12.holderId = n1.id AND n12.status = $p.a5 AND n12.order > $p.a7
    WITH n12 ORDER BY n12.holderId, n12.status, n12.order LIMIT $p.a6
    RETURN collect([n12.id]) AS x13
  }
  RETURN head(collect([n1.name, [x11, null, null], [x13, null, null]])) AS x14
}
CALL () {
  MATCH (n15:ChangeCounter)
  USING INDEX SEEK n15:ChangeCounter(id)
  WHERE n15.id = $p.a8
  WITH n15 LIMIT 1
  RETURN head(collect([n15.last, n15.at])) AS x16
}
WITH before, [x14, x16] AS answer
MATCH (s:Sequence {id: 'graph'})
RETURN answer, before, s.state AS after
