import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDossiers } from '../../src/dossier/readDossiers.ts';
import { pathText } from '../../src/errors.ts';
import { type Edits, faultsOfEdited, HARBOUR, linesOf, readEdited } from './harbour.ts';

const SHA256 = 'b82a4123bd2b550c551c88f76ab3a595fe2a95c31d039fe8f689ecfba153830d';
const slugFault =
  'is no slug: small letters a to z and digits in words joined by single hyphens, 100 characters at most, such as port-lisse-venue.';
const stances = 'PROPOSES, SUPPORTS, CONDITIONAL, DISCUSSES, UNDECIDED, WITHDRAWS, SCEPTICAL, OBJECTS';
const onlyIn = '[-…-] is only in the quotation, {+…+} only in the text.';

/** What was written wrong, the edits that do it, and every fault that is then reported. */
type Case = readonly [what: string, edits: Edits, faults: readonly string[]];

test('nothing is wrong with the dossiers that are there', async () => {
  expect((await readDossiers([HARBOUR, 'seed'])).faults).toEqual([]);
});

describe('the written form, with its place and message', () => {
  test.each<Case>([
    [
      'no YAML',
      [['coder: zz', 'coder: [zz']],
      [
        'dossier.yaml:13:1 yamlIsValid  Flow sequence in block collection must be sufficiently indented and end with a ].',
      ],
    ],
    [
      'two YAML documents',
      [['actors:\n', '---\nactors:\n']],
      ['dossier.yaml:13:1 yamlIsValid  A dossier is one YAML document, and here a second one begins.'],
    ],
    [
      'thousands of brackets open at once',
      [['coder: zz', `coder: ${'['.repeat(5_000)}${']'.repeat(5_000)}`]],
      [
        expect.stringMatching(
          /^dossier\.yaml:12:\d+ yamlIsValid {2}Too many brackets are open at once here; a dossier nests five deep at most\.$/,
        ),
      ],
    ],
    [
      'an anchor that is not there',
      [['coder: zz', 'coder: *who']],
      ['dossier.yaml:12:1 valueFits  There is no anchor "&who" for "*who".'],
    ],
    [
      'aliases of aliases, which double forty times what they stand for',
      [
        [
          'coder: zz',
          `coder:\n  - &a0 [x]\n${Array.from({ length: 40 }, (_, i) => `  - &a${i + 1} [*a${i}, *a${i}]\n`).join('')}`,
        ],
      ],
      [
        'dossier.yaml:28:11 yamlIsValid  With "*a14" the aliases of this file stand for more than 100000 values. Write out what is meant, and keep aliases for what is short.',
      ],
    ],
    [
      'an alias within what it stands for',
      [['coder: zz', 'coder: &zz [*zz]']],
      [
        'dossier.yaml:12:13 yamlIsValid  With "*zz" the aliases of this file stand for more than 100000 values. Write out what is meant, and keep aliases for what is short.',
      ],
    ],
    [
      'a slug twice',
      [['  harbour-gazette: {', '  dockyard: { name: x, kind: MEDIA }\n  harbour-gazette: {']],
      [
        'dossier.yaml:34:3 keyStandsOnce  "dockyard" stands here a second time, after line 31. Keep one of them, or rename one.',
      ],
    ],
    [
      'a field twice',
      [['    as: The council\n', '    as: The council\n    as: The council\n']],
      [
        'dossier.yaml:154:5 keyStandsOnce  "as" stands here a second time, after line 153. Keep one of them, or rename one.',
      ],
    ],
    [
      'an unknown field',
      [['    hedged: true', '    hegded: true']],
      ['dossier.yaml:149:5 fieldIsKnown  A claim has no field "hegded". Did you mean "hedged"?'],
    ],
    [
      'an unknown field like none',
      [['{ country: Ardania }', '{ constructor: Ardania }']],
      [
        'dossier.yaml:36:49 fieldIsKnown  The background of a place has no field "constructor". It may have country, latitude, longitude.',
      ],
    ],
    [
      'a comma in a text within braces',
      [['description: mayor of Port Lisse', 'description: mayor of Port Lisse, elected']],
      [
        'dossier.yaml:18:41 fieldIsKnown  An actor has no field "elected". Within { } a text with a comma needs quotation marks.',
      ],
    ],
    [
      'an unknown list, without a fault for each sentence that it covers',
      [['uncoded:', 'uncodde:']],
      ['dossier.yaml:158:1 fieldIsKnown  A dossier has no field "uncodde". Did you mean "uncoded"?'],
    ],
    [
      'an unknown value',
      [['stance: DISCUSSES', 'stance: DISCUSS']],
      [
        `dossier.yaml:154:5 valueIsKnown  "DISCUSS" is no stance that we know. Did you mean "DISCUSSES"? It is one of ${stances}.`,
      ],
    ],
    [
      'no boolean',
      [['hedged: true', 'hedged: yes']],
      ['dossier.yaml:149:5 valueFits  hedged must be true or false, and is "yes".'],
    ],
    ['whole numbers for coordinates', [['{ country: Ardania }', '{ latitude: 46, longitude: -6 }']], []],
    [
      'coordinates that are no numbers, of which only that is told',
      [['{ country: Ardania }', '{ latitude: .nan, longitude: 6 }']],
      ['dossier.yaml:36:49 valueFits  latitude must be a number, and is ".nan".'],
    ],
    [
      'a coordinate as a text',
      [['{ country: Ardania }', '{ latitude: 46.2, longitude: 6 E }']],
      ['dossier.yaml:36:65 valueFits  longitude must be a number, and is "6 E".'],
    ],
    [
      'null for a coordinate',
      [['{ country: Ardania }', '{ latitude: null, longitude: 6 }']],
      [
        'dossier.yaml:36:49 valueFits  latitude is "null", which is nothing to YAML. Give it a value, or leave it out.',
      ],
    ],
    [
      'an unknown field for a coordinate',
      [['{ country: Ardania }', '{ lattitude: 46, longitude: 6 }']],
      [
        'dossier.yaml:36:49 fieldIsKnown  The background of a place has no field "lattitude". Did you mean "latitude" or "longitude"?',
      ],
    ],
    [
      'half of where a place is',
      [['{ country: Ardania }', '{ longitude: 6 }']],
      [
        'dossier.yaml:36:35 coordinatesAreOnEarth  There is a longitude and no latitude: write both, or leave both out.',
      ],
    ],
    [
      'a number for a text',
      [['name: H.M. Dockyard', 'name: 1984']],
      [
        'dossier.yaml:31:15 valueFits  name must be text, and YAML reads "1984" as a whole number. Put it in quotation marks.',
      ],
    ],
    [
      'nothing for a text',
      [['title: Harbour talks break off', 'title:']],
      ['dossier.yaml:8:3 valueFits  title is empty. Give it a value, or leave it out.'],
    ],
    [
      'a text for a list',
      [['via: [harbour-gazette]', 'via: harbour-gazette']],
      ['dossier.yaml:142:5 valueFits  via must be a list, such as [a, b], and is "harbour-gazette".'],
    ],
    [
      'fields for a text',
      [['coder: zz', 'coder: { a: b }']],
      ['dossier.yaml:12:1 valueFits  coder must be text, and is fields, such as { name: Tam Okoye }.'],
    ],
    [
      'no coder',
      [['coder: zz\n', '']],
      ['dossier.yaml:1:1 fieldIsThere  A dossier needs "coder". The initials of who read it.'],
    ],
    [
      'no passage',
      [['    quote: she asked for free passage\n', '']],
      [
        'dossier.yaml:100:5 fieldIsThere  A claim needs "quote". The words of the text that show it: the shortest stretch that lets a reader judge the claim.',
      ],
    ],
    [
      'an empty quotation',
      [['quote: she asked for free passage', 'quote: " "']],
      ['dossier.yaml:105:5 valueFits  quote is empty.'],
    ],
    [
      'no quotation in a list',
      [['quote: she asked for free passage', 'quote: []']],
      ['dossier.yaml:105:5 valueFits  quote is an empty list.'],
    ],
    [
      'a slug with capitals',
      [
        ['  council: {', '  The_Council: {'],
        ['holder: council', 'holder: The_Council'],
      ],
      [
        `dossier.yaml:30:3 valueFits  "The_Council" ${slugFault}`,
        `dossier.yaml:152:5 valueFits  "The_Council" ${slugFault}`,
      ],
    ],
    [
      'a slug of 101 characters',
      [['  dockyard-clerks:', `  ${'a'.repeat(101)}:\n    { name: x, kind: GROUP }\n  dockyard-clerks:`]],
      [`dossier.yaml:32:3 valueFits  "${'a'.repeat(101)}" ${slugFault}`],
    ],
    [
      'a document’s slug that is none',
      [['slug: harbour-talks', 'slug: Harbour Talks']],
      [`dossier.yaml:4:3 valueFits  "Harbour Talks" ${slugFault}`],
    ],
    [
      'no SHA-256',
      [[SHA256, `${SHA256}0`]],
      [`dossier.yaml:6:3 valueFits  "${SHA256}0" is no SHA-256: 64 digits 0 to 9 and a to f.`],
    ],
    [
      'a lone surrogate',
      [['description: mockery', 'description: "\\uD83D"']],
      [
        'dossier.yaml:90:7 valueFits  description has half of a surrogate pair, which is not a character. Write it without.',
      ],
    ],
    [
      'words that are not in the text',
      [['she could live with the north quay 🛟 "if', 'she could life with the south quay 🛟 "if']],
      [
        `dossier.yaml:122:5 quotationIsInText  The words are not in article.txt. Nearest, on line 2: She said she could [-life-]{+live+} with the [-south-]{+north+} quay 🛟 "if the ferries run and the guns do not." — ${onlyIn}`,
      ],
    ],
    [
      'words that are nowhere near',
      [
        [
          'quote: The council is still discussing where the next round should be held',
          'quote: Some other words that do not stand anywhere at all, each of them, in any way',
        ],
        ['uncoded:\n', 'uncoded:\n  - { quote: The council is still discussing, reason: no stance }\n'],
      ],
      [
        'dossier.yaml:157:5 quotationIsInText  The words "Some other words that do not stand anywhere at all, each of …" are not in article.txt, nor anything near. Quote the text exactly.',
      ],
    ],
    [
      'a condition in other words',
      [['condition: if the ferries run', 'condition: if the ferries sail']],
      [
        `dossier.yaml:121:5 quotationIsInText  The words are not in article.txt. Nearest, on line 2: if the ferries [-sail-]{+run+} and the guns do not — ${onlyIn}`,
      ],
    ],
    [
      'a reason in other words',
      [['reason: every ferry fills', 'reason: each ferry fills']],
      [
        `dossier.yaml:150:5 quotationIsInText  The words are not in article.txt. Nearest, on line 7: [-each-]{+every+} ferry fills the inns — ${onlyIn}`,
      ],
    ],
    [
      'a holder named otherwise than by the text',
      [['as: the H.M. Dockyard', 'as: the H.M. Dockyards']],
      [
        `dossier.yaml:138:5 quotationIsInText  The words are not in article.txt. Nearest, on line 5: the H.M. [-Dockyards-]{+Dockyard+} — ${onlyIn}`,
      ],
    ],
    [
      'words that stand twice',
      [['Nobody gave a reason., occurrence: 1', 'Nobody gave a reason.']],
      [
        'dossier.yaml:160:7 quotationIsUnambiguous  The quotation stands 2 times, on line 1, on line 8 under "What the palace wants". Say which with section: or occurrence: 1 to 2 or all, or quote more words.',
      ],
    ],
    [
      'words that stand several times on one line',
      [['{ quote: Nobody gave a reason., occurrence: 1', '{ quote: the']],
      [
        'article.txt:1:70 sentenceIsCovered  Nothing rests on this sentence: "Nobody gave a reason." Code it, or put it under uncoded: with the reason.',
        'dossier.yaml:160:7 quotationIsUnambiguous  The quotation stands 20 times, on line 1, on line 2 from column 13, on line 2 from column 154, on line 2 from column 176, on line 2 from column 196 and in 15 more places. Say which with section: or occurrence: 1 to 20 or all, or quote more words.',
      ],
    ],
    [
      'a document without a slug, which hides no other fault',
      [
        ['  slug: harbour-talks\n', ''],
        [
          '    target: where-to-meet\n    voice: NARRATION\n',
          '    target: where-to-meat\n    voice: NARRATION\n',
        ],
      ],
      [
        'dossier.yaml:3:1 fieldIsThere  Document needs "slug". The document\'s name in addresses, unique among all documents.',
        'dossier.yaml:154:5 namesAreKnown  There is no target "where-to-meat". Did you mean "where-to-meet"? Declare it, or correct the slug.',
      ],
    ],
    [
      'words that stand in many sentences are no entry for those',
      [['Nobody gave a reason., occurrence: 1', 'gave, occurrence: all']],
      [
        'article.txt:1:70 sentenceIsCovered  Nothing rests on this sentence: "Nobody gave a reason." Code it, or put it under uncoded: with the reason.',
      ],
    ],
    [
      'an occurrence too many',
      [['Nobody gave a reason., occurrence: 1', 'Nobody gave a reason., occurrence: 3']],
      [
        'dossier.yaml:160:7 quotationIsUnambiguous  There is no occurrence 3: the quotation stands 2 times, on line 1, on line 8 under "What the palace wants".',
      ],
    ],
    [
      'occurrence 0',
      [['Nobody gave a reason., occurrence: 1', 'Nobody gave a reason., occurrence: 0']],
      ['dossier.yaml:160:37 valueFits  occurrence is 0. It must be 1 or more.'],
    ],
    [
      'an occurrence in words',
      [['Nobody gave a reason., occurrence: 1', 'Nobody gave a reason., occurrence: first']],
      ['dossier.yaml:160:37 valueFits  "first" is no occurrence: write a number, counted from 1, or all.'],
    ],
    [
      'an occurrence of several quotations',
      [['    kind: CLOSE\n', '    kind: CLOSE\n    occurrence: 1\n']],
      [
        'dossier.yaml:96:5 quotationIsUnambiguous  occurrence counts the places of one quotation, and here are several. Write it beside its own: { quote: …, occurrence: 2 }.',
      ],
    ],
    [
      'a section that is no heading',
      [['comment., section: What the islanders want', 'comment., section: What the islander wants']],
      [
        'dossier.yaml:162:7 sectionIsAHeading  There is no heading "What the islander wants". Did you mean "What the islanders want" or "What the palace wants"? A section is one of document.headings.',
      ],
    ],
    [
      'words under another heading',
      [['old friends, section: What the palace wants', 'old friends, section: What the islanders want']],
      [
        'dossier.yaml:98:9 quotationIsInText  The quotation does not stand under "What the islanders want": it stands on line 7 under "What the palace wants".',
      ],
    ],
    [
      'a name of two claims',
      [['  - holder: council\n', '  - name: toll-first\n    holder: council\n']],
      [
        'dossier.yaml:152:5 nameIsOneClaim  The name "toll-first" is already that of line 108. Give this claim another name.',
      ],
    ],
    [
      'a heading that is no line',
      [['wants]', 'wants, Nobody gave a reason.]']],
      [
        'dossier.yaml:7:62 headingIsALine  "Nobody gave a reason." is no line of article.txt. A heading is a whole line of the text.',
      ],
    ],
    [
      'headings in another order than the text’s',
      [
        [
          'headings: [What the islanders want, What the palace wants]',
          'headings: [What the palace wants, What the islanders want]',
        ],
      ],
      [
        'dossier.yaml:7:37 headingIsALine  "What the islanders want" is a line of article.txt, but not after the heading before it. Headings go in the order of the text, each as often as it stands there.',
      ],
    ],
    [
      'boilerplate that is no line of the text',
      [['  headings:', '  boilerplate: [The Harbour Gazette, page numbers]\n  headings:']],
      [
        'dossier.yaml:7:17 boilerplateIsALine  "The Harbour Gazette" is no line of article.txt. Boilerplate is a whole line of the text, with <page> for a number that changes.',
        'dossier.yaml:7:38 boilerplateIsALine  No line of article.txt is a page number alone. Where a line has more than the number, write that line, with <page> for the number: Page <page> of 40.',
      ],
    ],
    [
      'a sentence that nothing covers',
      [
        [
          '  - { quote: The palace gave no comment., section: What the islanders want, reason: no stance }\n',
          '',
        ],
      ],
      [
        'article.txt:4:181 sentenceIsCovered  Nothing rests on this sentence: "The palace gave no comment." Code it, or put it under uncoded: with the reason.',
      ],
    ],
    [
      'no language tag',
      [['language: en', 'language: english!']],
      [
        'dossier.yaml:5:3 languageIsATag  "english!" is no language tag. Write it as BCP 47 does: en, fr, pt-BR.',
      ],
    ],
    [
      'half an address',
      [['url: https://example.org/', 'url: example.org/']],
      [
        'dossier.yaml:10:3 urlIsAnAddress  "example.org/harbour-talks" is no address. Write it whole, with http:// or https://.',
      ],
    ],
    [
      'several things at once',
      [
        ['kind: CLOSE', 'kind: friendly'],
        ['hedged: true', 'hegded: true'],
        ['as: The council', 'as: Councils'],
      ],
      [
        'dossier.yaml:95:5 valueIsKnown  "friendly" is no kind that we know. It is one of CLOSE, HOSTILE, ALLIED, MEMBER, OTHER.',
        'dossier.yaml:149:5 fieldIsKnown  A claim has no field "hegded". Did you mean "hedged"?',
        `dossier.yaml:153:5 quotationIsInText  The words are not in article.txt. Nearest, on line 8: [-Councils-]{+council+} — ${onlyIn}`,
      ],
    ],
  ])('%s', async (_, edits, faults) => {
    expect(await faultsOfEdited(edits)).toEqual(faults);
  });
});

