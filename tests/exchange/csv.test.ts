import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCsv } from '../../src/exchange/import/csv.ts';
import type { ForeignDocument } from '../../src/exchange/import/ForeignDocument.ts';

const MAPPINGS = resolve(import.meta.dirname, '../../docs/mappings');
const MAPPING = `
document: { slug: harbour, quote: words, date: day }
holder: { column: who, separator: ; }
stance: { column: side, values: { 1: SUPPORTS, -1: OBJECTS } }
target: { column: what, separator: ; }
`;
const HEADER = 'who,side,what,day,words';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-csv-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What a table comes to; `mapping` is text, or the path of a file. */
async function read(table: string | Buffer, mapping = MAPPING): Promise<readonly ForeignDocument[]> {
  const file = join(folder, 'table.csv');
  await writeFile(file, table);
  const isText = mapping.includes('\n');
  const mappingFile = isText ? join(folder, 'mapping.yaml') : mapping;
  if (isText) await writeFile(mappingFile, mapping);
  const documents: ForeignDocument[] = [];
  for await (const document of readCsv(file, mappingFile)) documents.push(document);
  return documents;
}

/** Each claim as a line. */
function claimsOf(documents: readonly ForeignDocument[]): readonly string[] {
  return documents.flatMap(({ slug, claims }) =>
    claims.map(({ source, holder, holderSpan, stance, target, evidence }) =>
      [
        ...[slug, source, holder.name, holder.kind, holderSpan?.exact ?? '-', stance, target.text],
        ...evidence.map(({ start, end }) => `${start}-${end}`),
      ].join(' | '),
    ),
  );
}

function faultsOf(documents: readonly ForeignDocument[]): readonly string[] {
  return documents.flatMap(({ faults }) => faults.map(({ place, message }) => `${place}: ${message}`));
}

/** The message of an error, without the folder. */
async function refusal(table: string | Buffer, mapping = MAPPING): Promise<string> {
  const error: unknown = await read(table, mapping).then(
    () => 'It was taken.',
    (thrown: unknown) => thrown,
  );
  return (error instanceof Error ? error.message : String(error)).replaceAll(`${folder}/`, '');
}

