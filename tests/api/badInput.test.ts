import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Opened, openSeeded } from './seeded.ts';
import { type Asked, type Started, startApp } from './startApp.ts';

let opened: Opened;
let app: Started;
beforeAll(async () => {
  opened = await openSeeded();
  app = await startApp(opened.store, { HOST: '0.0.0.0', LIMIT_BODY: '20000' });
});
afterAll(async () => {
  expect(app.log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  await app.stop();
  await opened.discard();
});

/** Status and first error of an answer. */
async function told(response: Promise<Response>) {
  const { status, headers, body } = await response.then(async (answer) => ({
    status: answer.status,
    headers: answer.headers,
    body: await answer.json(),
  }));
  const { errors = [], ...others } = body as Asked['body'];
  expect(others).toEqual({});
  expect(errors.length).toBe(1);
  return { status, type: headers.get('content-type'), message: errors[0]?.message, ...errors[0]?.extensions };
}

const TYPE = 'application/graphql-response+json; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';
const NOT_JSON = 'A POST takes a body with the content type application/json, in UTF-8.';

describe('an operation that cannot be served', () => {
  it('has an unknown field', async () => {
    const query = '{ actor(slug: "macron") { nam } }';
    expect(await told(app.post(JSON.stringify({ query })))).toEqual({
      status: 400,
      type: TYPE,
      message: 'Cannot query field "nam" on type "Actor". Did you mean "name" or "named"?',
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
  });

  it('is answered with 200 where the client takes application/json only', async () => {
    const query = '{ actor(slug: "macron") { nam } }';
    const answer = await told(app.post(JSON.stringify({ query }), { accept: 'application/json' }));
    expect(answer).toMatchObject({ status: 200, type: JSON_TYPE, code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  it('is no GraphQL', async () => {
    expect(await told(app.post('{"query":"{ actor(slug: }"}'))).toEqual({
      status: 400,
      type: TYPE,
      message: 'Syntax Error: Unexpected "}".',
      code: 'GRAPHQL_PARSE_FAILED',
    });
  });

  it.each([
    [3, 'Variable "$slug" got invalid value 3; String cannot represent a non string value: 3'],
    [null, 'Variable "$slug" of non-null type "String!" must not be null.'],
    [undefined, 'Variable "$slug" of required type "String!" was not provided.'],
  ])('has a variable of the wrong type: %j', async (slug, message) => {
    const query = 'query ($slug: String!) { actor(slug: $slug) { name } }';
    expect(await told(app.post(JSON.stringify({ query, variables: { slug } })))).toEqual({
      status: 400,
      type: TYPE,
      message,
      code: 'BAD_USER_INPUT',
    });
  });

  it.each([
    ['{ actors(first: 201) { totalCount } }', 'first', 'actors', 201, 'a whole number from 0 to 200'],
    [
      '{ actor(slug: "macron") { claims(first: -1) { totalCount } } }',
      'first',
      'claims',
      -1,
      'a whole number from 0 to 200',
    ],
    [
      '{ actors(after: "x") { totalCount } }',
      'after',
      'actors',
      'x',
      'a cursor that this same list gave, unchanged',
    ],
    [
      '{ claims(filter: { saidFrom: "yesterday" }) { totalCount } }',
      'filter.saidFrom',
      'claims',
      'yesterday',
      'a date in EDTF (ISO 8601-2), such as 2025-08-22, 2025-08 or 2025',
    ],
  ])('has a bad argument: %s', async (query, argument, field, given, allowed) => {
    expect(await told(app.post(JSON.stringify({ query })))).toEqual({
      status: 400,
      type: TYPE,
      message: `Argument "${argument}" of field "${field}" is ${JSON.stringify(given)}; it takes ${allowed}.`,
      code: 'BAD_ARGUMENT',
      argument,
      field,
      given,
      allowed,
    });
  });

  it.each([
    ['{ claims(filter: { rollUp: true }) { totalCount } }', 'claims', 'holder'],
    ['{ positions(filter: { rollUp: true, actor: null }) { totalCount } }', 'positions', 'actor'],
  ])('says something only beside another argument: %s', async (query, field, other) => {
    const { message, ...rest } = await told(app.post(JSON.stringify({ query })));
    expect(message).toBe(
      `Argument "filter.rollUp" of field "${field}" is true without "${other}"; it takes true only beside "filter.${other}", which says whose parts are meant.`,
    );
    expect(rest).toMatchObject({ status: 400, code: 'BAD_ARGUMENT', argument: 'filter.rollUp' });
  });

  const many = (count: number, value: unknown) => Array.from({ length: count }, () => value);
  const words = (count: number) => many(count, 'talks').join(' ');

  it.each([
    [
      'words',
      'query ($v: String!) { search(query: $v) { totalCount } }',
      words(51),
      'Argument "query" of field "search" is a text of 51 words; it takes at most 50 words.',
    ],
    [
      'words in a filter',
      'query ($v: String!) { claims(filter: { text: $v }) { totalCount } }',
      words(60),
      'Argument "filter.text" of field "claims" is a text of 60 words; it takes at most 50 words.',
    ],
    [
      'characters',
      'query ($v: String!) { search(query: $v) { totalCount } }',
      'a'.repeat(2001),
      'Argument "query" of field "search" is a text of 2001 characters; it takes at most 2000 characters.',
    ],
    [
      'characters in a slug',
      'query ($v: String!) { actor(slug: $v) { name } }',
      'a'.repeat(2001),
      'Argument "slug" of field "actor" is a text of 2001 characters; it takes at most 2000 characters.',
    ],
    [
      'characters in a slug of a list',
      'query ($v: [String!]) { positions(filter: { actor: $v }) { totalCount } }',
      ['macron', 'a'.repeat(2001)],
      'Argument "filter.actor" of field "positions" is a text of 2001 characters; it takes at most 2000 characters.',
    ],
    [
      'slugs in a list',
      'query ($v: [String!]) { positions(filter: { actor: $v }) { totalCount } }',
      many(201, 'macron'),
      'Argument "filter.actor" of field "positions" is a list of 201 values; it takes at most 200 values.',
    ],
    [
      'values of an enumeration in a list',
      'query ($v: [Stance!]) { claims(filter: { stance: $v }) { totalCount } }',
      many(201, 'OBJECTS'),
      'Argument "filter.stance" of field "claims" is a list of 201 values; it takes at most 200 values.',
    ],
    [
      'characters in a date',
      'query ($v: EDTF) { claims(filter: { saidTo: $v }) { totalCount } }',
      `[${'2025,'.repeat(20)}2025]`,
      'Argument "filter.saidTo" of field "claims" is a text of 106 characters; it takes a date of at most 100 characters.',
    ],
  ])('has too many %s', async (_what, query, v, message) => {
    const answer = await told(app.post(JSON.stringify({ query, variables: { v } })));
    expect(answer).toMatchObject({ status: 400, type: TYPE, code: 'BAD_ARGUMENT', message });
    expect(JSON.stringify(answer).length).toBeLessThan(600);
  });

  it.each([
    ['query ($v: String!) { search(query: $v) { totalCount } }', words(50)],
    ['query ($v: String!) { search(query: $v) { totalCount } }', 'a'.repeat(2000)],
    ['query ($v: [String!]) { positions(filter: { actor: $v }) { totalCount } }', many(200, 'macron')],
    ['query ($v: [Stance!]) { claims(filter: { stance: $v }) { totalCount } }', many(200, 'OBJECTS')],
  ])('may have as many as allowed: %s', async (query, v) => {
    expect(await app.ask(query, { v })).toMatchObject({ status: 200 });
  });

  it('has a year that no calendar reaches', async () => {
    const query = '{ claims(filter: { saidFrom: "Y170000002" }) { totalCount } }';
    expect(await told(app.post(JSON.stringify({ query })))).toMatchObject({
      status: 400,
      code: 'BAD_ARGUMENT',
    });
  });

  it('has a cursor of another list', async () => {
    const { body } = await app.ask('{ places(first: 1) { pageInfo { endCursor } } }');
    const { endCursor } = (body as { data: { places: { pageInfo: { endCursor: string } } } }).data.places
      .pageInfo;
    expect(endCursor).toMatch(/^[\w-]+$/);
    const query = `{ actors(after: ${JSON.stringify(endCursor)}) { totalCount } }`;
    const answer = await told(app.post(JSON.stringify({ query })));
    expect(answer).toMatchObject({ status: 400, code: 'BAD_ARGUMENT', argument: 'after', given: endCursor });
  });

  const times = (count: number, text: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => text(i)).join(' ');

  it.each([
    ['selections', 60, `{ ${times(61, (i) => `a${i}: actor(slug: "x") { name }`)} }`],
    ['selections', 60, `{ documents { nodes { ${times(61, (i) => `t${i}: text`)} } } }`],
    ['selections', 60, `{ claims { nodes { ${times(61, (i) => `t${i}: __typename`)} } } }`],
    ['selections', 60, `{ claims { nodes { ${times(61, (i) => `u${i}: url`)} } } }`],
    ['selections', 60, `{ claims { edges { ${times(61, (i) => `c${i}: cursor`)} } } }`],
    ['selections', 60, `{ claims { pageInfo { ${times(61, (i) => `c${i}: endCursor`)} } } }`],
    ['selections', 60, `{ claims { ${times(61, (i) => `t${i}: totalCount`)} } }`],
    [
      'rows',
      200_000,
      '{ claims(first: 200) { nodes { holder { claims(first: 5) { nodes { document { text } } } } } } }',
    ],
    [
      'levels',
      10,
      `{ actors { nodes { ${times(10, () => 'parts { nodes {')} name ${times(20, () => '}')} } } }`,
    ],
    [
      'rows',
      200_000,
      '{ claims(first: 200) { nodes { holder { claims(first: 200) { nodes { holder { claims(first: 200) { nodes { id } } } } } } } } }',
    ],
    ['tokens', 10_000, `{ actors(filter: [${'{}'.repeat(5_000)}]) { totalCount } }`],
    ['nesting', 100, `{ actors(filter: ${'['.repeat(101)}${']'.repeat(101)}) { totalCount } }`],
    ['nesting', 100, `{ actors(filter: ${'['.repeat(9_000)}`],
    ['nesting', 100, `{ ${'a{'.repeat(4_990)}`],
    ['nesting', 100, `query ($v: ${'['.repeat(9_000)}`],
    ['fields', 1_000, `{ actor(slug: "x") { ${times(1_000, () => 'slug')} } }`],
    ['fields', 1_000, `{ actor(slug: "x") { ${times(1_000, () => '...F')} } } fragment F on Actor { slug }`],
    ['overlap', 20_000, `{ actor(slug: "x") { ${times(333, () => 'partOf { slug }')} } }`],
    [
      'overlap',
      20_000,
      `{ actor(slug: "x") { ...F0 } } ${times(490, (i) => `fragment F${i} on Actor { slug ...F${i + 1} }`)} fragment F490 on Actor { slug }`,
    ],
    [
      'introspection',
      500_000,
      `{ __schema { types { fields { args { ${times(300, (i) => `a${i}: name`)} } } } } }`,
    ],
  ])('asks for too many %s', async (limit, allowed, query) => {
    const answer = await told(app.post(JSON.stringify({ query })));
    expect({ allowed: undefined, ...answer }).toMatchObject({
      status: 400,
      type: TYPE,
      code: 'OPERATION_TOO_LARGE',
      limit,
      allowed,
    });
  });

  it.each([
    ['itself', '...A', ''],
    ['itself, through another', '...B', ' via "B"'],
  ])('has a fragment that spreads %s', async (_, inner, via) => {
    const query = `{ actor(slug: "x") { ...A } } fragment A on Actor { partOf { ${inner} } }`;
    const other = via === '' ? '' : ' fragment B on Actor { parts { nodes { ...A } } }';
    expect(await told(app.post(JSON.stringify({ query: query + other })))).toEqual({
      status: 400,
      type: TYPE,
      message: `Cannot spread fragment "A" within itself${via}.`,
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
  });

  it('has very long names, which are not told a hundred times', async () => {
    const name = 'A'.repeat(10_000);
    const query = `query ${name} { ${times(100, (i) => `a${i}: actor(slug: $v${i}) { slug }`)} }`;
    for (const accept of ['application/json', 'text/event-stream']) {
      const answer = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept },
        body: JSON.stringify({ query }),
      });
      const text = await answer.text();
      expect(text).toContain('Variable \\"$v0\\" is not defined by operation \\"AAAA');
      expect(text.length).toBeLessThan(150_000);
    }
  });

  it('has many bad values of a variable with a very long name', async () => {
    const name = 'v'.repeat(5_000);
    const query = `query ($${name}: [Stance!]) { claims(filter: { stance: $${name} }) { totalCount } }`;
    const variables = { [name]: Array.from({ length: 60 }, () => 'LIKES') };
    const answer = await app.post(JSON.stringify({ query, variables }));
    const text = await answer.text();
    expect(text).toContain('Variable \\"$vvvv');
    expect(text).toContain('"code":"BAD_USER_INPUT"');
    expect(text.length).toBeLessThan(150_000);
  });

  it('has several operations and names none', async () => {
    const query = 'query A { __typename } query B { __typename }';
    const answer = await told(app.post(JSON.stringify({ query })));
    expect(answer).toMatchObject({ status: 400, code: 'OPERATION_RESOLUTION_FAILURE' });
  });
});

describe('what is not there', () => {
  it('is null for one thing and an empty page for a list', async () => {
    const query = `{
      actor(slug: "nobody") { name } node(id: "nothing") { id } claim(id: "") { id }
      claims(filter: { holder: "nobody" }) { totalCount nodes { id } }
    }`;
    expect(await app.ask(query)).toEqual({
      status: 200,
      body: { data: { actor: null, node: null, claim: null, claims: { totalCount: 0, nodes: [] } } },
    });
  });
});

describe('a request that cannot be read', () => {
  const ask = '{"query":"{ __typename }"}';

  it.each([
    [
      'an empty body',
      '',
      {},
      400,
      'BAD_REQUEST',
      'The body of the request is empty; it takes a JSON object with "query".',
    ],
    ['bad JSON', '{"query', {}, 400, 'BAD_REQUEST', 'The body of the request is not valid JSON.'],
    [
      'JSON that is no object',
      '"query"',
      {},
      400,
      'BAD_REQUEST',
      'The body of the request is not a JSON object.',
    ],
    ['JSON null', 'null', {}, 400, 'BAD_REQUEST', 'The body of the request is not a JSON object.'],
    [
      'several operations in a list',
      `[${ask}]`,
      {},
      400,
      'BAD_REQUEST',
      'The body of the request is not a JSON object.',
    ],
    ['no query', '{}', {}, 400, 'BAD_REQUEST', 'The request has no "query".'],
    [
      'invalid UTF-8',
      new Uint8Array([0x7b, 0xff, 0x7d]),
      {},
      400,
      'BAD_REQUEST',
      'The body of the request is not valid UTF-8.',
    ],
    ['text', ask, { 'content-type': 'text/plain' }, 415, 'UNSUPPORTED_MEDIA_TYPE', NOT_JSON],
    [
      'bare GraphQL',
      '{ __typename }',
      { 'content-type': 'application/graphql' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      NOT_JSON,
    ],
    [
      'a form',
      'query=%7B__typename%7D',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      NOT_JSON,
    ],
    [
      'a form with files',
      ask,
      { 'content-type': 'multipart/form-data; boundary=x' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      NOT_JSON,
    ],
    [
      'another encoding of text',
      ask,
      { 'content-type': 'application/json; charset=utf-16' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      NOT_JSON,
    ],
    [
      'a compressed body',
      ask,
      { 'content-encoding': 'gzip' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'A POST takes a body without content-encoding.',
    ],
  ])('has %s', async (_name, body, headers, status, code, message) => {
    expect(await told(app.post(body, headers))).toEqual({ status, type: TYPE, message, code });
  });

  it('has no content type', async () => {
    const response = fetch(`${app.url}/graphql`, { method: 'POST', body: new Uint8Array([0x7b, 0x7d]) });
    expect(await told(response)).toMatchObject({ status: 415, message: NOT_JSON });
  });

  it('may say that it is in UTF-8', async () => {
    const response = await app.post(ask, { 'content-type': 'application/json; charset="UTF-8"' });
    expect([response.status, await response.json()]).toEqual([200, { data: { __typename: 'Query' } }]);
  });

  const tooLarge = {
    status: 413,
    type: TYPE,
    message: 'The body of the request is larger than 20000 bytes.',
    code: 'BODY_TOO_LARGE',
    limit: 'body',
    allowed: 20_000,
  };

  it('has a body larger than allowed', async () => {
    expect(await told(app.post(`{"query":"${'x'.repeat(2_000_000)}"}`))).toEqual(tooLarge);
    expect(await told(app.post(`{"query":"#${'x'.repeat(20_000)}"}`))).toEqual(tooLarge);
    const type = await told(app.post('x'.repeat(20_001), { accept: 'application/json' }));
    expect(type).toEqual({ ...tooLarge, type: JSON_TYPE });
  });

  it('has a body larger than allowed and does not say how large', async () => {
    let left = 100;
    const body = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(10_000));
        left -= 1;
        if (left === 0) controller.close();
      },
    });
    const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' };
    expect(await told(fetch(`${app.url}/graphql`, init))).toEqual(tooLarge);
  });

  it('may have a body exactly as large as allowed', async () => {
    const text = '{"query":"{ __typename }"}';
    const response = await app.post(text + ' '.repeat(20_000 - text.length));
    expect([response.status, await response.json()]).toEqual([200, { data: { __typename: 'Query' } }]);
  });
});

describe('methods', () => {
  const get = (query: string) =>
    fetch(`${app.url}/graphql?${query}`, { headers: { accept: 'application/graphql-response+json' } });

  it('a GET asks', async () => {
    const params = new URLSearchParams({
      query: 'query Name($slug: String!) { actor(slug: $slug) { name } }',
      variables: '{"slug":"macron"}',
      operationName: 'Name',
      extensions: 'null',
    });
    const response = await get(`${params}`);
    expect(await response.json()).toEqual({
      data: { actor: { name: 'Emmanuel Macron' } },
      extensions: { seq: 1 },
    });
  });

  it('a HEAD is a GET without the body of the answer', async () => {
    const head = (query: string) =>
      fetch(`${app.url}/graphql?query=${query}`, { method: 'HEAD', headers: { accept: JSON_TYPE } });
    const good = await head('%7B__typename%7D');
    expect([good.status, good.headers.get('content-type'), await good.text()]).toEqual([200, JSON_TYPE, '']);
    expect((await head('')).status).toBe(400);
  });

  it('a GET writes nothing', async () => {
    expect(await told(get('query=mutation%7B__typename%7D'))).toEqual({
      status: 405,
      type: TYPE,
      message: 'Can only perform a mutation operation from a POST request.',
      code: 'BAD_REQUEST',
    });
  });

  it.each([
    ['', 'The request has no "query".'],
    ['query=%7B__typename%7D&variables=%7B', 'The parameter "variables" is not valid JSON.'],
    ['query=%7B__typename%7D&variables=3', 'The parameter "variables" is not a JSON object.'],
    ['query=%7B__typename%7D&extensions=x', 'The parameter "extensions" is not valid JSON.'],
    ['query=%7B__typename%7D&variable=%7B%7D', 'Unexpected parameter "variable" in the address.'],
    ['query=%7B__typename%7D&query=%7Bx%7D', 'The parameter "query" is given more than once.'],
  ])('a GET with %j is refused', async (query, message) => {
    expect(await told(get(query))).toEqual({ status: 400, type: TYPE, message, code: 'BAD_REQUEST' });
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is refused', async (method) => {
    const response = await fetch(`${app.url}/graphql`, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });
});

describe('the Host header', () => {
  it.each(['a b', 'x/y?z', '<script>', '['])('is not believed: %s', async (host) => {
    const answer = await raw(
      `GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
    );
    expect(answer.split('\r\n')[0]).toBe('HTTP/1.1 200 OK');
    expect(answer.split('\r\n').at(-1)).toBe('{"data":{"__typename":"Query"}}');
  });
});

describe('a client that hangs up', () => {
  it('in the middle of its body is no fault of ours', async () => {
    const head =
      'POST /graphql HTTP/1.1\r\nHost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{';
    await raw(head);
    // The log is looked at when all is done.
    expect((await app.ask('{ __typename }')).body).toEqual({ data: { __typename: 'Query' } });
  });
});

function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
    socket.end(text);
  });
}
