import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { formatFaults } from '../../src/dossier/formatFaults.ts';
import { readDossiers } from '../../src/dossier/readDossiers.ts';
import type { Wanted } from '../../src/exchange/export/dossier/DossierScope.ts';
import { exportDossiers } from '../../src/exchange/export/dossier.ts';
import { loadDossiers } from '../../src/loadDossiers.ts';
import { record } from '../../src/record.ts';
import type { Store } from '../../src/stores/Store.ts';
import { authorIn, executing } from '../api/mutations/executing.ts';
import { SEED } from '../api/seeded.ts';
import { HARBOUR } from '../dossier/harbour.ts';
import { claim, declare, dossier, openGraph, putDocument, words } from '../recording/graph.ts';
import { exported } from './exported.ts';

const ALL: Wanted = { document: null, coder: null };

/** A folder that goes when the test is over. */
async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-dossiers-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** The dossiers of a store, by their folders, and what they do not say. */
async function dossiersOf(store: Store, wanted = ALL) {
  const dossiers = new Map<string, { article: string; dossier: string }>();
  const { notes, claims, accepted } = await exportDossiers(store, wanted, async ({ folder, ...files }) => {
    dossiers.set(folder, files);
  });
  return { dossiers, notes, claims, accepted };
}

async function writeAll(dossiers: Awaited<ReturnType<typeof dossiersOf>>['dossiers']): Promise<string> {
  const folder = await newFolder();
  for (const [name, { article, dossier }] of dossiers) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'article.txt'), article);
    await writeFile(join(folder, name, 'dossier.yaml'), dossier);
  }
  return folder;
}

/** What checking dossiers reports, a line each, without the folder. */
async function faultsOf(folder: string): Promise<string> {
  return formatFaults((await readDossiers([folder])).faults).replaceAll(`${folder}/`, '');
}

/** A store with these dossiers. */
async function loaded(folder: string): Promise<Store> {
  const store = await openGraph();
  const report = await loadDossiers(store, [folder]);
  expect(report).toMatchObject({ written: true });
  return store;
}

/** The rows of a store without when they came to be. */
async function rowsOf(store: Store): Promise<readonly string[]> {
  const moments = ['recordedAt', 'addedAt', 'at'];
  return (await exported(store))
    .split('\n')
    .filter((line) => line.startsWith('{"type"') && !line.startsWith('{"type":"Change'))
    .map((line) => JSON.stringify(JSON.parse(line), (key, value) => (moments.includes(key) ? null : value)));
}

/** Loads what a store is exported as into another one, and expects the same graph and the same dossiers of it. */
async function expectRoundTrip(store: Store): Promise<Awaited<ReturnType<typeof dossiersOf>>> {
  const first = await dossiersOf(store);
  const folder = await writeAll(first.dossiers);
  expect(await faultsOf(folder)).toBe('');
  const other = await loaded(folder);
  expect(await rowsOf(other)).toEqual(await rowsOf(store));
  expect((await dossiersOf(other)).dossiers).toEqual(first.dossiers);
  return first;
}

test('the seed is exported as dossiers that are the same graph and the same bytes again', async () => {
  const { dossiers, notes } = await expectRoundTrip(await loaded(SEED));
  expect([...dossiers.keys()]).toEqual(['putin-zelensky-talks']);
  expect(notes).toEqual([]);
});

test('so is a dossier with everything that one can say', async () => {
  await expectRoundTrip(await loaded(HARBOUR));
});

const FERRY = `The ferry row 🚢

Ann Vane 👩‍🚀 said no. Ann Vane said no. Bo Tull, the harbour
master, told the Gazette that he would pay “if the
toll is halved” 🪙 because ferries are slow.
Ann Vane used to want the toll. Now she is against it. The toll is fair: yes, #1 of all, she said.

What comes next

Ann Vane said no. Ann and Bo are old friends.
`;
const SHA256 = createHash('sha256').update(FERRY).digest('hex');

