/** A Neo4j that answers, and that tests may empty. */
export interface Neo4jServer {
  /** `5.26.31`; `given` for the one that NEO4J_URI names. */
  readonly version: string;
  readonly uri: string;
  readonly user: string | null;
  readonly password: string | null;
  readonly database: string | null;
}

/** A server that this run started or found, and how to give it back. */
export interface FoundNeo4j extends Neo4jServer {
  stop(): Promise<void>;
}

/** The versions that are tested: the long-term release and the newest. */
export const VERSIONS = [
  {
    version: '5.26.31',
    image: 'neo4j:5.26-community',
    java: 17,
    main: 'org.neo4j.server.CommunityEntryPoint',
  },
  {
    version: '2026.09.0',
    image: 'neo4j:2026.09-community',
    java: 21,
    main: 'org.neo4j.server.Neo4jCommunity',
  },
] as const;

export type Version = (typeof VERSIONS)[number];
