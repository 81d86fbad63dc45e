import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Command } from '../../src/commands/Command.ts';
import { spansOf } from '../../src/commands/spansOf.ts';
import { openSentences } from '../../src/dossier/coverage.ts';
import { type Dossier, dossierFrom, readDossier } from '../../src/dossier/readDossier.ts';
import { textFile } from '../../src/dossier/TextFile.ts';
import { pathText } from '../../src/errors.ts';
import { codePoints } from '../../src/evidence/codePoints.ts';
import { verifySpan } from '../../src/evidence/verifySpan.ts';
import { pathOf } from '../pathOf.ts';
import { HARBOUR } from './harbour.ts';

let dossier: Dossier;
let text: string;
beforeAll(async () => {
  dossier = await readDossier(HARBOUR);
  text = await readFile(`${HARBOUR}/article.txt`, 'utf-8');
});

function at(place: string): Command | undefined {
  return dossier.commands.find((command) => pathText(command.at) === place);
}

test('an open sentence is covered for the check, told to be open, and nothing is kept of it', () => {
  const article = 'The sexton gave no answer. The pier is old. It creaks.\n';
  const { commands, coverage, faults } = dossierFrom({
    folder: 'pier',
    article: textFile('article.txt', article),
    dossier: textFile(
      'dossier.yaml',
      `document: { slug: pier, language: en, sha256: ${createHash('sha256').update(article).digest('hex')} }
coder: dm
uncoded:
  - { quote: The sexton gave no answer., reason: no stance }
  - { quote: The pier is old., reason: open }
  - { quote: It creaks., reason: nothing in this dossier; the graph does not say why }
`,
    ),
    articleName: 'article.txt',
  });
  expect(faults).toEqual([]);
  expect(openSentences(coverage).map(({ sentence }) => sentence.words)).toEqual([
    'The pier is old.',
    'It creaks.',
  ]);
  expect(commands.filter((c) => c.do === 'leaveOut').map(({ reason, words }) => [reason, words])).toEqual([
    ['no stance', [{ start: 0, end: 26, exact: 'The sexton gave no answer.' }]],
  ]);
});

