import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readDossiers } from '../../src/dossier/readDossiers.ts';
import { saying, startModel } from '../suggest/startModel.ts';
import { runDemarche } from './runDemarche.ts';

const folder = mkdtempSync(join(tmpdir(), 'demarche-suggest-'));
afterAll(() => rmSync(folder, { recursive: true }));
const DATA = join(folder, 'data');

const TEXT = `The mayor of Port Lisse said that the talks could be held on the ferry if it runs.

“Not on a boat,” said the captain. Then he “would go home”. They met on the ferry.
`;
const ARTICLE = join(folder, 'strait-ferry.txt');
writeFileSync(ARTICLE, TEXT);

const MODEL = { hedged: false, tense: 'CURRENT', holder: null, condition: null, score: 0.9 };
const ANSWER = saying(
  {
    ...{ ...MODEL, content: 'the talks could be held on the ferry', cue: 'said', stance: 'CONDITIONAL' },
    ...{ holderText: 'The mayor of Port Lisse', condition: 'it runs' },
  },
  { ...MODEL, content: '“Not on a boat,”', holderText: 'the captain', cue: 'said', stance: 'OBJECTS' },
  {
    ...MODEL,
    content: 'would go home',
    holderText: 'he',
    cue: null,
    stance: null,
    hedged: true,
    tense: 'PROSPECTIVE',
  },
  { ...MODEL, content: 'They parted in anger', holderText: null, cue: null, stance: 'OBJECTS' },
);

test('a text becomes a dossier in which everything that a person decides is empty, and is found by check', async () => {
  const usage = { prompt_tokens: 800, completion_tokens: 90 };
  const { settings } = await startModel([{ says: ANSWER, usage }]);
  const into = join(folder, 'strait-ferry');
  const environment = { SUGGEST_URL: settings.url, SUGGEST_MODEL: 'stub', SUGGEST_PRICES: '1 10 EUR' };
  const ran = await runDemarche(DATA, ['suggest', ARTICLE, '--by', 'model', '--dossier', into], environment);
  expect(ran).toEqual({
    status: 0,
    out: '',
    err: `3 claims suggested in ${into}/dossier.yaml, to finish by hand; 1 refused.
  1: Its words are not in the text.
The model answered 1 time: 800 tokens given and 90 answered, 0.0017 EUR.
`,
  });
  expect(readFileSync(join(into, 'article.txt'), 'utf8')).toBe(TEXT);
  expect(
    readFileSync(join(into, 'dossier.yaml'), 'utf8').split('\n\n').slice(2).join('\n\n'),
  ).toBe(`# Your initials.
coder:

actors:
  the-mayor-of-port-lisse:
    name: The mayor of Port Lisse
    # PERSON, STATE, GOVERNMENT, ORGANIZATION, ALLIANCE, MEDIA or GROUP.
    kind:
  the-captain:
    name: the captain
    # PERSON, STATE, GOVERNMENT, ORGANIZATION, ALLIANCE, MEDIA or GROUP.
    kind:

claims:
  - holder: the-mayor-of-port-lisse
    as: The mayor of Port Lisse
    voice: PARAPHRASE
    tense: CURRENT
    # Offered: CONDITIONAL, on condition of: it runs.
    stance:
    target:
    quote: the talks could be held on the ferry

  - holder: the-captain
    as: the captain
    voice: QUOTE
    tense: CURRENT
    # Offered: OBJECTS.
    stance:
    target:
    quote: “Not on a boat,”

  - # Whom does “he” stand for? In "as", the words of the text that name them.
    holder:
    as:
    voice: QUOTE
    hedged: true
    tense: PROSPECTIVE
    # None is offered. PROPOSES, SUPPORTS, CONDITIONAL, DISCUSSES, UNDECIDED, WITHDRAWS, SCEPTICAL, OBJECTS.
    stance:
    target:
    quote: would go home
`);
  const { faults } = await readDossiers([into]);
  expect(faults.map(({ line, rule, message }) => `${line} ${rule} ${message.split('.')[0]}`)).toEqual([
    ...['10 valueFits coder is empty', '16 valueFits kind is empty', '20 valueFits kind is empty'],
    ...['28 valueFits stance is empty', '29 valueFits target is empty'],
    ...['37 valueFits stance is empty', '38 valueFits target is empty'],
    ...['42 valueFits holder is empty', '43 valueFits as is empty'],
    ...['48 valueFits stance is empty', '49 valueFits target is empty'],
    '3 sentenceIsCovered Nothing rests on this sentence: "They met on the ferry',
  ]);
});

