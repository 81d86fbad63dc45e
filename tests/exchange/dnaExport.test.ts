import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { exportDna } from '../../src/exchange/export/dna.ts';
import { readDna } from '../../src/exchange/import/dna.ts';
import { importForeign } from '../../src/exchange/import/importForeign.ts';
import type { Store } from '../../src/stores/Store.ts';
import { ask, claim, declare, openGraph, putDocument, recorded } from '../recording/graph.ts';
import { words } from '../rules/writing.ts';
import { dnaFile } from './dnaFile.ts';

const TEXT = '🚢 Ann wants the toll, says Ben. The union 🚢 doubts it. Ben discusses it.';

const file = () => join(mkdtempSync(join(tmpdir(), 'dna-export-')), 'graph.dna');

function importing(store: Store, from: string) {
  const options = { coder: 'cy', language: null, status: 'ACCEPTED', partial: false, check: false } as const;
  return importForeign(store, () => readDna(from, null), {
    ...{ ...options, from: 'dna graph.dna', actors: new Map() },
  });
}

const GRAPH = `{
  actors { nodes { slug name kind aliases description } }
  proposals { nodes { slug text kind unattributed evidence { exact start } } }
  documents { nodes { slug title publisher publishedAt text } }
  claims { nodes { text holderText stance voice recordedBy via { slug } holder { slug } target { slug } document { slug } evidence { start end } } }
}`;

test('a file that was imported is exported, and imported again as the same graph', async () => {
  const at = (exact: string) => ({ start: TEXT.indexOf(exact), stop: TEXT.indexOf(exact) + exact.length });
  const given = dnaFile({
    documents: [{ id: 3, title: 'The toll', text: TEXT }],
    statements: [
      {
        ...{ id: 1, document: 3, ...at('Ann wants the toll'), person: 'Ben', organization: 'Ann' },
        ...{ concept: 'Raise the toll', agreement: 1 },
      },
      {
        ...{ id: 2, document: 3, ...at('The union 🚢 doubts it'), person: 'The union' },
        concept: 'Toll',
        agreement: 0,
      },
    ],
    attributes: { Ann: { Alias: 'Anna; Annie', Notes: 'of Port Lisse' } },
  });
  const [one, other] = [await openGraph(), await openGraph()];
  await importing(one, given);
  const again = file();
  expect(await exportDna(one, again)).toEqual({ documents: 1, statements: 2, leftOut: 0 });
  await importing(other, again);
  const graph = await ask(one, GRAPH);
  expect(graph.claims.nodes).toHaveLength(2);
  expect(await ask(other, GRAPH)).toEqual(graph);
});

