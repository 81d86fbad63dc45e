import { buildSchema, getIntrospectionQuery, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../../src/api/examples.ts';
import { sdl } from '../../src/schema/graphModel.ts';
import { publicSdl } from '../../src/schema/publicSdl.ts';
import { nonconformities } from '../nonconformities.ts';
import { readingBy } from '../readingBy.ts';
import { type Opened, openSeeded } from './seeded.ts';
import { type Started, startApp } from './startApp.ts';

const schema = buildSchema(publicSdl(sdl));

let opened: Opened;
let reads = 0;
let app: Started;
beforeAll(async () => {
  opened = await openSeeded();
  const { store } = opened;
  const counting = readingBy(store, (...asked) => {
    // Whether there are earlier slugs is asked beside all operations, once a second.
    if (asked[0].roots.some(({ key }) => key !== 'former')) reads += 1;
    return store.read(...asked);
  });
  app = await startApp(counting);
});
afterAll(async () => {
  await app.stop();
  await opened.discard();
});

/** The bytes of the answer without the change that it was read at, and how many statements it cost. */
async function answered(query: string, variables: object = {}) {
  const before = reads;
  const response = await app.post(JSON.stringify({ query, variables }));
  const text = (await response.text()).replace(',"extensions":{"seq":1}}', '}');
  return { text, statements: reads - before };
}

describe('an answer', () => {
  it.each(examples().map((example) => [example.name, example] as const))(
    'is one statement and what was asked for: %s',
    async (name, { query, variables }) => {
      const answer = await answered(query, variables);
      const { data } = JSON.parse(answer.text);
      expect(nonconformities(schema, parse(query), variables, data)).toEqual([]);
      expect(answer.statements).toBe(1);
      expect(answer.text).toMatch(/^\{"data":/);
      expect(answer.text).not.toContain('"errors"');
      // Nothing of the article has a day: as of one, only that is told.
      expect(answer.text.length).toBeGreaterThan(name === 'saidThen' ? 80 : 200);
    },
  );

  it('keeps the order and the names that were asked for', async () => {
    const query = `query ($no: Boolean = false, $yes: Boolean = true) {
      b: __typename
      actor(slug: "macron") { __proto__: slug ...More kind @include(if: $yes) name @skip(if: $yes) __typename }
      a: node(id: "x") @include(if: $no) { id }
      slug: actor(slug: "macron") { aliases ... on Node { id: __typename } }
    } fragment More on Actor { name: slug slug: kind }`;
    const text =
      '{"data":{"b":"Query","actor":{"__proto__":"macron","name":"macron","slug":"PERSON","kind":"PERSON","__typename":"Actor"},' +
      '"slug":{"aliases":[],"id":"Actor"}}}';
    const cleaned = query.replace('name @skip(if: $yes) ', '');
    expect(await answered(cleaned)).toEqual({ text, statements: 1 });
  });

  it('is of what was meant, whatever a client calls its variables and keys', async () => {
    const filtered = `query ($__proto__: ClaimFilter) {
      __proto__: claims(filter: $__proto__) { __proto__: totalCount constructor: nodes { id } }
    }`;
    expect(await answered(filtered, JSON.parse('{"__proto__":{"holder":"nobody"}}'))).toEqual({
      text: '{"data":{"__proto__":{"__proto__":0,"constructor":[]}}}',
      statements: 1,
    });
    const named =
      'query ($__proto__: String!, $constructor: Boolean!) { actor(slug: $__proto__) { name slug @skip(if: $constructor) } }';
    expect(await answered(named, JSON.parse('{"__proto__":"stubb","constructor":true}'))).toEqual({
      text: '{"data":{"actor":{"name":"Alexander Stubb"}}}',
      statements: 1,
    });
  });

  it('tells every fault of its variables at once', async () => {
    const query = `query ($a: String!, $b: Int!, $c: Boolean!) {
      actor(slug: $a) { name @skip(if: $c) } claims(first: $b) { totalCount }
    }`;
    const { body } = await app.ask(query, { a: 1, c: 3 });
    expect(body.errors?.map(({ message }) => message)).toEqual([
      'Variable "$a" got invalid value 1; String cannot represent a non string value: 1',
      'Variable "$b" of required type "Int!" was not provided.',
      'Variable "$c" got invalid value 3; Boolean cannot represent a non boolean value: 3',
    ]);
  });

  it('takes defaults for variables that are left out, and ignores those that nothing declares', async () => {
    const query =
      'query ($n: Int = 1, $constructor: ClaimFilter) { places(first: $n) { nodes { slug } } claims(filter: $constructor) { totalCount } }';
    const all = await app.ask('{ places(first: 1) { nodes { slug } } claims { totalCount } }');
    expect((await app.ask(query, { d: 4 })).body).toEqual(all.body);
  });

  it('has computed fields, and addresses under PUBLIC_URL', async () => {
    const query = `{ claims(first: 1) { nodes { link: url id evidence { url id } target { __typename } } } }`;
    const { text, statements } = await answered(query);
    const [claim] = JSON.parse(text).data.claims.nodes;
    const [passage] = claim.evidence;
    expect(claim.id).toMatch(/^\w+$/);
    expect(claim.link).toBe(`https://demarche.example/claim/${claim.id}`);
    expect(passage.url).toBe(`https://demarche.example/passage/${passage.id}`);
    expect(statements).toBe(1);
    expect(Object.keys(claim)).toEqual(['link', 'id', 'evidence', 'target']);
  });

  it('costs no statement where only the schema is asked', async () => {
    const { text, statements } = await answered(getIntrospectionQuery());
    expect(JSON.parse(text).data.__schema.queryType.name).toBe('Query');
    expect(statements).toBe(0);
    expect(await answered('{ __typename }')).toEqual({
      text: '{"data":{"__typename":"Query"}}',
      statements: 0,
    });
  });

  it('costs one where the schema and the graph are asked together', async () => {
    const query = '{ __type(name: "Actor") { name } actor(slug: "stubb") { name __typename } }';
    expect(await answered(query)).toEqual({
      text: '{"data":{"__type":{"name":"Actor"},"actor":{"name":"Alexander Stubb","__typename":"Actor"}}}',
      statements: 1,
    });
  });

  it('puts what the stores do not answer where it was asked for', async () => {
    const query = `query ($name: String!) {
      a: actor(slug: "stubb") { name }
      __proto__: __type(name: $name) { ...Named }
      __typename
      ... on Query { places(first: 1) { nodes { slug } } t: __type(name: $name) { kind } }
      t: __type(name: $name) { ...Named }
    } fragment Named on __Type { name }`;
    expect(await answered(query, { name: 'Actor' })).toEqual({
      text:
        '{"data":{"a":{"name":"Alexander Stubb"},"__proto__":{"name":"Actor"},"__typename":"Query",' +
        '"places":{"nodes":[{"slug":"budapest"}]},"t":{"kind":"OBJECT","name":"Actor"}}}',
      statements: 1,
    });
  });

  it('shows nothing internal', async () => {
    const { text } = await answered(getIntrospectionQuery());
    for (const internal of [
      'saidFirst',
      'underIssue',
      'touchesOn',
      'FixedCondition',
      '"Declaration"',
      '"stored"',
    ])
      expect(text).not.toContain(internal);
  });

  it('is not mixed up between calls that come together', async () => {
    const slugs = ['trump', 'putin', 'zelensky', 'macron', 'stubb', 'orban', 'nobody'];
    const query = 'query ($slug: String!) { actor(slug: $slug) { slug } }';
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) => app.ask(query, { slug: slugs[i % slugs.length] })),
    );
    expect(answers.map(({ body }) => body)).toEqual(
      answers.map((_, i) => {
        const slug = slugs[i % slugs.length];
        return { data: { actor: slug === 'nobody' ? null : { slug } } };
      }),
    );
  });
});
