import { findContainers } from './findContainers.ts';
import { findJava } from './findJava.ts';
import { type FoundNeo4j, VERSIONS, type Version } from './Neo4jServer.ts';
import { javaFor, startWithJava } from './startWithJava.ts';

/**
 * How to get the Neo4j of a run of tests: the one that NEO4J_URI names, a container, or Java with jars that Maven
 * brings. NEO4J_VERSION chooses one of `VERSIONS`; without it, it is the first.
 *
 * Throws where there is no way, and says what is missing.
 */
export async function findNeo4j(): Promise<() => Promise<FoundNeo4j>> {
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE } = process.env;
  if (NEO4J_URI) {
    return async () => ({
      version: 'given',
      uri: NEO4J_URI,
      user: NEO4J_USER || null,
      password: NEO4J_PASSWORD || null,
      database: NEO4J_DATABASE || null,
      stop: async () => {},
    });
  }
  const version = chosenVersion();
  const [startContainer, installed] = await Promise.all([findContainers(), findJava()]);
  if (startContainer === null) {
    javaFor(version, installed);
    return () => startWithJava(version, installed);
  }
  return () =>
    startContainer(version).catch((cause) =>
      // An engine may have no image of this version, and no network to get it.
      startWithJava(version, installed).catch(() => {
        throw cause;
      }),
    );
}

function chosenVersion(): Version {
  const { NEO4J_VERSION } = process.env;
  if (!NEO4J_VERSION) return VERSIONS[0];
  const chosen = VERSIONS.find(({ version }) => version === NEO4J_VERSION);
  if (chosen) return chosen;
  const known = VERSIONS.map(({ version }) => version).join(', ');
  throw new Error(`NEO4J_VERSION is "${NEO4J_VERSION}"; tests know ${known}.`);
}
