import type { HandWritten } from '../cases.ts';

/**
 * The statements that somebody would write by hand for SQLite, each giving the whole answer as text. For `find` the
 * service's own is better than what one would write: it does not sort what a frequent word finds.
 */
export const SQL_BY_HAND: Readonly<Record<Exclude<HandWritten, 'find'>, string>> = {
  holderClaims: `SELECT json_object('data', json_object('actor', json_object('name', a.name, 'claims', json_object('nodes', (
  SELECT json_group_array(json_object('id', c.id, 'stance', c.stance, 'saidAt', c.saidAt,
    'target', (SELECT json_object('slug', t.slug, 'text', t.text) FROM Target t WHERE t.id = c.target),
    'evidence', (SELECT json_group_array(json_object('exact', p.exact, 'document',
        (SELECT json_object('slug', d.slug) FROM Document d WHERE d.id = p.document)) ORDER BY p."order")
      FROM "Claim.EVIDENCED_BY" l JOIN Passage p ON p.id = l."to" WHERE l."from" = c.id))
    ORDER BY c."order")
  FROM (SELECT * FROM Claim WHERE holder = a.id AND status = 'ACCEPTED' AND "order" > $after ORDER BY "order" LIMIT 20) c)))))
FROM Actor a WHERE a.slug = $actor`,

  objectors: `SELECT json_object('data', json_object('proposal', json_object('text', t.text, 'objectedToBy', json_object('nodes', (
  SELECT json_group_array(json_object('stance', p.stance, 'actor', ${actorOf('p')}) ORDER BY p."order")
  FROM ${objecting(20)} p)))))
FROM Target t WHERE t.slug = $proposal`,

  whoProposedWhat: `SELECT json_object('data', json_object('proposals', json_object('nodes', (
  SELECT json_group_array(json_object('slug', t.slug, 'text', t.text, 'kind', t.kind,
    'unattributed', ${flag('t.unattributed')},
    'evidence', ${wordsOf('Target', 't', "json_object('exact', e.exact)")},
    'place', (SELECT json_object('name', x.name, 'country', x.country) FROM Place x WHERE x.id = t.place),
    'proposedBy', json_object('nodes', (
      SELECT json_group_array(json_object('actor', ${actorOf('p')}, 'claims', json_object('nodes', (
        SELECT json_group_array(json_object('holderText', c.holderText, 'voice', c.voice,
          'evidence', ${wordsOf('Claim', 'c', "json_object('exact', e.exact, 'start', e.start, 'end', e.end, 'document', (SELECT json_object('slug', d.slug) FROM Document d WHERE d.id = e.document))")})
          ORDER BY c."order") FROM ${claimsOf('p')} c))) ORDER BY p."order") FROM ${taking('PROPOSES', 50)} p)),
    'supportedBy', json_object('nodes', (
      SELECT json_group_array(json_object('actor', ${actorOf('p')}, 'stance', p.stance,
        'mixed', ${flag('p.mixed')}, 'hedged', ${flag('p.hedged')}) ORDER BY p."order") FROM ${taking('SUPPORTS', 50)} p)),
    'conditionalBy', json_object('nodes', (
      SELECT json_group_array(json_object('actor', ${actorOf('p')}, 'claims', json_object('nodes', (
        SELECT json_group_array(json_object('condition', c.condition) ORDER BY c."order") FROM ${claimsOf('p')} c)))
        ORDER BY p."order") FROM ${taking('CONDITIONAL', 50)} p)),
    'objectedToBy', json_object('nodes', (
      SELECT json_group_array(json_object('actor', ${actorOf('p')}, 'stance', p.stance, 'claims', json_object('nodes', (
        SELECT json_group_array(json_object('reason', c.reason,
          'evidence', ${wordsOf('Claim', 'c', "json_object('exact', e.exact, 'section', e.section)")})
          ORDER BY c."order") FROM ${claimsOf('p')} c))) ORDER BY p."order") FROM ${objecting(50)} p)))
    ORDER BY t.slug)
  FROM (SELECT * FROM Target INDEXED BY "Target(_type,kind,slug)" WHERE _type = 'Proposal' AND kind = $kind
    ORDER BY slug LIMIT 50) t))))`,

  whereTheyStand: `SELECT json_object('data', json_object('actor', json_object('name', a.name, 'kind', a.kind,
  'offices', (SELECT json_group_array(json_object('title', o.title, 'of',
      (SELECT json_object('name', b.name) FROM Actor b WHERE b.id = o."of")) ORDER BY o."order")
    FROM Office o WHERE o.holder = a.id),
  'ties', (SELECT json_group_array(json_object('kind', t.kind,
      'from', (SELECT json_object('slug', b.slug) FROM Actor b WHERE b.id = t."from"),
      'to', (SELECT json_object('slug', b.slug) FROM Actor b WHERE b.id = t."to"),
      'evidence', ${wordsOf('Tie', 't', "json_object('exact', e.exact)")}) ORDER BY t."order")
    FROM Tie t WHERE t."from" = a.id OR t."to" = a.id),
  'positions', json_object('nodes', (SELECT json_group_array(json_object('stance', p.stance, 'since', p.since,
      'mixed', ${flag('p.mixed')}, 'former', ${flag('p.former')},
      'target', (SELECT json_object('__typename', t._type, 'slug', t.slug, 'text', t.text) FROM Target t WHERE t.id = p.target))
      ORDER BY p."order")
    FROM (SELECT * FROM Position WHERE actor = a.id ORDER BY "order" LIMIT 50) p)),
  'claims', json_object('nodes', (SELECT json_group_array(json_object('stance', c.stance, 'tense', c.tense,
      'hedged', ${flag('c.hedged')}, 'target', ${slugOf('c')},
      'supersedes', (SELECT json_group_array(json_object(
          'claim', (SELECT json_object('stance', old.stance, 'target', ${slugOf('old')}) FROM Claim old WHERE old.id = s.claim),
          'evidence', ${wordsOf('Supersession', 's', "json_object('exact', e.exact)")}) ORDER BY s."order")
        FROM Supersession s WHERE s."by" = c.id)) ORDER BY c."order")
    FROM (SELECT * FROM Claim WHERE holder = a.id AND status = 'ACCEPTED' ORDER BY "order" LIMIT 50) c)))))
FROM Actor a WHERE a.slug = $actor`,

  whatRestsHere: `SELECT json_object('data', json_object('document', json_object('title', d.title, 'publishedAt', d.publishedAt,
  'sha256', d.sha256, 'passages', json_object('nodes', (
    SELECT json_group_array(json_object('start', p.start, 'end', p."end", 'exact', p.exact, 'claims', json_object('nodes', (
      SELECT json_group_array(json_object('id', c.id,
        'holder', (SELECT json_object('name', a.name) FROM Actor a WHERE a.id = c.holder), 'stance', c.stance,
        'target', (SELECT json_object('text', t.text) FROM Target t WHERE t.id = c.target)) ORDER BY l."order")
      FROM (SELECT * FROM "Claim.EVIDENCED_BY" WHERE "to" = p.id AND status = 'ACCEPTED' ORDER BY "order" LIMIT 20) l
      JOIN Claim c ON c.id = l."from"))) ORDER BY p."order")
    FROM (SELECT * FROM Passage WHERE document = d.id AND ($at IS NULL OR start <= $at AND "end" > $at)
      ORDER BY "order" LIMIT 100) p)))))
FROM Document d WHERE d.slug = $document`,

  matrix: `SELECT json_object('data', json_object('issue', json_object('text', i.text, 'proposals', json_object('nodes', (
  SELECT json_group_array(json_object('slug', t.slug, 'text', t.text, 'positions', json_object('nodes', (
    SELECT json_group_array(json_object('actor', (SELECT json_object('slug', a.slug) FROM Actor a WHERE a.id = p.actor),
      'stance', p.stance, 'mixed', ${flag('p.mixed')}) ORDER BY p."order")
    FROM (SELECT * FROM Position INDEXED BY "Position(target,former,order)" WHERE target = t.id AND former = 0
      ORDER BY "order" LIMIT 200) p))) ORDER BY t.slug)
  FROM (SELECT * FROM Target INDEXED BY "Target(_type,issue,slug)" WHERE _type = 'Proposal' AND issue = i.id
    ORDER BY slug LIMIT 50) t)))))
FROM Target i WHERE i.slug = $issue`,

  claims: `WITH found AS MATERIALIZED (
  SELECT * FROM ${quoted('SCEPTICAL')} UNION ALL SELECT * FROM ${quoted('OBJECTS')} ORDER BY "order" LIMIT 21)
SELECT json_object('data', json_object('claims', json_object(
  'pageInfo', json_object('hasNextPage', ${flag('(SELECT count(*) FROM found) > 20')},
    'endCursor', (SELECT max("order") FROM (SELECT "order" FROM found LIMIT 20))),
  'edges', (SELECT json_group_array(json_object('cursor', c."order", 'node', json_object('id', c.id,
      'holder', (SELECT json_object('name', a.name) FROM Actor a WHERE a.id = c.holder), 'holderText', c.holderText,
      'target', (SELECT json_object('text', t.text) FROM Target t WHERE t.id = c.target),
      'saidAt', c.saidAt, 'recordedAt', c.recordedAt,
      'evidence', ${wordsOf('Claim', 'c', "json_object('exact', e.exact, 'prefix', e.prefix, 'suffix', e.suffix)")}))
      ORDER BY c."order")
    FROM (SELECT * FROM found LIMIT 20) f CROSS JOIN Claim c ON c._row = f._row))))`,
};

