import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dot } from '../../../src/diagrams/formats/dot.ts';
import { articleView } from '../articleView.ts';
import { emptyView, hardNames, hardView } from '../hardView.ts';
import { describeWith, findProgram } from '../readers/findProgram.ts';
import { write } from '../readers/write.ts';

const graphviz = { found: findProgram('dot'), install: 'graphviz' };

/** What `dot` makes of a graph; what it warns of is a fault. */
function draw(program: string, graph: string, output: 'json' | 'svg' | 'canon'): string {
  const done = spawnSync(program, [`-T${output}`], { input: graph, encoding: 'utf8', maxBuffer: 2 ** 27 });
  const said = done.stderr
    .split('\n')
    .filter((line) => line !== '' && !/pango|font|cairo|No such file/iu.test(line));
  expect([done.status, said]).toEqual([0, []]);
  return done.stdout;
}

/** Graphviz keeps attributes as they were escaped. */
function plainly(text: string): string {
  return text.replace(/\\(.)/gu, (_, next: string) => (next === 'n' ? '\n' : next)).replaceAll('&amp;', '&');
}

/** Text as DOT can hold it: one kind of line end, and no control characters but that and tab. */
function inDot(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '\ufffd')
  );
}

interface Read {
  objects: { name: string; slug?: string; [field: string]: unknown }[];
  edges: Record<'stance' | 'claims' | 'evidence' | 'former' | 'color', string>[];
}

describeWith('DOT by Graphviz', graphviz, (program) => {
  test('every name, stance and quotation is read unharmed', async () => {
    const view = hardView();
    const text = draw(program, await write(dot, view), 'json');
    const read = JSON.parse(text) as Read;
    const nodes = read.objects.filter((object) => object.slug !== undefined);
    expect(nodes.map(({ name }) => name).sort()).toEqual(
      hardNames.flatMap((_, i) => [`actor:a-${i}`, `target:t-${i}`]).sort(),
    );
    for (const node of nodes) {
      const index = Number(String(node.slug).slice(2));
      expect(plainly(String(node.tooltip))).toBe(inDot(hardNames[index] ?? 'no such name'));
    }
    expect(
      read.edges.map((edge) => [edge.stance, edge.claims, plainly(edge.evidence)].join(' ')).sort(),
    ).toEqual(
      view.positions
        .map(({ stance, claims }) => {
          const evidence = claims.map(({ id, url, holderText: holder, via, disputed, quotations }) => ({
            id,
            url,
            holder,
            via,
            disputed,
            quotations,
          }));
          return `${stance} ${claims.map((claim) => claim.id).join(' ')} ${inDot(JSON.stringify(evidence))}`;
        })
        .sort(),
    );
  });

  test('what is drawn reads as the name, and nothing of it becomes markup', async () => {
    const names = ['&amp; &lt;b&gt; <b>', 'back\\slash \\N', 'say "no"'];
    const drawn = draw(program, await write(dot, hardView(names)), 'svg');
    expect(drawn).toContain('>&amp;amp; &amp;lt;b&amp;gt; &lt;b&gt;</text>');
    expect(drawn).toContain('>back\\slash \\N</text>');
    expect(drawn).not.toContain('<b>');
    expect(drawn).not.toContain('javascript:');
  });

  test('the article: 39 edges, the unattributed named as such, the former faded', async () => {
    const read = JSON.parse(draw(program, await write(dot, articleView()), 'json')) as Read;
    expect(read.edges.length).toBe(39);
    expect(read.edges.filter((edge) => edge.former === 'true').map((edge) => edge.color)).toEqual([
      '#005f9980',
      '#005f9980',
    ]);
    const force = read.objects.find((object) => object.slug === 'reassurance-force');
    expect(force?.label).toContain('nobody is named as proposing it');
  });

  test('nothing at all is still a graph', async () => {
    expect(draw(program, await write(dot, emptyView), 'canon')).toContain('Viktor Orban');
  });

  test('any text at all is read', async () => {
    const names = fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(names, async (given) => {
        draw(program, await write(dot, hardView(given)), 'canon');
      }),
      { numRuns: 20 },
    );
  });
});
