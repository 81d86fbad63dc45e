MATCH (s:Sequence {id: 'graph'})
WITH s.state AS before
CALL () {
  OPTIONAL MATCH (c:Change) WHERE c.order IS NOT NULL AND c.at <= $p.a4
  WITH c ORDER BY c.order DESC LIMIT 1
  RETURN {seq: coalesce(c.seq, -1)} AS known
}
CALL (known) {
  OPTIONAL MATCH (h:History) WHERE 0 <= known.seq AND known.seq < h.since
  OPTIONAL MATCH (c:Change {order: right('0000000000000000' + toString(h.since), 16)})
  RETURN CASE WHEN h IS NULL THEN null ELSE coalesce(c.at, '') END AS unknown
}
CALL (known) {
  CALL (known) {
    UNWIND [$p.a5] AS id MATCH (f:FormerSlug {order: id}) WHERE coalesce(f.knownFrom, 0) <= known.seq RETURN f
    UNION ALL
    MATCH (f:PastFormerSlug) WHERE f.order IN [$p.a5] AND f.knownFrom <= known.seq AND known.seq < f.knownUntil RETURN f
  }
  RETURN collect(f) AS former
}
WITH before, unknown, {seq: known.seq, a0: coalesce(head([f IN former WHERE f.order = $p.a5 | f.slug]), $p.a0)} AS known
CALL (known) {
  CALL (known) {
    MATCH (n1:Actor)
    USING INDEX SEEK n1:Actor(slug)
    WHERE n1.slug = known.a0 AND coalesce(n1.knownFrom, 0) <= known.seq AND n1.slug = known.a0
    RETURN n1
    UNION ALL
    MATCH (n1:PastActor)
    WHERE n1.knownFrom <= known.seq AND known.seq < n1.knownUntil AND n1.slug = known.a0
    RETURN n1
  }
  WITH n1, known LIMIT 1
  CALL (n1, known) {
    CALL (n1, known) {
      MATCH (n2:Position)
      USING INDEX SEEK n2:Position(actorId, order)
      WHERE n2.actorId = n1.id AND n2.order IS NOT NULL AND coalesce(n2.knownFrom, 0) <= known.seq
      WITH n2 ORDER BY n2.order LIMIT $p.a1
      RETURN n2
      UNION ALL
      MATCH (n2:PastPosition) WHERE n2.actorId = n1.id
      WITH *
      WHERE n2.knownFrom <= known.seq AND known.seq < n2.knownUntil
      WITH n2 ORDER BY n2.order LIMIT $p.a1
      RETURN n2
    }
    WITH n2, known ORDER BY n2.order LIMIT $p.a1
    CALL (n2, known) {
      CALL (n2, known) {
        MATCH (n3:Target {id: n2.targetId})
        WHERE coalesce(n3.knownFrom, 0) <= known.seq
        RETURN n3
        UNION ALL
        MATCH (n3:PastTarget {id: n2.targetId})
        WHERE n3.knownFrom <= known.seq AND known.seq < n3.knownUntil
        RETURN n3
      }
      RETURN head(collect(CASE WHEN n3:Issue|PastIssue THEN [0, n3.slug, n3.text] WHEN n3:Proposal|PastProposal THEN [1, n3.slug, n3.text] WHEN n3:Assertion|PastAssertion THEN [2, n3.slug, n3.text] END)) AS x4
    }
    CALL (n2, known) {
      CALL (n2, known) {
        MATCH (n5:Claim)
        USING INDEX SEEK n5:Claim(positionId, status, order)
        WHERE n5.positionId = n2.id AND n5.status = $p.a2 AND n5.order IS NOT NULL AND coalesce(n5.knownFrom, 0) <= known.seq AND n5.status = $p.a2
        WITH n5 ORDER BY n5.order LIMIT $p.a3
        RETURN n5
        UNION ALL
        MATCH (n5:PastClaim) WHERE n5.positionId = n2.id
        WITH *
        WHERE n5.knownFrom <= known.seq AND known.seq < n5.knownUntil AND n5.status = $p.a2
        WITH n5 ORDER BY n5.order LIMIT $p.a3
        RETURN n5
      }
      WITH n5, known ORDER BY n5.order LIMIT $p.a3
      CALL (n5, known) {
        CALL (n5, known) {
          CALL (n5, known) {
            MATCH (n6a:Claim {id: n5.id}) WHERE coalesce(n6a.knownFrom, 0) <= known.seq
            MATCH (n6a)-[n6l:EVIDENCED_BY]->(n6m) RETURN n6m.id AS n6to, n6l.at AS n6at
            UNION ALL
            MATCH (n6l:PastLink {link: 'EVIDENCED_BY', fromId: n5.id}) WHERE n6l.knownFrom <= known.seq AND known.seq < n6l.knownUntil
            RETURN n6l.toId AS n6to, n6l.at AS n6at
          }
          MATCH (n6:Passage {id: n6to})
          WHERE coalesce(n6.knownFrom, 0) <= known.seq
          RETURN n6
          UNION ALL
          CALL (n5, known) {
            MATCH (n6a:Claim {id: n5.id}) WHERE coalesce(n6a.knownFrom, 0) <= known.seq
            MATCH (n6a)-[n6l:EVIDENCED_BY]->(n6m) RETURN n6m.id AS n6to, n6l.at AS n6at
            UNION ALL
            MATCH (n6l:PastLink {link: 'EVIDENCED_BY', fromId: n5.id}) WHERE n6l.knownFrom <= known.seq AND known.seq < n6l.knownUntil
            RETURN n6l.toId AS n6to, n6l.at AS n6at
          }
          MATCH (n6:PastPassage {id: n6to})
          WHERE n6.knownFrom <= known.seq AND known.seq < n6.knownUntil
          RETURN n6
        }
        WITH n6, known ORDER BY n6.order
        RETURN collect([n6.exact]) AS x7
      }
      RETURN collect([n5.status, n5.recordedAt, x7]) AS x8
    }
    RETURN collect([n2.stance, n2.former, x4, [x8, null, null]]) AS x9
  }
  RETURN head(collect([n1.name, [x9, null, null]])) AS x10
}
CALL (known) {
  MATCH (n11:ChangeCounter)
  USING INDEX SEEK n11:ChangeCounter(id)
  WHERE n11.id = $p.a6
  WITH n11 LIMIT 1
  RETURN head(collect([n11.last, n11.at])) AS x12
}
WITH before, unknown, [x10, x12] AS answer
MATCH (s:Sequence {id: 'graph'})
RETURN answer, before, s.state AS after, unknown
