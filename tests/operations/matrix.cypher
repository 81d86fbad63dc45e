MATCH (s:Sequence {id: 'graph'})
WITH s.state AS before
CALL () {
  MATCH (n1:Issue)
  USING INDEX SEEK n1:Issue(slug)
  WHERE n1.slug = $p.a0
  WITH n1 LIMIT 1
  CALL (n1) {
    MATCH (n2:Proposal)
    USING INDEX SEEK n2:Proposal(issueId, slug)
    WHERE n2.issueId = n1.id AND n2.slug IS NOT NULL AND (n2.mergedIntoId IS NOT NULL) = $p.a1
    WITH n2 ORDER BY n2.issueId, n2.slug LIMIT $p.a2
    CALL (n2) {
      MATCH (n3:Position)
      USING INDEX SEEK n3:Position(targetId, former, order)
      WHERE n3.targetId = n2.id AND n3.former = $p.a3 AND n3.order IS NOT NULL
      WITH n3 ORDER BY n3.targetId, n3.former, n3.order LIMIT $p.a4
      CALL (n3) {
        MATCH (n3)<-[:TAKES]-(n4)
        RETURN head(collect([n4.slug])) AS x5
      }
      RETURN collect([x5, n3.stance, n3.mixed]) AS x6
    }
    RETURN collect([n2.slug, n2.text, [x6, null, null]]) AS x7
  }
  RETURN head(collect([n1.text, [x7, null, null]])) AS x8
}
CALL () {
  MATCH (n9:ChangeCounter)
  USING INDEX SEEK n9:ChangeCounter(id)
  WHERE n9.id = $p.a5
  WITH n9 LIMIT 1
  RETURN head(collect([n9.last, n9.at])) AS x10
}
WITH before, [x8, x10] AS answer
MATCH (s:Sequence {id: 'graph'})
RETURN answer, before, s.state AS after
