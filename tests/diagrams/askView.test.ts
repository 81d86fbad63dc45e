import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import type { Ask } from '../../src/diagrams/Ask.ts';
import { askView } from '../../src/diagrams/askView.ts';
import type { DiagramFilter } from '../../src/diagrams/DiagramFilter.ts';
import type { OperationCall } from '../../src/diagrams/OperationCall.ts';
import { readFilter } from '../../src/diagrams/readFilter.ts';
import type { AnsweredPosition, ViewAnswer } from '../../src/diagrams/viewQuery.ts';
import { openSeeded } from '../api/seeded.ts';
import { startApp } from '../api/startApp.ts';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const noFilter: DiagramFilter = readFilter({});
const anySize = () => {};

/** Answers operations from a list, once each is found to be valid by the schema. */
function answering(...answers: readonly object[]): { ask: Ask; asked: OperationCall[] } {
  const asked: OperationCall[] = [];
  const ask: Ask = async <Answer>(operation: OperationCall) => {
    expect(validate(schema, parse(operation.query))).toEqual([]);
    asked.push(operation);
    return answers[asked.length - 1] as Answer;
  };
  return { ask, asked };
}

const position = (id: string, document = 'strait-talks'): AnsweredPosition => ({
  id,
  stance: 'CONDITIONAL',
  mixed: false,
  hedged: false,
  reported: false,
  former: false,
  givenUp: false,
  resumed: false,
  step: 1,
  since: null,
  actor: { slug: 'brandt', name: 'Ilse Brandt', kind: 'PERSON', named: true },
  target: {
    __typename: 'Proposal',
    slug: 'port-lisse',
    text: 'Meet in Port Lisse',
    kind: 'VENUE',
    unattributed: true,
    issue: { slug: 'where', text: 'Where?' },
  },
  claims: {
    totalCount: 1,
    nodes: [
      {
        id: `claim-of-${id}`,
        url: `https://example.org/claim/${id}`,
        holderText: 'the minister',
        saidAt: null,
        condition: 'if the ferries run',
        reason: null,
        disputed: false,
        via: [],
        document: { slug: document, title: null, excerpt: false, sections: [] },
        evidence: [{ exact: 'she could live with Port Lisse' }],
      },
    ],
  },
});

const page = (
  nodes: readonly AnsweredPosition[],
  more: Partial<ViewAnswer> = {},
  next: string | null = null,
): ViewAnswer => ({
  positions: { totalCount: nodes.length, pageInfo: { hasNextPage: next !== null, endCursor: next }, nodes },
  ...more,
});

test('without a filter: every page, and proposals that nobody took a stance on', async () => {
  const silent = {
    slug: 'quarry',
    text: 'Meet in the quarry',
    kind: 'VENUE' as const,
    unattributed: true,
    place: null,
    issue: null,
  };
  const { ask, asked } = answering(
    page([position('a')], { all: { nodes: [silent] } }, 'next'),
    page([position('b')]),
  );
  const answer = await askView(noFilter, ask, anySize);
  expect(asked.map((operation) => operation.variables.after)).toEqual([null, 'next']);
  expect(answer).toMatchObject({
    kind: 'view',
    view: {
      title: 'Who stands where',
      notes: [],
      actors: [{ slug: 'brandt' }],
      issues: [{ slug: 'where', text: 'Where?' }],
      targets: [
        { slug: 'port-lisse', type: 'Proposal', issue: 'where', unattributed: true },
        { slug: 'quarry', type: 'Proposal', issue: null, unattributed: true },
      ],
      positions: [
        {
          id: 'a',
          condition: 'if the ferries run',
          claims: [{ id: 'claim-of-a', quotations: ['she could live with Port Lisse'] }],
        },
        { id: 'b' },
      ],
    },
  });
});

const looked = <Found>(nodes: readonly Found[], hasNextPage = false) => ({
  nodes,
  pageInfo: { hasNextPage },
});

