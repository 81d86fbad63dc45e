import fc from 'fast-check';
import { buildSchema, type DocumentNode, getOperationAST, getVariableValues, parse } from 'graphql';
import { examples } from '../../src/api/examples.ts';
import type { Command } from '../../src/commands/Command.ts';
import { DemarcheError } from '../../src/errors.ts';
import { type PlannedFor, Planner } from '../../src/plan/Planner.ts';
import { record } from '../../src/record.ts';
import { graphModel, sdl } from '../../src/schema/graphModel.ts';
import { publicSdl } from '../../src/schema/publicSdl.ts';
import type { Row, Store } from '../../src/stores/Store.ts';
import { randomGraph } from '../agreement/randomGraph.ts';
import { randomOperation } from '../agreement/randomOperation.ts';
import { storedSchema } from '../agreement/storedSchema.ts';
import { PUBLIC_URL } from '../plan/planned.ts';
import { allRows } from '../recording/allRows.ts';
import { History, pick, type Step } from '../recording/mergeHistories.ts';
import { mergeStep } from '../recording/mergeStep.ts';
import { everythingOf } from './everythingOf.ts';

/** A question with what it was answered when it was first asked. */
interface Asked {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly seesDrafts: boolean;
  readonly known: string;
  /** By what had been said by a day, where that was asked too. */
  readonly said: string | null;
  readonly answer: string;
}

/** What random questions ask for; published ones ask for what is put together of rows too. */
const stored = storedSchema();
const schema = buildSchema(publicSdl(sdl));
const limits = { selections: 1_000, levels: 20, rows: Number.MAX_SAFE_INTEGER, first: 200 };
const planner = new Planner({ model: graphModel, schema, limits, publicUrl: PUBLIC_URL });

/** Rows of other graphs: of what there is nothing in this one, questions name these. */
const STRANGERS = fc.sample(randomGraph, { numRuns: 10, seed: 1 }).flat();

/**
 * Plays a history. After each change the graph is what it is to be known as later: it is asked some questions, and at the
 * end all of them once more as of their moments. Gives how many there were.
 *
 * @param store empty, or with `start` in it
 * @param ask how many random questions, and how many that are published, are asked after each change
 */
export async function askAgain(
  store: Store,
  steps: readonly Step[],
  ask: { readonly random: number; readonly published: number },
): Promise<number> {
  const history = new History();
  const asked: Asked[] = [];
  for (const [i, step] of [null, ...steps].entries()) {
    const rows = await allRows(store);
    const before = history.save();
    const claims = (rows.get('Claim') ?? []).map(({ id }) => id);
    const isMerge = step?.kind === 'merge' || step?.kind === 'undo';
    const commands =
      step === null
        ? history.start()
        : isMerge
          ? await mergeStep(store, history, step)
          : history.next(step, claims).map((command) => asDraft(command, step));
    if (await isRefused(store, commands, momentOf(i))) history.undo(before);
    const stored = await allRows(store);
    const now = [...stored.values()].flat();
    const renamed = renamedIn(stored.get('FormerSlug') ?? []);
    const seed = i * 7_919 + (step?.picks[0] ?? 0) * 31 + (step?.picks[1] ?? 0);
    for (const { text, variables } of questions(now, seed, ask)) {
      if (isNowOnly(text, variables, { known: momentOf(0) })) continue;
      const seesDrafts = (seed + asked.length) % 3 === 0;
      const day = asked.length % 4 === 3 ? (DAYS[seed % DAYS.length] ?? null) : null;
      const said = day !== null && isNowOnly(text, variables, { said: day }) ? null : day;
      const answer = await answerTo(store, asOf(text, { said }), variables, { seesDrafts, renamed });
      // Asked between two changes: the first of them counts.
      asked.push({ text, variables, seesDrafts, known: between(i, asked.length), said, answer });
    }
  }
  for (const { text, variables, seesDrafts, known, said, answer } of asked) {
    const again = await answerTo(store, asOf(text, { said, known }), variables, { seesDrafts });
    if (again !== answer)
      throw new Error(JSON.stringify({ text, variables, seesDrafts, known, said, answer, again }));
  }
  return asked.length;
}

