import { DatabaseSync } from 'node:sqlite';
import neo4j from 'neo4j-driver';
import { type Graph, listen, started, textOf } from './answer.ts';

// The floor: a bare server that asks the raw driver one statement and sends bytes. It plans, checks and limits nothing.

/** One question of the floor. */
export interface FloorQuestion {
  readonly text: string;
  /** Of the driver; numbers are whole. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Sent instead of what the statement gives, where that is not the answer: the same bytes, made beforehand. */
  readonly body: string | null;
}

export interface FloorStart {
  readonly graph: Graph;
  /** By the path that asks it. */
  readonly questions: Readonly<Record<string, FloorQuestion>>;
}

const { graph, questions } = await started<FloorStart>();
const ask = 'sqlite' in graph ? sqlite(graph.sqlite) : cypher(graph.neo4j);

listen(async (request, response) => {
  await textOf(request);
  const question = questions[request.url ?? ''];
  const body = Buffer.from(question ? await ask(question) : 'null');
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
});

function sqlite(file: string): (question: FloorQuestion) => Promise<string> {
  const database = new DatabaseSync(file, { readOnly: true });
  database.exec('PRAGMA cache_size = -16384');
  database.function('check_cancelled', () => 1);
  const prepared = new Map(
    Object.values(questions).map((question) => {
      const statement = database.prepare(question.text);
      statement.setReturnArrays(true);
      return [question, statement] as const;
    }),
  );
  const bound = new Map(Object.values(questions).map((q) => [q, boundOf(q.parameters)] as const));
  return async (question) => {
    const row: unknown = prepared.get(question)?.get(bound.get(question) ?? {});
    return question.body ?? String(Array.isArray(row) ? row[0] : null);
  };
}

function cypher(uri: string): (question: FloorQuestion) => Promise<string> {
  const driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true });
  const prepared = new Map(Object.values(questions).map((q) => [q, whole(q.parameters)] as const));
  return async (question) => {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    const { records } = await session.run(question.text, prepared.get(question));
    const body = question.body ?? JSON.stringify({ data: records[0]?.get('data') });
    await session.close();
    return body;
  };
}

function boundOf(parameters: Readonly<Record<string, unknown>>): Record<string, string | bigint | null> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === 'number' ? BigInt(value) : value === null ? null : String(value),
    ]),
  );
}

/** JavaScript's numbers go to the database as floats unless they are wrapped. */
function whole(value: unknown): Record<string, unknown> {
  const wrapped = (inner: unknown): unknown =>
    typeof inner === 'number'
      ? neo4j.int(inner)
      : typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? whole(inner)
        : inner;
  return Object.fromEntries(Object.entries(value ?? {}).map(([name, inner]) => [name, wrapped(inner)]));
}
