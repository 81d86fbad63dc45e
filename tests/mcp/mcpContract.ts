import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { makeKey } from '../../src/rights/makeKey.ts';
import { seedStore } from '../../src/seedStore.ts';
import type { Store } from '../../src/stores/Store.ts';
import { SEED } from '../api/seeded.ts';
import { type Started, startApp } from '../api/startApp.ts';
import { isOfFormerSlugs } from '../readingBy.ts';
import { type Connected, connectByHttp } from './connect.ts';

/** Characters that make a token, of English. */
const CHARACTERS = 4;

/** Words of a made text, which nobody else uses. */
const LONG = '海峡'.repeat(700);
const SENTENCES = Array.from({ length: 45 }, (_, i) => `The clerk asked for item ${i + 1} ${LONG}.`);
const MADE = `According to Harbour News, Ines Brandt may want a pause. ${SENTENCES.join(' ')}`;

/** What language models are told, on an empty store of any engine. */
export function mcpContract(open: () => Promise<Store>): void {
  let store: Store;
  let app: Started;
  let model: Connected;
  let reviewer: Record<string, string>;
  beforeAll(async () => {
    store = await open();
    await seedStore(store, SEED);
    reviewer = { authorization: `Bearer ${await makeKey(store, { name: 'Rita', role: 'REVIEW' })}` };
    app = await startApp(store, { MCP: 'true', RATE_CHANGES: '0' });
    await addMade(app, reviewer);
    model = await connectByHttp(app.url);
  }, 600_000);
  afterAll(async () => {
    await model.close();
    await app.stop();
    await store.close();
  });

  test('six tools, told in fewer than 2,000 tokens', async () => {
    const { tools } = await model.client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'find',
      'who_proposes_and_objects',
      'where_somebody_stands',
      'compare',
      'words_at_place',
      'graphql',
    ]);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
    expect(JSON.stringify(tools).length / CHARACTERS).toBeLessThan(2_000);
  });

  test('who objects, with the words, the document and the links', async () => {
    const answer = await model.ask('who_proposes_and_objects', { on: 'moscow-venue' });
    expect(answer).toEqual({
      on: { type: 'Proposal', slug: 'moscow-venue', text: 'Hold the talks in Moscow' },
      positions: 1,
      standing: [
        {
          on: {
            type: 'Proposal',
            slug: 'moscow-venue',
            text: 'Hold the talks in Moscow',
            proposedBy: 'nobody is recorded: no text that was coded says who',
          },
          positions: [
            {
              actor: { slug: 'ukrainian-government', name: 'Ukrainian government' },
              stance: 'sceptical',
              statements: [
                {
                  statement: 'Kyiv is wary of holding the talks in Moscow',
                  holderInTheWords: 'Kyiv',
                  voice: 'NARRATION',
                  words: [
                    {
                      exact: 'Kyiv is still wary of suggested places like Moscow or Budapest',
                      section: 'Are Ukraine and Europe on the same page about talks?',
                      link: expect.stringMatching(/^https:\/\/demarche\.example\/passage\/[0-9a-f]{32}$/),
                    },
                  ],
                  document: { slug: 'putin-zelensky-talks' },
                  link: expect.stringMatching(/^https:\/\/demarche\.example\/claim\/[0-9a-f]{32}$/),
                },
              ],
            },
          ],
        },
      ],
      noTextSaysWhoProposes: [{ slug: 'moscow-venue', text: 'Hold the talks in Moscow' }],
      next: null,
    });
  });

  test('an issue stands for its proposals, by its question as by its slug', async () => {
    const bySlug = await model.ask('who_proposes_and_objects', { on: 'talks-venue' });
    const byText = await model.ask('who_proposes_and_objects', {
      on: 'where should the talks between Putin and Zelensky be held',
    });
    expect(byText).toEqual(bySlug);
    expect(standing(bySlug)).toEqual([
      ['budapest-venue', 'ukrainian-government sceptical'],
      ['geneva-venue', 'european-leaders proposes', 'macron proposes'],
      ['moscow-venue', 'ukrainian-government sceptical'],
    ]);
  });

  test('who gave up what', async () => {
    const answer = await model.ask('where_somebody_stands', { actor: 'trump', on: 'ceasefire' });
    expect(Object(answer).standing[0].positions).toMatchObject([
      {
        stance: 'supports',
        former: 'an earlier stance: no longer held',
        statements: [{ tense: 'used to hold it' }],
      },
    ]);
  });

  test('what others report, and what the text guesses, is told as that', async () => {
    const answer = await model.ask('where_somebody_stands', { actor: 'Ines Brandt' });
    expect(Object(answer).standing[0].positions).toMatchObject([
      {
        stance: 'supports',
        reported: ['according to Harbour News'],
        hedged: 'as the text guesses',
        statements: [
          {
            statement: 'According to Harbour News, Ines Brandt perhaps supports: Pause.',
            reported: 'according to Harbour News',
            hedged: 'the text itself is not sure that the holder holds it',
            words: [{ exact: 'Ines Brandt may want a pause' }],
            document: {
              slug: 'made',
              title: 'Made',
              publisher: 'Harbour News',
              publishedAt: '2031-03-20',
              link: 'https://example.org/made',
            },
          },
        ],
      },
    ]);
    const [found] = Object(await model.ask('find', { words: 'Ines Brandt perhaps' })).found;
    expect(found).toMatchObject({
      type: 'Claim',
      holder: { slug: 'brandt' },
      reported: 'according to Harbour News',
    });
  });

  test('of somebody silent nothing is recorded, and no stance is made of it', async () => {
    const { text } = await model.told('where_somebody_stands', { actor: 'macron', on: 'talks-format' });
    expect(JSON.parse(text)).toEqual({
      actor: { slug: 'macron', name: 'Emmanuel Macron' },
      on: { type: 'Issue', slug: 'talks-format', text: 'In what format should Putin and Zelensky meet?' },
      positions: 0,
      note: 'Nothing is recorded of Emmanuel Macron on “In what format should Putin and Zelensky meet?”. This is no stance: the texts that were coded do not say where they stand, and nothing follows about what they think.',
      standing: [],
      next: null,
    });
    expect(text).not.toMatch(/neutral|undecided/i);
  });

  test('who only reports is no holder, and what they report is told', async () => {
    const answer = await model.ask('where_somebody_stands', { actor: 'Harbour News' });
    expect(answer).toMatchObject({
      positions: 0,
      note: 'No stance of Harbour News is recorded: they only report what others hold, once. That is no stance of their own, and nothing follows about what they think.',
      reports: [{ holder: { slug: 'brandt' }, reported: 'according to Harbour News' }],
      standing: [],
    });
  });

  test('two beside each other, and of whom nothing is recorded', async () => {
    const answer = await model.ask('compare', { first: 'macron', second: 'Kyiv', on: 'talks-venue' });
    expect(Object(answer).actors).toEqual([
      { slug: 'macron', name: 'Emmanuel Macron' },
      { slug: 'ukrainian-government', name: 'Ukrainian government' },
    ]);
    expect(standing(answer)).toEqual([
      ['budapest-venue', 'ukrainian-government sceptical'],
      ['geneva-venue', 'macron proposes'],
      ['moscow-venue', 'ukrainian-government sceptical'],
    ]);
    expect(
      Object(answer)
        .standing.map(Object)
        .map((one: Record<string, unknown>) => one.nothingRecordedOf),
    ).toEqual([['macron'], ['ukrainian-government'], ['macron']]);
    const silent = await model.ask('compare', { first: 'macron', second: 'trump', on: 'talks-venue' });
    expect(Object(silent).notes).toEqual([
      expect.stringMatching(/^Nothing is recorded of Donald Trump on “Where/),
    ]);
  });

  test('an unknown name is answered with the nearest', async () => {
    expect(await model.ask('where_somebody_stands', { actor: 'Emanuel Makron' })).toEqual({
      unknown: [
        {
          given: 'Emanuel Makron',
          note: 'The graph has no actor of this name: nothing is recorded, which says nothing about what anybody thinks.',
          nearest: [{ slug: 'macron', name: 'Emmanuel Macron' }],
        },
      ],
    });
    const { unknown } = Object(await model.ask('words_at_place', { document: 'putin-zelenski-talk' }));
    expect(unknown[0].nearest[0]).toEqual({ slug: 'putin-zelensky-talks', name: 'putin-zelensky-talks' });
    expect(Object(await model.ask('find', { words: 'Makron' })).nearest).toEqual([
      { slug: 'macron', name: 'Emmanuel Macron' },
    ]);
  });

  test('the words at a place, and what rests on them', async () => {
    const { passages } = Object(
      await model.ask('words_at_place', { document: 'putin-zelensky-talks', at: 290 }),
    );
    expect(passages).toMatchObject([
      {
        start: 256,
        end: 304,
        exact: 'U.S. President Donald Trump is pushing for talks',
        statements: [
          { holder: { slug: 'trump' }, stance: 'supports', on: { slug: 'putin-zelensky-negotiations' } },
        ],
      },
    ]);
    expect(await model.ask('words_at_place', { document: 'putin-zelensky-talks', at: 1_000_000 })).toEqual({
      document: { slug: 'putin-zelensky-talks' },
      note: 'No statement that was coded rests on words at this place.',
      passages: [],
      next: null,
    });
  });

  test('what was asked by slugs is one question to the store', async () => {
    const read = vi.spyOn(store, 'read');
    const questions = [
      ['find', { words: 'Budapest' }],
      ['who_proposes_and_objects', { on: 'talks-venue' }],
      ['where_somebody_stands', { actor: 'trump', on: 'talks-venue' }],
      ['compare', { first: 'macron', second: 'trump' }],
      ['words_at_place', { document: 'putin-zelensky-talks' }],
      ['graphql', { query: '{ actors(first: 1) { nodes { slug } } }' }],
    ] as const;
    for (const [tool, given] of questions) {
      read.mockClear();
      await model.ask(tool, given);
      const asked = read.mock.calls.filter(([plan]) => !isOfFormerSlugs(plan));
      expect([tool, asked.length]).toEqual([tool, 1]);
    }
    read.mockRestore();
  });

  describe('pages', () => {
    const most = 25_000;
    /** Some models read scripts that are rare byte by byte. */
    const tokens = (text: string) => {
      const plain = text.match(/[ -~]/g)?.length ?? 0;
      return Buffer.byteLength(text) - plain + plain / CHARACTERS;
    };

    test.each([
      ['where_somebody_stands', { actor: 'clerk' }, 'standing'],
      ['compare', { first: 'clerk', second: 'brandt' }, 'standing'],
      ['words_at_place', { document: 'made' }, 'passages'],
      ['find', { words: 'clerk asked item' }, 'found'],
    ] as const)('of %s are small, and give everything once', async (tool, given, list) => {
      const seen: string[] = [];
      let pages = 0;
      let cursor: string | null = null;
      do {
        const { text } = await model.told(tool, { ...given, cursor });
        expect(tokens(text)).toBeLessThan(most);
        const answer = Object(JSON.parse(text));
        seen.push(...answer[list].map((one: unknown) => JSON.stringify(one)));
        cursor = answer.next;
        pages += 1;
      } while (cursor !== null);
      expect(pages).toBeGreaterThan(2);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBeGreaterThanOrEqual(45);
    });

    test('what GraphQL gives beyond that is refused with what to do', async () => {
      const { text, isError } = await model.told('graphql', { query: '{ documents { nodes { text } } }' });
      expect(isError).toBe(true);
      expect(text).toMatch(
        /^The answer has up to \d+ tokens, and a model is given at most 24000\. Ask for fewer fields/,
      );
    });
  });

  test('nothing is written, whatever the key', async () => {
    const writer = await connectByHttp(app.url, reviewer);
    const { body } = await app.ask('{ claims(first: 1) { nodes { id } } changes(first: 0) { totalCount } }');
    const [{ id }] = Object(body.data).claims.nodes;
    const query = `mutation { decide(claims: ["${id}"], status: RETRACTED) { change { by } } }`;
    expect(await writer.told('graphql', { query })).toEqual({
      text: 'Mutations are refused here, whatever the key: only queries are answered.',
      isError: true,
    });
    await writer.close();
    const after = await app.ask(`{ claim(id: "${id}") { status } changes(first: 0) { totalCount } }`);
    expect(after.body.data).toEqual({ claim: { status: 'ACCEPTED' }, changes: Object(body.data).changes });
  });
}

