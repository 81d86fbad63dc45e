import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeGraph } from '../stores/sqlite/madeGraph.ts';
import { type Opened, openEmpty, openSeeded } from './seeded.ts';
import { type Started, startApp } from './startApp.ts';

let opened: Opened;
let app: Started;
beforeAll(async () => {
  opened = await openSeeded();
  app = await startApp(opened.store);
});
afterAll(async () => {
  await app.stop();
  await opened.discard();
});

const DIAGRAM = `query ($filter: DiagramFilter, $format: DiagramFormat!, $scheme: DiagramScheme!) {
  diagram(filter: $filter, format: $format, scheme: $scheme) { mediaType encoding body }
}`;

describe('Query.diagram', () => {
  it.each(['svg', 'png', 'mmd', 'dot', 'graphml', 'gexf', 'json', 'csv', 'tsv'])(
    'gives the bytes of /diagram.%s',
    async (format) => {
      const response = await fetch(
        `${app.url}/diagram.${format}?issue=talks-venue&actor=macron&actor=Kyiv&stance=proposes&stance=sceptical&scheme=dark`,
      );
      const bytes = Buffer.from(await response.arrayBuffer());
      const filter = {
        issue: ['talks-venue'],
        actor: ['macron', 'Kyiv'],
        stance: ['PROPOSES', 'SCEPTICAL'],
        document: null,
      };
      const answer = await app.ask(DIAGRAM, { filter, format: format.toUpperCase(), scheme: 'DARK' });
      const isText = format !== 'png';
      expect(bytes.length).toBeGreaterThan(1_000);
      expect(answer).toEqual({
        status: 200,
        body: {
          data: {
            diagram: {
              mediaType: response.headers.get('content-type'),
              encoding: isText ? 'TEXT' : 'BASE64',
              body: bytes.toString(isText ? 'utf8' : 'base64'),
            },
          },
        },
      });
    },
  );

  it('is an SVG of everything where nothing is said, under any name, beside anything else', async () => {
    const query = `{
      __typename
      actor(slug: "macron") { called: name }
      all: diagram { kind: __typename what: mediaType ...Body }
      diagram(filter: { issue: [], stance: null }) { body }
    } fragment Body on Diagram { text: body again: body }`;
    const { body } = await app.ask(query);
    const svg = await (await fetch(`${app.url}/diagram.svg`)).text();
    const all = { kind: 'Diagram', what: 'image/svg+xml; charset=utf-8', text: svg, again: svg };
    expect(body).toEqual({
      data: { __typename: 'Query', actor: { called: 'Emmanuel Macron' }, all, diagram: { body: svg } },
    });
    expect(Object.keys(body.data ?? {})).toEqual(['__typename', 'actor', 'all', 'diagram']);
  });

  it('is not drawn where it is left out', async () => {
    const query = 'query ($no: Boolean!) { __typename diagram @include(if: $no) { body } }';
    expect((await app.ask(query, { no: false })).body).toEqual({ data: { __typename: 'Query' } });
  });
});