/** Takes everything out of a store, what is kept of the past as well. */
export async function empty(store: Store): Promise<void> {
  await store.transaction(async (transaction) => {
    for (const type of graphModel.types.keys()) await transaction.remove(type, await transaction.ids(type));
    await transaction.forgetPast();
  });
}

/** The moment of the change with this number, from 0. */
export function momentOf(minute: number): string {
  return new Date(Date.UTC(2025, 0, 1, 0, minute)).toISOString();
}

function between(minute: number, n: number): string {
  return new Date(Date.UTC(2025, 0, 1, 0, minute, (n % 3) * 20)).toISOString();
}

/** The slugs that records have, by the ids that they had under earlier ones. As of a moment nobody gives them. */
function renamedIn(rows: readonly Row[]): ReadonlyMap<string, string> {
  return new Map(rows.map(({ fields }) => [String(fields.order), String(fields.slug)]));
}

/** Some claims are drafts at first. */
function asDraft(command: Command, { picks }: Step): Command {
  const isDraft = command.do === 'recordClaim' && (picks[5] ?? 0) % 3 === 0;
  return isDraft ? { ...command, status: 'DRAFT' } : command;
}

function questions(rows: readonly Row[], seed: number, ask: { random: number; published: number }) {
  const types = new Set(rows.map(({ type }) => type));
  const others = STRANGERS.filter(({ type, fields }) => !types.has(type) || fields.publisher);
  const random = fc.sample(randomOperation(stored, [...rows, ...others]), { numRuns: ask.random, seed });
  const published = Array.from({ length: ask.published }, (_, i) => {
    const { query, variables } = pick(everythingOf(ofToday, rows), seed + i * 101);
    return { text: query, variables };
  });
  return [...random, ...published];
}

/** Published questions that do not say themselves as of when they are asked. */
const ofToday = examples().filter(({ query }) => !query.includes('@asOf'));

/** Days by which histories have said something. */
const DAYS = ['2031-01-05', '2031-01-14', '2031-02', '2031-03'];

/** The same question as of a moment, a day, or both. */
function asOf(text: string, { said = null, known = null }: Partial<Record<'said' | 'known', string | null>>) {
  const given = [
    ...(said === null ? [] : [`said: "${said}"`]),
    ...(known === null ? [] : [`known: "${known}"`]),
  ];
  if (given.length === 0) return text;
  return text.replace(/^(query \w+(?:\([^)]*\))?)/m, `$1 @asOf(${given.join(', ')})`);
}

/** Whether something is asked for that is answered only as things are now. */
function isNowOnly(
  text: string,
  variables: Readonly<Record<string, unknown>>,
  at: Parameters<typeof asOf>[1],
): boolean {
  try {
    plannedBy(asOf(text, at), variables, {});
    return false;
  } catch (error) {
    if (error instanceof DemarcheError && error.details.directive === 'asOf') return true;
    throw error;
  }
}

/** What is asked twice is planned once. */
const documents = new Map<string, DocumentNode>();

/** The answer of a store, byte for byte. */
export async function answerTo(
  store: Pick<Store, 'read'>,
  text: string,
  variables: Readonly<Record<string, unknown>>,
  by: PlannedFor,
): Promise<string> {
  const { plan, values } = plannedBy(text, variables, by);
  if (plan.roots.length === 0) return '';
  const answer = await store.read(plan, values);
  return typeof answer === 'string' ? answer : new TextDecoder().decode(answer);
}

function plannedBy(text: string, variables: Readonly<Record<string, unknown>>, by: PlannedFor) {
  const document = documents.get(text) ?? parse(text);
  documents.set(text, document);
  const definitions = getOperationAST(document)?.variableDefinitions ?? [];
  const { coerced, errors } = getVariableValues(schema, definitions, { ...variables });
  if (errors) throw new Error(errors.join('\n'));
  return planner.plan(document, null, coerced, { ...by, now: new Date('2040-01-01') });
}

async function isRefused(store: Store, commands: readonly Command[], now: string): Promise<boolean> {
  try {
    if (commands.length > 0) await record(store, commands, { clock: () => new Date(now) });
    return false;
  } catch (error) {
    if (error instanceof DemarcheError && error.code === 'REFUSED') return true;
    throw error;
  }
}
