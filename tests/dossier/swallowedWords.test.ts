import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dossiers } from '../../src/dossier/checkDossiers.ts';
import { readDossiers } from '../../src/dossier/readDossiers.ts';
import { linesOf } from './harbour.ts';

/** What YAML makes of words that are not in quotation marks: they arrive whole, or there is a fault. */

const TEXT =
  'The ferry guild asked that line #7 be kept, said the pilot. He said: nay, not ever: ' +
  '“Yes.” &c. and so on; - 1.10 of them @ the pier; 50 % agreed, it’s null and no.';

interface Written {
  /** The quotation of the one claim, as it stands in YAML behind `quote:`. */
  readonly quote?: string;
  /** … and the actor's name, behind `name:`. */
  readonly name?: string;
  /** What stands before everything else. */
  readonly head?: string;
  readonly coder?: string;
}

async function read(
  { quote = 'The ferry guild asked', name = 'Guild', head = '', coder = 'ab' }: Written,
  text = TEXT,
): Promise<Dossiers> {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-yaml-'));
  const sha256 = createHash('sha256').update(text).digest('hex');
  const yaml = `${head}document: { slug: yaml, language: en, sha256: ${sha256} }
coder: ${coder}
actors:
  guild:
    kind: GROUP
    name: ${name}
proposals:
  keep: { text: Keep the line, kind: TERMS, quote: be kept }
claims:
  - holder: guild
    as: The ferry guild
    stance: SUPPORTS
    target: keep
    voice: PARAPHRASE
    quote: ${quote}
uncoded:
  - { quote: "said the pilot", reason: no stance }
  - { quote: "He said: nay, not ever: “Yes.”", reason: no stance }
  - { quote: "and so on; - 1.10 of them", reason: no stance }
  - { quote: "it’s null and no", reason: no stance }
`;
  try {
    await writeFile(join(folder, 'article.txt'), text);
    await writeFile(join(folder, 'dossier.yaml'), yaml);
    const dossiers = await readDossiers([folder]);
    return {
      ...dossiers,
      faults: dossiers.faults.map((fault) => ({ ...fault, file: fault.file.slice(folder.length + 1) })),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function faultsOf(written: Written): Promise<readonly string[]> {
  return linesOf((await read(written)).faults, '');
}

/** The words of the claim, and the actor's name. */
async function readOf(written: Written) {
  const { dossiers, faults } = await read(written);
  expect(faults).toEqual([]);
  const commands = dossiers[0]?.commands ?? [];
  const actor = commands.find((c) => c.do === 'declare' && c.slug === 'guild');
  const claim = commands.find((c) => c.do === 'recordClaim');
  return {
    quotes: claim?.do === 'recordClaim' ? claim.evidence.map(({ exact }) => exact) : null,
    name: actor?.do === 'declare' ? actor.fields.name : null,
  };
}

describe('quotations that arrive whole', () => {
  test.each([
    ['"The ferry guild asked that line #7 be kept"', 'The ferry guild asked that line #7 be kept'],
    ["'that line #7' # the number", 'that line #7'],
    ['said the pilot # a comment', 'said the pilot'],
    ['asked that line # the seventh', 'asked that line'],
    ['said the pilot #todo', 'said the pilot'],
    ['said the pilot # line', 'said the pilot'],
    ['>\n      asked that line #7\n      be kept', 'asked that line #7 be kept'],
    ['|\n      asked that line #7\n      be kept\n', 'asked that line #7 be kept'],
    ['asked that\n      line', 'asked that line'],
    ['"asked that\\n  line"', 'asked that line'],
    ['"  asked that line  "', 'asked that line'],
    ['no.', 'no.'],
    ['Yes', 'Yes'],
    ['nay, not ever', 'nay, not ever'],
    ['"null"', 'null'],
    ['"1.10"', '1.10'],
    ['1.10 of them', '1.10 of them'],
    ['"&c. and so on"', '&c. and so on'],
    ['!!str and so on', 'and so on'],
    ['"- 1.10 of them @ the pier"', '- 1.10 of them @ the pier'],
    ['\tsaid the pilot', 'said the pilot'],
  ])('%s', async (quote, words) => {
    expect((await readOf({ quote })).quotes).toEqual([words]);
  });

  test('several, within brackets', async () => {
    expect((await readOf({ quote: '[The ferry guild, be kept]' })).quotes).toEqual([
      'The ferry guild',
      'be kept',
    ]);
  });
});

const SIGNS =
  'Row #9 (of "8") — it\'s [sic] & C# by 11:45: nine, {x} | y > z * 2 % @ `q` !now ~ - ? yes; &a *b #c: d, # e "f" \'g\' ... --- null true 0x1F 1e3 <<';

test('any words of a text arrive whole where they are not in quotation marks, or there is a fault', async () => {
  const pieces = SIGNS.split(' ');
  const stretch = fc
    .tuple(fc.nat(pieces.length - 1), fc.integer({ min: 1, max: 6 }))
    .map(([from, length]) => pieces.slice(from, from + length).join(' '));
  const written = fc.constantFrom(
    (words: string) => words,
    (words: string) => `[${words}]`,
    (words: string) => `{ quote: ${words} }`,
    (words: string) => `\n      ${words}`,
    (words: string) => `\n      - ${words}`,
    (words: string) => `[${words}\n      ]`,
  );
  let whole = 0;
  await fc.assert(
    fc.asyncProperty(stretch, written, async (words, write) => {
      const { dossiers, faults } = await read({ quote: write(words) }, `${TEXT} ${SIGNS}`);
      if (faults.some(({ rule }) => rule !== 'sentenceIsCovered')) return;
      const claim = dossiers[0]?.commands.find((c) => c.do === 'recordClaim');
      const spans = claim?.do === 'recordClaim' ? claim.evidence : [];
      // Marks and brackets around all of it are YAML's, and so is a comma at the end of a list.
      const bare = words.replace(/,$/, '').replace(/^(?:(["'])(.*)\1|\[(.*)\])$/, '$2$3');
      expect([[words], [bare]]).toContainEqual(spans.map(({ exact }) => exact));
      whole += 1;
    }),
    { numRuns: 300 },
  );
  expect(whole).toBeGreaterThan(20);
});

test('a comma and then a comment in brackets are noticed where the text goes on with them', async () => {
  const text = `${TEXT} They keep it, #7 too.`;
  const { faults } = await read({ quote: '[They keep it, #7\n      ]' }, text);
  expect(faults.map(({ rule, message }) => `${rule}  ${message}`)).toContain(
    'wordsAreWhole  The text goes on with "#7" behind "They keep it", and YAML takes that for a comment. Put the words in quotation marks.',
  );
});

const MARKS = 'Put a text with such a sign in quotation marks.';
const WHOLE = `If it belongs to a text, put the whole text in quotation marks: '"No," she said', or "It's".`;
const COLON = 'If it is a text with a colon in it, put it in quotation marks; else begin a new line.';

describe('quotations that would not', () => {
  test.each([
    [
      'The ferry guild asked that line #7 be kept',
      '15:5 wordsAreWhole  The text goes on with "#7" behind "The ferry guild asked that line", and YAML takes that for a comment. Put the words in quotation marks.',
    ],
    [
      'The ferry guild\n      asked that line\t#7 be kept',
      '15:5 wordsAreWhole  The text goes on with "#7" behind "The ferry guild asked that line", and YAML takes that for a comment. Put the words in quotation marks.',
    ],
    [
      '[be kept, asked that line #7\n      ]',
      '15:22 wordsAreWhole  The text goes on with "#7" behind "asked that line", and YAML takes that for a comment. Put the words in quotation marks.',
    ],
    [
      'asked that #7 be kept',
      '15:5 wordsAreWhole  "#7 be kept" is a comment to YAML, and "asked that" is all that is left. Put the words in quotation marks, or a space behind the # if it is a comment.',
    ],
    [
      '#7 be kept',
      '15:5 valueFits  quote is empty, for "#7 be kept" is a comment to YAML. Put it in quotation marks if it is text.',
    ],
    [
      '[nay, not ever]',
      '15:13 wordsAreWhole  "nay, not ever" stands in the text in one piece, and within [ ] a comma divides it in two. Put it in quotation marks, or each of the two.',
    ],
    [
      'null',
      '15:5 valueFits  quote must be text, and YAML reads "null" as nothing. Put it in quotation marks.',
    ],
    ['~', '15:5 valueFits  quote must be text, and YAML reads "~" as nothing. Put it in quotation marks.'],
    [
      'true',
      '15:5 valueFits  quote must be text, and YAML reads "true" as true or false. Put it in quotation marks.',
    ],
    [
      '1.10',
      '15:5 valueFits  quote must be text, and YAML reads "1.10" as a number. Put it in quotation marks.',
    ],
    [
      '0x1F',
      '15:5 valueFits  quote must be text, and YAML reads "0x1F" as a whole number. Put it in quotation marks.',
    ],
    [
      '.inf',
      '15:5 valueFits  quote must be text, and YAML reads ".inf" as a number. Put it in quotation marks.',
    ],
    [
      '&c. and so on',
      '15:16 yamlIsValid  YAML takes "&c." for a sign of its own, and "and so on" is all that is left. Put the words in quotation marks.',
    ],
    [
      '! and so on',
      '15:14 yamlIsValid  YAML takes "!" for a sign of its own, and "and so on" is all that is left. Put the words in quotation marks.',
    ],
    ['!and so on', `15:12 yamlIsValid  Unresolved tag: !and. ${MARKS}`],
    ['*and* so on', `15:18 yamlIsValid  Unexpected scalar at node end. ${WHOLE}`],
    ['He said: nay', `15:12 yamlIsValid  Nested mappings are not allowed in compact mappings. ${COLON}`],
    ['not ever:', `15:12 yamlIsValid  Nested mappings are not allowed in compact mappings. ${COLON}`],
    ['- 1.10 of them', `15:12 yamlIsValid  Unexpected block-seq-ind on same line with key. ${WHOLE}`],
    ['@ the pier', `15:12 yamlIsValid  Plain value cannot start with reserved character @. ${MARKS}`],
    [
      '% agreed',
      `15:12 yamlIsValid  Plain value cannot start with directive indicator character %. ${MARKS}`,
    ],
    ['"Yes" and so on', `15:18 yamlIsValid  Unexpected scalar at node end. ${WHOLE}`],
    ["'it's null'", `15:16 yamlIsValid  Unexpected scalar at node end. ${WHOLE}`],
    ['[sic] the pilot', `15:18 yamlIsValid  Unexpected scalar at node end. ${WHOLE}`],
    ['> 50 %', `15:14 yamlIsValid  Not a YAML token: 50 %. ${WHOLE}`],
    [
      '"a\\d"',
      `15:14 yamlIsValid  Invalid escape sequence \\d. Within " " a backslash is written twice, within ' ' once.`,
    ],
  ])('%s', async (quote, fault) => {
    expect(await faultsOf({ quote })).toEqual([`dossier.yaml:${fault}`]);
  });
});

describe('what the coder says', () => {
  test.each([
    ['Guild', 'Guild'],
    ['Guild # the ferrymen', 'Guild'],
    ['"Guild #1"', 'Guild #1'],
    ['Guild#1', 'Guild#1'],
    ['Guild # 7', 'Guild'],
    ['>\n      The guild of\n      ferries', 'The guild of ferries'],
    ['|\n      Two\n      lines\n', 'Two\nlines'],
    ['"Two\\nlines"', 'Two\nlines'],
    ['" Guild "', ' Guild '],
    ['No', 'No'],
    ['12:30', '12:30'],
    ['1_000', '1_000'],
    ['2031-03-12', '2031-03-12'],
  ])('name: %s', async (written, name) => {
    expect((await readOf({ name: written })).name).toBe(name);
  });

  test.each([
    [
      'Guild #1',
      '6:5 wordsAreWhole  "#1" is a comment to YAML, and "Guild" is all that is left. Put the words in quotation marks, or a space behind the # if it is a comment.',
    ],
    [
      '!!timestamp 2031-03-12',
      '6:5 valueFits  name must be text, and YAML reads "2031-03-12" as a moment or as bytes. Put it in quotation marks.',
    ],
    [
      '1984',
      '6:5 valueFits  name must be text, and YAML reads "1984" as a whole number. Put it in quotation marks.',
    ],
    [
      '1e3',
      '6:5 valueFits  name must be text, and YAML reads "1e3" as a whole number. Put it in quotation marks.',
    ],
  ])('name: %s is a fault', async (name, fault) => {
    expect((await faultsOf({ name })).join('\n')).toBe(`dossier.yaml:${fault}`);
  });

  test('a comma divides an alias in two, where the text has it in one', async () => {
    expect(await faultsOf({ name: 'Guild\n    aliases: [the crew, nay, not ever]' })).toEqual([
      'dossier.yaml:7:25 wordsAreWhole  "nay, not ever" stands in the text in one piece, and within [ ] a comma divides it in two. Put it in quotation marks, or each of the two.',
    ]);
    expect(await faultsOf({ name: 'Guild\n    aliases: [the crew, "nay", "not ever"]' })).toEqual([]);
  });

  test('a comment that takes a bracket with it is told', async () => {
    expect(
      await faultsOf({ coder: 'ab\nplaces:\n  pier: { name: Pier #1, background: { country: Ardania } }' }),
    ).toEqual([
      'dossier.yaml:5:1 yamlIsValid  Flow map in block collection must be sufficiently indented and end with a }. Behind a space, "#" begins a comment: put a text with it in quotation marks.',
    ]);
    expect(await faultsOf({ name: 'Guild #1\n      of Port Lisse' })).toEqual([
      'dossier.yaml:7:1 yamlIsValid  All mapping items must start at the same column. Behind a space, "#" begins a comment: put a text with it in quotation marks.',
    ]);
  });

  test('a comment behind the coder’s initials is one', async () => {
    expect(await faultsOf({ coder: 'ab # your initials' })).toEqual([]);
  });

  test('a dossier of another version of YAML is refused: it reads words in another way', async () => {
    expect(await faultsOf({ head: '%YAML 1.1\n---\n' })).toEqual([
      'dossier.yaml:1:1 yamlIsValid  A dossier is YAML 1.2. By "%YAML 1.1" it would be read otherwise: "no" as false, days as moments. Take the line out.',
    ]);
    expect(await faultsOf({ head: '%YAML 1.2\n---\n' })).toEqual([]);
  });
});
