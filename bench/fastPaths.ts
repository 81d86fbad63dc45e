import type { StoreName } from './StepResults.ts';

/** Something that makes the service faster and could be left out. */
export interface FastPath {
  readonly name: string;
  /** Where it has an effect; both stores where left out. */
  readonly store?: StoreName;
  /** What it is for: questions by their names in `cases`, and the measurements beside them. */
  readonly measuredBy: readonly (string | 'point reads beside large answers' | 'memory' | 'start')[];
  /** How the code reads without it: each text stands exactly once in its file. */
  readonly edits: readonly Edit[];
  /** Flags of Node that `npm start` gives for it. */
  readonly flags?: readonly string[];
}

export interface Edit {
  /** From the project's folder. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** First, to see what nothing gives. */
export const NOTHING: FastPath = {
  name: 'nothing',
  measuredBy: ['who objects, ordinary', 'claims of an actor, ordinary', 'matrix, large issue'],
  edits: [],
};

const SQLITE_STORE = 'src/stores/sqlite/SqliteStore.ts';

export const FAST_PATHS: readonly FastPath[] = [
  NOTHING,
  {
    name: 'a POST of JSON is answered without yoga',
    measuredBy: ['who objects, ordinary', 'whereTheyStand, ordinary'],
    edits: [
      {
        file: 'src/api/graphqlHandler.ts',
        from: 'if (mediaType === null) return byYoga(asked);',
        to: 'return byYoga(asked);',
      },
    ],
  },
  {
    name: 'variables that are plainly right are taken as they are',
    measuredBy: ['who objects, ordinary', 'claims of an actor, ordinary'],
    edits: [{ file: 'src/api/coerceVariables.ts', from: 'if (plain) return { coerced: plain };', to: '' }],
  },
  {
    name: 'parsed documents are kept, and what was planned for them',
    measuredBy: ['who objects, ordinary', 'whereTheyStand, ordinary'],
    edits: [{ file: 'src/api/Documents.ts', from: 'return found?.document;', to: 'return undefined;' }],
  },
  {
    name: 'plans and their statements are kept',
    measuredBy: ['who objects, ordinary', 'whereTheyStand, ordinary'],
    edits: [{ file: 'src/plan/Planner.ts', from: 'operations.get(key) ??', to: '' }],
  },
  {
    name: 'prepared statements are kept',
    store: 'sqlite',
    measuredBy: ['who objects, ordinary', 'whereTheyStand, ordinary'],
    edits: [
      {
        file: 'src/stores/sqlite/Connection.ts',
        from: 'const STATEMENTS_KEPT = 100;',
        to: 'const STATEMENTS_KEPT = 0;',
      },
    ],
  },
  {
    name: 'small answers are read on the event loop, not in a thread',
    store: 'sqlite',
    measuredBy: ['who objects, ordinary', 'claims of an actor, ordinary'],
    edits: [{ file: SQLITE_STORE, from: 'const ROWS_TRIED = 5_000;', to: 'const ROWS_TRIED = -1;' }],
  },
  {
    name: 'lists that may be long are tried on the event loop first',
    store: 'sqlite',
    measuredBy: ['whatRestsHere', 'matrix, large issue', 'find, rare word'],
    edits: [{ file: SQLITE_STORE, from: 'const ROWS_TRIED = 5_000;', to: 'const ROWS_TRIED = 500;' }],
  },
  {
    name: 'large answers are read in threads',
    store: 'sqlite',
    measuredBy: ['point reads beside large answers'],
    edits: [
      { file: SQLITE_STORE, from: 'const ROWS_TRIED = 5_000;', to: 'const ROWS_TRIED = Infinity;' },
      { file: SQLITE_STORE, from: 'const TRIED_FOR = 2;', to: 'const TRIED_FOR = Infinity;' },
    ],
  },
  {
    name: 'large answers are read in a thread',
    store: 'neo4j',
    measuredBy: ['point reads beside large answers'],
    edits: [
      {
        file: 'src/stores/neo4j/Neo4jStore.ts',
        from: 'const ROWS_HERE = 12_000;',
        to: 'const ROWS_HERE = Infinity;',
      },
    ],
  },
  {
    name: 'the driver makes no stack trace of each question',
    store: 'neo4j',
    measuredBy: ['who objects, ordinary', 'claims of an actor, ordinary'],
    edits: [{ file: 'src/stores/neo4j/readAnswer.ts', from: 'Error.stackTraceLimit = 0;', to: '' }],
  },
  {
    name: 'threads give way to the event loop',
    measuredBy: ['point reads beside large answers'],
    edits: [{ file: 'src/stores/giveWay.ts', from: 'setPriority(NICENESS)', to: 'setPriority(0)' }],
  },
  {
    name: 'a frequent word is not sought, the list is gone through',
    measuredBy: ['find, frequent word', 'find, rare word'],
    edits: [
      {
        file: 'src/stores/fewMatches.ts',
        from: 'FEW_MATCHES = 2_000;',
        to: 'FEW_MATCHES = 2_000_000_000;',
      },
    ],
  },
  {
    name: 'compiled code is kept between starts',
    store: 'sqlite',
    measuredBy: ['start', 'memory'],
    edits: [{ file: 'src/main.js', from: 'enableCompileCache();', to: '' }],
  },
  {
    name: 'graphql-js is told that it runs in production',
    store: 'sqlite',
    measuredBy: ['who objects, ordinary', 'start'],
    edits: [{ file: 'src/main.js', from: "process.env.NODE_ENV ??= 'production';", to: '' }],
  },
  {
    name: 'the heap is kept small',
    store: 'sqlite',
    measuredBy: ['who objects, ordinary', 'matrix, large issue', 'memory', 'start'],
    edits: [],
    flags: ['--max-semi-space-size=4', '--heap-growing-percent=30'],
  },
];
