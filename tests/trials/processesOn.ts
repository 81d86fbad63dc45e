import { storeAt, type TriedStore } from '../../scripts/trials/stores.ts';
import type { Neo4jUse } from '../neo4j/useNeo4j.ts';

/** The Neo4j of the tests, emptied, as processes of their own find it. */
export async function processesOn(use: Neo4jUse): Promise<TriedStore> {
  await (await use.open()).close();
  const { uri, user, password, database } = use.server;
  return storeAt('neo4j', {
    NEO4J_URI: uri,
    ...(password !== null && { NEO4J_PASSWORD: password }),
    ...(user !== null && { NEO4J_USER: user }),
    ...(database !== null && { NEO4J_DATABASE: database }),
  });
}