describe('a table', () => {
  test('gives a claim for each holder and each target of a row', async () => {
    const documents = await read(
      `${HEADER}\nAnn; Bo,1,toll; ferry,2031-03-12," Ann: ""🚢 first"" "\nBo,-1,toll,,No toll.\n`,
    );
    expect(claimsOf(documents)).toEqual([
      'harbour-2 | row 2 | Ann | ORGANIZATION | Ann | SUPPORTS | toll | 1-15',
      'harbour-2 | row 2 | Ann | ORGANIZATION | Ann | SUPPORTS | ferry | 1-15',
      'harbour-2 | row 2 | Bo | ORGANIZATION | - | SUPPORTS | toll | 1-15',
      'harbour-2 | row 2 | Bo | ORGANIZATION | - | SUPPORTS | ferry | 1-15',
      'harbour-3 | row 3 | Bo | ORGANIZATION | - | OBJECTS | toll | 0-8',
    ]);
    expect(
      documents.map(({ place, text, publishedAt, excerpt }) => [place, text, publishedAt, excerpt]),
    ).toEqual([
      ['row 2', ' Ann: "🚢 first" ', '2031-03-12', true],
      ['row 3', 'No toll.', null, true],
    ]);
  });

  test('names its holder in the quote however its lines and spaces fall, and in no other letters', async () => {
    const documents = await read(
      `${HEADER}\n${[
        'Ann\u00a0Lee wants it.',
        '"So Ann\nLee wants it."',
        'Ann  Lee wants it.',
        'An\u00adn Lee wants it.',
        'Anna Lee wants it.',
        'ANN LEE wants it.',
      ]
        .map((quote) => `Ann Lee,1,toll,,${quote}\n`)
        .join('')}`,
    );
    expect(
      documents.flatMap(({ claims }) => claims.map(({ holderSpan }) => holderSpan?.exact ?? null)),
    ).toEqual([...['Ann\u00a0Lee', 'Ann\nLee', 'Ann  Lee', 'An\u00adn Lee', null, null]]);
  });

  test('rests on what is seen of a quote, which a dossier can quote', async () => {
    const quotes = ['\u200e Ann wants it.\u200f', '\u00adAnn 🚢 \u{e0001}'];
    const documents = await read(`${HEADER}\n${quotes.map((quote) => `Ann,1,toll,,${quote}\n`).join('')}`);
    expect(documents.flatMap(({ claims }) => claims.flatMap(({ evidence }) => evidence))).toEqual([
      { start: 2, end: 15, exact: 'Ann wants it.' },
      { start: 1, end: 6, exact: 'Ann 🚢' },
    ]);
    expect(await refusal(`${HEADER}\nAnn,1,toll,,\u200e \u200f\n`)).toContain(
      'row 2, column "words": The cell is empty.',
    );
  });

  test('may have another delimiter, CRLF, a byte order mark, empty rows and line breaks in cells', async () => {
    const table = `\uFEFF${HEADER.replaceAll(',', '|')}\r\n\r\nAnn|1|toll|2031|"One\r\ntwo"\r\nBo|1|toll|2031|Three`;
    const documents = await read(table, `delimiter: '|'\n${MAPPING}`);
    expect(claimsOf(documents)).toEqual([
      'harbour-3 | row 3 | Ann | ORGANIZATION | - | SUPPORTS | toll | 0-8',
      'harbour-4 | row 4 | Bo | ORGANIZATION | - | SUPPORTS | toll | 0-5',
    ]);
  });

  test('the same id is one document, with each quote once', async () => {
    const mapping = MAPPING.replace('{ slug: harbour,', '{ slug: harbour, id: id,');
    const documents = await read(
      `id,${HEADER}\nN 7,Ann,1,toll,2031,First.\nN 7,Bo,-1,toll,2031,Second.\nN 7,Cy,1,toll,2031,First.\nN 8,Ann,1,toll,2031,Third.\n`,
      mapping,
    );
    expect(documents.map(({ text }) => text)).toEqual(['First.\n\nSecond.', 'Third.']);
    expect(claimsOf(documents)).toEqual([
      'harbour-n-7 | row 2 | Ann | ORGANIZATION | - | SUPPORTS | toll | 0-6',
      'harbour-n-7 | row 3 | Bo | ORGANIZATION | - | OBJECTS | toll | 8-15',
      'harbour-n-7 | row 4 | Cy | ORGANIZATION | - | SUPPORTS | toll | 0-6',
      'harbour-n-8 | row 5 | Ann | ORGANIZATION | - | SUPPORTS | toll | 0-6',
    ]);
    const alike = await read(`id,${HEADER}\nN 7,Ann,1,toll,2031,One.\nn-7,Bo,1,toll,2031,Two.\n`, mapping);
    expect(alike.map(({ slug }) => slug)).toEqual([
      'harbour-n-7',
      expect.stringMatching(/^harbour-n-7-[0-9a-f]{6}$/),
    ]);
    const wrong = await read(
      `id,${HEADER}\n7,Ann,1,toll,2031,One.\n7,Bo,1,toll,2032,One.\n8,Ann,1,toll,2031,Two.\n7,Bo,1,toll,2031,One.\n`,
      mapping,
    );
    expect(faultsOf(wrong)).toEqual([
      'row 3: The document "7" has another publishedAt than in row 2: "2032", there "2031". One of them is wrong, or they are two documents.',
      'row 5, column "id": "7" is the document of row 2 too, with others between. Sort the table by this column.',
    ]);
  });

  test('every fault of a row is told, and the row left out', async () => {
    const documents = await read(
      `${HEADER}\nAnn,1,toll,2031,One.\n ; ,2,,12.3.2031,\nAnn,1,toll,2031\nBo,-1,toll,2031,"Two, "\nAnn,1,toll,2031,One,two\n`,
    );
    expect(claimsOf(documents)).toHaveLength(2);
    expect(faultsOf(documents)).toEqual([
      'row 3, column "day": "12.3.2031" is no date in EDTF (ISO 8601-2): write 2031-03-12.',
      'row 3, column "words": The cell is empty.',
      'row 3, column "who": The cell is empty.',
      'row 3, column "side": The mapping does not say what "2" stands for. It has "1", "-1".',
      'row 3, column "what": The cell is empty.',
      'row 4: The row has 4 cells, and the first row names 5 columns. The file may be cut off here.',
      'row 6: The row has 6 cells, and the first row names 5 columns. A cell with the delimiter in it needs quotation marks.',
    ]);
  });

  test('a row that lists too much is left out, however its lists multiply', async () => {
    const many = (count: number, of: string) =>
      Array.from({ length: count }, (_, i) => `${of} ${i}`).join(';');
    const row = (who: string, what: string) => `${who},1,${what},2031,One.\n`;
    const table = `${HEADER}\n${row('Ann', 'toll')}${row(many(40, 'Ann'), many(30, 'toll'))}${row(many(1_001, 'Ann'), 'toll')}`;
    const documents = await read(table);
    expect(claimsOf(documents)).toHaveLength(1);
    expect(faultsOf(documents)).toEqual([
      'row 3, column "what": 40 holders and 30 targets make 1200 claims of one row; at most 1000 are taken. Split the row.',
      'row 4, column "who": The cell lists 1001 things; at most 1000 are taken. Split the row.',
    ]);
  });

  test('a table without one good row tells all of its faults', async () => {
    expect(await refusal(`${HEADER}\nAnn,for,toll,2031,One.\n`)).toBe(
      'Nothing in "table.csv" can be taken.\nrow 2, column "side": The mapping does not say what "for" stands for. It has "1", "-1".',
    );
  });

  test('a cell of 10 MB is named, and the rows below are read', async () => {
    const documents = await read(
      `${HEADER}\nAnn,1,toll,2031,${'x'.repeat(10_000_000)}\nBo,1,toll,2031,Two.\n`,
    );
    expect(claimsOf(documents)).toHaveLength(1);
    expect(faultsOf(documents)).toEqual([
      'row 2, column "words": The cell has 10000000 characters, and at most 1000000 are taken. Is a quotation mark missing?',
    ]);
  });

  test('a quotation mark that is not closed is named by the row and column where it opens', async () => {
    expect(
      await refusal(`${HEADER}\nAnn,1,toll,2031,One.\nBo,1,toll,2031,"Two.\nBo,1,toll,2031,Three.\n`),
    ).toBe(
      '"table.csv", row 3, column "words": The quotation mark that opens in this row is never closed: the file is cut off, or the mark is to be written twice.',
    );
    const long = 'Bo,1,toll,2031,Three.\n'.repeat(800_000);
    expect(await refusal(`${HEADER}\nAnn,1,toll,2031,"One.\n${long}`)).toBe(
      '"table.csv", row 2, column "words": The row has more than 16 MB. A quotation mark that opens in it is probably never closed.',
    );
    expect(await refusal(`${HEADER}\nAnn,1,"toll" here,2031,One.\n`)).toBe(
      '"table.csv", row 2, column "what": Behind the quotation mark that closes the cell something else stands. Within a cell a quotation mark is written twice: "".',
    );
    expect(await refusal(`${HEADER}\nAnn,1,the "toll",2031,One.\n`)).toBe(
      '"table.csv", row 2, column "what": A quotation mark stands within a cell that does not begin with one. Put the cell in quotation marks, and write the mark twice: "".',
    );
  });

  test('other encodings than UTF-8 are refused, with how to convert them', async () => {
    const how = (from: string) =>
      `Convert it: iconv -f ${from} -t UTF-8 FILE > NEW, or save it as UTF-8 ("CSV UTF-8" in a spreadsheet).`;
    const table = `${HEADER}\nAnn,1,toll,2031,One.\n`;
    expect(await refusal(Buffer.from(`\uFEFF${table}`, 'utf16le'))).toBe(
      `"table.csv" is in UTF-16 (little-endian), and has to be in UTF-8. ${how('UTF-16LE')}`,
    );
    expect(await refusal(Buffer.from(table, 'utf16le').swap16())).toBe(
      `"table.csv" is in UTF-16 (big-endian), and has to be in UTF-8. ${how('UTF-16BE')}`,
    );
    const cyrillic = Buffer.from([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]);
    expect(await refusal(Buffer.concat([Buffer.from(`${table}Ann,1,`), cyrillic]))).toBe(
      `"table.csv" is not UTF-8: the byte CC on line 3, column 7, belongs to no character. It is probably in Windows-1251. ${how('CP1251')}`,
    );
    expect(await refusal(Buffer.from(`${table}Ann,1,Zölle,2031,Für Zölle.`, 'latin1'))).toBe(
      `"table.csv" is not UTF-8: the byte F6 on line 3, column 8, belongs to no character. It is probably in Windows-1252. ${how('CP1252')}`,
    );
    expect(await refusal(Buffer.concat([Buffer.from(table), Buffer.from([0xc3])]))).toBe(
      `"table.csv" is not UTF-8: the byte C3 on line 3, column 1, belongs to no character. It is probably in Windows-1252. ${how('CP1252')}`,
    );
  });

  test('what is no table is refused', async () => {
    expect(await refusal('')).toBe('"table.csv" is empty: its first row has to name the columns.');
    expect(await refusal('who,side,who\n')).toBe(
      '"table.csv", row 1: the column "who" is there twice. Rename one of them.',
    );
    expect(await refusal(`${HEADER.replaceAll(',', ';')}\n`)).toContain(
      'Its first row is one cell, "who;side;what;day;words": say what stands between cells, delimiter: ";".',
    );
  });
});