/** Words that stand several times, in no order, over line breaks and with what YAML has a use for. */
const FIRST_CODER = `
document: { slug: ferry, language: en, title: "The ferry: row # 1", publishedAt: 2031, sha256: ${SHA256}, headings: [What comes next] }
coder: dm
actors:
  ann: { name: Ann Vane, kind: PERSON, formerly: [ann-vane, vane], aliases: ["Bo Tull", "the harbour"] }
  bo: { name: "Bo: Tull", kind: PERSON, description: "- no list, & no *anchor" }
  gazette: { name: "null", kind: MEDIA, background: { externalIds: { viaf: 12345 } } }
  "2030": { name: "2030", kind: GROUP }
issues:
  money: { text: "Who pays?", about: ["2030"] }
proposals:
  toll: { text: Pay the toll, kind: TERMS, issue: money, quote: want the toll }
assertions:
  fair: { text: The toll is fair }
  ann-refused: { text: Ann refused, restates: first-no, about: [ann] }
offices:
  - { holder: bo, title: harbour master, quote: "Bo Tull, the harbour master" }
ties:
  - { from: ann, to: bo, kind: CLOSE, quote: [old friends, Ann and Bo] }
claims:
  - { name: first-no, holder: ann, as: Ann Vane, stance: OBJECTS, target: toll, voice: PARAPHRASE, quote: [{ quote: Ann Vane said no, section: What comes next }, Ann Vane 👩‍🚀 said no, { quote: Ann Vane said no, occurrence: 1 }] }
  - { holder: bo, as: "Bo Tull, the harbour master", stance: CONDITIONAL, target: toll, voice: QUOTE, via: [gazette, ann], condition: if the toll is halved, reason: ferries are slow, said: 2031-01~, quote: told the Gazette that he would pay “if the toll is halved” 🪙 }
  - { name: wanted, holder: ann, as: Ann Vane, stance: SUPPORTS, target: toll, tense: FORMER, voice: NARRATION, quote: Ann Vane used to want the toll }
  - { holder: ann, as: Ann Vane, stance: OBJECTS, target: toll, voice: NARRATION, hedged: true, quote: Now she is against it, supersedes: [{ claim: wanted, quote: [Now, used to] }], text: "Ann: against" }
  - { holder: ann, as: Ann Vane, stance: SUPPORTS, target: fair, voice: PARAPHRASE, quote: "The toll is fair: yes, #1 of all, she said." }
uncoded:
  - { quote: The ferry row, reason: title }
`;
const SECOND_CODER = `
document: { slug: ferry, sha256: ${SHA256}, publisher: Gazette }
coder: "Ko B. / 2"
actors:
  ann: { name: Ann Vane, kind: PERSON, aliases: [Ann] }
  bo: { name: "Bo: Tull", kind: PERSON }
proposals:
  toll: { text: Pay the toll, kind: TERMS, quote: the toll is halved }
ties:
  - { from: ann, to: bo, kind: CLOSE, quote: [old friends, Ann and Bo] }
claims:
  - { holder: ann, as: Ann Vane, stance: OBJECTS, target: toll, voice: PARAPHRASE, quote: Ann Vane said no, occurrence: 2 }
uncoded:
  - { quote: [The ferry row, Ann Vane 👩‍🚀 said no, Ann Vane used to want the toll, Now she is against it, The toll is fair], reason: other work }
  - { quote: Ann Vane said no, occurrence: 1, reason: other work }
  - { quote: What comes next, reason: heading }
`;

test('places at whole degrees, declared by the API, come back', async () => {
  const store = await openGraph();
  await record(store, dossier('talks', [claim('talks', 'ann SUPPORTS geneva')]));
  const run = executing(store);
  const dm = await authorIn(store, 'dm', 'CODE');
  const input = { places: [{ slug: 'rome', name: 'Rome', latitude: 46, longitude: 6 }] };
  const query =
    'mutation ($input: DeclareInput!) { declare(document: "talks", input: $input) { faults { message } } }';
  expect(await run(query, { input }, dm)).toEqual({ data: { declare: { faults: [] } } });
  const { dossiers } = await dossiersOf(store);
  expect(dossiers.get('talks')?.dossier).toContain(`
places:
  rome:
    name: Rome
    background:
      latitude: 46
      longitude: 6
`);
  await expectRoundTrip(store);
});

