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
    [
      '  "What kind of holder',
      '  "How texts speak of them." gender: Gender @written\n  "What kind of holder',
    ],
    [
      '  "Why, where the text',
      '  "Where they said it." setting: String @written(form: WORDS)\n  "Why, where the text',
    ],
    ['"Who or what holds', 'enum Gender { "She." FEMALE "He." MALE }\n"Who or what holds'],
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
function written(gender: string, setting: string): string {
  const dossier = join(folder, 'harbour');
  cpSync(HARBOUR, dossier, { recursive: true });
  const file = join(dossier, 'dossier.yaml');
  const yaml = readFileSync(file, 'utf8')
    .replace(HER, `${HER}      gender: ${gender},\n`)
    .replace(HER_CLAIM, `${HER_CLAIM}    setting: ${setting}\n`);
  writeFileSync(file, yaml);
  return dossier;
}

const FIELDS = `{
  actor(slug: "brandt") { gender claims(filter: { target: "north-quay-venue" }) { nodes { setting } } }
  other: actor(slug: "haddad") { gender claims(first: 1) { nodes { setting } } }
}`;

test('a line in schema.graphql is a field that dossiers write, and that is stored, read and loaded again', async () => {
  const store = await openGraph();
  const dossier = written('FEMALE', "'“if the ferries run'");
  const first = await loadDossiers(store, [dossier]);
  expect(first).toMatchObject({ written: true, report: { retracted: [] } });
  const answer = {
    actor: { gender: 'FEMALE', claims: { nodes: [{ setting: '“if the ferries run' }] } },
    other: { gender: null, claims: { nodes: [{ setting: null }] } },
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
  await loadDossiers(store, [written('FEMALE', 'the ferries')]);
  expect(await loadDossiers(store, [written('MALE', 'the ferries')])).toMatchObject({
    report: { recorded: [], retracted: [], rows: 2 },
  });
  expect(await ask(store, '{ actor(slug: "brandt") { gender } }')).toEqual({ actor: { gender: 'MALE' } });
  expect(await loadDossiers(store, [written('MALE', 'the guns')])).toMatchObject({
    report: { recorded: [expect.any(String)], retracted: [expect.any(String)] },
  });
  expect(await ask(store, FIELDS)).toMatchObject({
    actor: { gender: 'MALE', claims: { nodes: [{ setting: 'the guns' }] } },
  });
});

test('what does not fit is told as of any other field', async () => {
  const { faults } = await readDossiers([written('FEMAL', 'xylophone zebras')]);
  expect(faults.map(({ rule, line, message }) => `${line} ${rule}: ${message}`)).toEqual([
    '17 valueIsKnown: "FEMAL" is no gender that we know. Did you mean "FEMALE"? It is one of FEMALE, MALE.',
    '121 quotationIsInText: The words "xylophone zebras" are not in article.txt, nor anything near. Quote the text exactly.',
  ]);
});

test('editors know it', () => {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true });
  ajv.addKeyword('errorMessage');
  const accepts = ajv.compile(dossierSchema);
  const said = (gender: string) => parse(readFileSync(join(written(gender, 'she'), 'dossier.yaml'), 'utf8'));
  expect(accepts(said('FEMALE'))).toBe(true);
  expect(accepts(said('FEMAL'))).toBe(false);
  expect(dossierSchema.definitions?.actor?.properties?.gender).toEqual({
    enum: ['FEMALE', 'MALE'],
    description: 'How texts speak of them.',
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
