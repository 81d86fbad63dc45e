import type { AblationResults } from './ablate.ts';
import { type Case, cases } from './cases.ts';
import { STORES, type StepResults, type StoreName, type Subject, sizeName, stepName } from './StepResults.ts';
import { median } from './Stopwatch.ts';
import type { PageResults } from './timePage.ts';

/** The sizes that a complete report has, in claims. */
export const SIZES: readonly number[] = [10_000, 100_000, 1_000_000];

/** What is promised, as ratios to the floor unless it says otherwise. */
const TARGETS = {
  sqlite: { throughput: 0.6, p50: null, loading: 0.6 },
  neo4j: { throughput: 0.8, p50: 1.25, loading: 0.8 },
} as const;
const SLOWEST_BESIDE = 5;
const RECORDING = 2;
const START = { milliseconds: 1000 };
const RESIDENT = { megabytes: 200 };
const PLANNING = { first: 3, again: 0.02 };

const NAMES: Readonly<Record<StoreName, string>> = { sqlite: 'SQLite', neo4j: 'Neo4j' };
const SUBJECTS: Readonly<Record<Subject, string>> = {
  ours: 'ours',
  floor: 'floor',
  dataLoader: 'DataLoader',
  neo4jGraphql: '@neo4j/graphql',
  postgraphile: 'PostGraphile',
};
const PEERS = ['dataLoader', 'neo4jGraphql', 'postgraphile'] as const;

const INTRODUCTION = `# What was measured

Written by \`npm run bench -- report\` from the raw figures in [\`results/\`](results/). Each step is one store with one graph: \`npm run bench -- --size 10000 --store sqlite\`. In it all are asked the same questions by turns of a tenth of a second, so that a slow moment of the machine slows all alike; figures are medians. Trust the ratios.

- **ours** is the service as \`npm start\` runs it, asked over HTTP.
- **floor** is the least that an answer can cost: a bare HTTP server with the raw driver, and for each question one statement written by hand whose result is the answer. It plans, checks and limits nothing. (On SQLite \`find\` has no better statement than our own: the floor runs that, and sends bytes made beforehand.)
- **DataLoader**: resolvers over graphql-yoga that load rows by id in batches, on the same store.
- **@neo4j/graphql**: Neo4j's own library, on the same database. It is asked what it can page by itself.
- **PostGraphile**: with its plugin for filters, on a PostgreSQL with the same rows and indexes. It has no search, and filters only by what an index begins with: it is not asked \`find\`, nor for passages at an offset. Neo4j and PostgreSQL have 2 GB for pages each.
- **Bold** misses its target; **†** where the floor misses it as well, so that the engine or the question is the reason.`;

/** The results for people, as Markdown: targets first, then what each fast path gives, then all figures. */
export function report(
  steps: readonly StepResults[],
  ablations: readonly AblationResults[],
  pages: readonly PageResults[] = [],
): string {
  return [
    INTRODUCTION,
    stepsTable(steps),
    '## Targets',
    ...STORES.flatMap((store) => targetsOf(steps.filter((step) => step.store === store))),
    ...ablationTables(ablations),
    ...pageTables(pages),
    '## All figures',
    'p50 in ms, one request after the other · answers per second with eight connections. `~` where rounds differ more than twofold: the machine was busy.',
    ...steps.filter(hasAnswers).flatMap(figuresOf),
    '',
  ].join('\n\n');
}

/** What a complete report would need beside these, as commands. */
export function missingSteps(steps: readonly StepResults[]): readonly string[] {
  const ended = new Set(steps.filter(({ ended }) => ended !== null).map(stepName));
  return SIZES.flatMap((size) =>
    STORES.filter((store) => !ended.has(stepName({ store, size }))).map(
      (store) => `npm run bench -- --size ${size} --store ${store}`,
    ),
  );
}

