import { readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readDna } from '../../src/exchange/import/dna.ts';
import { type DnaContent, dnaFile } from './dnaFile.ts';

const EXAMPLE = fileURLToPath(new URL('../../docs/mappings/dna.yaml', import.meta.url));

const TEXT = '🚢 The Dockers’ Union wants the toll. Pavel Orlov is against it.';
const at = (words: string) => ({ start: TEXT.indexOf(words), stop: TEXT.indexOf(words) + words.length });

const SMALL: DnaContent = {
  documents: [
    { id: 1, title: 'Harbour: the toll', text: TEXT },
    { id: 2, title: 'Harbour, the toll', text: 'Nothing was said.' },
  ],
  statements: [
    {
      ...{ id: 7, document: 1, ...at('The Dockers’ Union wants the toll. ') },
      ...{ person: 'Ines Brandt', organization: 'Dockers’ Union', concept: 'Raise the toll', agreement: 1 },
    },
    {
      ...{ id: 8, document: 1, ...at('Pavel Orlov is against it') },
      ...{ person: 'Pavel Orlov', concept: 'Raise the toll', agreement: 0 },
    },
    { id: 9, document: 2, start: 0, stop: 7, isAnnotation: true },
  ],
  attributes: {
    'Dockers’ Union': { Type: 'Government', Alias: 'dockers; the union', Notes: 'of Port Lisse' },
  },
};

async function read(file: string, mapping: string | null = null) {
  const documents = [];
  for await (const document of readDna(file, mapping)) documents.push(document);
  return documents;
}

function changed(file: string, sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}

const person = (name: string) => ({
  ...{ name, kind: 'PERSON', named: true, aliases: [], description: null, partOf: [] },
});

test('a statement is a stance at its own words, which DNA counts in UTF-16 units', async () => {
  const target = { type: 'Proposal', key: 'Raise the toll', text: 'Raise the toll', issue: null };
  const common = { coder: 'Coder 1', target, voice: null, condition: null, saidAt: null };
  const document = { publisher: 'Harbour News, front page', url: null, language: null, excerpt: false };
  expect(await read(dnaFile(SMALL))).toEqual([
    {
      ...{ place: 'document 1', slug: 'harbour-the-toll', title: 'Harbour: the toll', text: TEXT },
      ...{ publishedAt: '2031-03-12', ...document, faults: [], notes: [] },
      claims: [
        {
          ...{
            place: 'statement 7',
            source: 'statement 7',
            stance: 'SUPPORTS',
            via: [person('Ines Brandt')],
          },
          holder: {
            ...{ name: 'Dockers’ Union', kind: 'ORGANIZATION', named: true, partOf: [] },
            ...{ aliases: ['dockers', 'the union'], description: 'of Port Lisse' },
          },
          holderSpan: { start: 6, end: 20, exact: 'Dockers’ Union' },
          evidence: [{ start: 2, end: 36, exact: 'The Dockers’ Union wants the toll.' }],
          ...common,
        },
        {
          ...{ place: 'statement 8', source: 'statement 8', stance: 'OBJECTS', via: [] },
          holder: person('Pavel Orlov'),
          holderSpan: { start: 37, end: 48, exact: 'Pavel Orlov' },
          evidence: [{ start: 37, end: 62, exact: 'Pavel Orlov is against it' }],
          ...common,
        },
      ],
    },
    {
      ...{ place: 'document 2', slug: expect.stringMatching(/^harbour-the-toll-[0-9a-f]{6}$/) },
      ...{ title: 'Harbour, the toll', text: 'Nothing was said.', publishedAt: '2031-03-12', ...document },
      ...{ claims: [], faults: [] },
      notes: [{ place: 'statement 9', message: 'It is of the type "Annotation" and is left out.' }],
    },
  ]);
});

test('a mapping says what the variables mean', async () => {
  const [document] = await read(dnaFile(SMALL), EXAMPLE);
  expect(document?.claims.map(({ holder }) => holder.kind)).toEqual(['GOVERNMENT', 'PERSON']);
  const other = `${dnaFile(SMALL)}.yaml`;
  writeFileSync(other, 'holder: person\nvia: organization\ntargets: ASSERTIONS\n');
  const [turned] = await read(dnaFile(SMALL), other);
  expect(
    turned?.claims.map(({ holder, via, target }) => [
      ...[holder, ...via].map(({ name, kind }) => `${name} ${kind}`),
      target.type,
    ]),
  ).toEqual([
    ['Ines Brandt PERSON', 'Dockers’ Union ORGANIZATION', 'Assertion'],
    ['Pavel Orlov PERSON', 'Assertion'],
  ]);
  writeFileSync(other, 'holder: person\n');
  const [alone] = await read(dnaFile(SMALL), other);
  expect(alone?.claims.map(({ holder, via }) => [holder.name, via])).toEqual([
    ['Ines Brandt', []],
    ['Pavel Orlov', []],
  ]);
  writeFileSync(other, 'holders: person\n');
  await expect(read(dnaFile(SMALL), other)).rejects.toThrow(
    `${other}:1:1 fieldIsKnown  The mapping has no field "holders". Did you mean "holder"?`,
  );
  writeFileSync(other, 'target: concepts\n');
  await expect(read(dnaFile(SMALL), other)).rejects.toThrow(
    'has no variable "concepts". Did you mean "concept"? It has person, organization, concept, agreement: say in a mapping what they mean.',
  );
  writeFileSync(other, 'via: persn\n');
  await expect(read(dnaFile(SMALL), other)).rejects.toThrow(
    'has no variable "persn". Did you mean "person"?',
  );
  writeFileSync(other, 'aliases: Aliases\n');
  await expect(read(dnaFile(SMALL), other)).rejects.toThrow(
    'have no attribute "Aliases". Did you mean "Alias"? They have Type, Alias, Notes.',
  );
});

