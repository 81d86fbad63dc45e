import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphml } from '../../../src/diagrams/formats/graphml.ts';
import { articleView } from '../articleView.ts';
import { emptyView, hardNames, hardView, inXml } from '../hardView.ts';
import { describeWith } from '../readers/findProgram.ts';
import { askPython, python } from '../readers/python.ts';
import { write } from '../readers/write.ts';
import { faultsOf, schemaPath, xmllint } from '../readers/xmllint.ts';

describeWith('GraphML by xmllint', xmllint, (program) => {
  test.each([
    ['the article', articleView()],
    ['hard names', hardView()],
    ['nothing', emptyView],
  ])('%s is valid by the published schema', async (_, view) => {
    const faults = faultsOf(program, await write(graphml, view), '--schema', schemaPath('graphml.xsd'));
    expect(faults).toBe('');
  });

  test('the schema refuses what is wrong, so that it can be trusted', async () => {
    const wrong = (await write(graphml, articleView())).replace('<node id=', '<node ident=');
    expect(faultsOf(program, wrong, '--schema', schemaPath('graphml.xsd'))).toContain('ident');
  });

  test('any text at all gives well-formed XML', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1, maxLength: 8 }),
        async (names) => {
          expect(faultsOf(program, await write(graphml, hardView(names)))).toBe('');
        },
      ),
      { numRuns: 20 },
    );
  });
});

const NETWORKX = `
import sys, json, networkx as nx
g = nx.parse_graphml(sys.stdin.read())
print(json.dumps({'nodes': {n: d for n, d in g.nodes(data=True)}, 'edges': [[u, v, d] for u, v, d in g.edges(data=True)], 'title': g.graph.get('title')}))
`;
const IGRAPH = `
import sys, json, tempfile, igraph
with tempfile.NamedTemporaryFile('w', suffix='.graphml', encoding='utf-8', newline='') as f:
    f.write(sys.stdin.read()); f.flush()
    g = igraph.Graph.Read_GraphML(f.name)
print(json.dumps({'labels': g.vs['label'], 'edges': [[g.vs[e.source]['id'], g.vs[e.target]['id'], e['stance'], e['evidence']] for e in g.es]}))
`;

describeWith('GraphML by networkx and igraph', python, (program) => {
  test('networkx reads every name, stance and quotation unharmed', async () => {
    const view = hardView();
    const read = askPython(program, NETWORKX, await write(graphml, view));
    expect(read).toMatchObject({
      title: inXml(view.title),
      nodes: Object.fromEntries([
        ...hardNames.map((name, i) => [`actor:a-${i}`, { label: inXml(name), named: i % 2 === 0 }]),
        ...hardNames.map((name, i) => [`target:t-${i}`, { label: inXml(name), unattributed: i % 3 === 0 }]),
      ]),
    });
    const edges = new Map(
      view.positions.map((position) => [
        `actor:${position.actor} target:${position.target}`,
        {
          stance: position.stance,
          former: position.former,
          claims: position.claims.map((claim) => claim.id).join(' '),
          evidence: JSON.stringify(
            position.claims.map(({ id, url, holderText: holder, via, disputed, quotations }) => ({
              id,
              url,
              holder,
              via,
              disputed,
              quotations,
            })),
          ),
        },
      ]),
    );
    const found = (read as { edges: [string, string, object][] }).edges;
    expect(found.length).toBe(view.positions.length);
    for (const [from, to, data] of found)
      expect(data).toMatchObject(edges.get(`${from} ${to}`) ?? { missing: true });
  });

  test('igraph reads the same names and edges', async () => {
    const view = hardView();
    const read = askPython(program, IGRAPH, await write(graphml, view));
    expect(read).toMatchObject({ labels: [...hardNames, ...hardNames].map(inXml) });
    expect((read as { edges: unknown[] }).edges.length).toBe(view.positions.length);
  });

  test('the article has its 19 holders, and the words of Macron’s proposal', async () => {
    const read = askPython(program, NETWORKX, await write(graphml, articleView()));
    const edges = (read as { edges: [string, string, { evidence: string; stance: string }][] }).edges;
    const macron = edges.filter(([from]) => from === 'actor:macron');
    expect(macron.map(([, to, data]) => [to, data.stance])).toEqual([['target:geneva-venue', 'PROPOSES']]);
    expect(macron[0]?.[2].evidence).toContain('French President Emmanuel Macron has done so');
  });
});
