import cytoscape from 'cytoscape';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { json } from '../../../src/diagrams/formats/json.ts';
import { articleView } from '../articleView.ts';
import { emptyView, hardNames, hardView } from '../hardView.ts';
import { write } from '../readers/write.ts';

test('Cytoscape.js reads every name, and each edge with its claims and their words', async () => {
  const view = hardView();
  const graph = cytoscape({ headless: true, styleEnabled: true, ...JSON.parse(await write(json, view)) });
  hardNames.forEach((name, i) => {
    expect(graph.getElementById(`actor:a-${i}`).data('label')).toBe(name);
    expect(graph.getElementById(`target:t-${i}`).data('label')).toBe(name);
  });
  expect(graph.edges().length).toBe(view.positions.length);
  for (const position of view.positions) {
    const edge = graph.getElementById(`position:${position.id}`);
    expect(edge.data()).toMatchObject({
      source: `actor:${position.actor}`,
      target: `target:${position.target}`,
      stance: position.stance,
      claims: position.claims,
    });
    expect(edge.hasClass('former')).toBe(position.former);
  }
});

test('it draws the stances as the encoding says', async () => {
  const graph = cytoscape({
    headless: true,
    styleEnabled: true,
    ...JSON.parse(await write(json, articleView())),
  });
  const objection = graph.edges('[stance = "OBJECTS"]').first();
  expect([
    objection.style('line-style'),
    objection.style('target-arrow-shape'),
    objection.style('line-color'),
  ]).toEqual(['dashed', 'tee', 'rgb(166,60,0)']);
  expect(graph.edges('.former').map((edge) => [edge.target().id(), edge.style('opacity')])).toEqual([
    ['target:three-way-summit', '0.5'],
    ['target:ceasefire', '0.5'],
  ]);
});

test('nothing is an empty graph', async () => {
  const graph = cytoscape({ headless: true, ...JSON.parse(await write(json, emptyView)) });
  expect(graph.elements().length).toBe(0);
});

test('any text comes through, and none of it could end a script', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 6 }),
      async (names) => {
        const text = await write(json, hardView(names));
        expect(text).not.toMatch(/[<>&]/u);
        const read = JSON.parse(text) as { elements: { nodes: { data: { id: string; label: string } }[] } };
        const labels = read.elements.nodes.filter(({ data }) => data.id.startsWith('actor:'));
        expect(labels.map(({ data }) => data.label)).toEqual(names);
      },
    ),
  );
});