function stepsTable(steps: readonly StepResults[]): string {
  const missing = missingSteps(steps);
  const machines = new Set(steps.map(({ circumstances: { machine } }) => machine));
  const versions = new Map(steps.flatMap(({ circumstances: { versions } }) => Object.entries(versions)));
  const rows = steps.map((step) => {
    const { ended, circumstances, graph } = step;
    const made = graph
      ? [`${Math.round(graph.seconds)} s`, `${(graph.bytes / 1e9).toFixed(2)} GB`]
      : ['', ''];
    return [
      stepName(step),
      ended ? `${ended.replace('T', ' ')} UTC` : 'not ended',
      circumstances.code,
      ...made,
    ];
  });
  return [
    table(['step', 'measured', 'commit', 'graph loaded in', 'on disk'], rows),
    `${[...machines].join('; ')}. ${[...versions].map(([name, version]) => `${name} ${version}`).join(', ')}.`,
    ...(missing.length === 0 ? [] : [`**Missing**: ${missing.map((step) => `\`${step}\``).join(', ')}.`]),
    ...steps.flatMap((step) => step.leftOut.map((why) => `Not run in ${stepName(step)}: ${oneLine(why)}.`)),
  ].join('\n\n');
}

/** One store's targets: the largest graph against the floor, and against the graph two sizes smaller. */
function targetsOf(steps: readonly StepResults[]): readonly string[] {
  const usual = steps.filter((step) => hasAnswers(step) && SIZES.includes(step.size));
  const [smallest, largest] = [usual[0], usual.at(-1)];
  if (!smallest || !largest) return [];
  const { store } = largest;
  const { throughput, p50 } = TARGETS[store];
  const peers = PEERS.filter((peer) => questionsOf(largest).some((c) => p50Of(largest, peer, c) !== null));
  const head = [
    'question',
    'p50, ms (floor)',
    `answers per second against the floor: at least ${throughput}`,
    ...(p50 === null ? [] : [`p50 against the floor: at most ${p50}`]),
    ...(largest === smallest
      ? []
      : [`p50 against ${sizeName(smallest.size)} (floor): at most 1.3, \`find\` 2`]),
    ...peers.map((peer) => `faster than ${SUBJECTS[peer]}`),
  ];
  const rows = questionsOf(largest).map((c) => {
    const [ours, floor] = [p50Of(largest, 'ours', c), p50Of(largest, 'floor', c)];
    return [
      c,
      `${milliseconds(ours)} (${milliseconds(floor)})`,
      judged(over(throughputOf(largest, 'ours', c), throughputOf(largest, 'floor', c)), {
        atLeast: throughput,
      }),
      ...(p50 === null ? [] : [judged(over(ours, floor), { atMost: p50 })]),
      ...(largest === smallest ? [] : [growth(largest, smallest, c)]),
      ...peers.map((peer) => factor(over(p50Of(largest, peer, c), ours))),
    ];
  });
  return [
    `### ${NAMES[store]}, ${sizeName(largest.size)} claims`,
    table(head, rows),
    table(['what', 'is', 'floor', 'target', ''], otherTargets(largest)),
    ...steps
      .filter((step) => hasAnswers(step) && step.size > largest.size)
      .map((step) => beyond(step, largest)),
  ];
}

/** A graph larger than those that a complete report has. */
function beyond(step: StepResults, largest: StepResults): string {
  const name = sizeName(largest.size);
  const rows = questionsOf(step).map((c) => [
    c,
    `${milliseconds(p50Of(step, 'ours', c))} (${milliseconds(p50Of(step, 'floor', c))})`,
    growth(step, largest, c),
  ]);
  return [
    `### ${NAMES[step.store]}, ${sizeName(step.size)} claims`,
    table(['question', 'p50, ms (floor)', `p50 against ${name} (floor)`], rows),
  ].join('\n\n');
}

function growth(large: StepResults, small: StepResults, c: string): string {
  const [ours, floor] = (['ours', 'floor'] as const).map((subject) =>
    over(p50Of(large, subject, c), p50Of(small, subject, c)),
  );
  if (ours === undefined || floor === undefined) return '';
  return `${judged(ours, { atMost: mostGrowth(c), floor })} (${factor(floor)})`;
}

