import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { useNeo4j } from '../neo4j/useNeo4j.ts';

async function explain(
  operation: string,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ status: number | null; out: string; err: string }> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ['src/cli.js', 'explain', '-', ...args], {
    env: { PATH, HOME, ...environment },
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  child.stdin.end(operation);
  const [out, err, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { status, out, err };
}

const ACTOR = 'query ($slug: String!) { actor(slug: $slug) { name } }';
const TRUMP = ['--variables', '{"slug": "trump"}'];

const ON_SQLITE = `-- SQLite: the statement
SELECT json_object('actor', (SELECT json_object('name', n1."name") FROM "Actor" AS n1 INDEXED BY "Actor(slug)" WHERE n1."slug" = $a0 LIMIT 1), 'last change', (SELECT json_object('seq', n2."last", 'at', n2."at") FROM "ChangeCounter" AS n2 INDEXED BY "ChangeCounter(id)" WHERE n2."id" = $a1 LIMIT 1)) AS "answer"

-- SQLite: how it is run
SCAN CONSTANT ROW
SCALAR SUBQUERY 1
  SEARCH n1 USING INDEX Actor(slug) (slug=?)
SCALAR SUBQUERY 2
  SEARCH n2 USING INDEX ChangeCounter(id) (id=?)
`;

const ON_NEO4J = `-- Neo4j: the statement
MATCH (s:Sequence {id: 'graph'})
WITH s.state AS before
CALL () {
  MATCH (n1:Actor)
  USING INDEX SEEK n1:Actor(slug)
  WHERE n1.slug = $p.a0
  WITH n1 LIMIT 1
  RETURN head(collect([n1.name])) AS x2
}
CALL () {
  MATCH (n3:ChangeCounter)
  USING INDEX SEEK n3:ChangeCounter(id)
  WHERE n3.id = $p.a1
  WITH n3 LIMIT 1
  RETURN head(collect([n3.last, n3.at])) AS x4
}
WITH before, [x2, x4] AS answer
MATCH (s:Sequence {id: 'graph'})
RETURN answer, before, s.state AS after

-- Neo4j: how it is run
`;

describe('demarche explain', () => {
  test('shows what each engine runs, and how, without a store', async () => {
    expect(await explain(ACTOR, TRUMP)).toEqual({
      status: 0,
      out: `${ON_SQLITE}\n${ON_NEO4J}Set NEO4J_URI to a Neo4j that runs, and it is asked.\n`,
      err: '',
    });
  });

  test('shows the operation that is named', async () => {
    const { out } = await explain(`${ACTOR.replace('query', 'query A')} query B { __typename }`, [
      ...TRUMP,
      '--operation',
      'A',
    ]);
    expect(out.startsWith(ON_SQLITE)).toBe(true);
  });

  test.each(['', 'null', '{}'])('takes %j for no variables, as a request does', async (variables) => {
    const { out, err } = await explain('query ($slug: String = "a") { actor(slug: $slug) { name } }', [
      '--variables',
      variables,
      '--operation',
      '',
    ]);
    expect([out.startsWith(ON_SQLITE), err]).toEqual([true, '']);
  });

  test('says where no store is asked', async () => {
    expect(await explain('{ __typename }')).toEqual({
      status: 0,
      out: 'No statement of its own: the service answers this, a diagram by further operations.\n',
      err: '',
    });
  });

  test.each([
    ['no GraphQL', 'who objects?', [], '1:1 Syntax Error: Unexpected Name "who".'],
    [
      'every field that there is not',
      '{ actor(slug: "x") { slugg }\n  actor2 }',
      [],
      '1:22 Cannot query field "slugg" on type "Actor". Did you mean "slug"?\n2:3 Cannot query field "actor2" on type "Query". Did you mean "actor" or "actors"?',
    ],
    [
      'a variable that is missing',
      ACTOR,
      [],
      '1:8 Variable "$slug" of required type "String!" was not provided.',
    ],
    [
      'variables that are no object',
      ACTOR,
      ['--variables', '[1]'],
      '--variables takes a JSON object, such as \'{"kind": "VENUE"}\', not [1]',
    ],
    [
      'an operation that is not there',
      ACTOR,
      ['--operation', 'Nope'],
      'The document has no operation "Nope".',
    ],
  ])('refuses %s', async (_, operation, args, message) => {
    expect(await explain(operation, args)).toEqual({ status: 1, out: '', err: `demarche: ${message}\n` });
  });
});

useNeo4j('demarche explain', (use) => {
  test('asks Neo4j how it would run the statement', async () => {
    await (await use.open()).close();
    const { server } = use;
    const environment = {
      NEO4J_URI: server.uri,
      ...(server.user && { NEO4J_USER: server.user }),
      ...(server.password && { NEO4J_PASSWORD: server.password }),
      ...(server.database && { NEO4J_DATABASE: server.database }),
    };
    const { status, out, err } = await explain(ACTOR, TRUMP, environment);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out.startsWith(`${ON_SQLITE}\n${ON_NEO4J}ProduceResults`)).toBe(true);
    expect(out).toMatch(/^ +Node(?:Unique)?IndexSeek\b.*Actor\(slug\)/m);
  });
});