describe('what the rules for every writer refuse, with its place in the dossier', () => {
  test.each<Case>([
    ['an unknown actor', [['holder: council', 'holder: counsel']], ['152:5 namesAreKnown']],
    ['an unknown body', [['of: port-lisse-town', 'of: port-lisse-twon']], ['78:37 namesAreKnown']],
    ['an unknown whole', [['partOf: [dockyard]', 'partOf: [dockyrad]']], ['33:92 namesAreKnown']],
    [
      'an unknown issue',
      [['issue: ferries, quote: free', 'issue: ferrys, quote: free']],
      ['73:53 namesAreKnown'],
    ],
    [
      'no issue',
      [['issue: ferries, quote: free', 'issue: ferry-toll, quote: free']],
      ['73:53 namesAreKnown'],
    ],
    ['an unknown place', [['place: port-lisse,', 'place: port-lise,']], ['51:7 namesAreKnown']],
    ['an unknown target', [['target: where-to-meet', 'target: were-to-meet']], ['155:5 namesAreKnown']],
    ['an unknown witness', [['via: [harbour-gazette]', 'via: [harbor-gazette]']], ['142:11 namesAreKnown']],
    ['an unknown claim', [['claim: toll-first', 'claim: tol-first']], ['106:19 namesAreKnown']],
    ['a bad date', [['said: 2031-03-14', 'said: 14 March 2031']], ['128:5 datesAreEdtf']],
    ['a bad date of an office', [['since: 2029/..', 'since: 2029-02-29']], ['82:7 datesAreEdtf']],
    ['a bad date of a document', [['publishedAt: 2031-03-15', 'publishedAt: XXXX']], ['11:3 datesAreEdtf']],
    ['a stance that fits no issue', [['stance: DISCUSSES', 'stance: SUPPORTS']], ['154:5 stanceFitsTarget']],
    [
      'a stance that fits no assertion',
      [['stance: SCEPTICAL', 'stance: PROPOSES']],
      ['139:5 stanceFitsTarget'],
    ],
    [
      'no condition',
      [['    condition: if the ferries run and the guns do not\n', '']],
      ['116:5 conditionIsStated'],
    ],
    [
      'a circle of partOf',
      [['kind: GOVERNMENT }', 'kind: GOVERNMENT, background: { partOf: [council] } }']],
      ['29:81 noCircles', '30:84 noCircles'],
    ],
    [
      'a circle of broader',
      [['    kind: PROCESS\n', '    kind: PROCESS\n    broader: [palace-venue]\n']],
      ['44:15 noCircles', '69:17 noCircles'],
    ],
    [
      'a circle of supersedes',
      [
        [
          '  - name: toll-first\n',
          '  - name: toll-first\n    supersedes: [{ claim: free-now, quote: but two days later }]\n',
        ],
        [
          '  - holder: brandt\n    as: the mayor of Port Lisse\n',
          '  - name: free-now\n    holder: brandt\n    as: the mayor of Port Lisse\n',
        ],
      ],
      ['107:19 supersedesOwnClaim', '110:20 supersedesOwnClaim'],
    ],
    [
      'another’s claim superseded',
      [['  - name: toll-first\n    holder: brandt', '  - name: toll-first\n    holder: council']],
      ['106:19 supersedesOwnClaim'],
    ],
    ['another text', [[SHA256, SHA256.replace('b', 'c')]], ['6:3 documentIsTheOneCoded']],
    ['a tie to oneself', [['      to: haddad,\n', '      to: dockyard-clerks,\n']], ['88:7 tieJoinsTwo']],
    [
      'a claim twice',
      [
        [
          'uncoded:\n',
          '  - { holder: council, as: The council, stance: DISCUSSES, target: where-to-meet, voice: QUOTE, quote: The council }\nuncoded:\n',
        ],
      ],
      ['158:5 claimIsSaidOnce'],
    ],
    [
      'a proposal without words',
      [['    quote: the next round\n    section: What the palace wants\n', '']],
      ['41:3 proposalHasWords'],
    ],
  ])('%s', async (_, edits, faults) => {
    const found = await faultsOfEdited(edits);
    expect(found.map((line) => line.replace(/^dossier\.yaml:/, '').split('  ')[0])).toEqual(faults);
  });

  test('a slug of two targets', async () => {
    const faults = await faultsOfEdited([['assertions:\n', 'assertions:\n  free-passage: { text: x }\n']]);
    expect(faults).toContainEqual(expect.stringMatching(/^dossier\.yaml:75:3 slugIsOneTarget {2}/));
  });

  test('entries are named by their line', async () => {
    const [fault] = await faultsOfEdited([
      [
        'uncoded:\n',
        '  - { holder: council, as: The council, stance: DISCUSSES, target: where-to-meet, voice: QUOTE, quote: The council }\nuncoded:\n',
      ],
    ]);
    expect(fault).toContain('at line 152.');
  });

  test('the id of a stored claim is taken on trust', async () => {
    const id = '0123456789abcdef0123456789abcdef';
    expect(await faultsOfEdited([['claim: toll-first', `claim: ${id}`]])).toEqual([]);
  });
});