test('stances are kept beside agreement, and what is neither for nor against is left out', async () => {
  const store = await openGraph();
  const evidence = (exact: string) => ({ evidence: [words(exact, TEXT)] });
  await recorded(store, [
    putDocument('toll', { text: TEXT }),
    declare('toll', 'Actor', 'ann', { name: 'Ann', kind: 'PERSON' }),
    declare('toll', 'Actor', 'ben', { name: 'Ben', kind: 'PERSON' }),
    declare('toll', 'Actor', 'union', { name: 'Union', kind: 'GROUP', aliases: ['The union'] }),
    declare('toll', 'Proposal', 'toll', { text: 'Raise the toll', kind: 'TERMS', ...evidence('the toll') }),
    claim('toll', 'ann PROPOSES toll', evidence('Ann wants the toll')),
    claim('toll', 'union SCEPTICAL toll', { ...evidence('The union 🚢 doubts it'), holderText: 'The union' }),
    claim('toll', 'ben DISCUSSES toll', { ...evidence('Ben discusses it'), holderText: 'Ben' }),
  ]);
  const written = file();
  expect(await exportDna(store, written)).toEqual({ documents: 1, statements: 2, leftOut: 1 });
  const database = new DatabaseSync(written, { readOnly: true });
  const statements = database
    .prepare(
      `SELECT s.Start, s.Stop, b.Value AS agreement, e.Value AS stance, t.Date FROM STATEMENTS s
       JOIN DATABOOLEAN b ON b.StatementId = s.ID JOIN DATASHORTTEXT d ON d.StatementId = s.ID
       JOIN VARIABLES v ON v.ID = d.VariableId AND v.Variable = 'stance' JOIN ENTITIES e ON e.ID = d.Entity
       JOIN DOCUMENTS t ON t.ID = s.DocumentId ORDER BY s.Start`,
    )
    .all();
  const coders = database.prepare('SELECT count(*) AS n FROM CODERS').get()?.n;
  const relations = database
    .prepare('SELECT Coder, OtherCoder, viewStatements FROM CODERRELATIONS ORDER BY Coder, OtherCoder')
    .all();
  database.close();
  // Whoever logs in as one sees what the other coded.
  expect(coders).toBe(2);
  expect(relations.map((row) => ({ ...row }))).toEqual([
    { Coder: 1, OtherCoder: 2, viewStatements: 1 },
    { Coder: 2, OtherCoder: 1, viewStatements: 1 },
  ]);
  const at = (exact: string) => ({ Start: TEXT.indexOf(exact), Stop: TEXT.indexOf(exact) + exact.length });
  expect(statements.map((row) => ({ ...row }))).toEqual([
    { ...at('Ann wants the toll'), agreement: 1, stance: 'PROPOSES', Date: 0 },
    { ...at('The union 🚢 doubts it'), agreement: 0, stance: 'SCEPTICAL', Date: 0 },
  ]);
  const read = [];
  for await (const { publishedAt, claims } of readDna(written, null))
    read.push({
      publishedAt,
      claims: claims.map(({ holder, stance }) => [holder.name, holder.kind, stance]),
    });
  expect(read).toEqual([
    {
      publishedAt: null,
      claims: [
        ['Ann', 'PERSON', 'PROPOSES'],
        ['Union', 'GROUP', 'SCEPTICAL'],
      ],
    },
  ]);
});

test('whoever has the same name, or a long one, gets a value that nobody else has, in whole characters', async () => {
  const store = await openGraph();
  const text = 'Bund one, Bund two, Bund three, Bund four, Bund five, all for the toll.';
  const long = '🚢'.repeat(300);
  const names = [
    { slug: 'a', name: 'Bund (c)', exact: 'Bund one' },
    { slug: 'b', name: 'Bund', exact: 'Bund two' },
    { slug: 'c', name: 'Bund', exact: 'Bund three' },
    { slug: 'd', name: long, exact: 'Bund four' },
    { slug: 'e', name: long, exact: 'Bund five' },
  ];
  await recorded(store, [
    putDocument('toll', { text }),
    declare('toll', 'Proposal', 'toll', {
      ...{ text: 'Raise the toll', kind: 'TERMS', evidence: [words('the toll', text)] },
    }),
    ...names.flatMap(({ slug, name, exact }) => [
      declare('toll', 'Actor', slug, { name, kind: 'GROUP' }),
      claim('toll', `${slug} SUPPORTS toll`, { evidence: [words(exact, text)], holderText: 'Bund' }),
    ]),
  ]);
  const written = file();
  expect(await exportDna(store, written)).toEqual({ documents: 1, statements: 5, leftOut: 0 });
  const database = new DatabaseSync(written, { readOnly: true });
  const values = database
    .prepare(
      `SELECT e.Value FROM ENTITIES e JOIN VARIABLES v ON v.ID = e.VariableId
       WHERE v.Variable = 'organization' ORDER BY e.ID`,
    )
    .all();
  database.close();
  expect(values.map(({ Value }) => Value)).toEqual([
    ...['Bund (c)', 'Bund', 'Bund (c 3)'],
    `${'🚢'.repeat(189)}…`,
    `${'🚢'.repeat(185)}… (e)`,
  ]);
});

test('a folder that is not there is told', async () => {
  const store = await openGraph();
  await expect(exportDna(store, '/nowhere/graph.dna')).rejects.toThrow('Cannot write "/nowhere/graph.dna"');
});