describe('the commands of a dossier', () => {
  test('stand in the order in which they are recorded, earlier claims before those that supersede them', () => {
    expect(dossier.commands.map((command) => pathText(command.at))).toEqual([
      'document',
      'actors.brandt',
      'actors.haddad',
      'actors.velmark-islanders',
      'actors.port-lisse-town',
      'actors.council',
      'actors.dockyard',
      'actors.dockyard-clerks',
      'actors.harbour-gazette',
      'places.port-lisse',
      'issues.where-to-meet',
      'issues.ferries',
      'proposals.next-round',
      'proposals.north-quay-venue',
      'proposals.kalmar-venue',
      'proposals.palace-venue',
      'proposals.ferry-toll',
      'proposals.free-passage',
      'assertions.islanders-want-peace',
      'assertions.free-passage-pays',
      'offices[0]',
      'offices[1]',
      'ties[0]',
      'ties[1]',
      'claims[1]',
      'claims[0]',
      'claims[2]',
      'claims[3]',
      'claims[4]',
      'claims[5]',
      'claims[6]',
      'claims[7]',
      'uncoded[0]',
      'uncoded[1]',
      'uncoded[2]',
      'uncoded[3]',
      'uncoded[4]',
      'document',
    ]);
    expect(dossier.commands.at(-1)).toEqual({
      do: 'keepOnly',
      at: ['document'],
      document: 'harbour-talks',
      coder: 'zz',
    });
  });

  test('put the document with its sections in code points', () => {
    expect(at('document')).toEqual({
      do: 'putDocument',
      at: ['document'],
      coder: 'zz',
      slug: 'harbour-talks',
      title: 'Harbour talks break off',
      publisher: 'The Invented Times',
      url: 'https://example.org/harbour-talks',
      language: 'en',
      publishedAt: '2031-03-15',
      replaces: null,
      text,
      sha256: 'b82a4123bd2b550c551c88f76ab3a595fe2a95c31d039fe8f689ecfba153830d',
      sections: [
        {
          heading: 'What the islanders want',
          start: [...(text.split('What the isl')[0] ?? '')].length,
          end: [...(text.split('What the pal')[0] ?? '')].length,
        },
        {
          heading: 'What the palace wants',
          start: [...(text.split('What the pal')[0] ?? '')].length,
          end: [...text].length,
        },
      ],
    });
  });

  test('declare what was written, and nothing of what was left out', () => {
    expect(at('actors.brandt')).toEqual({
      do: 'declare',
      at: ['actors', 'brandt'],
      document: 'harbour-talks',
      coder: 'zz',
      type: 'Actor',
      slug: 'brandt',
      fields: {
        name: 'Zoë Brandt',
        kind: 'PERSON',
        description: 'mayor of Port Lisse',
        externalIds: ['wikidata Q0', 'viaf 12345'],
        partOf: ['port-lisse-town'],
      },
    });
    expect(at('actors.haddad')).toMatchObject({
      fields: { name: 'ليلى حداد', kind: 'PERSON', aliases: ['the captain', 'Layla Haddad'] },
    });
    expect(at('actors.velmark-islanders')).toMatchObject({
      fields: { name: 'Islanders of Velmark', kind: 'GROUP', named: false },
    });
    expect(at('places.port-lisse')).toMatchObject({
      type: 'Place',
      fields: { name: 'Port Lisse', country: 'Ardania' },
    });
    expect(at('proposals.north-quay-venue')).toMatchObject({
      type: 'Proposal',
      fields: {
        text: 'Hold the next round on the north quay',
        broader: ['next-round'],
        kind: 'VENUE',
        issue: 'where-to-meet',
        place: 'port-lisse',
        evidence: [{ exact: 'the north quay 🛟' }],
      },
    });
    expect(at('assertions.free-passage-pays')).toMatchObject({
      type: 'Assertion',
      fields: { text: 'Free passage pays for itself' },
    });
  });

  test('state offices and ties with their words', () => {
    expect(at('offices[1]')).toEqual({
      do: 'putOffice',
      at: ['offices', 1],
      document: 'harbour-talks',
      coder: 'zz',
      title: 'Captain',
      holder: 'haddad',
      of: null,
      since: '2029/..',
      until: null,
      evidence: [spanOf('Captain ليلى حداد has led the islanders of Velmark since 2029')],
    });
    expect(at('ties[0]')).toMatchObject({
      kind: 'HOSTILE',
      from: 'dockyard-clerks',
      to: 'haddad',
      description: 'mockery',
      evidence: [spanOf('mocked the captain as “the 𐐀𐐢-queen 👑👩‍✈️.”')],
    });
    // Written with composed letters, stored as the text has them.
    expect(at('ties[1]')).toMatchObject({
      description: null,
      evidence: [
        spanOf('Brandt and the captain met at the Cafe\u0301 E\u0301te\u0301'),
        spanOf('old friends'),
      ],
    });
  });

  test('record claims with every field', () => {
    const common = {
      do: 'recordClaim',
      document: 'harbour-talks',
      recordedBy: 'zz',
      method: 'HUMAN',
      status: 'ACCEPTED',
    };
    expect(at('claims[0]')).toEqual({
      ...common,
      at: ['claims', 0],
      name: null,
      holder: 'brandt',
      holderText: 'the mayor of Port Lisse',
      stance: 'SUPPORTS',
      target: 'free-passage',
      voice: 'PARAPHRASE',
      hedged: false,
      tense: 'CURRENT',
      condition: null,
      reason: null,
      saidAt: null,
      via: [],
      evidence: [spanOf('she asked for free passage')],
      supersedes: [{ claim: 'toll-first', evidence: [spanOf('but two days later')] }],
      text: 'Zoë Brandt asks for free passage',
    });
    expect(at('claims[1]')).toMatchObject({ name: 'toll-first', tense: 'FORMER', text: null });
    expect(at('claims[2]')).toMatchObject({
      stance: 'CONDITIONAL',
      voice: 'QUOTE',
      condition: 'if the ferries run and the guns do not',
      evidence: [
        spanOf('She said she could live with the north quay 🛟 “if the ferries run and the guns do not.”'),
      ],
    });
    expect(at('claims[4]')).toMatchObject({
      saidAt: '2031-03-14',
      evidence: [spanOf('On 14 March 2031 she offered'), spanOf('ruled out the palace')],
    });
    expect(at('claims[5]')).toMatchObject({ via: ['harbour-gazette'], holderText: 'the H.M. Dockyard' });
    expect(at('claims[6]')).toMatchObject({ hedged: true, reason: 'every ferry fills the inns' });
  });

  test('rest on words that stand in the text, in code points', () => {
    const points = codePoints(text);
    const spans = dossier.commands.flatMap(spansOf).map(({ span }) => span);
    expect(spans).toHaveLength(20);
    expect(spans.filter((span) => verifySpan(points, span) !== null)).toEqual([]);
  });

  test('choose among words that stand twice by section and by occurrence', () => {
    const [first, second] = [...text.matchAll(/Nobody gave a reason\./g)].map(({ index }) =>
      codePoints(text).offsetAt(index),
    );
    const sentences = dossier.coverage.filter(({ sentence }) => sentence.exact === 'Nobody gave a reason.');
    expect(
      sentences.map(({ sentence, resting }) => [sentence.start, resting.map((r) => pathText(r.at))]),
    ).toEqual([
      [first, ['uncoded[1]']],
      [second, ['uncoded[2]']],
    ]);
    const nextRound = text.lastIndexOf('the next round');
    expect(at('proposals.next-round')).toMatchObject({
      fields: { evidence: [{ start: codePoints(text).offsetAt(nextRound), exact: 'the next round' }] },
    });
  });

  function spanOf(exact: string) {
    const index = text.indexOf(exact);
    expect(index).toBeGreaterThanOrEqual(0);
    const start = [...text.slice(0, index)].length;
    return { start, end: start + [...exact].length, exact };
  }
});