describe('files and folders', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dossiers-'));
    for (const name of ['a', 'b', 'c', 'd']) await cp(HARBOUR, join(folder, name), { recursive: true });
    await rm(join(folder, 'b/article.txt'));
    await rm(join(folder, 'c/dossier.yaml'));
    const text = await readFile(join(HARBOUR, 'article.txt'));
    await writeFile(
      join(folder, 'd/article.txt'),
      Buffer.concat([text.subarray(0, 98), Buffer.from([0xff]), text]),
    );
  });
  afterAll(() => rm(folder, { recursive: true }));

  const check = async (...names: string[]) =>
    linesOf((await readDossiers(names.map((name) => join(folder, name)))).faults, folder);

  test('a missing text, a missing dossier and a text that is not UTF-8', async () => {
    const whole = 'A dossier is a folder with article.txt and dossier.yaml; this one is';
    expect(await check('b')).toEqual([
      `b/article.txt:1:1 filesAreThere  b/article.txt is not there. ${whole} the text.`,
    ]);
    expect(await check('c')).toEqual([
      `c/dossier.yaml:1:1 filesAreThere  c/dossier.yaml is not there. ${whole} what was read in it.`,
    ]);
    // Line 1 has 93 bytes, and "Zoë " five.
    expect(await check('d')).toEqual([
      'd/article.txt:2:5 textIsUtf8  This is not UTF-8: the byte FF (number 98, counted from 0) belongs to no character. Save the file as UTF-8.',
    ]);
  });

  test('a pipe, a device and a text that is too long are not read', async () => {
    const strange = join(folder, 'strange');
    await cp(HARBOUR, strange, { recursive: true });
    await Promise.all(['article.txt', 'dossier.yaml'].map((name) => rm(join(strange, name))));
    execFileSync('mkfifo', [join(strange, 'dossier.yaml')]);
    await symlink('/dev/zero', join(strange, 'article.txt'));
    const why = 'is no file but a pipe, a socket or a device';
    const whole = 'A dossier is a folder with article.txt and dossier.yaml; this one is';
    expect(await check('strange')).toEqual([
      `strange/article.txt:1:1 filesAreThere  strange/article.txt ${why}. ${whole} the text.`,
      `strange/dossier.yaml:1:1 filesAreThere  strange/dossier.yaml ${why}. ${whole} what was read in it.`,
    ]);
    await rm(strange, { recursive: true });

    await cp(HARBOUR, strange, { recursive: true });
    await truncate(join(strange, 'article.txt'), 600_000_000);
    expect(await check('strange')).toEqual([
      'strange/article.txt:1:1 fileIsNotTooLarge  strange/article.txt has 600000000 bytes, and at most 4000000 are read. Divide the text, and give each part a dossier of its own.',
    ]);
    await rm(strange, { recursive: true });
  });

  test('an alias is what last had its name before it, however many there are', async () => {
    const many = Array.from({ length: 30_000 }, () => '*n');
    const { faults, dossiers } = await readEdited([
      ['[the captain, Layla Haddad]', `[&n one, *n, &n two, ${many.join(', ')}]`],
    ]);
    expect(faults).toEqual([]);
    const put = dossiers[0]?.commands.find((command) => pathText(command.at) === 'actors.haddad');
    expect(put).toMatchObject({ fields: { aliases: ['one', 'one', 'two', ...many.map(() => 'two')] } });
  });

  test('a folder may hold dossiers, each is read once, and slugs are compared', async () => {
    const { dossiers } = await readDossiers([folder, join(folder, 'a')]);
    expect(dossiers.map((dossier) => dossier.folder)).toEqual(
      ['a', 'b', 'c', 'd'].map((name) => join(folder, name)),
    );
    expect(await check('', 'a')).toContain(
      'b/dossier.yaml:4:3 documentSlugIsUnique  The document "harbour-talks" is already that of a/dossier.yaml, by the same coder "zz". Give each document a slug of its own, and who else codes the same one another `coder`.',
    );
  });

  test('a folder without a dossier', async () => {
    const { faults } = await readDossiers(['src/dossier', 'no/such/folder']);
    const what = 'Name a folder with article.txt and dossier.yaml, or one that holds such folders.';
    expect(linesOf(faults, 'nowhere')).toEqual([
      `no/such/folder:1:1 filesAreThere  "no/such/folder" is no folder that can be read. ${what}`,
      `src/dossier:1:1 filesAreThere  "src/dossier" holds no dossier. ${what}`,
    ]);
  });

  test('an empty dossier', async () => {
    await writeFile(join(folder, 'c/dossier.yaml'), '# nothing yet\n');
    expect(await check('c')).toEqual([
      'c/dossier.yaml:1:1 valueFits  The dossier is empty. It begins with document:.',
    ]);
    await rm(join(folder, 'c/dossier.yaml'));
  });
});

