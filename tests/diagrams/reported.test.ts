import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDossiers } from '../../src/loadDossiers.ts';
import { citationOf } from '../../src/page/client/evidence/citationOf.ts';
import { linksOfFound } from '../../src/page/linksOfFound.ts';
import type { ClaimNode } from '../../src/page/operations/claimParts.ts';
import { evidence } from '../../src/page/operations/evidence.ts';
import { type FindAnswer, findCall } from '../../src/page/operations/find.ts';
import { en } from '../../src/page/words/en.ts';
import { type Opened, openEmpty } from '../api/seeded.ts';
import { type Started, startApp } from '../api/startApp.ts';

// An agency reports that Ardania supports something, and Ardania denies it: nowhere is the one shown like the other.
const DOSSIER = 'tests/dossier/fixtures/agency-report';
const AGENCY = 'according to Ardanian News Agency';
const CITED = 'according to Velmark Radio, citing Ardanian News Agency';

let opened: Opened;
let app: Started;
beforeAll(async () => {
  opened = await openEmpty();
  await loadDossiers(opened.store, [DOSSIER]);
  app = await startApp(opened.store);
});
afterAll(async () => {
  await app.stop();
  await opened.discard();
});

const drawn = async (format: string) => (await fetch(`${app.url}/diagram.${format}`)).text();
const data = async <T>(query: string, variables: Record<string, unknown> = {}) =>
  (await app.ask(query, variables)).body.data as T;
/** What stands between two texts, for each time that they occur. */
const between = (text: string, start: string, end: string) =>
  text
    .split(start)
    .slice(1)
    .map((rest) => rest.slice(0, rest.indexOf(end)));

test('a drawing: chevrons on the line, a sign at its end, and who reports it under the proposal and in the title', async () => {
  const svg = await drawn('svg');
  const edges = between(svg, '<a class="edge', '</a>').map((edge) => [
    between(edge, '<title>', '</title>')[0]?.split('&#10;'),
    edge.includes('class="chevrons"'),
  ]);
  expect(edges).toHaveLength(5);
  expect(edges).toEqual(
    expect.arrayContaining([
      [
        [
          `Ardania · supports (${AGENCY}) · Open Port Lisse to grain ships`,
          `“Ardania supports opening Port Lisse to grain ships” (named as “Ardania”; ${AGENCY}; disputed)`,
        ],
        true,
      ],
      [
        [
          `Ardania · proposes (${CITED}) · Agree on a truce at sea`,
          `“Ardania had also offered a truce at sea” (named as “Ardania”; ${CITED})`,
        ],
        true,
      ],
      [
        [
          'Norlund · supports · Agree on a truce at sea',
          '“Norlund is for it too, Velmark Radio reports” (named as “Norlund”; according to Velmark Radio)',
          '“its envoy told this paper that Norlund is for a truce” (named as “Norlund”)',
        ],
        false,
      ],
    ]),
  );
  expect(between(svg, '<text class="mark"', '</text>').filter((mark) => mark.endsWith('»'))).toHaveLength(3);
  const notes = between(svg, '<text class="note condition', '</text>').map((note) => note.split('>')[1]);
  expect(notes).toEqual([
    `+» Ardania, ${AGENCY}`,
    '★» Ardania, according to Velmark',
    'Radio, citing Ardanian News Agency',
  ]);
  expect(svg).toContain('>as others report</text>');
});

test('Mermaid and Graphviz: in the words on the line', async () => {
  const mmd = await drawn('mmd');
  expect(mmd).toContain(`#43; supports (${AGENCY})`);
  expect(mmd).toContain(`%% Ardania · proposes (${CITED}) · Agree on a truce at sea`);
  expect(mmd).toContain('"Norlund","according to Velmark Radio",["Norlund is for it too');
  const dot = await drawn('dot');
  expect(dot.replaceAll('\\n', ' ')).toContain(`label="+ supports (${AGENCY})"`);
  expect(dot).toContain('via="Velmark Radio, citing Ardanian News Agency"');
});

