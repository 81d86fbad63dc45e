import fc from 'fast-check';
import { buildSchema, type DocumentNode, getOperationAST, getVariableValues, parse } from 'graphql';
import { expect } from 'vitest';
import { parseData } from '../../src/api/parseData.ts';
import { takeUndated } from '../../src/api/takeUndated.ts';
import { DemarcheError } from '../../src/errors.ts';
import { type Planned, Planner } from '../../src/plan/Planner.ts';
import { graphModel, sdl } from '../../src/schema/graphModel.ts';
import { publicSdl } from '../../src/schema/publicSdl.ts';
import type { Row, Store } from '../../src/stores/Store.ts';
import { randomGraph } from '../agreement/randomGraph.ts';
import { type Operation, randomOperation } from '../agreement/randomOperation.ts';
import { storedSchema } from '../agreement/storedSchema.ts';
import { LIMITS, PUBLIC_URL } from '../plan/planned.ts';
import { allRows } from '../recording/allRows.ts';
import { empty, momentOf } from './knownContract.ts';
import { DAYS, type MadeClaim, recordClaims, recordRecords } from './saidGraph.ts';

/** What is asked of each day: so many random operations, beside some questions as of `$day`. */
export interface Asking {
  readonly seed: number;
  readonly random: number;
  readonly questions: readonly string[];
  /** Which of these are asked, one a day, as of the moment at which the graph had learned no more, and as of both. */
  readonly known: readonly string[];
}

/** What a made graph is asked on, and what tells what it should answer. */
export interface Stores {
  readonly asked: Store;
  /** Holds the claims of days up to the one that is asked for, and all records. */
  readonly truth: Store;
}

const schema = buildSchema(publicSdl(sdl));
const answered = storedSchema();
const planner = new Planner({ model: graphModel, schema, limits: LIMITS, publicUrl: PUBLIC_URL });
const documents = new Map<string, DocumentNode>();
const elsewhere = fc.sample(randomGraph, { numRuns: 1, seed: 1 }).flat();

/**
 * Asks a graph as of each day, and a store that holds only the claims of that day and before the same without the
 * directive; and that store at last, as of the moments at which it held no more. Gives how many days there were, and how many
 * answers with something in them.
 */
export async function expectAsSaid(
  { asked, truth }: Stores,
  claims: readonly MadeClaim[],
  asking: Asking,
): Promise<{ readonly days: number; readonly found: number }> {
  for (const store of [asked, truth]) {
    await empty(store);
    await recordRecords(store, momentOf(0));
  }
  await recordClaims(asked, claims, () => true, new Map(), momentOf(1));
  const rows = withEveryType([...(await allRows(asked)).values()].flat());
  const operations = fc
    .sample(randomOperation(answered, rows), { numRuns: asking.random * 2, seed: asking.seed })
    .filter(isOfWhatWasSaid)
    .slice(0, asking.random);
  const ids = new Map<number, string>();
  const answers: (string | null)[][] = [];
  let found = 0;
  for (const [nth, day] of DAYS.entries()) {
    const isSaid = (claim: MadeClaim) => claim.day !== null && claim.day <= day;
    await recordClaims(truth, claims, isSaid, ids, momentOf(nth + 1));
    const questions = [...asking.questions.map((text) => ({ text, variables: {} })), ...operations];
    for (const [place, { text, variables }] of questions.entries()) {
      const seesDrafts = (asking.seed + place) % 3 === 0;
      const expected = await answer(truth, plan(text.replace(AS_OF, ''), variables, seesDrafts));
      answers[nth] = [...(answers[nth] ?? []), expected];
      if (expected === null) continue;
      const given = await answer(asked, plan(asOf(text), { ...variables, day }, seesDrafts));
      const about = { text, variables, day, seesDrafts };
      if (given !== expected) expect({ ...about, answer: given }).toEqual({ ...about, answer: expected });
      if (expected.includes('"id"')) found += 1;
    }
  }
  for (const nth of DAYS.keys()) {
    const text = asking.known[(asking.seed + nth) % asking.known.length] ?? '';
    const place = asking.questions.indexOf(text);
    const earlier = asking.seed % (nth + 1);
    for (const [said, as] of [
      [null, AS_KNOWN],
      [earlier, AS_BOTH],
    ] as const) {
      const about = { text: text.replace(AS_OF, as), day: DAYS[said ?? nth], known: momentOf(nth + 1) };
      const seesDrafts = (asking.seed + place) % 3 === 0;
      const given = await answer(truth, plan(about.text, about, seesDrafts));
      expect({ ...about, answer: given }).toEqual({ ...about, answer: answers[said ?? nth]?.[place] });
    }
  }
  return { days: DAYS.length, found };
}

/**
 * Rows of any type are asked for, also of those of which nothing is there: these are not found. Which changes there were is
 * of the axis on which the graph learns.
 */
function withEveryType(all: readonly Row[]): readonly Row[] {
  const rows = all.filter(({ type }) => type !== 'Change');
  const types = new Set(rows.map(({ type }) => type));
  return [
    ...rows,
    ...elsewhere.filter(({ type }) => !types.has(type)),
    ...elsewhere.filter(isDocument).slice(0, 2),
  ];
}

function isDocument({ type, fields }: Row): boolean {
  return type === 'Document' && fields.publisher !== null;
}

/** Changes are of the axis on which the graph learns, and so is when something was recorded. A course tells of all days. */
function isOfWhatWasSaid({ used }: Operation): boolean {
  return !used.some(
    (what) =>
      what.includes('.change') ||
      what.startsWith('Change.') ||
      what === 'Position.spells' ||
      /\.(recordedA|a)t$/.test(what),
  );
}

/** Where a question has the directive. */
const AS_OF = '($day: EDTF) @asOf(said: $day)';
const AS_KNOWN = '($known: DateTime) @asOf(known: $known)';
const AS_BOTH = '($day: EDTF, $known: DateTime) @asOf(said: $day, known: $known)';

function asOf(text: string): string {
  if (text.includes(AS_OF)) return text;
  return text.replace(
    /^query Random(?:\(([^)]*)\))? \{/,
    (_head, declared: string | undefined) =>
      `query Random(${declared ? `${declared}, ` : ''}$day: EDTF) @asOf(said: $day) {`,
  );
}

/** The text of the answer, without what is told beside it; null where the operation asks for too much. */
async function answer(store: Store, planned: Planned | null): Promise<string | null> {
  if (planned === null) return null;
  const { plan, values, asOf: as } = planned;
  const given = plan.roots.length === 0 ? '{}' : await store.read(plan, values);
  if (as.said === null) return typeof given === 'string' ? given : new TextDecoder().decode(given);
  return JSON.stringify(takeUndated({ ...parseData(given) }).data);
}

/** Plans an operation, once for all days. @param variables its own, and the day */
function plan(
  text: string,
  variables: Readonly<Record<string, unknown>>,
  seesDrafts: boolean,
): Planned | null {
  const document = documents.get(text) ?? parse(text);
  documents.set(text, document);
  const definitions = getOperationAST(document)?.variableDefinitions ?? [];
  const { coerced, errors } = getVariableValues(schema, definitions, { ...variables });
  if (!coerced) throw new Error(errors.join('\n'));
  try {
    return planner.plan(document, null, coerced, { seesDrafts });
  } catch (error) {
    if (error instanceof DemarcheError && error.code === 'OPERATION_TOO_LARGE') return null;
    throw error;
  }
}
