import { setTimeout as pause } from 'node:timers/promises';
import { cases } from './cases.ts';
import { circumstances } from './circumstances.ts';
import { openTestBed, questionFor, type TestBed, type TestBedOptions } from './openTestBed.ts';
import { isSame, readStep, type StepResults, stepName, writeStep } from './StepResults.ts';
import { Stopwatch } from './Stopwatch.ts';
import { timePlanning } from './timePlanning.ts';
import { timePointReads } from './timePointReads.ts';
import { timeNeo4jWriting, timeSqliteWriting } from './timeWriting.ts';

export interface StepOptions extends TestBedOptions {
  /** Where results are kept. */
  readonly results: string;
  readonly rounds: number;
  /** Of each subject in one round. */
  readonly turns: number;
  /** Whether writing is timed too. */
  readonly writing: boolean;
  /** Whether what was measured before is measured again. */
  readonly again: boolean;
}

/** Milliseconds after which V8 has given back what the largest answers took. */
export const REST = 20_000;

/**
 * Measures one store with one graph, beside its floor and its peers. Whatever was measured is kept at once: a step
 * that was cut short goes on where it was, as long as what is measured is the same.
 */
export async function runStep(options: StepOptions): Promise<void> {
  const { store, only, writing, say } = options;
  const results = await takenUp(options);
  if (results.ended !== null) {
    say(`${stepName(options)} is complete; --again measures it anew`);
    return;
  }
  const keep = () => writeStep(options.results, results);
  if (results.pointReads === null) await timeReading(options, results, keep);
  if (only !== null) return;
  results.planning ??= timePlanning(cases(''));
  if (writing) {
    say('Writing');
    results.writing ??= await (store === 'sqlite' ? timeSqliteWriting() : timeNeo4jWriting());
  }
  results.ended = new Date().toISOString().slice(0, 16);
  await keep();
}

async function takenUp(options: StepOptions): Promise<StepResults> {
  const { store, size, again, say } = options;
  const now = circumstances(store);
  const known = await readStep(options.results, options);
  if (known && !again) {
    if (isSame(known.circumstances, now)) return known;
    say(`${stepName(options)} was measured with other code or elsewhere, and is measured anew`);
  }
  return {
    ...{ store, size, circumstances: now, ended: null, graph: null, questions: {}, startedIn: null },
    ...{ resident: null, pointReads: null, planning: null, writing: null, leftOut: [] },
  };
}

async function timeReading(
  options: StepOptions,
  results: StepResults,
  keep: () => Promise<void>,
): Promise<void> {
  const { rounds, turns, only, say } = options;
  const testBed = await openTestBed(options);
  try {
    results.graph = testBed.made;
    results.leftOut = [...testBed.leftOut];
    results.startedIn ??= testBed.ours.startedIn;
    await keep();
    say('A round that does not count, so that everybody is warm');
    await runRound(testBed, turns);
    for (let round = 0; round < rounds; round += 1) {
      say(`Round ${round + 1} of ${rounds}`);
      await runRound(testBed, turns, { questions: results.questions, round, keep });
    }
    if (only === null) await timeTheRest(testBed, results);
    await keep();
  } finally {
    await testBed.close();
  }
}

/** Question by question, and turn by turn, so that all are asked the same within the same seconds. */
async function runRound(
  { cases, subjects }: TestBed,
  turns: number,
  counted?: {
    readonly questions: StepResults['questions'];
    readonly round: number;
    readonly keep: () => Promise<void>;
  },
): Promise<void> {
  for (const c of cases) {
    const before = counted?.questions[c.name] ?? {};
    if (counted && (before.ours?.length ?? 0) > counted.round) continue;
    const entrants = [...subjects].flatMap(([subject, { port }]) => {
      const question = questionFor(subject, c);
      return question ? [{ subject, port, question, stopwatch: new Stopwatch() }] : [];
    });
    for (let turn = 0; turn < turns; turn += 1) {
      for (const { stopwatch, port, question } of turn % 2 === 0 ? entrants : entrants.toReversed()) {
        await stopwatch.time(port, question);
      }
    }
    if (!counted) continue;
    const measured = entrants.map(({ subject, stopwatch }) => [
      subject,
      [...(before[subject] ?? []), stopwatch.read()],
    ]);
    counted.questions[c.name] = { ...before, ...Object.fromEntries(measured) };
    await counted.keep();
  }
}

/** What all questions leave in memory, and what a small question waits beside the largest. */
async function timeTheRest({ subjects }: TestBed, results: StepResults): Promise<void> {
  const [ours, floor] = [subjects.get('ours'), subjects.get('floor')];
  if (!ours || !floor) return;
  await pause(REST);
  results.resident ??= { ours: await ours.resident(), floor: await floor.resident() };
  results.pointReads ??= {
    ours: await timePointReads(ours.port, (c) => questionFor('ours', c)),
    floor: await timePointReads(floor.port, (c) => questionFor('floor', c)),
  };
}
