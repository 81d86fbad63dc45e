import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { codePoints } from '../../src/evidence/codePoints.ts';
import { readBrat } from '../../src/exchange/import/brat.ts';
import type { ForeignDocument } from '../../src/exchange/import/ForeignDocument.ts';
import { importForeign } from '../../src/exchange/import/importForeign.ts';
import { verifyGraph } from '../../src/recording/verifyGraph.ts';
import { ask, openGraph } from '../recording/graph.ts';

const EXAMPLE = resolve(import.meta.dirname, '../../docs/mappings/brat.yaml');

const TEXT =
  '🚢 Ann Ode said the toll is too high. “It will,” added the dockers, “close the port.” Officials denied\nthat officials were asked.\n';

let folder: string;
let count = 0;
let top: string;
beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'demarche-brat-'));
});
beforeEach(() => {
  count += 1;
  folder = join(top, String(count));
});
afterAll(() => rm(top, { recursive: true }));

/** Writes files into the folder of the test. */
async function put(files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

/** A `T` line, as brat writes it. */
function t(id: number, type: string, ...words: readonly string[]): string {
  const points = codePoints(TEXT);
  const pairs = words.map((exact) => {
    const start = points.offsetAt(TEXT.indexOf(exact));
    return `${start} ${start + [...exact].length}`;
  });
  return `T${id}\t${type} ${pairs.join(';')}\t${words.join(' ')}\n`;
}

const EVENTS = [
  t(1, 'Source', 'Ann Ode') + t(2, 'Cue', 'said') + t(3, 'Content', 'the toll is too high'),
  'E1\tCue:T2 Source:T1 Content:T3\n',
  t(4, 'Source', 'the dockers') + t(5, 'Cue', 'added') + t(6, 'Content', 'It will', 'close the port'),
  'E2\tCue:T5 Source:T4 Content:T6\n',
  'A1\tSarcasm E2\n#1\tAnnotatorNotes E1\tsure?\n',
].join('');

async function read(path = '', mapping: string | null = null): Promise<readonly ForeignDocument[]> {
  const documents: ForeignDocument[] = [];
  for await (const document of readBrat(join(folder, path), mapping)) documents.push(document);
  return documents;
}

async function refusal(path = '', mapping: string | null = null): Promise<string> {
  const error: unknown = await read(path, mapping).then(
    () => 'It was taken.',
    (thrown: unknown) => thrown,
  );
  return (error instanceof Error ? error.message : String(error)).replaceAll(`${folder}/`, '');
}

const claimsOf = ({ claims }: ForeignDocument) =>
  claims.map(({ source, holder, holderSpan, voice, target, evidence }) =>
    [
      ...[source, holder.name, holder.kind, holder.named, holderSpan?.exact, voice, target.text],
      ...evidence.map(({ start, end }) => `${start}-${end}`),
    ].join(' | '),
  );

const told = (faults: ForeignDocument['faults'] = []) =>
  faults.map(({ place, message }) => `${place}: ${message}`);

test('an event says who said what, with several passages, in code points', async () => {
  await put({ 'port.txt': TEXT, 'port.ann': EVENTS });
  const [document] = await read('port.txt');
  expect(document).toMatchObject({ place: 'port.txt', slug: 'port', text: TEXT, faults: [] });
  expect(document?.claims[0]).toEqual({
    ...{ place: 'port.ann line 4', source: 'E1', coder: null, via: [], stance: null },
    holder: {
      ...{ name: 'Ann Ode', kind: 'ORGANIZATION', named: true, aliases: [], description: null, partOf: [] },
    },
    holderSpan: { start: 2, end: 9, exact: 'Ann Ode' },
    target: { type: 'Assertion', key: 'the toll is too high', text: 'the toll is too high', issue: null },
    ...{ voice: 'PARAPHRASE', condition: null, saidAt: null },
    evidence: [{ start: 15, end: 35, exact: 'the toll is too high' }],
  });
  expect(document && claimsOf(document)[1]).toBe(
    'E2 | the dockers (port) | ORGANIZATION | false | the dockers | QUOTE | It will … close the port | 38-45 | 68-82',
  );
  expect(told(document?.notes)).toEqual([
    'port.ann: The attribute "Sarcasm", which stands once, is left out.',
  ]);
});

test('relations give each content the sources that are linked to it or to its cue', async () => {
  const ann = [
    t(1, 'Person', 'Ann Ode') + t(2, 'Verb', 'said') + t(3, 'Content', 'the toll is too high'),
    t(4, 'Country', 'Officials') + t(5, 'Verb', 'denied') + t(6, 'Content', 'that officials were asked'),
    t(7, 'Content', 'It will'),
    'R1\tsays Arg1:T2 Arg2:T1\t\nR2\tsaid Arg1:T2 Arg2:T3\t\nR3\tby Arg1:T6 Arg2:T4\t\nR4\tnear Arg1:T1 Arg2:T4\n',
  ].join('');
  await put({
    'port.txt': TEXT,
    'port.ann': ann,
    'm.yaml': 'source: [Person, Country]\ncue: [Verb]\nkinds: { Person: PERSON }\nlinks: [says, said, by]\n',
  });
  const [document] = await read('port.ann', join(folder, 'm.yaml'));
  expect(document && claimsOf(document)).toEqual([
    'T3 | Ann Ode | PERSON | true | Ann Ode | PARAPHRASE | the toll is too high | 15-35',
    'T6 | Officials (port) | ORGANIZATION | false | Officials |  | that officials were asked | 102-127',
  ]);
  expect(told(document?.notes)).toEqual([
    'port.ann line 11: "R4" is of the type "near", which the mapping does not name under links. It is left out.',
    'port.ann line 7: "T7" has no Source: nobody is linked who said it. It is left out.',
  ]);
});

test('a folder is read pair by pair; a span over a line break is one passage', async () => {
  const broken = t(1, 'Source', 'Officials') + t(2, 'Content', 'denied', 'that officials');
  await put({
    'a/port.txt': TEXT,
    'a/port.ann': EVENTS,
    'b/port.txt': TEXT,
    'b/port.ann': `${broken}E1\tContent:T2 Source:T1\n`,
    'empty.txt': 'Nothing.',
    'empty.ann': '',
  });
  const documents = await read();
  expect(documents.map(({ place, slug }) => `${place} ${slug.replace(/-[0-9a-f]{6}$/, '-…')}`)).toEqual([
    'a/port.txt port',
    'b/port.txt port-…',
    'empty.txt empty',
  ]);
  expect(documents[1]?.claims[0]).toMatchObject({
    ...{ place: 'b/port.ann line 3', source: 'b/port.ann E1' },
    evidence: [{ start: 95, end: 116, exact: 'denied\nthat officials' }],
  });
});

test('what an annotation says wrong is told by its line, and once', async () => {
  await put({
    'port.txt': TEXT,
    'port.ann': [
      'T1\tSource 2 9\tAnn Ood',
      'T2\tSource 3 10\tAnn Ode',
      'T3\tContent 120 140\tasked',
      'T4\tContent 5 5\t',
      'T5 Content 5 6 x',
      'Q1\tx',
      'E1\tCue:T9 Source:T1',
      'E2\tSay:E1 Source:T1',
      'R1\tsaid Arg1:T1',
      'T1\tSource 2 9\tAnn Ode',
      'T6\tCue 10 14\tsaid',
      'E3\tCue:T6 Sou',
    ].join('\n'),
  });
  const [document] = await read('port.txt');
  expect(document?.claims).toEqual([]);
  expect(told(document?.faults)).toEqual([
    'port.ann line 1: It has the words "Ann Ood", and the text has "Ann Ode" at 2 9. The text was changed after it was annotated, or the offsets do not count code points.',
    'port.ann line 2: It has the words "Ann Ode", and the text has "nn Ode " at 3 10. The offsets count UTF-16 units; those of brat count code points, of which an emoji is one.',
    'port.ann line 3: It goes from 120 to 140, and the text has 129 characters (code points).',
    'port.ann line 4: It goes from 5 to 5: there are no words.',
    'port.ann line 5: The line is not as brat writes it: T1, a tab, a type and offsets (Source 0 3), a tab, the words.',
    'port.ann line 6: "Q" begins no line of brat: lines begin with T, E, R, A, M, N, # or *.',
    'port.ann line 9: The line is not as brat writes it: R1, a tab, a type with two ends (Said Arg1:T1 Arg2:T3).',
    'port.ann line 10: "T1" stands here a second time. Each id may stand once.',
    'port.ann line 12: The line is not as brat writes it: E1, a tab, a type with its trigger and roles (Cue:T2 Source:T1 Content:T3). The file seems to be cut off here.',
    'port.ann line 7: "E1" speaks of "T9", and the file has no such line.',
    'port.ann line 8: "E2" speaks of "E1". Only words (T lines) can be linked: name the trigger instead.',
  ]);
});

test('a pair without its other half, another encoding and a mapping that does not fit are refused', async () => {
  await put({
    'folder/a.txt': TEXT,
    'folder/b.ann': '',
    'c.txt': Buffer.from([0xc0, 0xed, 0xed, 0xe0, 0x20, 0xf1, 0xea, 0xe0, 0xe7, 0xe0, 0xeb, 0xe0]),
    'c.ann': '',
    'm.yaml': 'sources: [Source]\nkinds: { Person: PERSN }\n',
    'd.doc': '',
    'none/x.md': '',
  });
  expect(await refusal('folder')).toBe(
    '"folder/a.ann" is missing beside "folder/a.txt": brat keeps a text and its annotations as a pair. Where nothing is annotated it is an empty file.\n"folder/b.txt" is missing beside "folder/b.ann": brat keeps a text and its annotations as a pair.',
  );
  expect(await refusal('folder/a.txt')).toContain('"folder/a.ann" is missing');
  expect(await refusal('c.txt')).toContain(
    '"c.txt" is not UTF-8: the byte C0 on line 1, column 1, belongs to no character. It is probably in Windows-1251.',
  );
  expect(await refusal('d.doc')).toBe(
    '"d.doc" is no text of brat: give a .txt, its .ann, or a folder with such pairs.',
  );
  expect(await refusal('none')).toBe('"none" has no .txt and no .ann: it is no folder of brat.');
  const mapping = await refusal('c.txt', join(folder, 'm.yaml'));
  expect(mapping).toContain(
    'm.yaml:1:1 fieldIsKnown  The mapping has no field "sources". Did you mean "source"?',
  );
  expect(mapping).toContain('"PERSN" is no kind of actor that we know. Did you mean "PERSON"?');
});

test('what is imported is a draft without a stance, the same when it is imported again', async () => {
  await put({ 'port.txt': TEXT, 'port.ann': EVENTS });
  const store = await openGraph();
  const options = { from: 'brat port.txt', coder: 'cy', language: 'en', status: 'ACCEPTED' } as const;
  const more = { partial: false, check: false, actors: new Map<string, string>() };
  const source = () => readBrat(join(folder, 'port.txt'), EXAMPLE);
  const first = await importForeign(store, source, { ...options, ...more });
  expect(first).toMatchObject({ faults: [], documents: 1, stances: 2, recorded: 2, actors: 2 });
  expect(await importForeign(store, source, { ...options, ...more })).toMatchObject({
    ...{ faults: [], recorded: 0, unchanged: 2, retracted: 0 },
  });
  expect((await verifyGraph(store)).differences).toEqual([]);
  const asked =
    '{ claims(first: 9, filter: { status: DRAFT }) { nodes { stance status voice importedFrom holderText } } }';
  expect((await ask(store, asked, {}, { seesDrafts: true })).claims.nodes).toEqual([
    {
      ...{ stance: null, status: 'DRAFT', voice: 'PARAPHRASE', importedFrom: 'brat port.txt E1' },
      holderText: 'Ann Ode',
    },
    {
      ...{ stance: null, status: 'DRAFT', voice: 'QUOTE', importedFrom: 'brat port.txt E2' },
      holderText: 'the dockers',
    },
  ]);
});
