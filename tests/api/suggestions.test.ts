import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Author } from '../../src/api/Call.ts';
import { type Suggesting, suggestingBy } from '../../src/api/Suggesting.ts';
import type { Store } from '../../src/stores/Store.ts';
import type { ModelSettings } from '../../src/suggest/ModelSettings.ts';
import { PROMPT_HASH } from '../../src/suggest/modelPrompt.ts';
import { openTemporary } from '../stores/sqlite/openTemporary.ts';
import { saying, startModel, type Turn } from '../suggest/startModel.ts';
import { authorIn, executing } from './mutations/executing.ts';

const TEXT = `“We will not meet on a boat,” Tam Okoye said on Monday.

The mayor of Port Lisse said that the talks should be held on the ferry.`;
const SETUP = `mutation ($text: String!) {
  addDocument(input: { slug: "strait", language: "en", text: $text }) { faults { message } }
  declare(input: { actors: [
    { slug: "okoye", name: "Tam Okoye", kind: PERSON, aliases: ["the envoy"] }
    { slug: "mayor", name: "Mayor of Port Lisse", kind: PERSON }
  ] }) { faults { message } }
}`;
const ASK = `query ($document: String = "strait", $by: SuggestedBy! = MODEL) {
  suggestions(document: $document, by: $by) {
    suggester model promptHash remarks
    cost { answers inputTokens outputTokens amount currency }
    refused { reason message count }
    nodes {
      content { start end exact } holderText { exact } cue { exact } condition { exact }
      holders { slug name reason } stance hedged tense score
    }
  }
}`;

let store: Store;
let sue: Author;
let carl: Author;
const ending = new AbortController();

beforeAll(async () => {
  store = await openTemporary();
  sue = await authorIn(store, 'Sue', 'SUGGEST');
  carl = await authorIn(store, 'Carl', 'CODE');
  const cara = await authorIn(store, 'Cara', 'CODE');
  expect(await executing(store)(SETUP, { text: TEXT }, cara)).toEqual({
    data: { addDocument: { faults: [] }, declare: { faults: [] } },
  });
});
afterAll(async () => {
  ending.abort();
  await store.close();
});

const suggesting = (suggest: ModelSettings | null = null, deadline = 600_000): Suggesting =>
  suggestingBy({ suggest, deadline }, ending.signal);

/** Asks with what suggests; gives the answer, and how many statements it took. */
async function ask(by: Suggesting, variables: object = {}, author: Author | null = sue) {
  let statements = 0;
  const counted: Store = Object.create(store, {
    read: {
      value: (...given: Parameters<Store['read']>) => {
        statements += 1;
        return store.read(...given);
      },
    },
  });
  const { data, errors } = await executing(counted, undefined, { suggesting: by })(
    ASK,
    { ...variables },
    author,
  );
  return { suggestions: Object(data).suggestions, error: errors?.[0], statements };
}

const SAID = {
  ...{ content: '“We will not meet on a boat,”', holderText: 'Tam Okoye', holder: 'okoye', cue: 'said' },
  ...{ stance: 'OBJECTS', hedged: false, tense: 'CURRENT', condition: null, score: 0.9 },
};
const usage = { prompt_tokens: 900, completion_tokens: 60 };

test('a model suggests what the text bears out, with whom its words name, what it cost and what was refused', async () => {
  const says = saying(
    SAID,
    { ...SAID, content: 'He resigned' },
    { ...SAID, content: 'We quit' },
    { ...SAID, cue: 3 },
  );
  const prices = { input: 1, output: 10, currency: 'EUR' };
  const { settings } = await startModel([{ says, usage }], { prices });
  const { suggestions, statements } = await ask(suggesting(settings));
  expect(suggestions).toEqual({
    ...{ suggester: 'model', model: 'stub', promptHash: PROMPT_HASH, remarks: [] },
    cost: { answers: 1, inputTokens: 900, outputTokens: 60, amount: 0.0015, currency: 'EUR' },
    refused: [
      { reason: 'contentIsNotInText', message: 'Its words are not in the text.', count: 2 },
      {
        reason: 'claimIsMalformed',
        message: 'It lacks something, or has something else there: text for a number, a list for a text.',
        count: 1,
      },
    ],
    nodes: [
      {
        content: [{ start: 0, end: 29, exact: '“We will not meet on a boat,”' }],
        ...{ holderText: { exact: 'Tam Okoye' }, cue: { exact: 'said' }, condition: null },
        holders: [{ slug: 'okoye', name: 'Tam Okoye', reason: '“Tam Okoye” is the name of Tam Okoye' }],
        ...{ stance: 'OBJECTS', hedged: false, tense: 'CURRENT', score: 0.9 },
      },
    ],
  });
  expect(statements).toBe(1);
});

test('rules suggest where nothing else is asked for, on the machine itself', async () => {
  const { suggestions, statements } = await ask(suggesting(), { by: 'RULES' });
  expect(suggestions).toMatchObject({ suggester: 'rules', model: null, promptHash: null, cost: null });
  expect(suggestions.nodes).toContainEqual(
    expect.objectContaining({
      holderText: { exact: 'Tam Okoye' },
      holders: [{ slug: 'okoye', name: 'Tam Okoye', reason: '“Tam Okoye” is the name of Tam Okoye' }],
    }),
  );
  for (const { content } of suggestions.nodes)
    for (const { start, end, exact } of content) expect(TEXT.slice(start, end)).toBe(exact);
  expect(statements).toBe(1);
});

