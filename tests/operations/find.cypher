MATCH (s:Sequence {id: 'graph'})
WITH s.state AS before
CALL () {
  CALL () {
    CALL db.index.fulltext.queryNodes('words_Actor', $p.q0, {limit: 10000}) YIELD node AS n1
    WITH n1 ORDER BY n1.slug LIMIT $p.a3
    RETURN n1, '0 ' + n1.slug AS n1k
    UNION ALL
    CALL db.index.fulltext.queryNodes('words_Place', $p.q0, {limit: 10000}) YIELD node AS n1
    WITH n1 ORDER BY n1.slug LIMIT $p.a3
    RETURN n1, '1 ' + n1.slug AS n1k
    UNION ALL
    CALL db.index.fulltext.queryNodes('words_Issue', $p.q0, {limit: 10000}) YIELD node AS n1
    WITH n1 ORDER BY n1.slug LIMIT $p.a3
    RETURN n1, '2 ' + n1.slug AS n1k
    UNION ALL
    CALL db.index.fulltext.queryNodes('words_Proposal', $p.q0, {limit: 10000}) YIELD node AS n1
    WITH n1 ORDER BY n1.slug LIMIT $p.a3
    RETURN n1, '3 ' + n1.slug AS n1k
    UNION ALL
    CALL db.index.fulltext.queryNodes('words_Assertion', $p.q0, {limit: 10000}) YIELD node AS n1
    WITH n1 ORDER BY n1.slug LIMIT $p.a3
    RETURN n1, '4 ' + n1.slug AS n1k
    UNION ALL
    CALL db.index.fulltext.queryNodes('words_Document', $p.q0, {limit: 10000}) YIELD node AS n1
    WITH n1 ORDER BY n1.slug LIMIT $p.a3
    RETURN n1, '5 ' + n1.slug AS n1k
    UNION ALL
    CALL db.index.fulltext.queryNodes('words_Claim', $p.q0, {limit: 10000}) YIELD node AS n1
    WHERE n1.status = $p.a1
    WITH n1 ORDER BY n1.order LIMIT $p.a3
    RETURN n1, '6 ' + n1.order AS n1k
    UNION ALL
    CALL db.index.fulltext.queryNodes('words_Passage', $p.q0, {limit: 10000}) YIELD node AS n1
    WHERE n1.hidden = $p.a2
    WITH n1 ORDER BY n1.order LIMIT $p.a3
    RETURN n1, '7 ' + n1.order AS n1k
  }
  WITH n1, n1k ORDER BY n1k LIMIT $p.a3
  CALL (n1) {
    WITH n1 WHERE n1:Claim
    MATCH (n1)<-[:HOLDS]-(n2)
    RETURN head(collect([n2.name])) AS x3
  }
  CALL (n1) {
    WITH n1 WHERE n1:Passage
    MATCH (n1)-[:OF]->(n4)
    RETURN head(collect([n4.slug])) AS x5
  }
  RETURN collect(CASE WHEN n1:Actor THEN [0, n1.name] WHEN n1:Place THEN [1] WHEN n1:Issue THEN [2] WHEN n1:Proposal THEN [3, n1.text] WHEN n1:Assertion THEN [4] WHEN n1:Document THEN [5] WHEN n1:Claim THEN [6, n1.id, x3] WHEN n1:Passage THEN [7, n1.exact, x5] END) AS x6
}
CALL () {
  MATCH (n7:ChangeCounter)
  USING INDEX SEEK n7:ChangeCounter(id)
  WHERE n7.id = $p.a4
  WITH n7 LIMIT 1
  RETURN head(collect([n7.last, n7.at])) AS x8
}
WITH before, [[x6, null, null], x8] AS answer
MATCH (s:Sequence {id: 'graph'})
RETURN answer, before, s.state AS after