describe('a mapping', () => {
  test('that names columns which are not there tells all of them, with its lines', async () => {
    expect(await refusal('whom,side,what,words\n')).toBe(
      [
        'mapping.yaml:2:42 table.csv has no column "day".',
        'mapping.yaml:3:11 table.csv has no column "who". Did you mean "whom"?',
        'It has "whom", "side", "what", "words".',
      ].join('\n'),
    );
  });

  test('with keys and values that there are not tells all of them, and what was meant', async () => {
    const mapping = MAPPING.replace('separator: ;', 'seperator: ;').replace('OBJECTS', 'OPPOSES');
    expect(await refusal(HEADER, mapping)).toBe(
      [
        'The mapping "mapping.yaml" does not fit.',
        'mapping.yaml:3:24 fieldIsKnown  A holder has no field "seperator". Did you mean "separator"?',
        'mapping.yaml:4:48 valueIsKnown  "OPPOSES" is no stance that we know. It is one of PROPOSES, SUPPORTS, CONDITIONAL, DISCUSSES, UNDECIDED, WITHDRAWS, SCEPTICAL, OBJECTS.',
      ].join('\n'),
    );
  });

  test('that lacks what is needed, is no YAML or is not there is refused', async () => {
    expect(await refusal(HEADER, 'language: de\n')).toContain('A mapping needs "stance".');
    expect(await refusal(HEADER, '\n')).toBe(
      '"mapping.yaml" is no mapping: it has to have document: and holder: and stance: and target:.',
    );
    expect(await refusal(HEADER, 'document: {\n')).toContain('mapping.yaml:2:1 yamlIsValid');
    expect(await refusal(HEADER, join(folder, 'none.yaml'))).toBe(
      'There is no file "none.yaml". Look at its name, and at the folder where you are.',
    );
  });

  test('of docs/mappings/README.md reads its table as it says there', async () => {
    const readme = await readFile(join(MAPPINGS, 'README.md'), 'utf8');
    const block = (language: string) =>
      new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(readme)?.[1] ?? '';
    expect(claimsOf(await read(block('csv'), block('yaml')))).toEqual([
      'harbour-7 | row 2 | Ann Ode | ORGANIZATION | Ann Ode | SUPPORTS | toll | 0-42',
      'harbour-7 | row 2 | Ann Ode | ORGANIZATION | Ann Ode | SUPPORTS | ferry | 0-42',
      'harbour-7 | row 3 | Dockers | ORGANIZATION | - | OBJECTS | toll | 44-77',
      'harbour-7 | row 3 | Pilots | ORGANIZATION | - | OBJECTS | toll | 44-77',
      'harbour-8 | row 4 | Ann Ode | ORGANIZATION | - | SUPPORTS | ferry | 0-26',
    ]);
  });
});

