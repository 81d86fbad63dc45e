import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { ExportedNetwork } from '../../src/exchange/export/network/ExportedNetwork.ts';
import { networkFormats } from '../../src/exchange/export/network/networkFormats.ts';
import { describeWith } from '../diagrams/readers/findProgram.ts';
import { askPython, python } from '../diagrams/readers/python.ts';
import { faultsOf, schemaPath, xmllint } from '../diagrams/readers/xmllint.ts';

const about = {
  ...{ of: 'SUBTRACT', normalization: 'AVERAGE', duplicates: 'DOCUMENT' },
  ...{ claims: 5, sideless: 1, firstDay: '2031-03-01', lastDay: '2031-04-02' },
};
const node = (slug: string, name: string, type: string, claims: number) => ({ slug, name, type, claims });

/** The `toll` is an actor and a target; a name has what XML and CSV need to be told. */
const two: ExportedNetwork = {
  ...{ mode: 'ACTORS_AND_TARGETS', ...about },
  nodes: [
    node('ann', '"Ann" <&> O’Dé\u0001', 'ACTOR', 2),
    node('toll', 'The toll, a firm', 'ACTOR', 1),
    node('ferry', 'Build a ferry', 'PROPOSAL', 1),
    node('toll', 'Raise a toll', 'PROPOSAL', 2),
  ],
  ties: [
    { from: 'ann', to: 'ferry', weight: -0.5, shared: [], claims: ['c1'], positions: [] },
    { from: 'toll', to: 'toll', weight: 1, shared: [], claims: ['c2', 'c3'], positions: ['p1'] },
  ],
};

const one: ExportedNetwork = {
  ...{ mode: 'ACTORS', ...about },
  nodes: [node('ann', 'Ann', 'ACTOR', 2), node('ben', 'Ben', 'ACTOR', 2), node('cy', 'Cy', 'ACTOR', 1)],
  ties: [
    { from: 'ann', to: 'cy', weight: -0.5, shared: ['ferry', 'toll'], claims: ['c1', 'c2'], positions: [] },
  ],
};

const empty: ExportedNetwork = { mode: 'TARGETS', ...about, nodes: [], ties: [] };

function written(name: string, network: ExportedNetwork): string {
  const format = networkFormats.find((found) => found.name === name);
  if (!format) throw new Error(`There is no format ${name}.`);
  return [...format.write(network)].join('');
}

describe('tables of a network', () => {
  test('a matrix of actors is symmetric, one of actors and targets has a row for each actor', () => {
    expect(written('csv', one)).toBe(
      '"","ann","ben","cy"\r\n"ann",0,0,-0.5\r\n"ben",0,0,0\r\n"cy",-0.5,0,0\r\n',
    );
    expect(written('csv', two)).toBe('"","ferry","toll"\r\n"ann",-0.5,0\r\n"toll",0,1\r\n');
    expect(written('csv', empty)).toBe('""\r\n');
  });

  test('a row for each tie, with names and what it rests on', () => {
    expect(parse(written('edges.csv', two), { columns: true })).toEqual([
      {
        ...{ from: 'ann', from_name: '"Ann" <&> O’Dé\u0001', to: 'ferry', to_name: 'Build a ferry' },
        ...{ weight: '-0.5', shared: '', claims: 'c1', positions: '' },
      },
      {
        ...{ from: 'toll', from_name: 'The toll, a firm', to: 'toll', to_name: 'Raise a toll' },
        ...{ weight: '1', shared: '', claims: 'c2 c3', positions: 'p1' },
      },
    ]);
  });

  test('a spreadsheet runs nothing of them', () => {
    const nodes = one.nodes.map((node) => ({ ...node, name: `=cmd|${node.name}` }));
    const tables = networkFormats.filter(({ isTable }) => isTable);
    expect(tables.map((format) => [...format.write({ ...one, nodes }, true)].join(''))).toEqual([
      '\ufeff"","ann","ben","cy"\r\n"ann",0,0,-0.5\r\n"ben",0,0,0\r\n"cy",-0.5,0,0\r\n',
      '\ufeff"from","from_name","to","to_name","weight","shared","claims","positions"\r\n' +
        `"ann","'=cmd|Ann","cy","'=cmd|Cy",-0.5,"ferry toll","c1 c2",""\r\n`,
    ]);
  });

  test('JSON has all of it', () => {
    for (const network of [one, two, empty]) expect(JSON.parse(written('json', network))).toEqual(network);
  });
});

describeWith('networks by xmllint', xmllint, (program) => {
  test.each([
    ['of actors', one],
    ['of actors and targets', two],
    ['of nothing', empty],
  ])('%s are valid', (_, network) => {
    expect(faultsOf(program, written('graphml', network), '--schema', schemaPath('graphml.xsd'))).toBe('');
    const grammar = schemaPath('gexf-1.3-part.rng');
    expect(faultsOf(program, written('gexf', network), '--relaxng', grammar)).toBe('');
  });
});

const READ = `
import sys, json, tempfile, networkx, igraph
text = sys.stdin.read()
with tempfile.NamedTemporaryFile('w', suffix='.graphml', encoding='utf-8', newline='') as f:
    f.write(text); f.flush()
    i = igraph.Graph.Read_GraphML(f.name)
g = networkx.parse_graphml(text)
print(json.dumps({
    'directed': [g.is_directed(), i.is_directed()],
    'labels': sorted([n, d['label'], d['claims']] for n, d in g.nodes(data=True)),
    'networkx': sorted([sorted([u, v]), d['weight'], d['claims']] for u, v, d in g.edges(data=True)),
    'igraph': sorted([sorted([i.vs[e.source]['id'], i.vs[e.target]['id']]), e['weight'], e['claims']] for e in i.es)}))
`;

describeWith('networks by networkx and igraph', python, (program) => {
  test('are read with their weights, names and claims', () => {
    const [first, second] = [
      ['actor:ann', 'target:ferry'],
      ['actor:toll', 'target:toll'],
    ];
    const ties = [
      [first, -0.5, 'c1'],
      [second, 1, 'c2 c3'],
    ];
    expect(askPython(program, READ, written('graphml', two))).toEqual({
      directed: [false, false],
      labels: [
        ['actor:ann', '"Ann" <&> O’Dé\ufffd', 2],
        ['actor:toll', 'The toll, a firm', 1],
        ['target:ferry', 'Build a ferry', 1],
        ['target:toll', 'Raise a toll', 2],
      ],
      networkx: ties,
      igraph: ties,
    });
  });
});
