CALL () {
  CALL () {
    CALL () {
      CALL db.index.fulltext.queryNodes('words_Actor', $p.q0, {limit: 2001}) YIELD node
      RETURN collect(node) AS n1m
    }
    CALL (n1m) {
      WITH n1m WHERE size(n1m) <= 2000
      UNWIND n1m AS n1
      WITH n1
      WITH n1 ORDER BY n1.slug LIMIT $p.a2
      RETURN n1
      UNION ALL
      WITH n1m WHERE size(n1m) > 2000
      CALL () {
        MATCH (n1:Actor)
        USING INDEX n1:Actor(slug)
        WHERE n1.slug IS NOT NULL AND (' ' + n1.words CONTAINS ' ' + $p.a0[-1] AND all(w IN $p.a0[..-1] WHERE ' ' + n1.words + ' ' CONTAINS ' ' + w + ' '))
        WITH n1 ORDER BY n1.slug LIMIT $p.a2
        RETURN n1
      }
      RETURN n1
    }
    WITH n1 ORDER BY n1.slug LIMIT $p.a2
    RETURN collect([n1, '0 ' + n1.slug]) AS n1h0
  }
  CALL (n1h0) {
    WITH n1h0 WHERE size(n1h0) < $p.a2
    CALL () {
      CALL db.index.fulltext.queryNodes('words_Place', $p.q0, {limit: 2001}) YIELD node
      RETURN collect(node) AS n1m
    }
    CALL (n1m) {
      WITH n1m WHERE size(n1m) <= 2000
      UNWIND n1m AS n1
      WITH n1
      WITH n1 ORDER BY n1.slug LIMIT $p.a2
      RETURN n1
      UNION ALL
      WITH n1m WHERE size(n1m) > 2000
      CALL () {
        MATCH (n1:Place)
        USING INDEX n1:Place(slug)
        WHERE n1.slug IS NOT NULL AND (' ' + n1.words CONTAINS ' ' + $p.a0[-1] AND all(w IN $p.a0[..-1] WHERE ' ' + n1.words + ' ' CONTAINS ' ' + w + ' '))
        WITH n1 ORDER BY n1.slug LIMIT $p.a2
        RETURN n1
      }
      RETURN n1
    }
    WITH n1 ORDER BY n1.slug LIMIT $p.a2
    RETURN collect([n1, '1 ' + n1.slug]) AS n1h1
  }
  CALL (n1h0, n1h1) {
    WITH n1h0, n1h1 WHERE size(n1h0) + size(n1h1) < $p.a2
    CALL () {
      CALL db.index.fulltext.queryNodes('words_Issue', $p.q0, {limit: 2001}) YIELD node
      RETURN collect(node) AS n1m
    }
    CALL (n1m) {
      WITH n1m WHERE size(n1m) <= 2000
      UNWIND n1m AS n1
      WITH n1
      WITH n1 ORDER BY n1.slug LIMIT $p.a2
      RETURN n1
      UNION ALL
      WITH n1m WHERE size(n1m) > 2000
      CALL () {
        MATCH (n1:Issue)
        USING INDEX n1:Issue(slug)
        WHERE n1.slug IS NOT NULL AND (' ' + n1.words CONTAINS ' ' + $p.a0[-1] AND all(w IN $p.a0[..-1] WHERE ' ' + n1.words + ' ' CONTAINS ' ' + w + ' '))
        WITH n1 ORDER BY n1.slug LIMIT $p.a2
        RETURN n1
      }
      RETURN n1
    }
    WITH n1 ORDER BY n1.slug LIMIT $p.a2
    RETURN collect([n1, '2 ' + n1.slug]) AS n1h2
  }
  CALL (n1h0, n1h1, n1h2) {
    WITH n1h0, n1h1, n1h2 WHERE size(n1h0) + size(n1h1) + size(n1h2) < $p.a2
    CALL () {
      CALL db.index.fulltext.queryNodes('words_Proposal', $p.q0, {limit: 2001}) YIELD node
      RETURN collect(node) AS n1m
    }
    CALL (n1m) {
      WITH n1m WHERE size(n1m) <= 2000
      UNWIND n1m AS n1
      WITH n1
      WITH n1 ORDER BY n1.slug LIMIT $p.a2
      RETURN n1
      UNION ALL
      WITH n1m WHERE size(n1m) > 2000
      CALL () {
        MATCH (n1:Proposal)
        USING INDEX n1:Proposal(slug)
        WHERE n1.slug IS NOT NULL AND (' ' + n1.words CONTAINS ' ' + $p.a0[-1] AND all(w IN $p.a0[..-1] WHERE ' ' + n1.words + ' ' CONTAINS ' ' + w + ' '))
        WITH n1 ORDER BY n1.slug LIMIT $p.a2
        RETURN n1
      }
      RETURN n1
    }
    WITH n1 ORDER BY n1.slug LIMIT $p.a2
    RETURN collect([n1, '3 ' + n1.slug]) AS n1h3
  }
  CALL (n1h0, n1h1, n1h2, n1h3) {
    WITH n1h0, n1h1, n1h2, n1h3 WHERE size(n1h0) + size(n1h1) + size(n1h2) + size(n1h3) < $p.a2
    CALL () {
      CALL db.index.fulltext.queryNodes('words_Assertion', $p.q0, {limit: 2001}) YIELD node
      RETURN collect(node) AS n1m
    }
    CALL (n1m) {
      WITH n1m WHERE size(n1m) <= 2000
      UNWIND n1m AS n1
      WITH n1
      WITH n1 ORDER BY n1.slug LIMIT $p.a2
      RETURN n1
      UNION ALL
      WITH n1m WHERE size(n1m) > 2000
      CALL () {
        MATCH (n1:Assertion)
        USING INDEX n1:Assertion(slug)
        WHERE n1.slug IS NOT NULL AND (' ' + n1.words CONTAINS ' ' + $p.a0[-1] AND all(w IN $p.a0[..-1] WHERE ' ' + n1.words + ' ' CONTAINS ' ' + w + ' '))
        WITH n1 ORDER BY n1.slug LIMIT $p.a2
        RETURN n1
      }
      RETURN n1
    }
    WITH n1 ORDER BY n1.slug LIMIT $p.a2
    RETURN collect([n1, '4 ' + n1.slug]) AS n1h4
  }
  CALL (n1h0, n1h1, n1h2, n1h3, n1h4) {
    WITH n1h0, n1h1, n1h2, n1h3, n1h4 WHERE size(n1h0) + size(n1h1) + size(n1h2) + size(n1h3) + size(n1h4) < $p.a2
    CALL () {
      CALL db.index.fulltext.queryNodes('words_Document', $p.q0, {limit: 2001}) YIELD node
      RETURN collect(node) AS n1m
    }
    CALL (n1m) {
      WITH n1m WHERE size(n1m) <= 2000
      UNWIND n1m AS n1
      WITH n1
      WITH n1 ORDER BY n1.slug LIMIT $p.a2
      RETURN n1
      UNION ALL
      WITH n1m WHERE size(n1m) > 2000
      CALL () {
        MATCH (n1:Document)
        USING INDEX n1:Document(slug)
        WHERE n1.slug IS NOT NULL AND (' ' + n1.words CONTAINS ' ' + $p.a0[-1] AND all(w IN $p.a0[..-1] WHERE ' ' + n1.words + ' ' CONTAINS ' ' + w + ' '))
        WITH n1 ORDER BY n1.slug LIMIT $p.a2
        RETURN n1
      }
      RETURN n1
    }
    WITH n1 ORDER BY n1.slug LIMIT $p.a2
    RETURN collect([n1, '5 ' + n1.slug]) AS n1h5
  }
  CALL (n1h0, n1h1, n1h2, n1h3, n1h4, n1h5) {
    WITH n1h0, n1h1, n1h2, n1h3, n1h4, n1h5 WHERE size(n1h0) + size(n1h1) + size(n1h2) + size(n1h3) + size(n1h4) + size(n1h5) < $p.a2
    CALL () {
      CALL db.index.fulltext.queryNodes('words_Claim', $p.q0, {limit: 2001}) YIELD node
      RETURN collect(node) AS n1m
    }
    CALL (n1m) {
      WITH n1m WHERE size(n1m) <= 2000
      UNWIND n1m AS n1
      WITH n1
      WHERE n1.status = $p.a1
      WITH n1 ORDER BY n1.order LIMIT $p.a2
      RETURN n1
      UNION ALL
      WITH n1m WHERE size(n1m) > 2000
      CALL () {
        MATCH (n1:Claim)
        USING INDEX SEEK n1:Claim(status, order)
        WHERE n1.status = $p.a1 AND n1.order IS NOT NULL AND (' ' + n1.words CONTAINS ' ' + $p.a0[-1] AND all(w IN $p.a0[..-1] WHERE ' ' + n1.words + ' ' CONTAINS ' ' + w + ' '))
        WITH n1 ORDER BY n1.status, n1.order LIMIT $p.a2
        RETURN n1
      }
      RETURN n1
    }
    WITH n1 ORDER BY n1.order LIMIT $p.a2
    RETURN collect([n1, '6 ' + n1.order]) AS n1h6
  }
  CALL (n1h0, n1h1, n1h2, n1h3, n1h4, n1h5, n1h6) {
    WITH n1h0, n1h1, n1h2, n1h3, n1h4, n1h5, n1h6 WHERE size(n1h0) + size(n1h1) + size(n1h2) + size(n1h3) + size(n1h4) + size(n1h5) + size(n1h6) < $p.a2
    CALL () {
      CALL db.index.fulltext.queryNodes('words_Passage', $p.q0, {limit: 2001}) YIELD node
      RETURN collect(node) AS n1m
    }
    CALL (n1m) {
      WITH n1m WHERE size(n1m) <= 2000
      UNWIND n1m AS n1
      WITH n1
      WITH n1 ORDER BY n1.order LIMIT $p.a2
      RETURN n1
      UNION ALL
      WITH n1m WHERE size(n1m) > 2000
      CALL () {
        MATCH (n1:Passage)
        USING INDEX n1:Passage(order)
        WHERE n1.order IS NOT NULL AND (' ' + n1.words CONTAINS ' ' + $p.a0[-1] AND all(w IN $p.a0[..-1] WHERE ' ' + n1.words + ' ' CONTAINS ' ' + w + ' '))
        WITH n1 ORDER BY n1.order LIMIT $p.a2
        RETURN n1
      }
      RETURN n1
    }
    WITH n1 ORDER BY n1.order LIMIT $p.a2
    RETURN collect([n1, '7 ' + n1.order]) AS n1h7
  }
  UNWIND n1h0 + n1h1 + n1h2 + n1h3 + n1h4 + n1h5 + n1h6 + n1h7 AS n1h
  WITH n1h[0] AS n1, n1h[1] AS n1k ORDER BY n1k LIMIT $p.a2
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
  RETURN collect(CASE WHEN n1:Actor THEN [n1k, 0, n1.name] WHEN n1:Place THEN [n1k, 1] WHEN n1:Issue THEN [n1k, 2] WHEN n1:Proposal THEN [n1k, 3, n1.text] WHEN n1:Assertion THEN [n1k, 4] WHEN n1:Document THEN [n1k, 5] WHEN n1:Claim THEN [n1k, 6, n1.id, x3] WHEN n1:Passage THEN [n1k, 7, n1.exact, x5] END) AS x6
}
RETURN [[x6, null, null]] AS answer
