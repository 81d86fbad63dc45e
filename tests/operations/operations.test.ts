import { readFile } from 'node:fs/promises';
import { buildSchema, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { examples } from '../../src/api/examples.ts';
import { Planner } from '../../src/plan/Planner.ts';
import { graphModel, sdl } from '../../src/schema/graphModel.ts';
import { publicSdl } from '../../src/schema/publicSdl.ts';
import { seedStore } from '../../src/seedStore.ts';
import { printPlan as printCypher } from '../../src/stores/neo4j/printPlan.ts';
import { printPlan as printSql } from '../../src/stores/sqlite/printPlan.ts';
import { type Opened, openSeeded, SEED } from '../api/seeded.ts';
import { type Started, startApp } from '../api/startApp.ts';
import { useNeo4j } from '../neo4j/useNeo4j.ts';
import { nonconformities } from '../nonconformities.ts';
import { PUBLIC_URL } from '../plan/planned.ts';

/**
 * Each published question (`src/api/examples/<stem>.graphql`) with its plan, what each store is asked, and its one
 * answer on the article, which was written from the text alone. Plans and statements are renewed by
 * `npx vitest run tests/operations --update`, and then reviewed; answers never are.
 */
const questions: readonly { stem: string; variables: Record<string, unknown> }[] = [
  { stem: 'whoProposedWhat', variables: { kind: 'VENUE' } },
  { stem: 'whereTheyStand', variables: { actor: 'trump' } },
  // "wary", in "Kyiv is still wary of suggested places like Moscow or Budapest".
  { stem: 'whatRestsHere', variables: { document: 'putin-zelensky-talks', at: 1749 } },
  { stem: 'matrix', variables: { issue: 'talks-venue' } },
  { stem: 'claims', variables: {} },
  { stem: 'find', variables: { words: 'Orban' } },
  { stem: 'saidAbout', variables: { actor: 'putin' } },
  { stem: 'conditions', variables: {} },
  { stem: 'narrationOrQuotation', variables: { document: 'putin-zelensky-talks' } },
  { stem: 'changedMinds', variables: {} },
  { stem: 'contestedProposals', variables: { issue: ['whether-to-talk'] } },
  { stem: 'unopposedAndSilent', variables: { issue: 'security-guarantees' } },
  { stem: 'digest', variables: { issue: 'talks-format', since: '2025', axis: 'KNOWN' } },
  { stem: 'quotationsToCite', variables: { holder: 'russian-officials' } },
  { stem: 'stanceCounts', variables: {} },
  { stem: 'rolledUp', variables: { whole: 'russia', wholes: ['russia'] } },
  { stem: 'knownThen', variables: { actor: 'trump', known: '2025-09-02T00:00:00Z' } },
  // The article tells no day: as of any, nothing had been said, and what has no day is counted.
  { stem: 'saidThen', variables: { actor: 'trump', said: '2025-08-22' } },
  {
    stem: 'knownOfSaid',
    variables: { issue: 'talks-venue', known: '2025-09-02T00:00:00Z', said: '2025-08-22' },
  },
  { stem: 'positionChanges', variables: {} },
  { stem: 'network', variables: {} },
  { stem: 'coalitions', variables: {} },
  { stem: 'agreements', variables: {} },
];

/** When the article was recorded, whatever time it is: before what is asked for as known. */
const RECORDED = new Date('2025-09-01T12:00:00Z');

const query = (stem: string) => examples().find(({ name }) => name === stem)?.query ?? '';
const schema = buildSchema(publicSdl(sdl));
const limits = { selections: 60, levels: 10, rows: 200_000, first: 200 };
const planner = new Planner({
  model: graphModel,
  schema,
  limits,
  publicUrl: PUBLIC_URL,
});

describe('a published question is asked as', () => {
  test('every one of them is here', () => {
    expect(questions.map(({ stem }) => stem)).toEqual(examples().map(({ name }) => name));
  });

  test.each(questions)('$stem', async ({ stem, variables }) => {
    const { plan } = planner.plan(parse(query(stem)), null, variables, { isDated: true });
    await expect(`${JSON.stringify(plan, withoutTheModel, 1)}\n`).toMatchFileSnapshot(`${stem}.plan.json`);
    await expect(`${printSql(graphModel, plan).text}\n`).toMatchFileSnapshot(`${stem}.sql`);
    await expect(`${printCypher(graphModel, plan).text}\n`).toMatchFileSnapshot(`${stem}.cypher`);
  });
});

describe('the embedded store answers from the article', () => {
  let opened: Opened;
  let app: Started;
  beforeAll(async () => {
    opened = await recorded(() => openSeeded());
    app = await startApp(opened.store);
  });
  afterAll(async () => {
    await app.stop();
    await opened.discard();
  });
  answers(() => app);
});

useNeo4j('the article', ({ open }) => {
  let close: () => Promise<void>;
  let app: Started;
  beforeAll(async () => {
    const store = await open();
    await recorded(() => seedStore(store, SEED));
    app = await startApp(store);
    close = async () => {
      await app.stop();
      await store.close();
    };
  });
  afterAll(() => close());
  answers(() => app);
});

/** Does something as if it was then. */
async function recorded<T>(work: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['Date'], now: RECORDED });
  try {
    return await work();
  } finally {
    vi.useRealTimers();
  }
}

function answers(app: () => Started): void {
  test.each(questions)('$stem', async ({ stem, variables }) => {
    const written = await readFile(new URL(`${stem}.answer.json`, import.meta.url), 'utf8');
    const { body } = await app().ask(query(stem), variables);
    expect(withoutHashes(body)).toEqual(JSON.parse(written));
    expect(nonconformities(schema, parse(query(stem)), variables, body.data)).toEqual([]);
  });
}

/** What nobody can write by hand stands as `<id>`, in addresses too, `<cursor>` and `<recordedAt>` in the answers. */
function withoutHashes(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, inner) => {
      if (typeof inner !== 'string') return inner;
      if (key === 'id') return /^[0-9a-f]{32}$/.test(inner) ? '<id>' : inner;
      if (key === 'url') return inner.replace(/\b[0-9a-f]{32}$/, '<id>');
      if (key === 'cursor' || key === 'endCursor') return '<cursor>';
      if (key === 'recordedAt') return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(inner) ? '<recordedAt>' : inner;
      return inner;
    }),
  );
}

/** An edge in a plan is shown by its name: the rest stands in the schema. */
function withoutTheModel(key: string, value: unknown): unknown {
  const isEdge = ['edge', 'row', 'column', 'up', 'by', 'on', 'back'].includes(key);
  return isEdge && typeof value === 'object' && value !== null && 'name' in value ? value.name : value;
}