test('two dossiers that disagree are told of each other', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'two-'));
  const other = join(folder, 'other');
  await cp(HARBOUR, other, { recursive: true });
  const yaml = await readFile(join(HARBOUR, 'dossier.yaml'), 'utf-8');
  await writeFile(
    join(other, 'dossier.yaml'),
    yaml
      .replace('slug: harbour-talks', 'slug: other-talks')
      .replace('name: H.M. Dockyard', 'name: The Dockyard'),
  );
  const { faults } = await readDossiers([HARBOUR, other]);
  await rm(folder, { recursive: true });
  expect(faults.map(({ file, line, column, rule }) => [file, line, column, rule])).toEqual([
    [join(HARBOUR, 'dossier.yaml'), 31, 15, 'recordsAgree'],
    [join(other, 'dossier.yaml'), 31, 15, 'recordsAgree'],
  ]);
});

test('a text with other line ends and a byte order mark is read byte for byte', async () => {
  const { faults, dossiers } = await readEdited(
    [],
    [
      ['Talks about', '\uFEFFTalks about'],
      ['reason.\nZoë', 'reason.\r\nZoë'],
      ['not.”\n', 'not.”\r\n'],
    ],
  );
  expect(faults).toEqual([]);
  const [put] = dossiers[0]?.commands ?? [];
  expect(put?.do === 'putDocument' && put.text.startsWith('\uFEFFTalks')).toBe(true);
});
