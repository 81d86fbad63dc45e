import { DatabaseSync } from 'node:sqlite';
import { makeExecutableSchema } from '@graphql-tools/schema';
import DataLoader from 'dataloader';
import { createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';
import { decodeCursor } from '../../src/cursor.ts';
import { type Graph, listen, started } from './answer.ts';

// A peer: resolvers over yoga that load rows by id in batches, as most GraphQL servers are written.

type Fields = Readonly<Record<string, string | null>>;

/** Rows with the columns that the resolvers need, in the order of what was asked for. */
interface Rows {
  bySlug(table: string, slug: string): Promise<Fields | null>;
  byIds(table: string, ids: readonly string[]): Promise<readonly Fields[]>;
  /** The newest claims of an actor. */
  claims(holder: string, after: string, first: number): Promise<readonly Fields[]>;
  /** The passages of claims, each with the id of its claim. */
  evidence(claims: readonly string[]): Promise<readonly Fields[]>;
  objectors(target: string, first: number): Promise<readonly Fields[]>;
}

const { graph } = await started<{ readonly graph: Graph }>();
const rows = 'sqlite' in graph ? sqlite(graph.sqlite) : cypher(graph.neo4j);

const typeDefs = `
  type Query { actor(slug: String!): Actor proposal(slug: String!): Proposal }
  type Actor { slug: String! name: String! claims(first: Int!, after: String): Claims! }
  type Claims { nodes: [Claim!]! }
  type Claim { id: ID! stance: String! saidAt: String target: Proposal! evidence: [Passage!]! }
  type Proposal { slug: String! text: String! objectedToBy(first: Int!): Positions! }
  type Positions { nodes: [Position!]! }
  type Position { stance: String! actor: Actor! }
  type Passage { exact: String! document: Document! }
  type Document { slug: String! }
`;

type Context = ReturnType<typeof loaders>;

const schema = makeExecutableSchema<Context>({
  typeDefs,
  resolvers: {
    Query: {
      actor: (_: unknown, { slug }: { slug: string }) => rows.bySlug('Actor', slug),
      proposal: (_: unknown, { slug }: { slug: string }) => rows.bySlug('Target', slug),
    },
    Actor: {
      claims: async ({ id }: Fields, { first, after }: { first: number; after?: string | null }) => ({
        nodes: await rows.claims(id ?? '', orderIn(after), first),
      }),
    },
    Claim: {
      target: ({ target }: Fields, _: unknown, context: Context) => context.targets.load(target ?? ''),
      evidence: ({ id }: Fields, _: unknown, context: Context) => context.evidence.load(id ?? ''),
    },
    Passage: {
      document: ({ document }: Fields, _: unknown, context: Context) =>
        context.documents.load(document ?? ''),
    },
    Proposal: {
      objectedToBy: async ({ id }: Fields, { first }: { first: number }) => ({
        nodes: await rows.objectors(id ?? '', first),
      }),
    },
    Position: {
      actor: ({ actor }: Fields, _: unknown, context: Context) => context.actors.load(actor ?? ''),
    },
  },
});

listen(
  createYoga({
    schema,
    context: loaders,
    maxRequestBodySize: false,
    multipart: false,
    cors: false,
    logging: false,
    graphiql: false,
  }),
);

function loaders() {
  const byId = (table: string) =>
    new DataLoader<string, Fields>(async (ids) => {
      const found = new Map((await rows.byIds(table, ids)).map((row) => [row.id, row]));
      return ids.map((id) => found.get(id) ?? new Error(`There is no ${table} ${id}.`));
    });
  return {
    actors: byId('Actor'),
    targets: byId('Target'),
    documents: byId('Document'),
    evidence: new DataLoader<string, readonly Fields[]>(async (ids) => {
      const found = Map.groupBy(await rows.evidence(ids), (row) => row.claim);
      return ids.map((id) => found.get(id) ?? []);
    }),
  };
}

/** Cursors are those of the service. */
function orderIn(cursor: string | null | undefined): string {
  return (cursor && decodeCursor('Claim', cursor)) || '';
}

function sqlite(file: string): Rows {
  const database = new DatabaseSync(file, { readOnly: true });
  database.exec('PRAGMA cache_size = -16384');
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const all = async (text: string, ...values: readonly (string | bigint)[]): Promise<readonly Fields[]> => {
    const statement = prepared.get(text) ?? database.prepare(text);
    prepared.set(text, statement);
    return statement.all(...values) as unknown as readonly Fields[];
  };
  const columns: Readonly<Record<string, string>> = {
    Actor: 'id, slug, name',
    Target: 'id, slug, text',
    Document: 'id, slug',
  };
  return {
    bySlug: async (table, slug) =>
      (await all(`SELECT ${columns[table]} FROM ${table} WHERE slug = ?`, slug))[0] ?? null,
    byIds: (table, ids) =>
      all(
        `SELECT ${columns[table]} FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`,
        JSON.stringify(ids),
      ),
    claims: (holder, after, first) =>
      all(
        `SELECT id, stance, saidAt, target FROM Claim WHERE holder = ? AND status = 'ACCEPTED' AND "order" > ? ORDER BY "order" LIMIT ?`,
        holder,
        after,
        BigInt(first),
      ),
    evidence: (claims) =>
      all(
        `SELECT l."from" AS claim, p.exact, p.document FROM "Claim.EVIDENCED_BY" l JOIN Passage p ON p.id = l."to" WHERE l."from" IN (SELECT value FROM json_each(?)) ORDER BY p."order"`,
        JSON.stringify(claims),
      ),
    objectors: (target, first) =>
      all(
        `SELECT * FROM (SELECT * FROM (SELECT stance, actor, "order" FROM Position WHERE target = ?1 AND former = 0 AND stance = 'SCEPTICAL' ORDER BY "order" LIMIT ?2)
         UNION ALL SELECT * FROM (SELECT stance, actor, "order" FROM Position WHERE target = ?1 AND former = 0 AND stance = 'OBJECTS' ORDER BY "order" LIMIT ?2)) ORDER BY "order" LIMIT ?2`,
        target,
        BigInt(first),
      ),
  };
}

function cypher(uri: string): Rows {
  const driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true });
  const all = async (text: string, parameters: Record<string, unknown>): Promise<readonly Fields[]> => {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    const { records } = await session.run(text, parameters);
    await session.close();
    return records.map((record) => record.toObject() as Fields);
  };
  const columns: Readonly<Record<string, string>> = {
    Actor: 'n.id AS id, n.slug AS slug, n.name AS name',
    Target: 'n.id AS id, n.slug AS slug, n.text AS text',
    Document: 'n.id AS id, n.slug AS slug',
  };
  return {
    bySlug: async (table, slug) =>
      (await all(`MATCH (n:${table} {slug: $slug}) RETURN ${columns[table]}`, { slug }))[0] ?? null,
    byIds: (table, ids) => all(`MATCH (n:${table}) WHERE n.id IN $ids RETURN ${columns[table]}`, { ids }),
    claims: (holder, after, first) =>
      all(
        `MATCH (c:Claim) WHERE c.holderId = $holder AND c.status = 'ACCEPTED' AND c.order > $after
         WITH c ORDER BY c.holderId, c.status, c.order LIMIT $first
         RETURN c.id AS id, c.stance AS stance, c.saidAt AS saidAt, c.targetId AS target`,
        { holder, after, first: neo4j.int(first) },
      ),
    evidence: (claims) =>
      all(
        `MATCH (c:Claim)-[:EVIDENCED_BY]->(p) WHERE c.id IN $claims
         RETURN c.id AS claim, p.exact AS exact, p.documentId AS document ORDER BY p.order`,
        { claims },
      ),
    objectors: (target, first) =>
      all(
        `UNWIND ['SCEPTICAL', 'OBJECTS'] AS stance
         CALL (stance) { MATCH (p:Position) WHERE p.targetId = $target AND p.former = false AND p.stance = stance AND p.order IS NOT NULL
           WITH p ORDER BY p.targetId, p.former, p.stance, p.order LIMIT $first RETURN p }
         RETURN p.stance AS stance, p.actorId AS actor ORDER BY p.order LIMIT $first`,
        { target, first: neo4j.int(first) },
      ),
  };
}
