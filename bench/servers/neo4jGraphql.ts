import { Neo4jGraphQL } from '@neo4j/graphql';
import { createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';
import { listen, started } from './answer.ts';

// A peer: @neo4j/graphql on the same database, with the same indexes.

const { graph } = await started<{ readonly graph: { readonly neo4j: string } }>();

const typeDefs = `
  type Actor @node { id: ID! slug: String! name: String!
    claims: [Claim!]! @relationship(type: "HOLDS", direction: OUT)
    positions: [Position!]! @relationship(type: "TAKES", direction: OUT) }
  type Claim @node { id: ID! order: String! stance: String! status: String! saidAt: String
    holder: [Actor!]! @relationship(type: "HOLDS", direction: IN)
    target: [Target!]! @relationship(type: "ABOUT", direction: OUT)
    evidence: [Passage!]! @relationship(type: "EVIDENCED_BY", direction: OUT) }
  type Target @node { id: ID! slug: String! text: String!
    positions: [Position!]! @relationship(type: "ON", direction: IN) }
  type Position @node { id: ID! order: String! stance: String! former: Boolean!
    actor: [Actor!]! @relationship(type: "TAKES", direction: IN) }
  type Passage @node { id: ID! exact: String!
    document: [Document!]! @relationship(type: "OF", direction: OUT) }
  type Document @node { id: ID! slug: String! }
`;

const driver = neo4j.driver(graph.neo4j);
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
listen(
  createYoga({
    schema,
    maxRequestBodySize: false,
    multipart: false,
    cors: false,
    logging: false,
    graphiql: false,
  }),
);
