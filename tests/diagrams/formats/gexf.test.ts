import { expect, test } from 'vitest';
import { gexf } from '../../../src/diagrams/formats/gexf.ts';
import { articleView } from '../articleView.ts';
import { emptyView, hardNames, hardView, inXml } from '../hardView.ts';
import { describeWith } from '../readers/findProgram.ts';
import { askPython, python } from '../readers/python.ts';
import { write } from '../readers/write.ts';
import { faultsOf, schemaPath, xmllint } from '../readers/xmllint.ts';

describeWith('GEXF by xmllint', xmllint, (program) => {
  test.each([
    ['the article', articleView()],
    ['hard names', hardView()],
    ['nothing', emptyView],
  ])('%s is valid', async (_, view) => {
    const grammar = schemaPath('gexf-1.3-part.rng');
    expect(faultsOf(program, await write(gexf, view), '--relaxng', grammar)).toBe('');
  });

  test('the grammar refuses what is wrong, so that it can be trusted', async () => {
    const wrong = (await write(gexf, articleView())).replace(
      'viz:shape value="solid"',
      'viz:shape value="wavy"',
    );
    expect(faultsOf(program, wrong, '--relaxng', schemaPath('gexf-1.3-part.rng'))).not.toBe('');
  });
});

test('edges with both ends in common have kinds of their own, for Gephi makes one edge of others', async () => {
  const view = hardView();
  const [position] = view.positions;
  const again = {
    ...view,
    positions: [0, 1, 2].flatMap((n) => (position ? [{ ...position, id: `p-${n}` }] : [])),
  };
  const text = await write(gexf, again);
  expect([...text.matchAll(/<edge id="(.*?)".*? kind="(.*?)"/gu)].map(([, id, kind]) => [id, kind])).toEqual([
    ['p-0', 'PROPOSES'],
    ['p-1', 'PROPOSES 2'],
    ['p-2', 'PROPOSES 3'],
  ]);
});

/** networkx 2 and 3 know the namespaces of 1.1 and 1.2 only, and read 1.3 once they are told its name. */
const NETWORKX = `
import sys, io, json
from networkx.readwrite import gexf
known = dict(gexf.GEXF.versions['1.2draft'])
known.update(NS_GEXF='http://gexf.net/1.3', NS_VIZ='http://gexf.net/1.3/viz', VERSION='1.3')
gexf.GEXF.versions['1.3'] = known
g = gexf.GEXFReader(version='1.3')(io.BytesIO(sys.stdin.buffer.read()))
print(json.dumps({'nodes': {n: d for n, d in g.nodes(data=True)}, 'edges': [[u, v, d] for u, v, d in g.edges(data=True)]}))
`;

describeWith('GEXF by networkx', python, (program) => {
  test('every name, stance and claim is read unharmed', async () => {
    const view = hardView();
    const read = askPython(program, NETWORKX, await write(gexf, view));
    expect(read).toMatchObject({
      nodes: Object.fromEntries([
        ...hardNames.map((name, i) => [`actor:a-${i}`, { label: inXml(name), named: i % 2 === 0 }]),
        ...hardNames.map((name, i) => [`target:t-${i}`, { label: inXml(name), slug: `t-${i}` }]),
      ]),
    });
    const { edges } = read as { edges: [string, string, { id: string; stance: string; evidence: string }][] };
    expect(
      edges.map(([from, to, { stance, evidence }]) => [from, to, stance, evidence].join(' ')).sort(),
    ).toEqual(
      view.positions
        .map((position) => {
          const evidence = position.claims.map(
            ({ id, url, holderText: holder, via, disputed, quotations }) => ({
              id,
              url,
              holder,
              via,
              disputed,
              quotations,
            }),
          );
          return `actor:${position.actor} target:${position.target} ${position.stance} ${JSON.stringify(evidence)}`;
        })
        .sort(),
    );
  });
});
