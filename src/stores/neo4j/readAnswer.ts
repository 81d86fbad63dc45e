import { int, type Session } from 'neo4j-driver';
import type { Value } from '../../plan/bindValues.ts';
import type { ReadPlan } from '../../plan/ReadPlan.ts';
import { beforeHistory } from '../beforeHistory.ts';
import { untilAborted } from '../untilAborted.ts';
import { assembleAnswer } from './assembleAnswer.ts';
import type { Commits, Reading } from './Commits.ts';
import type { PrintedPlan } from './printPlan.ts';
import { wordsAsQuery } from './wordsAsQuery.ts';

/** A plan with its statement, and what one call gives to it. */
export interface BoundPlan {
  readonly plan: ReadPlan;
  readonly printed: PrintedPlan;
  readonly values: readonly Value[];
}

/** How long an answer is waited for, and who wants to know how far it is. */
interface Waiting {
  /** In milliseconds, after which the server ends the statement by itself. */
  readonly deadline: number;
  /** Aborts at the deadline at the latest. */
  readonly signal: AbortSignal;
  /** Told once the database has planned the statement, and begins to read. */
  readonly onPlanned?: (() => void) | undefined;
}

/**
 * The JSON text of the answer to a plan.
 *
 * Throws DEADLINE_EXCEEDED when the signal aborts, after which the server no longer works on
 * it, and what the driver throws.
 */
export async function readAnswer(commits: Commits, bound: BoundPlan, waiting: Waiting): Promise<string> {
  const cells = await commits.read((session) => readCells(session, bound, waiting), waiting.signal);
  return assembleAnswer(bound.plan, cells);
}

/** Null where the database has no sequence. The session is closed when this ends. */
async function readCells(
  session: Session,
  { printed, values }: BoundPlan,
  { deadline, signal, onPlanned }: Waiting,
): Promise<Reading<readonly unknown[]> | null> {
  try {
    const run = untraced(() =>
      session.run(printed.text, { p: parametersOf(printed, values) }, { timeout: deadline }),
    );
    // What goes wrong is told where the records are awaited.
    if (onPlanned) run.keys().then(onPlanned, () => {});
    const { records } = await untilAborted(run, signal);
    const [record] = records;
    if (!record) return null;
    const [answer, before, after, unknown = null]: unknown[] = [...record.values()];
    if (typeof unknown === 'string') throw beforeHistory(unknown || null);
    if (!Array.isArray(answer)) throw new Error('The database answered with no list.');
    return { answer, before: Number(before), after: Number(after) };
  } finally {
    // Only closing the session ends a running statement at once, on the server as well. Nobody waits for it: a server
    // that has fallen silent does not answer.
    session.close().catch(() => {});
  }
}

/**
 * Runs what asks the driver without a stack trace, which the driver makes of every question for an error that it may
 * have, at a tenth of all that asking costs here. Where the question came from is the same each time.
 */
function untraced<T>(ask: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return ask();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

/** The values by the names that the text gives them. A value that occurs twice in a list would be read twice. */
export function parametersOf(
  printed: PrintedPlan,
  values: readonly Value[],
): Readonly<Record<string, unknown>> {
  const named: Record<string, unknown> = {};
  for (const [i, value] of values.entries()) {
    if (typeof value === 'number') named[`a${i}`] = int(value);
    else if (Array.isArray(value) && !printed.words.includes(i)) named[`a${i}`] = [...new Set(value)];
    else if (value !== null) named[`a${i}`] = value;
  }
  for (const param of printed.words) {
    const words = values[param];
    named[`q${param}`] = wordsAsQuery(Array.isArray(words) ? words : []);
  }
  return named;
}