test('names are looked up: by slug, by name or alias without case and accents', async () => {
  const names = {
    actor0: null,
    actor0Named: looked([
      { slug: 'orban-balazs', name: 'Balázs Orbán', aliases: [] },
      { slug: 'orban', name: 'Viktor Orban', aliases: ['Orbán'] },
    ]),
    actor1: { slug: 'macron', name: 'Emmanuel Macron' },
    issue0: { slug: 'where', text: 'Where?' },
  };
  const { ask, asked } = answering(names, page([]));
  const filter = { ...noFilter, actor: ['ORBÁN', 'macron'], issue: ['where'], stance: ['OBJECTS' as const] };
  const answer = await askView(filter, ask, anySize);
  expect(asked[1]?.variables.filter).toEqual({
    actor: ['orban', 'macron'],
    rollUp: false,
    issue: ['where'],
    target: null,
    document: null,
    stance: ['OBJECTS'],
    saidFrom: null,
    saidTo: null,
    includeFormer: true,
  });
  expect(answer).toMatchObject({
    view: {
      title: 'Where? Where Viktor Orban and Emmanuel Macron stand',
      cut: ['only objects'],
      notes: [
        'No accepted claim gives a position of Viktor Orban or Emmanuel Macron on “Where?” with the stance objects.',
        'Nobody is counted for having said nothing.',
      ],
      actors: [],
      targets: [],
    },
  });
});

test('what nothing has is named, and nothing more is asked', async () => {
  const { ask, asked } = answering({
    actor0: null,
    actor0Named: looked([{ slug: 'putin', name: 'Vladimir Putin', aliases: [] }]),
    issue0: null,
    issueNamed: looked([]),
  });
  const answer = await askView({ ...noFilter, actor: ['putni'], issue: ['why'] }, ask, anySize);
  expect(answer).toEqual({
    kind: 'unknown',
    unknown: [
      { parameter: 'issue', given: 'why' },
      { parameter: 'actor', given: 'putni' },
    ],
  });
  expect(asked.length).toBe(1);
});

test('a name that several have is no one’s: whom is meant is not guessed', async () => {
  const { ask, asked } = answering({
    actor0: null,
    actor0Named: looked([
      { slug: 'ardania-mfa', name: 'Foreign Ministry', aliases: [] },
      { slug: 'kalmar-mfa', name: 'Foreign Ministry of Kalmar', aliases: [] },
      { slug: 'velmark-mfa', name: 'Ministry of Foreign Affairs', aliases: ['foreign ministry'] },
    ]),
    issue0: null,
    issueNamed: looked(['ferries', 'boats'].map((slug) => ({ slug, text: 'What should they pay?' }))),
    document0: null,
    documentNamed: looked(['one', 'two'].map((slug) => ({ slug, title: 'Talks break off' }))),
  });
  const filter = {
    ...noFilter,
    actor: ['Foreign Ministry'],
    issue: ['what should they pay?'],
    document: ['Talks break off'],
  };
  expect(await askView(filter, ask, anySize)).toEqual({
    kind: 'unknown',
    unknown: [
      { parameter: 'issue', given: 'what should they pay?', slugs: ['ferries', 'boats'] },
      { parameter: 'actor', given: 'Foreign Ministry', slugs: ['ardania-mfa', 'velmark-mfa'] },
      { parameter: 'document', given: 'Talks break off', slugs: ['one', 'two'] },
    ],
  });
  expect(asked.length).toBe(1);
});

test('a name is no one’s either where another may have it that was not looked at', async () => {
  const { ask } = answering({
    issue0: null,
    issueNamed: looked([{ slug: 'ferries', text: 'What should they pay?' }], true),
    document0: null,
    documentNamed: looked([], true),
  });
  const filter = { ...noFilter, issue: ['What should they pay?'], document: ['Talks'] };
  expect(await askView(filter, ask, anySize)).toEqual({
    kind: 'unknown',
    unknown: [
      { parameter: 'issue', given: 'What should they pay?', tooMany: true },
      { parameter: 'document', given: 'Talks', tooMany: true },
    ],
  });
});

