import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Command } from '../../src/commands/Command.ts';
import { citationOf } from '../../src/page/client/evidence/citationOf.ts';
import { CLAIM_PARTS, type ClaimNode } from '../../src/page/operations/claimParts.ts';
import { en } from '../../src/page/words/en.ts';
import { record } from '../../src/record.ts';
import { type Opened, openEmpty } from '../api/seeded.ts';
import { type Started, startApp } from '../api/startApp.ts';
import { claim, declare, putDocument, TEXT, words } from '../recording/graph.ts';

// Of one text only some words were kept, which do not say who speaks; another one is whole. Everything tells them apart.
const NOT_NAMED = 'the words kept do not name the holder';
const EXCERPT = 'only these words of a longer text were kept';

const given: readonly Command[] = [
  { ...putDocument('kept', { text: `${TEXT} And so on.` }), ...{ excerpt: true } },
  putDocument('whole'),
  declare('whole', 'Actor', 'ann', { name: 'Ann', kind: 'PERSON' }),
  declare('whole', 'Actor', 'ben', { name: 'Ben', kind: 'PERSON' }),
  declare('whole', 'Actor', 'cy', { name: 'Cy', kind: 'PERSON' }),
  declare('whole', 'Proposal', 'geneva', {
    text: 'Meet in Geneva',
    kind: 'OTHER',
    evidence: [words('Geneva')],
  }),
  claim('whole', 'ann SUPPORTS geneva'),
  claim('kept', 'ben OBJECTS geneva', {
    ...{ holderText: null, importedFrom: 'dna harbour.dna statement 7' },
    evidence: [words('Nobody met')],
  }),
  claim('kept', 'cy SCEPTICAL geneva', {
    ...{ holderText: null, via: ['ann'], importedFrom: 'dna harbour.dna statement 8' },
    evidence: [words('Nobody met')],
  }),
];

let opened: Opened;
let app: Started;
beforeAll(async () => {
  opened = await openEmpty();
  await record(opened.store, given);
  app = await startApp(opened.store);
});
afterAll(async () => {
  await app.stop();
  await opened.discard();
});

const drawn = async (path: string) => (await fetch(`${app.url}${path}`)).text();

test('a drawing says so in its titles', async () => {
  const svg = await drawn('/diagram.svg');
  const titles = svg
    .split('<title>')
    .slice(1)
    .map((rest) => rest.slice(0, rest.indexOf('</title>')).split('&#10;'))
    .filter((lines) => lines.length > 1);
  expect(titles.toSorted()).toEqual([
    ['Ann · supports · Meet in Geneva', '“Ann wants Geneva” (named as “Ann”)'],
    ['Ben · objects · Meet in Geneva', `“Nobody met” (${NOT_NAMED}; ${EXCERPT})`],
    [
      'Cy · sceptical (according to Ann) · Meet in Geneva',
      `“Nobody met” (according to Ann; ${NOT_NAMED}; ${EXCERPT})`,
    ],
  ]);
});

test('graph formats and tables', async () => {
  expect((await drawn('/diagram.dot')).replaceAll('\\n', ' ')).toContain(
    `“Nobody met” (${NOT_NAMED}; ${EXCERPT})`,
  );
  expect(await drawn('/diagram.mmd')).toContain(`,null,"${NOT_NAMED}","${EXCERPT}",["Nobody met"]]`);
  for (const format of ['graphml', 'gexf'])
    expect(await drawn(`/diagram.${format}`)).toContain(
      `"notes":["${NOT_NAMED}","${EXCERPT}"]`.replaceAll('"', '&quot;'),
    );
  const { elements } = JSON.parse(await drawn('/diagram.json'));
  expect(
    elements.edges.map(({ data }: { data: { claims: readonly object[] } }) => data.claims[0]),
  ).toMatchObject([
    { holderText: 'Ann', excerpt: false },
    { holderText: null, excerpt: true },
    { holderText: null, excerpt: true },
  ]);
  const lines = (await drawn('/diagram.csv')).trim().split('\r\n');
  const [header = [], ...rows] = lines.map((line) => line.slice(1, -1).split('","'));
  const column = (name: string) => rows.map((row) => row[header.indexOf(name)]);
  expect(column('holder_as_named')).toEqual(['Ann', '', '']);
  expect(column('words_kept')).toEqual(['', `${NOT_NAMED}; ${EXCERPT}`, `${NOT_NAMED}; ${EXCERPT}`]);
});

test('the page without its script', async () => {
  const page = await drawn('/');
  expect(page).toContain(`Nobody met</a> (${NOT_NAMED}; ${EXCERPT})</blockquote>`);
  expect(page).toContain('Ann wants Geneva</a></blockquote>');
  expect(await drawn('/reader/kept')).toContain('<p>Only these words of a longer text were kept.</p>');
  expect(await drawn('/reader/whole')).not.toContain('<p>Only these words');
});

test('sentences and citations', async () => {
  const { body } = await app.ask(`{ claims { nodes { ...ClaimParts } } } ${CLAIM_PARTS}`);
  const nodes: readonly ClaimNode[] = Object(body.data).claims.nodes;
  expect(nodes.map(({ text }) => text).toSorted()).toEqual([
    `According to Ann, Cy is sceptical: Meet in Geneva. (${NOT_NAMED})`,
    'Ann supports: Meet in Geneva.',
    `Ben objects: Meet in Geneva. (${NOT_NAMED})`,
  ]);
  expect(nodes.map((node) => citationOf(node, en).split('. In: ')[0]).toSorted()).toEqual([
    'Ann, in the words of the text: “Ann wants Geneva”',
    `Ben, in the words of the text: “Nobody met” (${NOT_NAMED}; ${EXCERPT})`,
    `Cy, according to Ann, in the words of the text: “Nobody met” (${NOT_NAMED}; ${EXCERPT})`,
  ]);
  expect(nodes.map(({ importedFrom }) => importedFrom).toSorted()).toEqual([
    'dna harbour.dna statement 7',
    'dna harbour.dna statement 8',
    null,
  ]);
});