test('two coders of one text have a folder each, and repeated, broken and reordered words come back', async () => {
  const folder = await writeAll(
    new Map([
      ['one', { article: FERRY, dossier: FIRST_CODER }],
      ['two', { article: FERRY, dossier: SECOND_CODER }],
    ]),
  );
  expect(await faultsOf(folder)).toBe('');
  const { dossiers, notes } = await expectRoundTrip(await loaded(folder));
  expect([...dossiers.keys()]).toEqual(['ferry', 'ferry--dm']);
  expect(notes).toEqual([]);
  expect(dossiers.get('ferry--dm')?.dossier).toBe(`document:
  slug: ferry
  title: "The ferry: row # 1"
  language: en
  publishedAt: "2031"
  sha256: ${SHA256}
  headings:
    - What comes next

coder: dm

actors:
  "2030":
    name: "2030"
    kind: GROUP
  ann:
    formerly: [ ann-vane, vane ]
    name: Ann Vane
    kind: PERSON
    aliases:
      - Bo Tull
      - the harbour
  bo:
    name: "Bo: Tull"
    kind: PERSON
    description: "- no list, & no *anchor"
  gazette:
    name: "null"
    kind: MEDIA
    background:
      externalIds: { viaf: "12345" }

issues:
  money:
    text: Who pays?
    about: [ "2030" ]

proposals:
  toll:
    text: Pay the toll
    kind: TERMS
    issue: money
    quote: want the toll

assertions:
  ann-refused:
    text: Ann refused
    about: [ ann ]
    restates: [ ann-objects-toll ]
  fair:
    text: The toll is fair

offices:
  - holder: bo
    title: harbour master
    quote: Bo Tull, the harbour master

ties:
  - from: ann
    to: bo
    kind: CLOSE
    quote:
      - old friends
      - Ann and Bo

claims:
  - holder: bo
    as: Bo Tull, the harbour master
    stance: CONDITIONAL
    target: toll
    voice: QUOTE
    condition: if the toll is halved
    reason: ferries are slow
    said: 2031-01~
    via: [ gazette, ann ]
    quote: told the Gazette that he would pay “if the toll is halved” 🪙

  - name: ann-supports-toll
    holder: ann
    as: Ann Vane
    stance: SUPPORTS
    target: toll
    voice: NARRATION
    tense: FORMER
    quote: Ann Vane used to want the toll

  - text: "Ann: against"
    holder: ann
    as: Ann Vane
    stance: OBJECTS
    target: toll
    voice: NARRATION
    hedged: true
    quote: Now she is against it
    supersedes:
      claim: ann-supports-toll
      quote:
        - Now
        - used to

  - holder: ann
    as: Ann Vane
    stance: SUPPORTS
    target: fair
    voice: PARAPHRASE
    quote: "The toll is fair: yes, #1 of all, she said."

  - name: ann-objects-toll
    holder: ann
    as: Ann Vane
    stance: OBJECTS
    target: toll
    voice: PARAPHRASE
    quote:
      - quote: Ann Vane said no
        section: What comes next
      - Ann Vane 👩‍🚀 said no
      - quote: Ann Vane said no
        occurrence: 1

uncoded:
  - quote: The ferry row
    reason: title
`);
});