test('each document is asked for by itself; a position in both is one, with the claims of those documents', async () => {
  const names = { document0: { slug: 'one', title: 'One' }, document1: { slug: 'two', title: 'Two' } };
  const { ask, asked } = answering(
    names,
    page([position('a', 'one'), position('b', 'three')]),
    page([position('a', 'one')]),
  );
  const answer = await askView({ ...noFilter, document: ['one', 'two'] }, ask, anySize);
  expect(asked.slice(1).map(({ variables }) => variables.filter)).toMatchObject([
    { document: 'one' },
    { document: 'two' },
  ]);
  expect(answer).toMatchObject({
    view: {
      title: 'Who stands where',
      cut: ['in One or Two'],
      positions: [
        { id: 'a', claims: [{ id: 'claim-of-a' }] },
        { id: 'b', claims: [], claimCount: 0 },
      ],
    },
  });
});

test('a document without a title goes by its first heading, where it cuts and where it is quoted', async () => {
  const sections = [{ heading: 'Why they met' }];
  const node = position('a', 'one');
  const quoted = node.claims.nodes.map((claim) => ({
    ...claim,
    document: { ...claim.document, sections },
  }));
  const { ask } = answering(
    { document0: { slug: 'one', title: null } },
    { document0: { slug: 'one', title: null, sections, passages: { nodes: [] } } },
    page([{ ...node, claims: { totalCount: 1, nodes: quoted } }]),
  );
  expect(await askView({ ...noFilter, document: ['one'] }, ask, anySize)).toMatchObject({
    view: { cut: ['in Why they met'], positions: [{ claims: [{ documentName: 'Why they met' }] }] },
  });
});

test('too many positions stop it before the second page', async () => {
  const { ask, asked } = answering(page([position('a')], {}, 'next'));
  const refuse = (positions: number) => {
    throw new Error(`too many: ${positions}`);
  };
  await expect(askView(noFilter, ask, refuse)).rejects.toThrow('too many: 1');
  expect(asked.length).toBe(1);
});

test('documents are read on only where the positions of all of them are few enough together', async () => {
  const names = { document0: { slug: 'one', title: 'One' }, document1: { slug: 'two', title: 'Two' } };
  const first = (nodes: readonly AnsweredPosition[], totalCount: number): ViewAnswer => ({
    positions: { totalCount, pageInfo: { hasNextPage: true, endCursor: 'next' }, nodes },
  });
  const { ask, asked } = answering(
    names,
    first([position('a', 'one')], 300),
    first([position('b', 'two')], 400),
    page([position('c', 'one')]),
    page([position('d', 'two')]),
  );
  const filter = { ...noFilter, document: ['one', 'two'] };
  const atMost = (most: number) => (positions: number) => {
    if (positions > most) throw new Error(`too many: ${positions}`);
  };
  const answer = await askView(filter, ask, atMost(700));
  expect(asked.slice(1).map(({ variables }) => variables.after)).toEqual([null, null, 'next', 'next']);
  expect(answer).toMatchObject({ view: { positions: [{ id: 'a' }, { id: 'c' }, { id: 'b' }, { id: 'd' }] } });

  const again = answering(names, first([position('a', 'one')], 300), first([position('b', 'two')], 400));
  await expect(askView(filter, again.ask, atMost(699))).rejects.toThrow('too many: 700');
  expect(again.asked.length).toBe(3);
});

test('a position that several documents show counts once', async () => {
  const names = { document0: { slug: 'one', title: 'One' }, document1: { slug: 'two', title: 'Two' } };
  const { ask, asked } = answering(names, page([position('a', 'one')]), page([position('a', 'one')]));
  const refuse = (positions: number) => {
    if (positions > 1) throw new Error(`too many: ${positions}`);
  };
  await askView({ ...noFilter, document: ['one', 'two'] }, ask, refuse);
  expect(asked.length).toBe(3);
});

