import type { FoundNeo4j, Version } from './Neo4jServer.ts';

const PASSWORD = 'only-for-tests';

/** Starts a version in a container, or null where this machine runs none. */
export async function findContainers(): Promise<((version: Version) => Promise<FoundNeo4j>) | null> {
  const { getContainerRuntimeClient } = await import('testcontainers');
  const client = await getContainerRuntimeClient().catch(() => null);
  if (client === null) return null;
  const { Neo4jContainer } = await import('@testcontainers/neo4j');
  return async ({ version, image }) => {
    const container = await new Neo4jContainer(image)
      .withPassword(PASSWORD)
      .withEnvironment({ NEO4J_db_tx__log_preallocate: 'false' })
      .start();
    return {
      version,
      uri: container.getBoltUri(),
      user: container.getUsername(),
      password: container.getPassword(),
      database: null,
      stop: async () => {
        await container.stop();
      },
    };
  };
}
