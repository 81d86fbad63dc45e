import { expect, test } from 'vitest';
import type { Branch, ReadPlan } from '../../../src/plan/ReadPlan.ts';
import { graphModel } from '../../../src/schema/graphModel.ts';
import { printPlan } from '../../../src/stores/neo4j/printPlan.ts';

const EDGES = [...graphModel.types.values()].flatMap((type) =>
  [...type.fields.values()].flatMap((edge) => (edge.kind === 'edge' ? [{ of: type.name, edge }] : [])),
);

test('what an edge led to at a moment is one statement, whatever it leads to, that Neo4j takes', () => {
  const wrong = EDGES.flatMap(({ of, edge }) => {
    const shapes = edge.to.map((type) => ({ type, selections: [] }));
    const shape = { conditions: [], shapes };
    const along: Branch = { kind: 'list', key: 'along', source: { kind: 'edge', of, edge }, ...shape };
    const roots: ReadPlan['roots'] = [
      {
        ...{ kind: 'list', key: 'all', source: { kind: 'all' }, conditions: [] },
        shapes: [{ type: of, selections: [along] }],
      },
    ];
    const lines = printPlan(graphModel, { roots, known: 0 }).text.split('\n');
    const refused = lines.filter(
      (line, i) =>
        (/^\s*WHERE /.test(line) && /^\s*(?:WITH .*)?WHERE /.test(lines[i - 1] ?? '')) ||
        // Labels that are joined by colons may not stand beside `A|B`.
        /\w:\w+:\w/.test(line),
    );
    return refused.map((line) => `${of}.${edge.name}: ${line.trim()}`);
  });
  expect(wrong).toEqual([]);
  expect(EDGES.length).toBeGreaterThan(90);
});