test('what a dossier cannot say is told, and what only the API declared goes where it is named', async () => {
  const store = await openGraph();
  const alone = { document: null };
  await record(
    store,
    dossier('talks', [claim('talks', 'ann SUPPORTS geneva'), claim('talks', 'ben OBJECTS basel')]),
  );
  await record(store, [
    { ...declare('talks', 'Actor', 'eve', { name: 'Eve', kind: 'PERSON', partOf: ['clerks'] }), ...alone },
    { ...declare('talks', 'Actor', 'clerks', { name: 'Clerks', kind: 'GROUP' }), ...alone },
    { ...declare('talks', 'Actor', 'nobody', { name: 'Nobody', kind: 'PERSON' }), ...alone },
    { ...declare('talks', 'Actor', 'ann', { name: 'Ann', kind: 'PERSON', aliases: ['Annie'] }), ...alone },
    claim('talks', 'eve SUPPORTS basel', { evidence: [words('Ben wants Basel'), words('Nobody met')] }),
    claim('talks', 'ann SUPPORTS basel', { status: 'DRAFT' }),
    claim('talks', 'ben SUPPORTS basel', { method: 'MODEL' }),
    claim('talks', 'ben SUPPORTS geneva', { holderText: null, importedFrom: 'csv a.csv row 2' }),
    claim('talks', 'ann SUPPORTS ben-is-honest', {
      importedFrom: 'csv a.csv row 3',
      suggested: { suggester: 'rules', model: null, promptHash: null, score: null, changed: [] },
    }),
  ]);
  const { dossiers, notes, claims, accepted } = await dossiersOf(store, { document: 'talks', coder: null });
  expect([claims, accepted]).toEqual([4, 6]);
  expect(notes).toEqual([
    'talks: not said: claims that a rule or a model coded (1), claims whose kept words do not name the holder (1), draft claims (1), sentences that are open (2), where claims were imported from (1), which suggestions claims were made from (1).',
  ]);
  expect(dossiers.get('talks')?.dossier).toContain(`
actors:
  ann:
    name: Ann
    kind: PERSON
    aliases:
      - Annie
  ben:
    name: Ben
    kind: PERSON
  clerks:
    name: Clerks
    kind: GROUP
  eve:
    name: Eve
    kind: PERSON
    background:
      partOf: [ clerks ]
`);
  const whole = await dossiersOf(store);
  expect(whole.notes.at(-1)).toBe('In no dossier: records that no dossier names (1).');
  const folder = await writeAll(whole.dossiers);
  expect(await faultsOf(folder)).toBe('');
  expect((await dossiersOf(await loaded(folder))).dossiers).toEqual(whole.dossiers);
});

test('one document alone checks by itself: what it names is declared in it, in its own words', async () => {
  const store = await openGraph();
  await record(store, [
    ...dossier('talks', [claim('talks', 'ann SUPPORTS geneva')]),
    putDocument('later', { text: 'Ann now wants Basel.' }),
    claim('later', 'ann SUPPORTS basel', {
      evidence: [{ start: 0, end: 19, exact: 'Ann now wants Basel' }],
    }),
  ]);
  const { dossiers } = await dossiersOf(store, { document: 'later', coder: 'dm' });
  expect([...dossiers.keys()]).toEqual(['later']);
  expect(await faultsOf(await writeAll(dossiers))).toBe('');
  expect(dossiers.get('later')?.dossier).toContain(`
proposals:
  basel:
    text: Meet in Basel
    kind: VENUE
    issue: where
    quote: Ann now wants Basel
`);
});

test('a text that another one mends has no dossier, and the other one no longer names it', async () => {
  const store = await openGraph();
  await record(store, dossier('talks', [claim('talks', 'ann SUPPORTS geneva')]));
  await record(
    store,
    dossier('mended', [claim('mended', 'ann SUPPORTS geneva')], { put: { replaces: 'talks' } }),
  );
  const { dossiers, notes } = await dossiersOf(store);
  expect([...dossiers.keys()]).toEqual(['mended']);
  expect(notes.toSorted()).toEqual([
    'mended: not said: documents that it replaces (1), sentences that are open (3).',
    'talks: no dossier, because "mended" mends its text.',
  ]);
  expect(await faultsOf(await writeAll(dossiers))).toBe('');
});

test('a coder or a document that is not there is told', async () => {
  const store = await openGraph();
  await record(store, dossier('talks', [claim('talks', 'ann SUPPORTS geneva')]));
  await expect(dossiersOf(store, { document: 'talk', coder: null })).rejects.toThrow(
    'There is no document "talk".',
  );
  await expect(dossiersOf(store, { document: null, coder: 'md' })).rejects.toThrow(
    'Nobody called "md" coded anything here. Coders are dm.',
  );
});