test('what is there already is not written over, unless one says so', async () => {
  const { settings } = await startModel([{ says: ANSWER }]);
  const environment = { SUGGEST_URL: settings.url, SUGGEST_MODEL: 'stub' };
  const into = join(folder, 'taken');
  const args = ['suggest', ARTICLE, '--by', 'model', '--dossier', into];
  await runDemarche(DATA, args, environment);
  writeFileSync(join(into, 'dossier.yaml'), 'mine');
  expect(await runDemarche(DATA, args, environment)).toEqual({
    ...{ status: 1, out: '' },
    err: `demarche: "${into}/dossier.yaml" is there already. Name another folder, or say --replace to write over it.\n`,
  });
  expect(readFileSync(join(into, 'dossier.yaml'), 'utf8')).toBe('mine');
  expect((await runDemarche(DATA, [...args, '--replace'], environment)).status).toBe(0);
  expect(readFileSync(join(into, 'dossier.yaml'), 'utf8')).toContain('claims:');
});

test('rules list what they find without a store, a model and a network', async () => {
  const { status, out, err } = await runDemarche(DATA, ['suggest', ARTICLE]);
  expect(status).toBe(0);
  expect(out).toMatch(/^3:1 .* nobody known \(the captain\): “Not on a boat,”$/m);
  expect(err).toMatch(/^\d+ claims suggested; \d+ refused\.\n/);
});

test('other files than plain text are read as well, with their headings', async () => {
  const page = join(folder, 'ferry.html');
  const body = `<h1>The ferry</h1><p>${TEXT.replaceAll('\n\n', '</p><p>')}</p>`;
  writeFileSync(
    page,
    `<!doctype html><html lang="en-GB"><title>The ferry</title><body>${body}</body></html>`,
  );
  const into = join(folder, 'from-a-page');
  expect((await runDemarche(DATA, ['suggest', page, '--dossier', into])).status).toBe(0);
  const dossier = readFileSync(join(into, 'dossier.yaml'), 'utf8');
  expect(dossier).toContain('slug: from-a-page\n  language: en-GB\n');
  expect(dossier).toContain('  headings:\n    - The ferry\n');
  expect(readFileSync(join(into, 'article.txt'), 'utf8')).toContain('“Not on a boat,” said the captain.');
  writeFileSync(join(folder, 'pictures.pdf'), 'no PDF');
  expect((await runDemarche(DATA, ['suggest', join(folder, 'pictures.pdf')])).err).toMatch(
    /^demarche: .*pictures\.pdf: This is no whole PDF: /,
  );
});

test('actors of the store are found in a file, and a text of the store by its slug', async () => {
  expect((await runDemarche(DATA, ['load', 'seed'])).status).toBe(0);
  const { status, out } = await runDemarche(DATA, ['suggest', 'putin-zelensky-talks']);
  expect(status).toBe(0);
  expect(out).toMatch(/^\d+:\d+ \S+ trump \(Trump\): /m);
  const into = join(folder, 'again');
  await runDemarche(DATA, ['suggest', 'seed/putin-zelensky-talks/article.txt', '--dossier', into]);
  expect(readFileSync(join(into, 'dossier.yaml'), 'utf8')).toContain(`
  trump:
    name: Donald Trump
    kind: PERSON
`);
});

test.each<[says: string, args: readonly string[]]>([
  [
    'There is no file "nowhere", and no text of that slug in the store. Name a file, or add the text.',
    ['nowhere'],
  ],
  ['is a file, or something above it is. Name another folder.', [ARTICLE, '--dossier', ARTICLE]],
  ['is a file, or something above it is. Name another folder.', [ARTICLE, '--dossier', ARTICLE]],
  ['There is no file "nowhere.txt".', ['nowhere.txt']],
  [
    '"seed/putin-zelensky-talks" is a folder. Name the text in it: seed/putin-zelensky-talks/article.txt.',
    ['seed/putin-zelensky-talks'],
  ],
  [
    '"english" is no language tag (BCP 47). Say --language en, uk or pt-BR.',
    [ARTICLE, '--language', 'english'],
  ],
  [
    'No model is set: set SUGGEST_URL and SUGGEST_MODEL, or leave out --by model for the rules.',
    [ARTICLE, '--by', 'model'],
  ],
  [
    "option '--by <suggester>' argument 'luck' is invalid. Allowed choices are rules, model.",
    [ARTICLE, '--by', 'luck'],
  ],
])('it is told: %s', async (says, args) => {
  const { status, out, err } = await runDemarche(DATA, ['suggest', ...args]);
  expect([status, out]).toEqual([1, '']);
  expect(err).toContain(says);
});