function mostGrowth(c: string): number {
  return FLAT.get(c) ?? Number.POSITIVE_INFINITY;
}

const FLAT = new Map(cases('').map(({ name, flat }: Case) => [name, flat]));

function otherTargets(step: StepResults): readonly (readonly string[])[] {
  const { store, pointReads, writing, startedIn, resident, planning } = step;
  const rows: (readonly string[])[] = [];
  const row = (what: string, is: number | null, target: Target, { unit = '', floor = null }: Unit = {}) => {
    if (is === null) return;
    const { atLeast, atMost } = target;
    const limit =
      atLeast !== undefined ? `at least ${atLeast}` : atMost !== undefined ? `at most ${atMost}` : '';
    const shown = (value: number) => `${figure(value)} ${unit}`.trim();
    const verdict = limit === '' ? '' : meets(is, target) ? 'met' : `**missed**${mark(floor, target)}`;
    rows.push([
      what,
      shown(is),
      floor === null ? '' : shown(floor),
      `${limit} ${limit && unit}`.trim(),
      verdict,
    ]);
  };
  if (pointReads) {
    const { ours, floor } = pointReads;
    row(
      `point reads: p99 beside the largest answers and searches, against alone (${milliseconds(ours.alone)} ms, floor ${milliseconds(floor.alone)})`,
      ours.beside / ours.alone,
      { atMost: SLOWEST_BESIDE },
      { floor: floor.beside / floor.alone },
    );
  }
  if (writing) {
    const { load, record } = writing;
    row('loading a dossier: rows per second against the same rows by hand', load[1] / load[0], {
      atLeast: TARGETS[store].loading,
    });
    row('recording one claim: time against the bare transaction', record[0] / record[1], {
      atMost: RECORDING,
    });
    row('recording one claim', record[0], {}, { unit: 'ms' });
  }
  row('start until ready', startedIn, store === 'sqlite' ? { atMost: START.milliseconds } : {}, {
    unit: 'ms',
  });
  if (resident) {
    const { ours, floor } = resident;
    row(
      'resident after all questions',
      ours / 1e6,
      { atMost: RESIDENT.megabytes },
      { unit: 'MB', floor: floor / 1e6 },
    );
  }
  if (planning) {
    row('planning and printing, the first time', planning.first, { atMost: PLANNING.first }, { unit: 'ms' });
    row('planning, found again', planning.again, { atMost: PLANNING.again }, { unit: 'ms' });
  }
  return rows;
}

interface Target {
  readonly atMost?: number;
  readonly atLeast?: number;
}

interface Unit {
  readonly unit?: string;
  readonly floor?: number | null;
}

function judged(value: number | null, { floor = null, ...target }: Target & Unit): string {
  if (value === null) return '';
  return meets(value, target) ? factor(value) : `**${factor(value)}**${mark(floor, target)}`;
}

/** Judged as it is shown. */
function meets(value: number, { atMost, atLeast }: Target): boolean {
  const shown = Number(figure(value));
  return (atMost === undefined || shown <= atMost) && (atLeast === undefined || shown >= atLeast);
}

function mark(floor: number | null, target: Target): string {
  return floor !== null && !meets(floor, target) ? ' †' : '';
}

/** Milliseconds that the first view may take on any graph, and one task of the main thread. */
const PAGE = { shown: 1_000, task: 100 };

