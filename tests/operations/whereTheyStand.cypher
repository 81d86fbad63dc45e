MATCH (s:Sequence {id: 'graph'})
WITH s.state AS before
CALL () {
  MATCH (n1:Actor)
  USING INDEX SEEK n1:Actor(slug)
  WHERE n1.slug = $p.a0
  WITH n1 LIMIT 1
  CALL (n1) {
    MATCH (n2:Office)
    USING INDEX SEEK n2:Office(holderId, order)
    WHERE n2.holderId = n1.id AND n2.order IS NOT NULL
    WITH n2 ORDER BY n2.holderId, n2.order
    CALL (n2) {
      MATCH (n2)-[:OFFICE_OF]->(n3)
      RETURN head(collect([n3.name])) AS x4
    }
    RETURN collect([n2.title, x4]) AS x5
  }
  CALL (n1) {
    MATCH (n1)<-[:FROM|TO]-(n6)
    WITH DISTINCT n6 ORDER BY n6.order
    CALL (n6) {
      MATCH (n6)-[:FROM]->(n7)
      RETURN head(collect([n7.slug])) AS x8
    }
    CALL (n6) {
      MATCH (n6)-[:TO]->(n9)
      RETURN head(collect([n9.slug])) AS x10
    }
    CALL (n6) {
      MATCH (n6)-[:EVIDENCED_BY]->(n11)
      WITH n11 ORDER BY n11.order
      RETURN collect([n11.exact]) AS x12
    }
    RETURN collect([n6.kind, x8, x10, x12]) AS x13
  }
  CALL (n1) {
    MATCH (n14:Position)
    USING INDEX SEEK n14:Position(actorId, order)
    WHERE n14.actorId = n1.id AND n14.order IS NOT NULL
    WITH n14 ORDER BY n14.actorId, n14.order LIMIT $p.a1
    CALL (n14) {
      MATCH (n14)-[:ON]->(n15)
      RETURN head(collect(CASE WHEN n15:Issue THEN [0, n15.slug, n15.text] WHEN n15:Proposal THEN [1, n15.slug, n15.text] WHEN n15:Assertion THEN [2, n15.slug, n15.text] END)) AS x16
    }
    RETURN collect([n14.stance, n14.since, n14.mixed, n14.former, x16]) AS x17
  }
  CALL (n1) {
    MATCH (n18:Claim)
    USING INDEX SEEK n18:Claim(holderId, status, order)
    WHERE n18.holderId = n1.id AND n18.status = $p.a2 AND n18.order IS NOT NULL
    WITH n18 ORDER BY n18.holderId, n18.status, n18.order LIMIT $p.a3
    CALL (n18) {
      MATCH (n18)-[:ABOUT]->(n19)
      RETURN head(collect(CASE WHEN n19:Issue THEN [0, n19.slug] WHEN n19:Proposal THEN [1, n19.slug] WHEN n19:Assertion THEN [2, n19.slug] END)) AS x20
    }
    CALL (n18) {
      MATCH (n21:Supersession)
      USING INDEX SEEK n21:Supersession(byId, order)
      WHERE n21.byId = n18.id AND n21.order IS NOT NULL AND n21.hidden = $p.a4
      WITH n21 ORDER BY n21.byId, n21.order
      CALL (n21) {
        MATCH (n21)-[:SUPERSEDES]->(n22)
        CALL (n22) {
          MATCH (n22)-[:ABOUT]->(n23)
          RETURN head(collect(CASE WHEN n23:Issue THEN [0, n23.slug] WHEN n23:Proposal THEN [1, n23.slug] WHEN n23:Assertion THEN [2, n23.slug] END)) AS x24
        }
        RETURN head(collect([n22.stance, x24])) AS x25
      }
      CALL (n21) {
        MATCH (n21)-[:EVIDENCED_BY]->(n26)
        WITH n26 ORDER BY n26.order
        RETURN collect([n26.exact]) AS x27
      }
      RETURN collect([x25, x27]) AS x28
    }
    RETURN collect([n18.stance, n18.tense, n18.hedged, x20, x28]) AS x29
  }
  RETURN head(collect([n1.name, n1.kind, x5, x13, [x17, null, null], [x29, null, null]])) AS x30
}
CALL () {
  MATCH (n31:ChangeCounter)
  USING INDEX SEEK n31:ChangeCounter(id)
  WHERE n31.id = $p.a5
  WITH n31 LIMIT 1
  RETURN head(collect([n31.last, n31.at])) AS x32
}
WITH before, [x30, x32] AS answer
MATCH (s:Sequence {id: 'graph'})
RETURN answer, before, s.state AS after