test('a filter of too many values is refused before anything is asked', async () => {
  const { ask, asked } = answering();
  const filter = { ...noFilter, actor: Array.from({ length: 17 }, (_, i) => `actor-${i}`) };
  await expect(askView(filter, ask, anySize)).rejects.toMatchObject({
    code: 'BAD_ARGUMENT',
    details: { allowed: 16, given: 17 },
  });
  expect(asked).toEqual([]);
});

test('the service itself: the article whole, by issue, by a name, and somebody silent', async () => {
  const { store, discard } = await openSeeded();
  const app = await startApp(store);
  const ask: Ask = async <Answer>({ query, variables }: OperationCall) => {
    const { body } = await app.ask(query, { ...variables });
    expect(body.errors).toBeUndefined();
    return body.data as Answer;
  };
  const view = async (filter: Partial<DiagramFilter>) => {
    const answer = await askView({ ...noFilter, ...filter }, ask, anySize);
    if (answer.kind === 'unknown') throw new Error(JSON.stringify(answer.unknown));
    return answer.view;
  };

  const whole = await view({});
  expect([whole.actors.length, whole.positions.length]).toEqual([19, 39]);
  expect(whole.positions.filter(({ former }) => former).map(({ target }) => target)).toEqual([
    'ceasefire',
    'three-way-summit',
  ]);
  expect(whole.targets.find(({ slug }) => slug === 'reassurance-force')?.unattributed).toBe(true);

  const venue = await view({ issue: ['talks-venue', 'talks-venue'] });
  expect(venue.title).toBe('Where should the talks between Putin and Zelensky be held? Who stands where');
  expect(venue.positions.map(({ actor, stance, target }) => `${actor} ${stance} ${target}`)).toEqual([
    'ukrainian-government SCEPTICAL budapest-venue',
    'european-leaders PROPOSES geneva-venue',
    'macron PROPOSES geneva-venue',
    'ukrainian-government SCEPTICAL moscow-venue',
  ]);
  expect(venue.positions[2]?.claims[0]).toMatchObject({
    url: expect.stringContaining('https://demarche.example/'),
    quotations: [expect.any(String), 'French President Emmanuel Macron has done so'],
  });

  expect((await view({ actor: ['the kremlin'] })).actors.map(({ slug }) => slug)).toEqual([
    'russian-government',
  ]);
  expect(await view({ actor: ['Viktor Orbán'] })).toMatchObject({
    actors: [],
    targets: [],
    notes: [
      'No accepted claim gives a position of Viktor Orban.',
      'Nobody is counted for having said nothing.',
    ],
  });
  const current = await view({ former: false });
  expect([current.cut, current.positions.length]).toEqual([['without earlier stances'], 37]);
  const budapest = await view({ target: ['hold the talks in BUDAPEST', 'budapest-venue'] });
  expect(budapest.title).toBe('Hold the talks in Budapest: who stands where');
  expect(budapest.positions.map(({ actor, stance }) => `${actor} ${stance}`)).toEqual([
    'ukrainian-government SCEPTICAL',
  ]);
  const dated = await view({ from: '2025-08', to: '2025-08-22' });
  expect(dated.cut).toEqual(['held August 2025 to 22 August 2025']);
  expect(dated.positions.map(({ actor, stance, since }) => `${actor} ${stance} ${since}`)).toEqual([]);
  expect((await view({ from: '2030', actor: ['macron'] })).notes).toEqual([
    'No accepted claim gives a position of Emmanuel Macron whose words are known to be of that time.',
    'Nobody is counted for having said nothing.',
  ]);
  const sixteen = whole.issues.flatMap(({ slug }) => [slug, slug, slug]).slice(0, 16);
  expect((await view({ issue: sixteen })).positions.length).toBeGreaterThan(20);
  await app.stop();
  await discard();
});
