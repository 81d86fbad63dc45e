// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of code, to be found and replaced.

/** A change that makes the program wrong. */
export interface Fault {
  readonly what: string;
  readonly file: string;
  /** Stands in the file once. */
  readonly from: string;
  readonly to: string;
  /** The test that has to fail then. */
  readonly caughtBy: string;
}

const sqlite = (file: string) => `src/stores/sqlite/${file}.ts`;
const neo4j = (file: string) => `src/stores/neo4j/${file}.ts`;
/** Starts nothing. */
export const SQLITE = 'tests/stores/sqlite.test.ts';
const NEO4J = 'tests/stores/neo4j.test.ts';
/** Slower, and asks what nobody thought of. */
const AGREEMENT = 'tests/agreement/agreement.test.ts';

const ACCESS = 'tests/api/Access.test.ts';

/** What `npm run faults` plants, one at a time. */
export const FAULTS: readonly Fault[] = [
  {
    what: 'pages come in the wrong order',
    file: sqlite('select'),
    from: 'ORDER BY ${scan.key}${limit}',
    to: 'ORDER BY ${scan.key} DESC${limit}',
    caughtBy: SQLITE,
  },
  {
    what: 'conditions that no index serves are lost',
    file: sqlite('printRows'),
    from: '...found.rest.map((c) => printCondition(printing, type, row, c)),',
    to: '',
    caughtBy: SQLITE,
  },
  {
    what: 'a page begins with the row of its cursor',
    file: sqlite('printRows'),
    from: '`${cursor} > ${',
    to: '`${cursor} >= ${',
    caughtBy: SQLITE,
  },
  {
    what: 'a full page always has a next one',
    file: sqlite('printPage'),
    from: 'LIMIT 1 OFFSET ',
    to: 'LIMIT 1 OFFSET -1 + ',
    caughtBy: SQLITE,
  },
  {
    what: 'the total counts only what follows the cursor',
    file: sqlite('printPage'),
    from: 'this.scans(null)',
    to: 'this.scans(this.page.after)',
    caughtBy: SQLITE,
  },
  {
    what: 'one row of several types is sought among the first type alone',
    file: sqlite('printPlan'),
    from: "`coalesce(${found.join(', ')})`",
    to: '`${found[0]}`',
    caughtBy: SQLITE,
  },
  {
    what: 'a list that is kept as written is sorted',
    file: neo4j('printRows'),
    from: '[asWritten ? `${link}.at` : `${row}.${type.order}`]',
    to: '[`${row}.${type.order}`]',
    caughtBy: NEO4J,
  },
  {
    what: 'rows of several types are all taken for the first',
    file: neo4j('printPlan'),
    from: '...(several ? [place] : [])',
    to: '...(several ? [0] : [])',
    caughtBy: NEO4J,
  },
  {
    what: 'the last word of a search must be whole',
    file: neo4j('wordsAsQuery'),
    from: '`+${escaped(last)}*`',
    to: '`+${escaped(last)}`',
    caughtBy: NEO4J,
  },
  {
    what: 'the merged rows of a list of values are cut before they are sorted',
    file: neo4j('printRows'),
    from: '...tail(row, ordered ? [`${row}.${type.order}`] : [], limit),',
    to: '...tail(row, [], limit),',
    caughtBy: NEO4J,
  },
  {
    what: 'a Boolean that is false becomes null',
    file: sqlite('printPlan'),
    from: " WHEN 0 THEN json('false') END",
    to: ' END',
    caughtBy: AGREEMENT,
  },
  {
    what: 'the last day of a span is left out',
    file: neo4j('printCondition'),
    from: "AT_MOST: '<='",
    to: "AT_MOST: '<'",
    caughtBy: NEO4J,
  },
  {
    what: 'reading needs no key where it should',
    file: 'src/api/Access.ts',
    from: 'if (reads && settings.readKey) throw needsKey();',
    to: '',
    caughtBy: ACCESS,
  },
  {
    what: 'a key that was revoked is good',
    file: 'src/rights/KnownKeys.ts',
    from: 'key === null || key.revokedAt !== null',
    to: 'key === null',
    caughtBy: ACCESS,
  },
  {
    what: 'wrong keys that are sent at once are not counted until they are looked up',
    file: 'src/api/Access.ts',
    from: 'if (isNew) this.wrongKeys.take(address);',
    to: '',
    caughtBy: ACCESS,
  },
];
