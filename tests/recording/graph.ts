import { onTestFinished } from 'vitest';
import type { Command, Declare, KeepOnly, PutDocument, RecordClaim } from '../../src/commands/Command.ts';
import type { Fields } from '../../src/commands/Fields.ts';
import { DemarcheError, type Fault } from '../../src/errors.ts';
import type { Span } from '../../src/evidence/Span.ts';
import type { PlannedFor } from '../../src/plan/Planner.ts';
import { type RecordReport, record } from '../../src/record.ts';
import { verifyGraph } from '../../src/recording/verifyGraph.ts';
import type { Store } from '../../src/stores/Store.ts';
import { planned } from '../plan/planned.ts';
import * as command from '../rules/writing.ts';
import { openTemporary } from '../stores/sqlite/openTemporary.ts';

/** A store with nothing in it, which is closed when the test is over and whose positions are checked then. */
export async function openGraph(): Promise<Store> {
  const store = await openTemporary();
  onTestFinished(() => store.close());
  return store;
}

/** The answer to an operation, as clients see it: those who may see drafts, or all others. */
export async function ask(
  store: Store,
  text: string,
  variables: Readonly<Record<string, unknown>> = {},
  by: Pick<PlannedFor, 'seesDrafts'> = {},
) {
  const call = planned(text, variables, by);
  const answer = await store.read(call.plan, call.values);
  return JSON.parse(typeof answer === 'string' ? answer : new TextDecoder().decode(answer));
}

/** Records, and checks that everything is stored as the rules have it: positions too. */
export async function recorded(
  store: Store,
  commands: readonly Command[],
  now = '2026-11-23T12:00:00.000Z',
): Promise<RecordReport> {
  const report = await record(store, commands, { clock: () => new Date(now) });
  const { differences: wrong } = await verifyGraph(store);
  if (wrong.length > 0) throw new Error(`The graph breaks its rules:\n${wrong.join('\n')}`);
  return report;
}

/** What a recording is refused for. */
export async function refusedFor(store: Store, commands: readonly Command[]): Promise<readonly Fault[]> {
  try {
    await record(store, commands);
  } catch (error) {
    if (error instanceof DemarcheError && error.code === 'REFUSED') return error.faults;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

export const TEXT =
  'Ann wants Geneva. Ben wants Basel. Ann is wary of Basel. Now Ann wants Basel. Nobody met.';

/** Words of the text, with where they stand. */
export function words(exact: string): Span {
  return command.words(exact, TEXT);
}

export const putDocument = (slug: string, more: Partial<PutDocument> = {}): PutDocument =>
  command.putDocument({ at: [slug, 'document'], slug, text: TEXT, ...more });

export const declare = (document: string, type: string, slug: string, fields: Fields): Declare =>
  command.declare(type, slug, fields, { at: [document, slug], document });

export const keepOnly = (document: string): KeepOnly =>
  command.keepOnly({ at: [document, 'document'], document });

/** A claim in the words `ann SUPPORTS basel`, as the document states it. */
export function claim(document: string, sentence: string, more: Partial<RecordClaim> = {}): RecordClaim {
  const [holder = '', stance = '', target = ''] = sentence.split(' ');
  return command.claim({
    at: [`${document}: ${sentence}`],
    document,
    holder,
    holderText: 'Ann',
    stance,
    target,
    evidence: [words('Ann wants Geneva')],
    ...more,
  });
}

/** What a document declares of two actors and of where they might meet. */
export const declared = (document: string): readonly Declare[] => [
  declare(document, 'Actor', 'ann', { name: 'Ann', kind: 'PERSON' }),
  declare(document, 'Actor', 'ben', { name: 'Ben', kind: 'PERSON' }),
  declare(document, 'Issue', 'where', { text: 'Where to meet?' }),
  declare(document, 'Proposal', 'geneva', {
    text: 'Meet in Geneva',
    kind: 'VENUE',
    issue: 'where',
    evidence: [words('Geneva')],
  }),
  declare(document, 'Proposal', 'basel', {
    text: 'Meet in Basel',
    kind: 'VENUE',
    issue: 'where',
    evidence: [words('Basel')],
  }),
  declare(document, 'Assertion', 'ben-is-honest', { text: 'Ben is honest', about: ['ben'] }),
];

/** All that a document's dossier says: what is declared, these claims, and these declarations in place of their likes. */
export function dossier(
  document: string,
  claims: readonly RecordClaim[],
  { put = {}, instead = [] }: { put?: Partial<PutDocument>; instead?: readonly Declare[] } = {},
): readonly Command[] {
  const slugs = new Set(instead.map((d) => d.slug));
  const others = declared(document).filter((d) => !slugs.has(d.slug));
  return [putDocument(document, put), ...others, ...instead, ...claims, keepOnly(document)];
}

/** Who stands where on what, in lines: `former ann SUPPORTS basel since 2025-08-18`. */
export async function positionsIn(store: Store): Promise<readonly string[]> {
  const answer = await ask(
    store,
    '{ positions(first: 200, filter: { includeFormer: true }) { nodes { actor { slug } target { slug } stance former mixed hedged reported since } } }',
  );
  return answer.positions.nodes.map(
    (p: Record<string, unknown> & { actor: { slug: string }; target: { slug: string } }) =>
      [
        ...['former', 'mixed', 'hedged', 'reported'].filter((flag) => p[flag] === true),
        `${p.actor.slug} ${p.stance} ${p.target.slug}`,
        ...(p.since === null ? [] : [`since ${p.since}`]),
      ].join(' '),
  );
}

/** The accepted and the retracted claims of an actor, with their decisions. */
export async function claimsOf(store: Store, slug: string) {
  const answer = await ask(
    store,
    `query ($slug: String!) { actor(slug: $slug) {
      accepted: claims { nodes { target { slug } decisions { status by note } } }
      retracted: claims(filter: { status: RETRACTED }) { nodes { target { slug } decisions { status by note } } } } }`,
    { slug },
  );
  return answer.actor;
}
