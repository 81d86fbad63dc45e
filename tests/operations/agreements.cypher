MATCH (s:Sequence {id: 'graph'})
WITH s.state AS before
CALL () {
  CALL () {
    UNWIND $p.a1 AS n_stance
    CALL (n_stance) {
      MATCH (n:Position)
      USING INDEX SEEK n:Position(former, stance, order)
      WHERE n.former = $p.a0 AND n.stance = n_stance AND n.order IS NOT NULL
      WITH n LIMIT $p.a2 + 1
      RETURN n
    }
    WITH n LIMIT $p.a2 + 1
    RETURN collect(n) AS read
  }
  CALL (read) {
    WITH read WHERE size(read) <= $p.a2
    UNWIND read AS n
    WITH n ORDER BY n.order
    WITH n.actorId AS e, n.targetId AS t, CASE WHEN n.stance IN ['PROPOSES', 'SUPPORTS'] THEN 0 ELSE 1 END AS side, collect(n) AS ns
    WITH e, collect([t, side, ns]) AS hs
    MATCH (a:Actor {id: e})
    UNWIND hs AS h
    WITH h[0] AS t, collect([a.slug, a, h[1], h[2]]) AS hs
    RETURN collect([t, hs]) AS held
  }
  CALL (held) {
    UNWIND held AS g
    RETURN sum(size(g[1]) * size(g[1])) AS met
  }
  WITH read, held, met, null AS total
  CALL (held, met) {
    WITH held WHERE met <= $p.a3
    UNWIND held AS g
    UNWIND g[1] AS x
    UNWIND g[1] AS y
    WITH g[0] AS t, x, y WHERE x[0] < y[0]
    WITH x[1] AS a, y[1] AS b, count(DISTINCT CASE WHEN x[2] = y[2] THEN t END) AS agree, count(DISTINCT CASE WHEN x[2] <> y[2] THEN t END) AS contradict, count(DISTINCT t) AS common
    WITH a, b, agree, contradict, right('0000' + toString(99999 - common), 5) + ' ' + a.slug + ' ' + b.slug AS key
    WITH key, a, b, agree, contradict ORDER BY key LIMIT $p.a4 + 1
    RETURN collect([key, a, b, agree, contradict]) AS found
  }
  CALL (found, held) {
    UNWIND found[0..$p.a4] AS p
    WITH held, p[0] AS key, p[1] AS a, p[2] AS b, p[3] AS agree, p[4] AS contradict
    CALL (a) {
      WITH a AS n21
      RETURN head(collect([n21.slug, n21.name])) AS x22
    }
    CALL (b) {
      WITH b AS n23
      RETURN head(collect([n23.slug, n23.name])) AS x24
    }
    CALL (held, a, b) {
      UNWIND held AS g
      UNWIND [h IN g[1] WHERE h[1] = a] AS x
      UNWIND [h IN g[1] WHERE h[1] = b] AS y
      MATCH (t:Target {id: g[0]})
      WITH t, x[2] = y[2] AS same, x[3] AS ps, y[3] AS qs, t.slug + CASE WHEN x[2] = y[2] THEN ' 0' ELSE ' 1' END + toString(x[2]) AS key
      WITH t, same, ps, qs, key ORDER BY key LIMIT $p.a5 + 1
      RETURN collect([t, same, ps, qs, key]) AS x2f
    }
    CALL (x2f) {
      UNWIND x2f[0..$p.a5] AS r
      WITH r[0] AS t, r[1] AS same, r[2] AS ps, r[3] AS qs, r[4] AS k
      CALL (t) {
        WITH t AS n3
        RETURN head(collect(CASE WHEN n3:Issue THEN [0, n3.slug, n3.text] WHEN n3:Proposal THEN [1, n3.slug, n3.text] WHEN n3:Assertion THEN [2, n3.slug, n3.text] END)) AS x4
      }
      CALL (ps) {
        UNWIND ps AS n5
        CALL (n5) {
          MATCH (n7:Claim)
          USING INDEX SEEK n7:Claim(positionId, status, order)
          WHERE n7.positionId = n5.id AND n7.status = $p.a6 AND n7.order IS NOT NULL
          WITH n7 ORDER BY n7.positionId, n7.status, n7.order LIMIT $p.a7
          CALL (n7) {
            MATCH (n7)-[:EVIDENCED_BY]->(n8)
            WITH n8 ORDER BY n8.order
            CALL (n8) {
              MATCH (n8)-[:OF]->(n9)
              RETURN head(collect([n9.slug])) AS x10
            }
            RETURN collect([n8.exact, x10]) AS x11
          }
          RETURN collect([n7.text, x11]) AS x12
        }
        RETURN collect([n5.stance, [x12, null, null]]) AS x6
      }
      CALL (qs) {
        UNWIND qs AS n13
        CALL (n13) {
          MATCH (n15:Claim)
          USING INDEX SEEK n15:Claim(positionId, status, order)
          WHERE n15.positionId = n13.id AND n15.status = $p.a8 AND n15.order IS NOT NULL
          WITH n15 ORDER BY n15.positionId, n15.status, n15.order LIMIT $p.a9
          CALL (n15) {
            MATCH (n15)-[:EVIDENCED_BY]->(n16)
            WITH n16 ORDER BY n16.order
            CALL (n16) {
              MATCH (n16)-[:OF]->(n17)
              RETURN head(collect([n17.slug])) AS x18
            }
            RETURN collect([n16.exact, x18]) AS x19
          }
          RETURN collect([n15.text, x19]) AS x20
        }
        RETURN collect([n13.stance, [x20, null, null]]) AS x14
      }
      WITH k, [k, same, [x4, x6, x14]] AS row ORDER BY k
      RETURN collect(row) AS x2
    }
    WITH [key, agree, contradict, [x22, x24], [[null, size(x2f) > $p.a5, x2]]] AS pair, key ORDER BY key
    RETURN collect(pair) AS pairs
  }
  RETURN [size(read), met, total, size(found) > $p.a4, pairs] AS x1
}
CALL () {
  MATCH (n25:ChangeCounter)
  USING INDEX SEEK n25:ChangeCounter(id)
  WHERE n25.id = $p.a10
  WITH n25 LIMIT 1
  RETURN head(collect([n25.last, n25.at])) AS x26
}
WITH before, [x1, x26] AS answer
MATCH (s:Sequence {id: 'graph'})
RETURN answer, before, s.state AS after