describe('bad input', () => {
  const refused = async (query: string, variables: Record<string, unknown> = {}) => {
    const { status, body } = await app.ask(query, variables);
    expect(body.data ?? null).toBeNull();
    expect(body.errors).toHaveLength(1);
    return { status, message: body.errors?.[0]?.message, extensions: body.errors?.[0]?.extensions };
  };

  it('names each slug that is not there', async () => {
    const query = '{ diagram(filter: { issue: ["talks-venue", "why"], actor: ["putni"] }) { body } }';
    expect(await refused(query)).toEqual({
      status: 400,
      message:
        'There is no issue "why" and no actor "putni" in the graph. Give slugs or names, as these lists of the API have them: issues, actors.',
      extensions: {
        code: 'BAD_ARGUMENT',
        argument: 'filter',
        unknown: [
          { parameter: 'issue', given: 'why' },
          { parameter: 'actor', given: 'putni' },
        ],
      },
    });
  });

  it('has a format, a stance or a scheme that does not exist', async () => {
    expect((await refused('{ diagram(format: SVGZ) { body } }')).message).toContain(
      'Did you mean the enum value "SVG"',
    );
    expect((await refused('{ diagram(filter: { stance: [LIKES] }) { body } }')).message).toContain(
      '"Stance" enum',
    );
    expect((await refused('{ diagram(scheme: BLUE) { body } }')).message).toContain('"DiagramScheme" enum');
    expect((await refused('{ diagram(format: null) { body } }')).status).toBe(400);
  });

  it('has an empty name, or too many', async () => {
    expect(await refused('{ diagram(filter: { actor: [" "] }) { body } }')).toMatchObject({
      status: 400,
      message: '"actor" is empty; leave it out, or give it a value.',
      extensions: { code: 'BAD_ARGUMENT', argument: 'actor' },
    });
    const actor = Array.from({ length: 17 }, () => 'macron');
    expect(await refused(DIAGRAM, { filter: { actor }, format: 'SVG', scheme: 'AUTO' })).toMatchObject({
      status: 400,
      message:
        'A diagram is cut by at most 16 issues, actors, documents and targets together; 17 were given.',
      extensions: { code: 'BAD_ARGUMENT', allowed: 16, given: 17 },
    });
  });

  it('asks for more drawings than one operation may have', async () => {
    const times = (count: number) =>
      `{ ${Array.from({ length: count }, (_, i) => `d${i}: diagram(filter: { actor: ["orban"] }, format: CSV) { encoding }`).join(' ')} }`;
    expect(Object.keys((await app.ask(times(4))).body.data ?? {})).toEqual(['d0', 'd1', 'd2', 'd3']);
    expect(await refused(times(5))).toMatchObject({
      status: 400,
      message: expect.stringContaining('diagram counts 15'),
      extensions: { code: 'OPERATION_TOO_LARGE', limit: 'selections', allowed: 60 },
    });
  });

  it('asks for drawings that give more rows together than one call may', async () => {
    // 200 positions, 10 claims of each, 200 proposals, and the text that a foot names, twice.
    const started = await startApp(opened.store, { LIMIT_ROWS: '4802' });
    const query = '{ a: diagram { encoding } b: diagram { encoding } actors(first: 1) { nodes { slug } } }';
    expect((await started.ask(query.replace(/actors.*}/, '}'))).body.errors).toBeUndefined();
    const { status, body } = await started.ask(query);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([
      {
        message: expect.stringContaining('The operation may give 4803 rows'),
        path: [expect.stringMatching(/^[ab]$/)],
        extensions: { code: 'OPERATION_TOO_LARGE', limit: 'rows', allowed: 4802, given: 4803 },
      },
    ]);
    await started.stop();
  });

  it('asks for a view that is too large for the format', async () => {
    const large = await openEmpty();
    await large.store.transaction((transaction) => transaction.put([...madeGraph(100)]));
    const started = await startApp(large.store);
    const { status, body } = await started.ask('{ diagram(format: PNG) { body } }');
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([
      {
        message: expect.stringMatching(
          /^This view has 100 positions, and png shows at most 80\. Narrow it by/,
        ),
        path: ['diagram'],
        extensions: { code: 'OPERATION_TOO_LARGE', limit: 'positions', allowed: 80, given: 100 },
      },
    ]);
    expect((await started.ask('{ diagram(format: CSV) { encoding } }')).body).toEqual({
      data: { diagram: { encoding: 'TEXT' } },
    });
    await started.stop();
    await large.discard();
  });

  it('is none of ours where the store does not answer', async () => {
    const gone = await openEmpty();
    await gone.discard();
    const without = await startApp(gone.store);
    const { status, body } = await without.ask('{ diagram { body } }');
    expect([status, body.errors?.[0]?.extensions]).toEqual([503, { code: 'STORE_UNAVAILABLE' }]);
    await without.stop();
  });
});
