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
    CALL (n12) {
      MATCH (n13:Section)
      USING INDEX SEEK n13:Section(documentId, order)
      WHERE n13.documentId = n12.id AND n13.order IS NOT NULL
      WITH n13 ORDER BY n13.documentId, n13.order
      RETURN collect([n13.heading]) AS x14
    }
    RETURN head(collect([n12.slug, n12.title, n12.publishedAt, x14])) AS x15
  }
  CALL (n3) {
    MATCH (n3)-[:EVIDENCED_BY]->(n16)
    WITH n16 ORDER BY n16.order
    RETURN collect([n16.id, n16.exact]) AS x17
  }
  CALL (n3) {
    MATCH (n18:Decision)
    USING INDEX SEEK n18:Decision(claimId, order)
    WHERE n18.claimId = n3.id AND n18.order IS NOT NULL
    WITH n18 ORDER BY n18.claimId, n18.order
    RETURN collect([n18.status, n18.at]) AS x19
  }
  CALL (n3) {
    MATCH (n20:Supersession)
    USING INDEX SEEK n20:Supersession(byId, order)
    WHERE n20.byId = n3.id AND n20.order IS NOT NULL
    WITH n20 ORDER BY n20.byId, n20.order
    CALL (n20) {
      MATCH (n20)-[:EVIDENCED_BY]->(n21)
      WITH n21 ORDER BY n21.order
      RETURN collect([n21.id, n21.exact]) AS x22
    }
    CALL (n20) {
      MATCH (n20)-[:SUPERSEDES]->(n23)
      CALL (n23) {
        MATCH (n23)-[n24l:VIA]->(n24)
        WITH n24 ORDER BY n24l.at
        RETURN collect([n24.slug, n24.name]) AS x25
      }
      CALL (n23) {
        MATCH (n23)-[:ABOUT]->(n26)
        CALL (n26) {
          WITH n26 WHERE n26:Proposal
          MATCH (n26)-[:ANSWERS]->(n27)
          RETURN head(collect([n27.slug, n27.text])) AS x28
        }
        RETURN head(collect(CASE WHEN n26:Issue THEN [0, n26.slug, n26.text] WHEN n26:Proposal THEN [1, n26.slug, n26.text, x28] WHEN n26:Assertion THEN [2, n26.slug, n26.text] END)) AS x29
      }
      CALL (n23) {
        MATCH (n23)-[:STATED_IN]->(n30)
        CALL (n30) {
          MATCH (n31:Section)
          USING INDEX SEEK n31:Section(documentId, order)
          WHERE n31.documentId = n30.id AND n31.order IS NOT NULL
          WITH n31 ORDER BY n31.documentId, n31.order
          RETURN collect([n31.heading]) AS x32
        }
        RETURN head(collect([n30.slug, n30.title, n30.publishedAt, x32])) AS x33
      }
      CALL (n23) {
        MATCH (n23)-[:EVIDENCED_BY]->(n34)
        WITH n34 ORDER BY n34.order
        RETURN collect([n34.id, n34.exact]) AS x35
      }
      CALL (n23) {
        MATCH (n36:Decision)
        USING INDEX SEEK n36:Decision(claimId, order)
        WHERE n36.claimId = n23.id AND n36.order IS NOT NULL
        WITH n36 ORDER BY n36.claimId, n36.order
        RETURN collect([n36.status, n36.at]) AS x37
      }
      RETURN head(collect([n23.id, n23.order, n23.stance, n23.status, n23.day, n23.text, n23.holderText, n23.saidAt, x25, x29, x33, x35, x37])) AS x38
    }
    RETURN collect([n20.id, x22, x38]) AS x39
  }
  CALL (n3) {
    MATCH (n40:Supersession)
    USING INDEX SEEK n40:Supersession(claimId, order)
    WHERE n40.claimId = n3.id AND n40.order IS NOT NULL
    WITH n40 ORDER BY n40.claimId, n40.order
    CALL (n40) {
      MATCH (n40)-[:EVIDENCED_BY]->(n41)
      WITH n41 ORDER BY n41.order
      RETURN collect([n41.id, n41.exact]) AS x42
    }
    CALL (n40) {
      MATCH (n40)<-[:MAKES]-(n43)
      CALL (n43) {
        MATCH (n43)-[n44l:VIA]->(n44)
        WITH n44 ORDER BY n44l.at
        RETURN collect([n44.slug, n44.name]) AS x45
      }
      CALL (n43) {
        MATCH (n43)-[:ABOUT]->(n46)
        CALL (n46) {
          WITH n46 WHERE n46:Proposal
          MATCH (n46)-[:ANSWERS]->(n47)
          RETURN head(collect([n47.slug, n47.text])) AS x48
        }
        RETURN head(collect(CASE WHEN n46:Issue THEN [0, n46.slug, n46.text] WHEN n46:Proposal THEN [1, n46.slug, n46.text, x48] WHEN n46:Assertion THEN [2, n46.slug, n46.text] END)) AS x49
      }
      CALL (n43) {
        MATCH (n43)-[:STATED_IN]->(n50)
        CALL (n50) {
          MATCH (n51:Section)
          USING INDEX SEEK n51:Section(documentId, order)
          WHERE n51.documentId = n50.id AND n51.order IS NOT NULL
          WITH n51 ORDER BY n51.documentId, n51.order
          RETURN collect([n51.heading]) AS x52
        }
        RETURN head(collect([n50.slug, n50.title, n50.publishedAt, x52])) AS x53
      }
      CALL (n43) {
        MATCH (n43)-[:EVIDENCED_BY]->(n54)
        WITH n54 ORDER BY n54.order
        RETURN collect([n54.id, n54.exact]) AS x55
      }
      CALL (n43) {
        MATCH (n56:Decision)
        USING INDEX SEEK n56:Decision(claimId, order)
        WHERE n56.claimId = n43.id AND n56.order IS NOT NULL
        WITH n56 ORDER BY n56.claimId, n56.order
        RETURN collect([n56.status, n56.at]) AS x57
      }
      RETURN head(collect([n43.id, n43.order, n43.stance, n43.status, n43.day, n43.text, n43.holderText, n43.saidAt, x45, x49, x53, x55, x57])) AS x58
    }
    RETURN collect([n40.id, x42, x58]) AS x59
  }
  RETURN collect([n3.id, n3.order, n3.stance, n3.tense, n3.day, n3.hedged, n3.status, x5, n3.text, n3.holderText, n3.saidAt, x7, x11, x15, x17, x19, x39, x59]) AS x60
}
CALL () {
  MATCH (n61:ChangeCounter)
  USING INDEX SEEK n61:ChangeCounter(id)
  WHERE n61.id = $p.a4
  WITH n61 LIMIT 1
  RETURN head(collect([n61.last, n61.at])) AS x62
}
WITH before, [[x2, x60], x62] AS answer
MATCH (s:Sequence {id: 'graph'})
RETURN answer, before, s.state AS after