function pageTables(pages: readonly PageResults[]): readonly string[] {
  if (pages.length === 0) return [];
  const bold = (ms: number, most: number) => (ms > most ? `**${ms}**` : String(ms));
  return [
    '## The page',
    `Milliseconds in Chromium on the machine of the service, with the embedded store: until the view stood there, from the navigation or the click on (target: ${PAGE.shown}), until its largest text was painted, and the longest task of the main thread (target: ${PAGE.task}; tasks under 50 are not told). \`npm run bench -- page --size 100000\``,
    ...pages.map(({ size, circumstances: { code }, ended, rows }) =>
      [
        `| ${sizeName(size)} claims, ${code}, ${ended} | shown | largest text | longest task |`,
        '|---|---|---|---|',
        ...rows.map(
          ({ what, shown, largest, task }) =>
            `| ${what} | ${bold(shown, PAGE.shown)} | ${largest ?? ''} | ${bold(task, PAGE.task)} |`,
        ),
      ].join('\n'),
    ),
  ];
}

function ablationTables(ablations: readonly AblationResults[]): readonly string[] {
  if (ablations.length === 0) return [];
  return [
    '## What each fast path gives',
    'The service with it and without it, by turns in one run: `npm run bench -- ablate`. Above 1.00 it helps. The first row changes nothing: what it shows is noise.',
    ...ablations.map(({ store, size, circumstances: { code }, ended, rows }) =>
      [
        `### ${NAMES[store]}, ${sizeName(size)} claims (${code}, ${ended.replace('T', ' ')} UTC)`,
        table(
          ['fast path', 'measured by', 'with it', 'without it', 'it gives'],
          rows.map(({ fastPath, measure, unit, with: having, without }) => {
            const gives = unit === '/s' ? having / without : without / having;
            return [
              fastPath,
              measure,
              `${figure(having)} ${unit}`,
              `${figure(without)} ${unit}`,
              factor(gives),
            ];
          }),
        ),
      ].join('\n\n'),
    ),
  ];
}

function figuresOf(step: StepResults): readonly string[] {
  const subjects = (Object.keys(SUBJECTS) as Subject[]).filter((subject) =>
    questionsOf(step).some((c) => p50Of(step, subject, c) !== null),
  );
  const cell = (subject: Subject, c: string) => {
    const p50 = p50Of(step, subject, c);
    const throughput = throughputOf(step, subject, c);
    if (p50 === null) return '';
    return `${isRestless(step, subject, c) ? '~' : ''}${milliseconds(p50)}${throughput === null ? '' : ` · ${throughput.toFixed(0)}/s`}`;
  };
  return [
    `### ${NAMES[step.store]}, ${sizeName(step.size)}`,
    table(
      ['', ...subjects.map((subject) => SUBJECTS[subject])],
      questionsOf(step).map((c) => [c, ...subjects.map((subject) => cell(subject, c))]),
    ),
  ];
}

function questionsOf({ questions }: StepResults): readonly string[] {
  return Object.keys(questions).filter((c) => (questions[c]?.ours ?? []).length > 0);
}

function hasAnswers(step: StepResults): boolean {
  return questionsOf(step).length > 0;
}

/** The median over the rounds of the medians in each. */
function p50Of({ questions }: StepResults, subject: Subject, c: string): number | null {
  return middle((questions[c]?.[subject] ?? []).map(({ p50 }) => p50));
}

function throughputOf({ questions }: StepResults, subject: Subject, c: string): number | null {
  return middle((questions[c]?.[subject] ?? []).flatMap(({ throughput }) => throughput ?? []));
}

function isRestless({ questions }: StepResults, subject: Subject, c: string): boolean {
  const times = (questions[c]?.[subject] ?? []).map(({ p50 }) => p50);
  return times.length > 1 && Math.max(...times) > 2 * Math.min(...times);
}

function middle(values: readonly number[]): number | null {
  return values.length === 0 ? null : median(values);
}

function over(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a / b;
}

function milliseconds(value: number | null): string {
  return value === null ? '' : value.toFixed(value < 10 ? 2 : 0);
}

function factor(value: number | null): string {
  return value === null ? '' : figure(value);
}

function figure(value: number): string {
  return value.toFixed(value >= 100 ? 0 : value >= 0.1 ? 2 : value >= 0.01 ? 3 : 4);
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ').slice(0, 300);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
