MATCH (s:Sequence {id: 'graph'})
WITH s.state AS before
CALL () {
  OPTIONAL MATCH (c:Change) WHERE c.order IS NOT NULL AND c.at <= $p.a11
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
    UNWIND [$p.a12] AS id MATCH (f:FormerSlug {order: id}) WHERE coalesce(f.knownFrom, 0) <= known.seq RETURN f
    UNION ALL
    MATCH (f:PastFormerSlug) WHERE f.order IN [$p.a12] AND f.knownFrom <= known.seq AND known.seq < f.knownUntil RETURN f
  }
  RETURN collect(f) AS former
}
WITH before, unknown, {seq: known.seq, a0: coalesce(head([f IN former WHERE f.order = $p.a12 | f.slug]), $p.a0)} AS known
CALL (known) {
  CALL (known) {
    MATCH (n1:Issue)
    USING INDEX SEEK n1:Issue(slug)
    WHERE n1.slug = known.a0 AND coalesce(n1.knownFrom, 0) <= known.seq AND n1.slug = known.a0
    RETURN n1
    UNION ALL
    MATCH (n1:PastIssue)
    WHERE n1.knownFrom <= known.seq AND known.seq < n1.knownUntil AND n1.slug = known.a0
    RETURN n1
  }
  WITH n1, known LIMIT 1
  CALL (n1, known) {
    CALL (n1, known) {
      MATCH (n2:Proposal)
      USING INDEX SEEK n2:Proposal(issueId, slug)
      WHERE n2.issueId = n1.id AND n2.slug IS NOT NULL AND coalesce(n2.knownFrom, 0) <= known.seq AND (n2.mergedIntoId IS NOT NULL) = $p.a1
      WITH n2 ORDER BY n2.slug LIMIT $p.a2
      RETURN n2
      UNION ALL
      MATCH (n2:PastProposal) WHERE n2.issueId = n1.id
      WITH *
      WHERE n2.knownFrom <= known.seq AND known.seq < n2.knownUntil AND (n2.mergedIntoId IS NOT NULL) = $p.a1
      WITH n2 ORDER BY n2.slug LIMIT $p.a2
      RETURN n2
    }
    WITH n2, known ORDER BY n2.slug LIMIT $p.a2
    CALL (n2, known) {
      CALL (n2, known) {
        MATCH (n3:Spell)
        USING INDEX SEEK n3:Spell(targetId, order)
        WHERE n3.targetId = n2.id AND n3.order IS NOT NULL AND coalesce(n3.knownFrom, 0) <= known.seq AND n3.former = $p.a3 AND n3.spellFrom <= $p.a5 AND n3.spellUntil > $p.a5
        WITH n3 ORDER BY n3.order LIMIT $p.a4
        RETURN n3
        UNION ALL
        MATCH (n3:PastSpell) WHERE n3.targetId = n2.id
        WITH *
        WHERE n3.knownFrom <= known.seq AND known.seq < n3.knownUntil AND n3.former = $p.a3 AND n3.spellFrom <= $p.a5 AND n3.spellUntil > $p.a5
        WITH n3 ORDER BY n3.order LIMIT $p.a4
        RETURN n3
      }
      WITH n3, known ORDER BY n3.order LIMIT $p.a4
      CALL (n3, known) {
        CALL (n3, known) {
          MATCH (n4:Actor {id: n3.actorId})
          WHERE coalesce(n4.knownFrom, 0) <= known.seq
          RETURN n4
          UNION ALL
          MATCH (n4:PastActor {id: n3.actorId})
          WHERE n4.knownFrom <= known.seq AND known.seq < n4.knownUntil
          RETURN n4
        }
        RETURN head(collect([n4.slug, n4.name])) AS x5
      }
      RETURN collect([n3.stance, x5]) AS x6
    }
    CALL (n2, known) {
      CALL (n2, known) {
        MATCH (n7:Claim)
        USING INDEX SEEK n7:Claim(targetId, status, order)
        WHERE n7.targetId = n2.id AND n7.status = $p.a8 AND n7.order IS NOT NULL AND coalesce(n7.knownFrom, 0) <= known.seq AND n7.order > $p.a10 AND n7.status = $p.a8
        WITH n7 ORDER BY n7.order LIMIT $p.a9
        RETURN n7
        UNION ALL
        MATCH (n7:PastClaim) WHERE n7.targetId = n2.id
        WITH *
        WHERE n7.knownFrom <= known.seq AND known.seq < n7.knownUntil AND n7.order > $p.a10 AND n7.status = $p.a8
        WITH n7 ORDER BY n7.order LIMIT $p.a9
        RETURN n7
      }
      WITH n7, known ORDER BY n7.order LIMIT $p.a9
      RETURN collect([n7.id]) AS x8
    }
    RETURN collect([n2.slug, n2.text, NOT (EXISTS { MATCH (n2sa:Target {id: n2.id}) MATCH (n2sa)<-[:ABOUT]-(n2s) WHERE n2s:Claim AND coalesce(n2s.knownFrom, 0) <= known.seq AND n2s.status = $p.a6 AND n2s.stance IN $p.a7 AND n2s.day <= $p.a5 } OR EXISTS { MATCH (n2s:PastClaim) WHERE (n2s.targetId = n2.id) AND n2s:PastClaim AND n2s.knownFrom <= known.seq AND known.seq < n2s.knownUntil AND n2s.status = $p.a6 AND n2s.stance IN $p.a7 AND n2s.day <= $p.a5 }), [x6, null, null], [x8, null, null]]) AS x9
  }
  RETURN head(collect([n1.text, [x9, null, null]])) AS x10
}
CALL (known) {
  MATCH (n11:ChangeCounter)
  USING INDEX SEEK n11:ChangeCounter(id)
  WHERE n11.id = $p.a13
  WITH n11 LIMIT 1
  RETURN head(collect([n11.last, n11.at])) AS x12
}
WITH before, unknown, [x10, x12] AS answer
MATCH (s:Sequence {id: 'graph'})
RETURN answer, before, s.state AS after, unknown
