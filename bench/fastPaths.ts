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

export const FAST_PATHS: readonly FastPath[] = [
  NOTHING,
  {
    name: 'small answers are read beside the event loop, not in a thread',
    store: 'sqlite',
    measuredBy: ['who objects, ordinary', 'claims of an actor, ordinary', 'point reads beside large answers'],
    edits: [
      {
        file: 'src/stores/sqlite/SqliteStore.ts',
        from: 'const ROWS_TRIED = 5_000;',
        to: 'const ROWS_TRIED = -1;',
      },
    ],
  },
  {
    name: 'the heap is kept small',
    measuredBy: ['matrix, large issue', 'who objects, ordinary', 'memory', 'start'],
    edits: [],
    flags: ['--max-semi-space-size=4', '--heap-growing-percent=30'],
  },
];
