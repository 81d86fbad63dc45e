MATCH (s:Sequence {id: 'graph'})
WITH s.state AS before
CALL () {
  MATCH (n1:Proposal)
  USING INDEX SEEK n1:Proposal(kind, slug)
  WHERE n1.kind = $p.a0 AND n1.slug IS NOT NULL AND (n1.mergedIntoId IS NOT NULL) = $p.a1
  WITH n1 ORDER BY n1.kind, n1.slug LIMIT $p.a2
  CALL (n1) {
    MATCH (n1)-[:EVIDENCED_BY]->(n2)
    WITH n2 ORDER BY n2.order
    RETURN collect([n2.exact]) AS x3
  }
  CALL (n1) {
    MATCH (n1)-[:AT]->(n4)
    RETURN head(collect([n4.name, n4.country])) AS x5
  }
  CALL (n1) {
    MATCH (n6:Position)
    USING INDEX SEEK n6:Position(targetId, former, stance, order)
    WHERE n6.targetId = n1.id AND n6.former = $p.a4 AND n6.stance = $p.a3 AND n6.order IS NOT NULL
    WITH n6 ORDER BY n6.targetId, n6.former, n6.stance, n6.order LIMIT $p.a5
    CALL (n6) {
      MATCH (n6)<-[:TAKES]-(n7)
      RETURN head(collect([n7.slug, n7.name])) AS x8
    }
    CALL (n6) {
      MATCH (n9:Claim)
      USING INDEX SEEK n9:Claim(positionId, status, order)
      WHERE n9.positionId = n6.id AND n9.status = $p.a6 AND n9.order IS NOT NULL
      WITH n9 ORDER BY n9.positionId, n9.status, n9.order LIMIT $p.a7
      CALL (n9) {
        MATCH (n9)-[:EVIDENCED_BY]->(n10)
        WITH n10 ORDER BY n10.order
        CALL (n10) {
          MATCH (n10)-[:OF]->(n11)
          RETURN head(collect([n11.slug])) AS x12
        }
        RETURN collect([n10.exact, n10.start, n10.end, x12]) AS x13
      }
      RETURN collect([n9.holderText, n9.voice, x13]) AS x14
    }
    RETURN collect([x8, [x14, null, null]]) AS x15
  }
  CALL (n1) {
    MATCH (n16:Position)
    USING INDEX SEEK n16:Position(targetId, former, stance, order)
    WHERE n16.targetId = n1.id AND n16.former = $p.a9 AND n16.stance = $p.a8 AND n16.order IS NOT NULL
    WITH n16 ORDER BY n16.targetId, n16.former, n16.stance, n16.order LIMIT $p.a10
    CALL (n16) {
      MATCH (n16)<-[:TAKES]-(n17)
      RETURN head(collect([n17.slug, n17.name])) AS x18
    }
    RETURN collect([x18, n16.stance, n16.mixed, n16.hedged]) AS x19
  }
  CALL (n1) {
    MATCH (n20:Position)
    USING INDEX SEEK n20:Position(targetId, former, stance, order)
    WHERE n20.targetId = n1.id AND n20.former = $p.a12 AND n20.stance = $p.a11 AND n20.order IS NOT NULL
    WITH n20 ORDER BY n20.targetId, n20.former, n20.stance, n20.order LIMIT $p.a13
    CALL (n20) {
      MATCH (n20)<-[:TAKES]-(n21)
      RETURN head(collect([n21.slug, n21.name])) AS x22
    }
    CALL (n20) {
      MATCH (n23:Claim)
      USING INDEX SEEK n23:Claim(positionId, status, order)
      WHERE n23.positionId = n20.id AND n23.status = $p.a14 AND n23.order IS NOT NULL
      WITH n23 ORDER BY n23.positionId, n23.status, n23.order LIMIT $p.a15
      RETURN collect([n23.condition]) AS x24
    }
    RETURN collect([x22, [x24, null, null]]) AS x25
  }
  CALL (n1) {
    UNWIND $p.a16 AS n26_stance
    CALL (n1, n26_stance) {
      MATCH (n26:Position)
      USING INDEX SEEK n26:Position(targetId, former, stance, order)
      WHERE n26.targetId = n1.id AND n26.former = $p.a17 AND n26.stance = n26_stance AND n26.order IS NOT NULL
      WITH n26 ORDER BY n26.targetId, n26.former, n26.stance, n26.order LIMIT $p.a18
      RETURN n26
    }
    WITH n26 ORDER BY n26.order LIMIT $p.a18
    CALL (n26) {
      MATCH (n26)<-[:TAKES]-(n27)
      RETURN head(collect([n27.slug, n27.name])) AS x28
    }
    CALL (n26) {
      MATCH (n29:Claim)
      USING INDEX SEEK n29:Claim(positionId, status, order)
      WHERE n29.positionId = n26.id AND n29.status = $p.a19 AND n29.order IS NOT NULL
      WITH n29 ORDER BY n29.positionId, n29.status, n29.order LIMIT $p.a20
      CALL (n29) {
        MATCH (n29)-[:EVIDENCED_BY]->(n30)
        WITH n30 ORDER BY n30.order
        RETURN collect([n30.exact, n30.section]) AS x31
      }
      RETURN collect([n29.reason, x31]) AS x32
    }
    RETURN collect([x28, n26.stance, [x32, null, null]]) AS x33
  }
  CALL (n1) {
    UNWIND $p.a16 AS n34_stance
    CALL (n1, n34_stance) {
      MATCH (n34:Position)
      USING INDEX SEEK n34:Position(targetId, former, stance, order)
      WHERE n34.targetId = n1.id AND n34.former = $p.a17 AND n34.stance = n34_stance AND n34.order IS NOT NULL
      RETURN n34
    }
    RETURN count(n34) AS x35
  }
  RETURN collect([n1.slug, n1.text, n1.kind, n1.unattributed, x3, x5, [x15, null, null], [x19, null, null], [x25, null, null], [x33, null, x35]]) AS x36
}
CALL () {
  MATCH (n37:ChangeCounter)
  USING INDEX SEEK n37:ChangeCounter(id)
  WHERE n37.id = $p.a21
  WITH n37 LIMIT 1
  RETURN head(collect([n37.last, n37.at])) AS x38
}
WITH before, [[x36, null, null], x38] AS answer
MATCH (s:Sequence {id: 'graph'})
RETURN answer, before, s.state AS after