/** What stands in an answer: for each target its slug, then who stands where. */
function standing(answer: unknown): readonly (readonly string[])[] {
  return Object(answer).standing.map(
    (one: { on: { slug: string }; positions: readonly { actor: { slug: string }; stance: string }[] }) => [
      one.on.slug,
      ...one.positions.map(({ actor, stance }) => `${actor.slug} ${stance}`),
    ],
  );
}

/** A text with one reported and hedged claim, and many that rest on very long words. */
async function addMade(app: Started, headers: Record<string, string>): Promise<void> {
  const query = `mutation ($text: String!, $declare: DeclareInput!, $claims: [ClaimInput!]!) {
    addDocument(input: { slug: "made", title: "Made", publisher: "Harbour News", publishedAt: "2031-03-20",
      url: "https://example.org/made", language: "en", text: $text }) { faults { message } }
    recordClaims(document: "made", declare: $declare, claims: $claims) { faults { message } }
  }`;
  const variables = {
    text: MADE,
    declare: {
      actors: [
        { slug: 'brandt', name: 'Ines Brandt', kind: 'PERSON' },
        { slug: 'clerk', name: 'The clerk', kind: 'PERSON', named: false },
        { slug: 'harbour-news', name: 'Harbour News', kind: 'MEDIA' },
      ],
      proposals: [
        { slug: 'pause', text: 'Pause', kind: 'PROCESS', quotes: [{ exact: 'a pause' }] },
        ...SENTENCES.map((_, i) => ({ slug: `item-${i + 1}`, text: `Item ${i + 1}`, kind: 'PROCESS' })),
      ],
    },
    claims: [
      {
        holder: 'brandt',
        holderText: 'Ines Brandt',
        stance: 'SUPPORTS',
        target: 'pause',
        voice: 'PARAPHRASE',
        hedged: true,
        via: ['harbour-news'],
        quotes: [{ exact: 'Ines Brandt may want a pause' }],
      },
      ...SENTENCES.map((exact, i) => ({
        holder: 'clerk',
        holderText: 'The clerk',
        stance: 'PROPOSES',
        target: `item-${i + 1}`,
        voice: 'PARAPHRASE',
        text: `The clerk asked for item ${i + 1}`,
        quotes: [{ exact }],
      })),
    ],
  };
  const response = await app.post(JSON.stringify({ query, variables }), headers);
  expect(await response.json()).toEqual({
    data: { addDocument: { faults: [] }, recordClaims: { faults: [] } },
  });
}
