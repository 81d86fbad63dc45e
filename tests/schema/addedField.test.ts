import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { HARBOUR } from '../dossier/harbour.ts';
import { changedProgram } from './changedProgram.ts';

/** One line on Actor and one on Claim; an enumeration of its own needs its values besides. */
const folder = changedProgram({
  'schema.graphql': [
    ['  "What kind of holder', '  "With which hand they sign." hand: Hand @written\n  "What kind of holder'],
    [
      '  "Why, where the text',
      '  "Where they said it." whereabouts: String @written(form: WORDS)\n  "Why, where the text',
    ],
    ['"Who or what holds', 'enum Hand { "This one." LEFT "The other." RIGHT }\n"Who or what holds'],
  ],
});
/** One that dossiers cannot write, and that nothing else gives. */
const forgotten = changedProgram({
  'schema.graphql': [
    ['  "What kind of holder', '  "Nobody gives it."\n  mood: String\n  "What kind of holder'],
  ],
});
const { loadDossiers }: typeof import('../../src/loadDossiers.ts') = await import(
  join(folder, 'src/loadDossiers.ts')
);
const { readDossiers }: typeof import('../../src/dossier/readDossiers.ts') = await import(
  join(folder, 'src/dossier/readDossiers.ts')
);
const { dossierSchema }: typeof import('../../src/dossier/dossierSchema.ts') = await import(
  join(folder, 'src/dossier/dossierSchema.ts')
);
const { ask, openGraph }: typeof import('../recording/graph.ts') = await import(
  join(folder, 'tests/recording/graph.ts')
);

const HER = '      name: Zoë Brandt,\n';
const HER_CLAIM = '    target: north-quay-venue\n';

/** The dossier of the other tests, in which an actor and a claim have the new fields. */
function written(hand: string, whereabouts: string): string {
  const dossier = join(folder, 'harbour');
  cpSync(HARBOUR, dossier, { recursive: true });
  const file = join(dossier, 'dossier.yaml');
  const yaml = readFileSync(file, 'utf8')
    .replace(HER, `${HER}      hand: ${hand},\n`)
    .replace(HER_CLAIM, `${HER_CLAIM}    whereabouts: ${whereabouts}\n`);
  writeFileSync(file, yaml);
  return dossier;
}

const FIELDS = `{
  actor(slug: "brandt") { hand claims(filter: { target: "north-quay-venue" }) { nodes { whereabouts } } }
  other: actor(slug: "haddad") { hand claims(first: 1) { nodes { whereabouts } } }
}`;

test('a line in schema.graphql is a field that dossiers write, and that is stored, read and loaded again', async () => {
  const store = await openGraph();
  const dossier = written('LEFT', "'“if the ferries run'");
  const first = await loadDossiers(store, [dossier]);
  expect(first).toMatchObject({ written: true, report: { retracted: [] } });
  const answer = {
    actor: { hand: 'LEFT', claims: { nodes: [{ whereabouts: '“if the ferries run' }] } },
    other: { hand: null, claims: { nodes: [{ whereabouts: null }] } },
  };
  expect(await ask(store, FIELDS)).toEqual(answer);

  expect(await loadDossiers(store, [dossier])).toMatchObject({
    written: true,
    report: { recorded: [], retracted: [], rows: 0 },
  });
  expect(await ask(store, FIELDS)).toEqual(answer);
});

test('what is written otherwise is changed: an actor in place, with its declaration; a claim by another claim', async () => {
  const store = await openGraph();
  await loadDossiers(store, [written('LEFT', 'the ferries')]);
  expect(await loadDossiers(store, [written('RIGHT', 'the ferries')])).toMatchObject({
    report: { recorded: [], retracted: [], rows: 2 },
  });
  expect(await ask(store, '{ actor(slug: "brandt") { hand } }')).toEqual({ actor: { hand: 'RIGHT' } });
  expect(await loadDossiers(store, [written('RIGHT', 'the guns')])).toMatchObject({
    report: { recorded: [expect.any(String)], retracted: [expect.any(String)] },
  });
  expect(await ask(store, FIELDS)).toMatchObject({
    actor: { hand: 'RIGHT', claims: { nodes: [{ whereabouts: 'the guns' }] } },
  });
});

test('what does not fit is told as of any other field', async () => {
  const { faults } = await readDossiers([written('LEFTY', 'xylophone zebras')]);
  expect(faults.map(({ rule, line, message }) => `${line} ${rule}: ${message}`)).toEqual([
    '17 valueIsKnown: "LEFTY" is no hand that we know. Did you mean "LEFT"? It is one of LEFT, RIGHT.',
    '121 quotationIsInText: The words "xylophone zebras" are not in article.txt, nor anything near. Quote the text exactly.',
  ]);
});

test('editors know it', () => {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true });
  ajv.addKeyword('errorMessage');
  const accepts = ajv.compile(dossierSchema);
  const said = (hand: string) => parse(readFileSync(join(written(hand, 'she'), 'dossier.yaml'), 'utf8'));
  expect(accepts(said('LEFT'))).toBe(true);
  expect(accepts(said('LEFTY'))).toBe(false);
  expect(dossierSchema.definitions?.actor?.properties?.hand).toEqual({
    enum: ['LEFT', 'RIGHT'],
    description: 'With which hand they sign.',
  });
});

test('a stored field that nobody gives is refused, by its type and name', async () => {
  const program: typeof import('../../src/loadDossiers.ts') = await import(
    join(forgotten, 'src/loadDossiers.ts')
  );
  const { SqliteStore }: typeof import('../../src/stores/sqlite/SqliteStore.ts') = await import(
    join(forgotten, 'src/stores/sqlite/SqliteStore.ts')
  );
  const { graphModel }: typeof import('../../src/schema/graphModel.ts') = await import(
    join(forgotten, 'src/schema/graphModel.ts')
  );
  const store = await SqliteStore.open(graphModel, join(forgotten, 'graph.sqlite'));
  onTestFinished(() => store.close());
  await expect(program.loadDossiers(store, [HARBOUR])).rejects.toThrow(
    /^The row Actor \w+ has no mood\. Whatever is stored of Actor must be in its rows: let people write it \(@written in schema\.graphql\), or give it where rows of Actor are made \(src\/recording\)\.$/,
  );
});