test('what cannot be taken is told by its statement', async () => {
  const whole = { document: 1, organization: 'Union', concept: 'Toll', agreement: 1 };
  const [document] = await read(
    dnaFile({
      documents: [{ id: 1, title: 'Toll', text: `${TEXT} \n` }],
      statements: [
        { ...whole, id: 1, start: 60, stop: 99 },
        { ...whole, id: 2, start: 1, stop: 9 },
        { ...whole, id: 3, start: 64, stop: 66 },
        { ...whole, id: 8, start: -5, stop: 9 },
        { ...whole, id: 9, start: 9, stop: 3 },
        { ...whole, id: 11, start: 3.5, stop: 6 },
        { ...whole, id: 10, start: 3, stop: 6, concept: 'a '.repeat(5_000_000) },
        { id: 4, document: 1, start: 3, stop: 6, concept: 'Toll', agreement: 1 },
        { id: 5, document: 1, start: 3, stop: 6, organization: 'Union', agreement: 1 },
        { id: 6, document: 1, start: 3, stop: 6, organization: 'Union', concept: 'Toll', agreement: 3 },
        { id: 7, document: 1, start: 3, stop: 6, organization: 'Union', concept: 'Toll' },
      ],
    }),
  );
  expect(document?.claims).toEqual([]);
  expect(document?.faults.map(({ place, message }) => `${place}: ${message}`)).toEqual([
    'statement 8: Its words are said to stand from -5 to 9, and the text has 66 UTF-16 units.',
    'statement 2: It begins or ends inside a character, from 1 to 9.',
    'statement 4: It has neither "organization" nor "person": nobody holds it.',
    'statement 5: Its "concept" is empty: it is about nothing.',
    'statement 6: Its "agreement" is 3, which is neither 1 nor 0.',
    'statement 7: Its "agreement" is missing, which is neither 1 nor 0.',
    'statement 10: Its entity 4 has a name or an attribute of 10000000 characters; DNA keeps at most 190. Shorten it.',
    'statement 11: Its words are said to stand from 3.5 to 6: both have to be whole numbers.',
    'statement 9: Its words are said to stand from 9 to 3, and the text has 66 UTF-16 units.',
    'statement 1: Its words are said to stand from 60 to 99, and the text has 66 UTF-16 units.',
    'statement 3: It stands on white space, from 64 to 66: there are no words.',
  ]);
});

test('a text that cannot be read is told, and nothing is taken of it', async () => {
  const file = dnaFile({
    documents: [
      { id: 1, title: 'Long', text: 'a '.repeat(5_000_000) },
      { id: 2, title: 'Bytes', text: TEXT },
    ],
    statements: [
      { id: 1, document: 1, start: 0, stop: 1, organization: 'Union', concept: 'Toll', agreement: 1 },
    ],
  });
  changed(file, 'UPDATE DOCUMENTS SET Text = CAST(Text AS BLOB) WHERE ID = 2');
  const documents = await read(file);
  expect(documents.map(({ text, claims, faults }) => ({ text, claims, faults }))).toEqual([
    {
      ...{ text: '', claims: [] },
      faults: [
        {
          place: 'document 1',
          message: 'Its text has 10000000 characters; at most 4000000 are read. Divide it.',
        },
      ],
    },
    {
      ...{ text: '', claims: [] },
      faults: [
        { place: 'document 2', message: 'Its text is kept as bytes or not at all. Paste it anew in DNA.' },
      ],
    },
  ]);
});

test('a file that is none, is cut off or of another version is refused with what it is', async () => {
  const file = dnaFile(SMALL);
  const bytes = readFileSync(file);
  const other = `${file}.other`;
  writeFileSync(other, 'name,slug\n');
  await expect(read(other)).rejects.toThrow(
    `"${other}" is no database of the Discourse Network Analyzer: it is no SQLite file.`,
  );
  writeFileSync(other, bytes.subarray(0, 6_000));
  await expect(read(other)).rejects.toThrow('is damaged');
  const astray = dnaFile(SMALL);
  changed(
    astray,
    'UPDATE STATEMENTS SET DocumentId = 4 WHERE ID = 7; UPDATE STATEMENTS SET StatementTypeId = NULL WHERE ID = 9',
  );
  await expect(read(astray)).rejects.toThrow(
    `"${astray}" is damaged: statement 7, statement 9 belong to no document or no type. Delete them, or open an earlier copy of the file.`,
  );
  changed(file, "DROP TABLE ENTITIES; UPDATE SETTINGS SET Value = '2.0.25'");
  await expect(read(file)).rejects.toThrow(
    `"${file}" was made by version 2.0.25 of the Discourse Network Analyzer: it has no ENTITIES. DNA 3 is read: make a new database there, take this one in by "Import from DNA database", and give the new file.`,
  );
  await expect(read(`${file}.no`)).rejects.toThrow(`There is no file "${file}.no".`);
  const opened = dnaFile(SMALL);
  writeFileSync(`${opened}-wal`, 'pages');
  await expect(read(opened)).rejects.toThrow(
    `"${opened}" is open in another program, or was not closed: a part of it is in "${opened}-wal". Close it in DNA, or open and close it there once.`,
  );
});