function flag(condition: string): string {
  return `json(iif(${condition}, 'true', 'false'))`;
}

function actorOf(position: string): string {
  return `(SELECT json_object('slug', a.slug, 'name', a.name) FROM Actor a WHERE a.id = ${position}.actor)`;
}

function slugOf(claim: string): string {
  return `(SELECT json_object('slug', t.slug) FROM Target t WHERE t.id = ${claim}.target)`;
}

function wordsOf(type: string, owner: string, passage: string): string {
  return `(SELECT json_group_array(${passage} ORDER BY e."order")
      FROM "${type}.EVIDENCED_BY" l JOIN Passage e ON e.id = l."to" WHERE l."from" = ${owner}.id)`;
}

function taking(stance: string, most: number): string {
  return `(SELECT * FROM Position WHERE target = t.id AND former = 0 AND stance = '${stance}' ORDER BY "order" LIMIT ${most})`;
}

function objecting(most: number): string {
  return `(SELECT * FROM (SELECT * FROM ${taking('SCEPTICAL', most)} UNION ALL SELECT * FROM ${taking('OBJECTS', most)})
    ORDER BY "order" LIMIT ${most})`;
}

function claimsOf(position: string): string {
  return `(SELECT * FROM Claim WHERE position = ${position}.id AND status = 'ACCEPTED' ORDER BY "order" LIMIT 5)`;
}

function quoted(stance: string): string {
  return `(SELECT _row, "order" FROM Claim WHERE status = 'ACCEPTED' AND stance = '${stance}' AND voice = 'QUOTE' ORDER BY "order" LIMIT 21)`;
}
