MATCH (s:Sequence {id: 'graph'})
WITH s.state AS before
CALL () {
  MATCH (n1:Claim)
  USING INDEX SEEK n1:Claim(status, order)
  WHERE n1.status = $p.a0 AND n1.order IS NOT NULL AND n1.hidden = $p.a1
  WITH n1 LIMIT $p.a2 + 1
  RETURN count(n1) AS x2
}
CALL (x2) {
  WITH x2 WHERE x2 <= $p.a2
  MATCH (n3:Claim)
  USING INDEX SEEK n3:Claim(status, order)
  WHERE n3.status = $p.a0 AND n3.order IS NOT NULL AND n3.hidden = $p.a1
  WITH n3 ORDER BY n3.status, n3.order
  CALL (n3) {
    MATCH (n3)-[n4l:VIA]->(n4)
    WITH n4 ORDER BY n4l.at
    RETURN collect([n4.slug]) AS x5
  }
  CALL (n3) {
    MATCH (n3)<-[:HOLDS]-(n6)
    RETURN head(collect([n6.slug, n6.name])) AS x7
  }
  CALL (n3) {
    MATCH (n3)-[:ABOUT]->(n8)
    RETURN head(collect(CASE WHEN n8:Issue THEN [0, n8.slug, n8.text] WHEN n8:Proposal THEN [1, n8.slug, n8.text] WHEN n8:Assertion THEN [2, n8.slug, n8.text] END)) AS x9
  }
  CALL (n3) {
    MATCH (n3)-[:STATED_IN]->(n10)
    RETURN head(collect([n10.slug, n10.publishedAt])) AS x11
  }
  CALL (n3) {
    MATCH (n3)-[:EVIDENCED_BY]->(n12)
    WITH n12 ORDER BY n12.order
    RETURN collect([n12.exact]) AS x13
  }
  CALL (n3) {
    MATCH (n14:Decision)
    USING INDEX SEEK n14:Decision(claimId, order)
    WHERE n14.claimId = n3.id AND n14.order IS NOT NULL
    WITH n14 ORDER BY n14.claimId, n14.order
    RETURN collect([n14.status, n14.at]) AS x15
  }
  CALL (n3) {
    MATCH (n16:Supersession)
    USING INDEX SEEK n16:Supersession(byId, order)
    WHERE n16.byId = n3.id AND n16.order IS NOT NULL
    WITH n16 ORDER BY n16.byId, n16.order
    CALL (n16) {
      MATCH (n16)-[:EVIDENCED_BY]->(n17)
      WITH n17 ORDER BY n17.order
      RETURN collect([n17.exact]) AS x18
    }
    CALL (n16) {
      MATCH (n16)-[:SUPERSEDES]->(n19)
      CALL (n19) {
        MATCH (n19)-[:ABOUT]->(n20)
        RETURN head(collect(CASE WHEN n20:Issue THEN [0, n20.slug, n20.text] WHEN n20:Proposal THEN [1, n20.slug, n20.text] WHEN n20:Assertion THEN [2, n20.slug, n20.text] END)) AS x21
      }
      CALL (n19) {
        MATCH (n19)-[:STATED_IN]->(n22)
        RETURN head(collect([n22.slug, n22.publishedAt])) AS x23
      }
      CALL (n19) {
        MATCH (n19)-[:EVIDENCED_BY]->(n24)
        WITH n24 ORDER BY n24.order
        RETURN collect([n24.exact]) AS x25
      }
      CALL (n19) {
        MATCH (n26:Decision)
        USING INDEX SEEK n26:Decision(claimId, order)
        WHERE n26.claimId = n19.id AND n26.order IS NOT NULL
        WITH n26 ORDER BY n26.claimId, n26.order
        RETURN collect([n26.status, n26.at]) AS x27
      }
      RETURN head(collect([n19.id, n19.order, n19.stance, n19.status, n19.day, n19.saidAt, n19.holderText, x21, x23, x25, x27])) AS x28
    }
    RETURN collect([n16.id, x18, x28]) AS x29
  }
  CALL (n3) {
    MATCH (n30:Supersession)
    USING INDEX SEEK n30:Supersession(claimId, order)
    WHERE n30.claimId = n3.id AND n30.order IS NOT NULL
    WITH n30 ORDER BY n30.claimId, n30.order
    CALL (n30) {
      MATCH (n30)-[:EVIDENCED_BY]->(n31)
      WITH n31 ORDER BY n31.order
      RETURN collect([n31.exact]) AS x32
    }
    CALL (n30) {
      MATCH (n30)<-[:MAKES]-(n33)
      CALL (n33) {
        MATCH (n33)-[:ABOUT]->(n34)
        RETURN head(collect(CASE WHEN n34:Issue THEN [0, n34.slug, n34.text] WHEN n34:Proposal THEN [1, n34.slug, n34.text] WHEN n34:Assertion THEN [2, n34.slug, n34.text] END)) AS x35
      }
      CALL (n33) {
        MATCH (n33)-[:STATED_IN]->(n36)
        RETURN head(collect([n36.slug, n36.publishedAt])) AS x37
      }
      CALL (n33) {
        MATCH (n33)-[:EVIDENCED_BY]->(n38)
        WITH n38 ORDER BY n38.order
        RETURN collect([n38.exact]) AS x39
      }
      CALL (n33) {
        MATCH (n40:Decision)
        USING INDEX SEEK n40:Decision(claimId, order)
        WHERE n40.claimId = n33.id AND n40.order IS NOT NULL
        WITH n40 ORDER BY n40.claimId, n40.order
        RETURN collect([n40.status, n40.at]) AS x41
      }
      RETURN head(collect([n33.id, n33.order, n33.stance, n33.status, n33.day, n33.saidAt, n33.holderText, x35, x37, x39, x41])) AS x42
    }
    RETURN collect([n30.id, x32, x42]) AS x43
  }
  RETURN collect([n3.id, n3.order, n3.stance, n3.tense, n3.day, n3.saidAt, n3.hedged, n3.holderText, n3.status, x5, x7, x9, x11, x13, x15, x29, x43]) AS x44
}
CALL () {
  MATCH (n45:ChangeCounter)
  USING INDEX SEEK n45:ChangeCounter(id)
  WHERE n45.id = $p.a3
  WITH n45 LIMIT 1
  RETURN head(collect([n45.last, n45.at])) AS x46
}
WITH before, [[x2, x44], x46] AS answer
MATCH (s:Sequence {id: 'graph'})
RETURN answer, before, s.state AS after