describe('the coverage of a dossier', () => {
  test('gives each sentence with everything that rests on it', () => {
    expect(dossier.coverage).toHaveLength(14);
    const [toll] = dossier.coverage.filter(({ sentence }) => sentence.exact.startsWith('Zoë Brandt'));
    expect(toll?.location).toEqual({ file: `${HARBOUR}/article.txt`, line: 2, column: 1 });
    expect(toll?.resting.map(({ at: place, what }) => [pathText(place), what])).toEqual([
      ['proposals.ferry-toll', 'proposal ferry-toll'],
      ['proposals.free-passage', 'proposal free-passage'],
      ['offices[0]', 'brandt, mayor of port-lisse-town'],
      ['claims[0]', 'brandt SUPPORTS free-passage'],
      ['claims[0].supersedes', 'brandt SUPPORTS free-passage, superseding toll-first'],
      ['claims[1]', 'brandt SUPPORTS ferry-toll'],
    ]);
  });
});

describe('a place of a command stands in dossier.yaml', () => {
  test.each([
    ['document', 3, 1],
    ['document.sha256', 6, 3],
    ['actors.brandt', 14, 3],
    ['actors.brandt.partOf', 19, 21],
    ['actors.brandt.background.partOf[0]', 19, 30],
    ['places.port-lisse.country', 36, 49],
    ['claims[0]', 100, 5],
    ['claims[0].holder', 100, 5],
    ['claims[0].holderText', 101, 5],
    ['claims[0].evidence[0]', 105, 5],
    ['claims[0].quote[0]', 105, 5],
    ['claims[0].supersedes[0].claim', 106, 19],
    ['claims[0].supersedes[0].quote[0]', 106, 38],
    ['claims[3].saidAt', 128, 5],
    ['claims[0].condition', 100, 5],
    ['ties[1].quote[1]', 98, 9],
    ['nothing.of[3].this', 1, 1],
  ])('%s', (place, line, column) => {
    expect(dossier.locate(pathOf(place))).toEqual({ file: `${HARBOUR}/dossier.yaml`, line, column });
  });
});
