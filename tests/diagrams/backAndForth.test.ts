import { afterAll, beforeAll, expect, test } from 'vitest';
import { dateInWords } from '../../src/diagrams/dateInWords.ts';
import { loadDossiers } from '../../src/loadDossiers.ts';
import { coursesOf } from '../../src/page/client/timeline/coursesOf.ts';
import { type CoursesAnswer, courses } from '../../src/page/operations/courses.ts';
import { type Opened, openEmpty } from '../api/seeded.ts';
import { type Started, startApp } from '../api/startApp.ts';

// Pushed, dropped, taken up again: three steps wherever a course is shown, with the days and words of each.
const DOSSIER = 'tests/dossier/fixtures/back-and-forth';

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

/** What is said of each line, with its words. */
const TOLD = [
  'Ardania · objects (no longer held; their stance no. 2 on this; since 2031-03) · Agree on a truce',
  'Ardania · supports (later words take another stance, then this one again; their stance no. 1 on this; since 2031-01) · Agree on a truce',
  'Ardania · supports (their stance no. 3 on this; since 2031-05) · Agree on a truce',
  'Velmark · objects (no longer held; their stance no. 2 on this) · Open a border post',
  'Velmark · proposes (given up, later taken up again; their stance no. 1 on this) · Open a border post',
  'Velmark · proposes (their stance no. 3 on this) · Open a border post',
];

test('the timeline: three steps, in the order of the days, or else of the words', async () => {
  const { body } = await app.ask(courses.text, { first: 50, after: null, filter: { includeFormer: true } });
  const { positions } = body.data as unknown as CoursesAnswer;
  expect(
    coursesOf(positions.nodes).map(({ actor, change, steps }) => [
      actor.name,
      change,
      steps.map(({ position, when, taken, turn }) => [when, position.stance, taken?.edtf ?? null, ...turn]),
    ]),
  ).toEqual([
    [
      'Ardania',
      'told',
      [
        ['before', 'SUPPORTS', '2031-01'],
        ['before', 'OBJECTS', '2031-03'],
        ['now', 'SUPPORTS', '2031-05', 'for a truce again'],
      ],
    ],
    [
      'Velmark',
      'told',
      [
        ['before', 'PROPOSES', null],
        ['before', 'OBJECTS', null, 'dropped the idea'],
        ['now', 'PROPOSES', null, 'taken it up again'],
      ],
    ],
  ]);
});

test('drawings and the page: a line for each, the past ones struck through', async () => {
  const svg = await drawn('svg');
  expect([...svg.matchAll(/<title>([^<]* · [^<]*?)&#10;/g)].map(([, title]) => title).toSorted()).toEqual(
    TOLD,
  );
  expect(svg.match(/<a class="edge \w+ former"/g)).toHaveLength(4);
  // A semicolon would end a comment there.
  const mmd = (await drawn('mmd')).replaceAll('；', ';');
  expect([...mmd.matchAll(/%% (.* · .*)/g)].map(([, words]) => words).toSorted()).toEqual(TOLD);
  const page = await (await fetch(`${app.url}/`)).text();
  // The page tells days in words.
  const inWords = (told: string) =>
    told.replace(/since ([\d-]+)/, (_, day: string) => `since ${dateInWords(day, 'en')}`);
  for (const told of TOLD) expect(page).toContain(inWords(told));
});

test('a span of days and what is held now cut it like the page', async () => {
  const steps = async (query: string) =>
    (await (await fetch(`${app.url}/diagram.tsv?${query}`)).text())
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.replaceAll('"', '').split('\t'))
      .map(([actor, , , , stance, target]) => `${actor} ${stance} ${target}`);
  expect(await steps('from=2031-02&to=2031-04')).toEqual(['ardania OBJECTS truce']);
  expect(await steps('from=2031-03&former=no')).toEqual(['ardania SUPPORTS truce']);
  expect(await steps('to=2031-01')).toEqual(['ardania SUPPORTS truce']);
  expect(await steps('former=no&target=Open+a+border+post')).toEqual(['velmark PROPOSES border-post']);
});

test('data: each step with its place, its day and its words', async () => {
  const steps = [
    ['SUPPORTS', true, false, true, 1, '2031-01', 'In January Ardania called for a truce'],
    ['OBJECTS', true, true, false, 2, '2031-03', 'In March it ruled a truce out'],
    ['SUPPORTS', false, false, false, 3, '2031-05', '“We are for a truce again,” Ardania said in May'],
  ];
  const edges = JSON.parse(await drawn('json')).elements.edges as { data: Record<string, unknown> }[];
  const ofArdania = edges.flatMap(({ data }) => {
    const { source, stance, former, givenUp, resumed, step, since, claims } = data;
    const [words] = (claims as { quotations: string[] }[]).flatMap(({ quotations }) => quotations);
    return source === 'actor:ardania' ? [[stance, former, givenUp, resumed, step, since, words]] : [];
  });
  expect(ofArdania.toSorted((a, b) => Number(a[4]) - Number(b[4]))).toEqual(steps);
  const [header = [], ...rows] = (await drawn('csv'))
    .trim()
    .split('\r\n')
    .map((line) => line.slice(1, -1).split('","'));
  const cells = ['stance', 'former', 'given_up', 'resumed', 'step', 'since', 'quotation'].map((name) =>
    header.indexOf(name),
  );
  const told = rows.filter(([actor]) => actor === 'ardania').map((row) => cells.map((at) => row[at]));
  const asText = (value: unknown) => (value === true ? 'yes' : value === false ? 'no' : String(value));
  expect(told.toSorted((a, b) => Number(a[4]) - Number(b[4]))).toEqual(steps.map((step) => step.map(asText)));
  const graphml = await drawn('graphml');
  expect(graphml).toContain('<key id="e_step" for="edge" attr.name="step" attr.type="int"/>');
  expect(graphml.match(/<data key="e_step">[123]<\/data>/g)).toHaveLength(6);
  const gexf = await drawn('gexf');
  expect(gexf).toContain('<attribute id="step" title="step" type="integer"/>');
  expect(gexf.match(/<attvalue for="step" value="[123]"\/>/g)).toHaveLength(6);
  expect((await drawn('dot')).match(/ step="[123]"/g)).toHaveLength(6);
});
