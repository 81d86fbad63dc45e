import type { StoreName } from './StepResults.ts';

/** Something that makes the service faster and could be left out. */
export interface FastPath {
  readonly name: string;
  /** Where it has an effect; both stores where left out. */
  readonly store?: StoreName;
  /** The questions that it is for, by their names in `cases`. */
  readonly questions?: readonly string[];
  /** What else it is for. */
  readonly measures?: readonly Measure[];
  /** How the code reads without it: each text stands exactly once in its file. */
  readonly edits: readonly Edit[];
  /** Flags of Node that `npm start` gives for it. */
  readonly flags?: readonly string[];
}

/** How long point reads wait beside large answers, memory after all questions, and the time until the service is ready. */
export type Measure = 'point reads' | 'memory' | 'start';

export interface Edit {
  /** From the project's folder. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const SQLITE_STORE = 'src/stores/sqlite/SqliteStore.ts';

/** Beginning with none at all, which shows how far the figures can be trusted. */
export const FAST_PATHS: readonly FastPath[] = [
  {
    name: 'nothing',
    questions: ['who objects, ordinary', 'claims of an actor, ordinary', 'matrix, large issue'],
    edits: [],
  },
  {
    name: 'a POST of JSON is answered without yoga',
    questions: ['who objects, ordinary', 'whereTheyStand, ordinary'],
    edits: [
      {
        file: 'src/api/graphqlHandler.ts',
        from: 'if (mediaType === null) return byYoga(asked);',
        to: 'return byYoga(asked);',
      },
    ],
  },
  {
    name: 'parsed documents are kept, and what was planned for them',
    questions: ['who objects, ordinary', 'whereTheyStand, ordinary'],
    edits: [{ file: 'src/api/Documents.ts', from: 'this.valid.get(text)', to: 'undefined' }],
  },
  {
    name: 'plans and their statements are kept',
    questions: ['who objects, ordinary', 'whereTheyStand, ordinary'],
    edits: [{ file: 'src/plan/Planner.ts', from: 'this.operations.get(key)', to: 'undefined' }],
  },
  {
    name: 'prepared statements are kept',
    store: 'sqlite',
    questions: ['who objects, ordinary', 'whereTheyStand, ordinary'],
    edits: [
      {
        file: 'src/stores/sqlite/Connection.ts',
        from: 'const STATEMENTS_KEPT = 4 * 2 ** 20;',
        to: 'const STATEMENTS_KEPT = 0;',
      },
    ],
  },
  {
    name: 'small answers are read on the event loop, not in a thread',
    store: 'sqlite',
    questions: ['who objects, ordinary', 'claims of an actor, ordinary'],
    edits: [
      {
        file: SQLITE_STORE,
        from: 'const MOST_ROWS_ON_EVENT_LOOP = 5_000;',
        to: 'const MOST_ROWS_ON_EVENT_LOOP = -1;',
      },
    ],
  },
  {
    name: 'lists that may be long are tried on the event loop first',
    store: 'sqlite',
    questions: ['whatRestsHere', 'matrix, large issue', 'find, rare word'],
    edits: [
      {
        file: SQLITE_STORE,
        from: 'const MOST_ROWS_ON_EVENT_LOOP = 5_000;',
        to: 'const MOST_ROWS_ON_EVENT_LOOP = 500;',
      },
    ],
  },
  {
    name: 'large answers are read in threads',
    store: 'sqlite',
    measures: ['point reads'],
    edits: [
      {
        file: SQLITE_STORE,
        from: 'const MOST_ROWS_ON_EVENT_LOOP = 5_000;',
        to: 'const MOST_ROWS_ON_EVENT_LOOP = Infinity;',
      },
      { file: SQLITE_STORE, from: 'const TRIAL = 2;', to: 'const TRIAL = Infinity;' },
    ],
  },
  {
    name: 'large answers are read in a thread',
    store: 'neo4j',
    measures: ['point reads'],
    edits: [
      {
        file: 'src/stores/neo4j/Neo4jStore.ts',
        from: 'const MOST_ROWS_ON_EVENT_LOOP = 12_000;',
        to: 'const MOST_ROWS_ON_EVENT_LOOP = Infinity;',
      },
    ],
  },
  {
    name: 'the driver makes no stack trace of each question',
    store: 'neo4j',
    questions: ['who objects, ordinary', 'claims of an actor, ordinary'],
    edits: [{ file: 'src/stores/neo4j/readAnswer.ts', from: 'Error.stackTraceLimit = 0;', to: '' }],
  },
  {
    name: 'threads have a lower priority than the event loop',
    measures: ['point reads'],
    edits: [{ file: 'src/stores/answerInThread.ts', from: 'setPriority(NICENESS)', to: 'setPriority(0)' }],
  },
  {
    name: 'a frequent word is not sought, the list is gone through',
    questions: ['find, frequent word', 'find, rare word'],
    edits: [
      {
        file: 'src/stores/mostMatchesSorted.ts',
        from: 'MOST_MATCHES_SORTED = 2_000;',
        to: 'MOST_MATCHES_SORTED = 2_000_000_000;',
      },
    ],
  },
  {
    name: 'compiled code is kept between starts',
    store: 'sqlite',
    measures: ['start', 'memory'],
    edits: [{ file: 'src/main.js', from: 'enableCompileCache();', to: '' }],
  },
  {
    name: 'the heap is kept small',
    store: 'sqlite',
    questions: ['who objects, ordinary', 'matrix, large issue'],
    measures: ['memory', 'start'],
    edits: [],
    flags: ['--max-semi-space-size=4', '--heap-growing-percent=30'],
  },
];
