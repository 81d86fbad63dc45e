MATCH (s:Sequence {id: 'graph'})
WITH s.state AS before
CALL () {
  MATCH (n1:Issue)
  USING INDEX SEEK n1:Issue(slug)
  WHERE n1.slug = $p.a0
  WITH n1 LIMIT 1
  CALL (n1) {
    MATCH (n2:Proposal)
    USING INDEX SEEK n2:Proposal(issueId, opposed, slug)
    WHERE n2.issueId = n1.id AND n2.opposed = $p.a1 AND n2.slug IS NOT NULL AND (n2.mergedIntoId IS NOT NULL) = $p.a2
    WITH n2 ORDER BY n2.issueId, n2.opposed, n2.slug LIMIT $p.a3
    CALL (n2) {
      MATCH (n3:Position)
      USING INDEX SEEK n3:Position(targetId, former, stance, order)
      WHERE n3.targetId = n2.id AND n3.former = $p.a5 AND n3.stance = $p.a4 AND n3.order IS NOT NULL
      WITH n3 ORDER BY n3.targetId, n3.former, n3.stance, n3.order LIMIT $p.a6
      CALL (n3) {
        MATCH (n3)<-[:TAKES]-(n4)
        RETURN head(collect([n4.name])) AS x5
      }
      RETURN collect([x5]) AS x6
    }
    CALL (n2) {
      MATCH (n7:Position)
      USING INDEX SEEK n7:Position(targetId, former, stance, order)
      WHERE n7.targetId = n2.id AND n7.former = $p.a8 AND n7.stance = $p.a7 AND n7.order IS NOT NULL
      WITH n7 ORDER BY n7.targetId, n7.former, n7.stance, n7.order LIMIT $p.a9
      CALL (n7) {
        MATCH (n7)<-[:TAKES]-(n8)
        RETURN head(collect([n8.name])) AS x9
      }
      RETURN collect([x9]) AS x10
    }
    RETURN collect([n2.slug, n2.text, n2.unattributed, [x6, null, null], [x10, null, null]]) AS x11
  }
  CALL (n1) {
    MATCH (n12:Proposal)
    USING INDEX SEEK n12:Proposal(issueId, opposed, slug)
    WHERE n12.issueId = n1.id AND n12.opposed = $p.a1 AND n12.slug IS NOT NULL AND (n12.mergedIntoId IS NOT NULL) = $p.a2
    RETURN count(n12) AS x13
  }
  CALL (n1) {
    MATCH (n14r:Position)
    USING INDEX SEEK n14r:Position(underIssue, order)
    WHERE n14r.underIssue = n1.id AND n14r.order IS NOT NULL
    MATCH (n14r)-[:SHOWN_IN]->(n14d)
    WITH DISTINCT n14d
    CALL (n1, n14d) {
      MATCH (n14r:Position)-[:SHOWN_IN]->(n14d)
      RETURN n14r.actorId AS n14i, CASE WHEN n14r.underIssue = n1.id THEN 1 ELSE 0 END AS n14h
    UNION ALL
      MATCH (n14r:Tie)-[:STATED_IN]->(n14d)
      RETURN n14r.fromId AS n14i, 0 AS n14h
    UNION ALL
      MATCH (n14r:Tie)-[:STATED_IN]->(n14d)
      RETURN n14r.toId AS n14i, 0 AS n14h
    UNION ALL
      MATCH (n14r:Office)-[:STATED_IN]->(n14d)
      RETURN n14r.holderId AS n14i, 0 AS n14h
    }
    WITH n14i, max(n14h) AS n14h WHERE n14h = 0
    MATCH (n14:Actor {id: n14i})
    WITH n14 ORDER BY n14.slug LIMIT $p.a10
    RETURN collect([n14.slug, n14.name]) AS x15
  }
  CALL (n1) {
    MATCH (n16r:Position)
    USING INDEX SEEK n16r:Position(underIssue, order)
    WHERE n16r.underIssue = n1.id AND n16r.order IS NOT NULL
    MATCH (n16r)-[:SHOWN_IN]->(n16d)
    WITH DISTINCT n16d
    CALL (n1, n16d) {
      MATCH (n16r:Position)-[:SHOWN_IN]->(n16d)
      RETURN n16r.actorId AS n16i, CASE WHEN n16r.underIssue = n1.id THEN 1 ELSE 0 END AS n16h
    UNION ALL
      MATCH (n16r:Tie)-[:STATED_IN]->(n16d)
      RETURN n16r.fromId AS n16i, 0 AS n16h
    UNION ALL
      MATCH (n16r:Tie)-[:STATED_IN]->(n16d)
      RETURN n16r.toId AS n16i, 0 AS n16h
    UNION ALL
      MATCH (n16r:Office)-[:STATED_IN]->(n16d)
      RETURN n16r.holderId AS n16i, 0 AS n16h
    }
    WITH n16i, max(n16h) AS n16h WHERE n16h = 0
    MATCH (n16:Actor {id: n16i})
    RETURN count(n16) AS x17
  }
  RETURN head(collect([n1.text, [x11, null, x13], [x15, null, x17]])) AS x18
}
CALL () {
  MATCH (n19:ChangeCounter)
  USING INDEX SEEK n19:ChangeCounter(id)
  WHERE n19.id = $p.a11
  WITH n19 LIMIT 1
  RETURN head(collect([n19.last, n19.at])) AS x20
}
WITH before, [x18, x20] AS answer
MATCH (s:Sequence {id: 'graph'})
RETURN answer, before, s.state AS after
