MATCH (s:Sequence {id: 'graph'})
WITH s.state AS before
CALL () {
  MATCH (n:Position)
  USING INDEX SEEK n:Position(former, order)
  WHERE n.former = $p.a0 AND n.order IS NOT NULL
  WITH coalesce(n.underIssue, n.targetId) AS far, n.actorId AS thing, n.stance AS v, count(*) AS k, min(nullIf(n.saidFirst, '0000-01-01')) AS f, max(nullIf(n.saidLast, '9999-12-31')) AS l
  WITH far, collect([thing, v, k, f, l]) AS held
  MATCH (t:Target {id: far})
  WITH held, CASE WHEN t:Issue THEN t.slug ELSE CASE WHEN t:Issue THEN 'Issue' WHEN t:Proposal THEN 'Proposal' WHEN t:Assertion THEN 'Assertion' END END AS r, CASE WHEN t:Issue THEN 'Issue' WHEN t:Proposal THEN 'Proposal' WHEN t:Assertion THEN 'Assertion' END AS type, CASE WHEN t:Issue THEN t.text ELSE null END AS name
  UNWIND held AS h
  WITH h[0] AS thing, r, type, name, h[1] AS v, sum(h[2]) AS k, min(h[3]) AS f, max(h[4]) AS l
  WITH thing, collect([r, type, name, v, k, f, l]) AS held
  MATCH (a:Actor {id: thing})
  CALL (a) {
    MATCH (a)-[:PART_OF*0..]->(b)
    WITH DISTINCT b
    WHERE NOT EXISTS { (b)-[:PART_OF]->() }
    RETURN min(b.slug) AS top
  }
  WITH thing, held, a.slug AS slug, CASE
    WHEN top IS NULL OR (top = a.slug AND NOT EXISTS { (a)<-[:PART_OF]-() }) THEN a.kind
    ELSE top END AS grouped
  WITH thing, held, grouped AS c
  UNWIND held AS h
  WITH collect([h[0], c, thing, h[3], h[4], h[1], h[2]]) AS counted, [min(h[5]), max(h[6])] AS days
  CALL (counted) {
    UNWIND counted AS x
    WITH x[1] AS key, sum(x[4]) AS k ORDER BY k DESC, key
    WITH collect(key) AS keys
    RETURN keys[0..$p.a3] AS columns, size(keys) AS totalColumns
  }
  CALL (columns) {
    UNWIND columns AS key
    OPTIONAL MATCH (a:Actor {slug: key})
    RETURN collect([key, a.name, coalesce(a.kind, key)]) AS named
  }
  CALL (counted) {
    UNWIND counted AS x
    WITH x[0] AS key, x[5] AS type, x[6] AS name, sum(x[4]) AS k ORDER BY k DESC, key
    WITH collect([key, type, name]) AS keys
    RETURN keys[$p.a2..$p.a2 + $p.a1] AS rows, size(keys) AS totalRows
  }
  WITH days, named, totalColumns, rows, totalRows, [s IN rows | s[0]] AS given,
    [x IN counted | [x[0], CASE WHEN x[1] IN columns THEN x[1] ELSE '' END, x[2], x[3], x[4]]] AS cells
  CALL (cells, given) {
    UNWIND cells AS x
    WITH x[1] AS c, x[3] AS v, sum(x[4]) AS k ORDER BY c, v
    RETURN collect([c, v, k]) AS margin
  }
  CALL (cells, given) {
    UNWIND cells AS x
    WITH x[1] AS c, count(DISTINCT x[2]) AS k ORDER BY c
    RETURN collect([c, k]) AS marginThings
  }
  CALL (cells, given) {
    UNWIND [x IN cells WHERE x[0] IN given] AS x
    WITH x[0] AS r, x[1] AS c, x[3] AS v, sum(x[4]) AS k ORDER BY r, c, v
    RETURN collect([r, c, v, k]) AS shown
  }
  CALL (cells, given) {
    UNWIND [x IN cells WHERE x[0] IN given] AS x
    WITH x[0] AS r, x[1] AS c, count(DISTINCT x[2]) AS k ORDER BY r, c
    RETURN collect([r, c, k]) AS shownThings
  }
  RETURN [named, totalColumns, rows, totalRows, margin, marginThings, shown, shownThings, days] AS x1
}
CALL () {
  MATCH (n2:ChangeCounter)
  USING INDEX SEEK n2:ChangeCounter(id)
  WHERE n2.id = $p.a4
  WITH n2 LIMIT 1
  RETURN head(collect([n2.last, n2.at])) AS x3
}
WITH before, [x1, x3] AS answer
MATCH (s:Sequence {id: 'graph'})
RETURN answer, before, s.state AS after