test('graph formats and tables: whether it is reported, and by whom', async () => {
  const edges = JSON.parse(await drawn('json')).elements.edges.map(
    ({ data: edge, classes }: { data: Record<string, unknown>; classes: string[] }) => [
      `${String(edge.source)} ${String(edge.target)}`,
      edge.reported,
      edge.via,
      (edge.claims as { via: string[] }[]).map(({ via }) => via),
      classes,
    ],
  );
  expect(edges).toEqual([
    ['actor:ardania target:ardania-agreed', false, '', [[]], ['OBJECTS']],
    [
      'actor:ardania target:open-port',
      true,
      'Ardanian News Agency',
      [['Ardanian News Agency']],
      ['SUPPORTS', 'reported'],
    ],
    [
      'actor:ardania target:truce',
      true,
      'Velmark Radio, citing Ardanian News Agency',
      [['Velmark Radio', 'Ardanian News Agency']],
      ['PROPOSES', 'reported'],
    ],
    ['actor:norlund target:truce', false, 'Velmark Radio', [['Velmark Radio'], []], ['SUPPORTS']],
    ['actor:velmark target:truce', false, '', [[]], ['SUPPORTS']],
  ]);
  const lines = (await drawn('csv')).trim().split('\r\n');
  const [header = [], ...rows] = lines.map((line) => line.slice(1, -1).split('","'));
  const column = (name: string) => rows.map((row) => row[header.indexOf(name)]);
  expect(column('reported')).toEqual(['no', 'yes', 'yes', 'no', 'no', 'no']);
  expect(column('disputed')).toEqual(['no', 'yes', 'no', 'no', 'no', 'no']);
  expect(column('via')).toEqual([
    '',
    'Ardanian News Agency',
    'Velmark Radio, citing Ardanian News Agency',
    'Velmark Radio',
    '',
    '',
  ]);
  for (const format of ['graphml', 'gexf']) {
    const text = await drawn(format);
    expect(text).toContain(`supports (${AGENCY})`);
    expect(text).toContain(
      '>Velmark Radio, citing Ardanian News Agency<'.slice(format === 'gexf' ? 1 : 0, -1),
    );
  }
});

test('the page without its script', async () => {
  const page = await (await fetch(`${app.url}/`)).text();
  expect(page).toContain(`Ardania · supports (${AGENCY}) · Open Port Lisse to grain ships`);
  expect(page).toContain(
    `supports opening Port Lisse to grain ships</a> (${AGENCY}) (disputed)</blockquote>`,
  );
  expect(page).toContain('Norlund is for it too, Velmark Radio reports</a> (according to Velmark Radio)');
  expect(page).toContain('Norlund is for a truce</a></blockquote>');
});

test('citations, and what a search finds', async () => {
  const { query, variables } = findCall({ words: 'Ardania', first: 20 });
  const { Claim } = await data<FindAnswer>(query, variables);
  const found = (Claim?.nodes ?? []).flatMap((found) => linksOfFound(found, en));
  expect(found.map(({ text }) => text).toSorted()).toEqual([
    'According to Ardanian News Agency, Ardania supports: Open Port Lisse to grain ships. (disputed)',
    `A${CITED.slice(1)}: Ardania offers a truce.`,
    'Ardania denies: Ardania has agreed to open Port Lisse.',
  ]);
  const { positions } = await data<{ positions: { nodes: { id: string }[] } }>(
    '{ positions(filter: { actor: ["ardania"] }) { nodes { id } } }',
  );
  const cited = await Promise.all(
    positions.nodes.map(async ({ id }) => {
      const { node } = await data<{ node: { reported: boolean; claims: { nodes: ClaimNode[] } } }>(
        evidence.text,
        { id, after: null },
      );
      return node.claims.nodes.map((claim) => [node.reported, citationOf(claim, en).split('. In: ')[0]]);
    }),
  );
  expect(cited.flat()).toEqual([
    [
      false,
      'Ardania (“the government of Ardania”): ““Ardania has agreed to nothing of the kind,” the government of Ardania said on Tuesday”',
    ],
    [
      true,
      `Ardania, ${AGENCY}, in the words of the text: “Ardania supports opening Port Lisse to grain ships” (disputed)`,
    ],
    [true, `Ardania, ${CITED}, in the words of the text: “Ardania had also offered a truce at sea”`],
  ]);
});