test('it needs a key that may suggest, a text that is there, and a model that is set', async () => {
  const reader = await authorIn(store, 'Rea', 'READ');
  const told = async (variables: object, author: Author | null = sue) => {
    const { error, statements } = await ask(suggesting(), variables, author);
    return [error?.extensions?.code, error?.message, statements];
  };
  const needs = 'this needs SUGGEST.';
  expect(await told({ by: 'RULES' }, null)).toEqual(['UNAUTHENTICATED', expect.any(String), 0]);
  expect(await told({ by: 'RULES' }, reader)).toEqual(['FORBIDDEN', expect.stringContaining(needs), 0]);
  expect(await told({ by: 'RULES', document: 'straight' })).toEqual([
    ...['BAD_ARGUMENT', 'There is no document "straight". Add it with addDocument, or correct the slug.', 1],
  ]);
  expect(await told({ by: 'MODEL' })).toEqual([
    ...[
      'BAD_ARGUMENT',
      'No model is set to be asked here: set SUGGEST_URL and SUGGEST_MODEL, or ask by: RULES.',
      0,
    ],
  ]);
});

test('one is told by what claims are suggested here, and where texts are sent', async () => {
  const { settings } = await startModel([{ says: saying() }]);
  const told = async (by: Suggesting, author: Author | null) => {
    const run = executing(store, undefined, { suggesting: by });
    const { data, errors } = await run('{ suggesters { by model host } }', {}, author);
    return errors?.[0]?.extensions?.code ?? Object(data).suggesters;
  };
  const rules = { by: 'RULES', model: null, host: null };
  const { host } = new URL(settings.url);
  expect(await told(suggesting(), sue)).toEqual([rules]);
  expect(await told(suggesting(settings), sue)).toEqual([rules, { by: 'MODEL', model: 'stub', host }]);
  expect(await told(suggesting(settings), null)).toBe('UNAUTHENTICATED');
});

test('texts are read one after another; more than can wait is refused, and what nobody waits for is left', async () => {
  const by = suggesting();
  const all = await Promise.all(Array.from({ length: 25 }, () => ask(by, { by: 'RULES' })));
  const codes = all.map(({ error }) => error?.extensions?.code ?? 'answered');
  expect(codes.toSorted()).toEqual([...Array(4).fill('BUSY'), ...Array(21).fill('answered')]);
  const giving = new AbortController();
  const asked = by.thread.run((find) => {
    const found = find({ slug: 'strait', text: TEXT.repeat(100), language: 'en', sections: [] }, [], true);
    giving.abort();
    return found;
  }, giving.signal);
  await expect(asked).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
  expect((await ask(by, { by: 'RULES' })).suggestions.nodes.length).toBeGreaterThan(0);
});

test('a text that is too long for the rules is refused', async () => {
  const found = suggesting().thread.run(
    (find) => find({ slug: 'long', text: 'a'.repeat(200_001), language: 'en', sections: [] }, [], true),
    new AbortController().signal,
  );
  await expect(found).rejects.toThrow('The text has 200001 characters; the rules read at most 200000 here.');
});

test('what is wrong with the model is told in a sentence', async () => {
  const { settings } = await startModel([{ status: 401, body: 'no' }]);
  const { error } = await ask(suggesting(settings));
  expect(error).toMatchObject({
    message: expect.stringMatching(
      /^The server of the model "stub" at .* does not take the key in SUGGEST_KEY \(401\)\./,
    ),
    extensions: { code: 'SUGGESTER_UNAVAILABLE' },
  });
});

test('a text is read once for all who ask for it, and asking again costs nothing', async () => {
  const { settings, asked } = await startModel([{ says: saying(SAID) }]);
  const by = suggesting(settings);
  const all = await Promise.all([ask(by), ask(by), ask(by, {}, carl)]);
  all.push(await ask(by));
  expect(all.map(({ suggestions }) => suggestions.nodes.length)).toEqual([1, 1, 1, 1]);
  expect(asked).toHaveLength(1);
});

test('what takes longer than a call is asked for again; meanwhile the key has nothing else read', async () => {
  await executing(store)(
    'mutation { addDocument(input: { slug: "other", language: "en", text: "Nobody met." }) { faults { message } } }',
    {},
    carl,
  );
  let go: (turn: Turn) => void = () => undefined;
  const { settings } = await startModel([new Promise<Turn>((resolve) => (go = resolve)), { says: saying() }]);
  const by = suggesting(settings, 100);
  const BUSY = (message: string) => ({ message, extensions: { code: 'BUSY', retryAfter: 5 } });
  const goesOn =
    'The model reads part 1 of 1 of the text, and goes on. Do something else meanwhile, or try again in 5 s.';
  expect((await ask(by)).error).toMatchObject(BUSY(goesOn));
  expect((await ask(by, { document: 'other' })).error).toMatchObject(
    BUSY('The model still reads another text for this key. Wait for that one, or try again in 5 s.'),
  );
  go({ says: saying(SAID) });
  await expect.poll(async () => (await ask(by)).suggestions?.nodes.length).toBe(1);
  await expect.poll(async () => (await ask(by, { document: 'other' })).suggestions?.nodes.length).toBe(0);
});