describe('the mapping of DebateNet', () => {
  const CODES = `major,sub,description_en,description_de
100,100,Harbour,Hafen
100,101,toll,Maut
100,102,ferry,Fähre
`;
  const COLUMNS =
    'claim,actor_no,date,polarity,codes,quote,actor,persons,organisations,parties,inside,outside';

  test('gives a claim for each actor and each code below an issue', async () => {
    await writeFile(join(folder, 'codes.csv'), CODES);
    const documents = await read(
      `${COLUMNS}
1,1,2031-01-13,-1,100; 101; 102,Ode will weder Maut noch Fähre.,Ann  Ode,Ann Ode; die Chefin,Rat,Blaue,actor; in text,False
1,2,2031-01-13,-1,100; 101; 102,Ode will weder Maut noch Fähre.,Lotsen,,Lotsen,Blaue,,True
2,1,2031-01-14,1,100; 900; 800,"Ja, sagt Bo.",Bo,Bo,,,actor; in text,False
`,
      join(MAPPINGS, 'debatenet.yaml'),
    );
    expect(claimsOf(documents)).toEqual([
      'debatenet-2015-1 | row 2 | Ann Ode | PERSON | Ode | OBJECTS | Maut | 0-31',
      'debatenet-2015-1 | row 2 | Ann Ode | PERSON | Ode | OBJECTS | Fähre | 0-31',
      'debatenet-2015-1 | row 3 | Lotsen | ORGANIZATION | - | OBJECTS | Maut | 0-31',
      'debatenet-2015-1 | row 3 | Lotsen | ORGANIZATION | - | OBJECTS | Fähre | 0-31',
    ]);
    expect(documents.map(({ slug, language, publishedAt }) => [slug, language, publishedAt])).toEqual([
      ['debatenet-2015-1', 'de', '2031-01-13'],
      ['debatenet-2015-2', 'de', '2031-01-14'],
    ]);
    const [first, , third] = documents.flatMap(({ claims }) => claims);
    expect(first?.target).toEqual({
      ...{ type: 'Proposal', key: '101', text: 'Maut', issue: { key: '100', text: 'Hafen' } },
    });
    expect([first, third].map((claim) => claim?.holder.partOf.map(({ name }) => name))).toEqual([
      ['Blaue'],
      [],
    ]);
    expect(faultsOf(documents)).toEqual([
      'row 4, column "codes": "800" is no code of codes.csv: add it there, or take it out of the cell.',
    ]);
    expect(documents.flatMap(({ notes }) => notes)).toEqual([
      {
        place: 'row 4, column "codes"',
        message: '"100" only names an issue, and no code below it stands beside it: no claim is made of it.',
      },
      {
        place: 'row 4, column "codes"',
        message: '"900" is no code of codes.csv, as the mapping says: no claim is made of it.',
      },
    ]);
  });

  test('needs a whole table of codes', async () => {
    const mapping = join(MAPPINGS, 'debatenet.yaml');
    const table = `${COLUMNS}\n1,1,2031-01-13,1,100; 101,Bo will Maut.,Bo,Bo,,,,False\n`;
    await writeFile(join(folder, 'codes.csv'), `${CODES}200,201,,\n100,101,toll,Maut\n`);
    expect(await refusal(table, mapping)).toBe(
      '"codes.csv", row 5, column "description_de": The cell is empty.\n"codes.csv", row 6, column "sub": "101" is in row 3 already.',
    );
    await writeFile(join(folder, 'codes.csv'), `${CODES}200,201,road,Straße\n`);
    expect(await refusal(table, mapping)).toBe(
      '"codes.csv", row 5, column "major": "200" is no code of this table. Did you mean "100" or "201"?',
    );
    await rm(join(folder, 'codes.csv'));
    expect(await refusal(table, mapping)).toContain('The codes of the mapping');
  });
});
