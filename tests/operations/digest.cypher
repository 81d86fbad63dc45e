MATCH (s:Sequence {id: 'graph'})
WITH s.state AS before
CALL () {
  MATCH (n1:Claim)
  USING INDEX SEEK n1:Claim(underIssue, status, order)
  WHERE n1.underIssue = $p.a1 AND n1.status = $p.a0 AND n1.order IS NOT NULL AND n1.hidden = $p.a2
  WITH n1 LIMIT $p.a3 + 1
  RETURN count(n1) AS x2
}
CALL (x2) {
  WITH x2 WHERE x2 <= $p.a3
  MATCH (n3:Claim)
  USING INDEX SEEK n3:Claim(underIssue, status, order)
  WHERE n3.underIssue = $p.a1 AND n3.status = $p.a0 AND n3.order IS NOT NULL AND n3.hidden = $p.a2
  WITH n3 ORDER BY n3.underIssue, n3.status, n3.order
  CALL (n3) {
    MATCH (n3)<-[:HOLDS]-(n4)
    RETURN head(collect([n4.slug, n4.name])) AS x5
  }
  CALL (n3) {
    MATCH (n3)-[n6l:VIA]->(n6)
    WITH n6 ORDER BY n6l.at
    RETURN collect([n6.slug, n6.name]) AS x7
  }
  CALL (n3) {
    MATCH (n3)-[:ABOUT]->(n8)
    CALL (n8) {
      WITH n8 WHERE n8:Proposal
      MATCH (n8)-[:ANSWERS]->(n9)
      RETURN head(collect([n9.slug, n9.text])) AS x10
    }
    RETURN head(collect(CASE WHEN n8:Issue THEN [0, n8.slug, n8.text] WHEN n8:Proposal THEN [1, n8.slug, n8.text, x10] WHEN n8:Assertion THEN [2, n8.slug, n8.text] END)) AS x11
  }
  CALL (n3) {
    MATCH (n3)-[:STATED_IN]->(n12)
    RETURN head(collect([n12.slug, n12.title, n12.publishedAt])) AS x13
  }
  CALL (n3) {
    MATCH (n3)-[:EVIDENCED_BY]->(n14)
    WITH n14 ORDER BY n14.order
    RETURN collect([n14.id, n14.exact, n14.section]) AS x15
  }
  CALL (n3) {
    MATCH (n16:Decision)
    USING INDEX SEEK n16:Decision(claimId, order)
    WHERE n16.claimId = n3.id AND n16.order IS NOT NULL
    WITH n16 ORDER BY n16.claimId, n16.order
    RETURN collect([n16.status, n16.at]) AS x17
  }
  CALL (n3) {
    MATCH (n18:Supersession)
    USING INDEX SEEK n18:Supersession(byId, order)
    WHERE n18.byId = n3.id AND n18.order IS NOT NULL
    WITH n18 ORDER BY n18.byId, n18.order
    CALL (n18) {
      MATCH (n18)-[:EVIDENCED_BY]->(n19)
      WITH n19 ORDER BY n19.order
      RETURN collect([n19.id, n19.exact]) AS x20
    }
    CALL (n18) {
      MATCH (n18)-[:SUPERSEDES]->(n21)
      CALL (n21) {
        MATCH (n21)-[n22l:VIA]->(n22)
        WITH n22 ORDER BY n22l.at
        RETURN collect([n22.slug, n22.name]) AS x23
      }
      CALL (n21) {
        MATCH (n21)-[:ABOUT]->(n24)
        CALL (n24) {
          WITH n24 WHERE n24:Proposal
          MATCH (n24)-[:ANSWERS]->(n25)
          RETURN head(collect([n25.slug, n25.text])) AS x26
        }
        RETURN head(collect(CASE WHEN n24:Issue THEN [0, n24.slug, n24.text] WHEN n24:Proposal THEN [1, n24.slug, n24.text, x26] WHEN n24:Assertion THEN [2, n24.slug, n24.text] END)) AS x27
      }
      CALL (n21) {
        MATCH (n21)-[:STATED_IN]->(n28)
        RETURN head(collect([n28.slug, n28.title, n28.publishedAt])) AS x29
      }
      CALL (n21) {
        MATCH (n21)-[:EVIDENCED_BY]->(n30)
        WITH n30 ORDER BY n30.order
        RETURN collect([n30.id, n30.exact, n30.section]) AS x31
      }
      CALL (n21) {
        MATCH (n32:Decision)
        USING INDEX SEEK n32:Decision(claimId, order)
        WHERE n32.claimId = n21.id AND n32.order IS NOT NULL
        WITH n32 ORDER BY n32.claimId, n32.order
        RETURN collect([n32.status, n32.at]) AS x33
      }
      RETURN head(collect([n21.id, n21.order, n21.stance, n21.status, n21.day, n21.text, n21.holderText, n21.saidAt, x23, x27, x29, x31, x33])) AS x34
    }
    RETURN collect([n18.id, x20, x34]) AS x35
  }
  CALL (n3) {
    MATCH (n36:Supersession)
    USING INDEX SEEK n36:Supersession(claimId, order)
    WHERE n36.claimId = n3.id AND n36.order IS NOT NULL
    WITH n36 ORDER BY n36.claimId, n36.order
    CALL (n36) {
      MATCH (n36)-[:EVIDENCED_BY]->(n37)
      WITH n37 ORDER BY n37.order
      RETURN collect([n37.id, n37.exact]) AS x38
    }
    CALL (n36) {
      MATCH (n36)<-[:MAKES]-(n39)
      CALL (n39) {
        MATCH (n39)-[n40l:VIA]->(n40)
        WITH n40 ORDER BY n40l.at
        RETURN collect([n40.slug, n40.name]) AS x41
      }
      CALL (n39) {
        MATCH (n39)-[:ABOUT]->(n42)
        CALL (n42) {
          WITH n42 WHERE n42:Proposal
          MATCH (n42)-[:ANSWERS]->(n43)
          RETURN head(collect([n43.slug, n43.text])) AS x44
        }
        RETURN head(collect(CASE WHEN n42:Issue THEN [0, n42.slug, n42.text] WHEN n42:Proposal THEN [1, n42.slug, n42.text, x44] WHEN n42:Assertion THEN [2, n42.slug, n42.text] END)) AS x45
      }
      CALL (n39) {
        MATCH (n39)-[:STATED_IN]->(n46)
        RETURN head(collect([n46.slug, n46.title, n46.publishedAt])) AS x47
      }
      CALL (n39) {
        MATCH (n39)-[:EVIDENCED_BY]->(n48)
        WITH n48 ORDER BY n48.order
        RETURN collect([n48.id, n48.exact, n48.section]) AS x49
      }
      CALL (n39) {
        MATCH (n50:Decision)
        USING INDEX SEEK n50:Decision(claimId, order)
        WHERE n50.claimId = n39.id AND n50.order IS NOT NULL
        WITH n50 ORDER BY n50.claimId, n50.order
        RETURN collect([n50.status, n50.at]) AS x51
      }
      RETURN head(collect([n39.id, n39.order, n39.stance, n39.status, n39.day, n39.text, n39.holderText, n39.saidAt, x41, x45, x47, x49, x51])) AS x52
    }
    RETURN collect([n36.id, x38, x52]) AS x53
  }
  RETURN collect([n3.id, n3.order, n3.stance, n3.tense, n3.day, n3.hedged, n3.status, x5, n3.text, n3.holderText, n3.saidAt, x7, x11, x13, x15, x17, x35, x53]) AS x54
}
CALL () {
  MATCH (n55:ChangeCounter)
  USING INDEX SEEK n55:ChangeCounter(id)
  WHERE n55.id = $p.a4
  WITH n55 LIMIT 1
  RETURN head(collect([n55.last, n55.at])) AS x56
}
WITH before, [[x2, x54], x56] AS answer
MATCH (s:Sequence {id: 'graph'})
RETURN answer, before, s.state AS after
