import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { faultsOf, rulesInOrder, warningsInOrder } from '../../src/rules/inOrder.ts';
import {
  claim,
  decide,
  declare,
  keepOnly,
  office,
  putDocument,
  tie,
  whole,
  words,
  writing,
} from './writing.ts';

const rules = join(import.meta.dirname, '../../src/rules');
const namesIn = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => basename(file, ending))
    .sort();

/** Files of the folder that are no rules: what rules are made of. */
const NO_RULES = [
  ...['Rule', 'Stored', 'Writing', 'decisionsInOrder', 'inOrder'],
  ...[
    'disagreements',
    'erasedTexts',
    'namesakes',
    'notYetTold',
    'otherSource',
    'readAs',
    'revisionsIn',
    'withArticle',
  ],
];

test('every rule has its file, its test and its place in the list', async () => {
  const names = namesIn(rules, '.ts').filter((name) => !NO_RULES.includes(name));
  const all = [...rulesInOrder, ...warningsInOrder];
  const listed: string[] = [];
  for (const name of names) {
    const exported: Record<string, unknown> = await import(`../../src/rules/${name}.ts`);
    const rule = all.find((r) => r === exported[name]);
    if (rule) listed.push(name);
  }
  expect(listed).toEqual(names);
  expect(all).toHaveLength(names.length);
  expect(namesIn(import.meta.dirname, '.test.ts').filter((name) => name !== 'inOrder')).toEqual(names);
});

test('a dossier in which nothing is wrong passes every rule', () => {
  const commands = [
    ...whole,
    office({ of: 'orban', since: '2017' }),
    tie(),
    claim({ name: 'first', stance: 'OBJECTS', tense: 'FORMER' }),
    claim({
      supersedes: [{ claim: 'first', evidence: [words('Macron')] }],
      via: ['orban'],
      saidAt: '2025-08~',
    }),
    claim({ stance: 'CONDITIONAL', condition: 'wary', holder: 'orban' }),
    claim({ stance: 'DISCUSSES', target: 'where-to-meet', status: 'ACCEPTED' }),
    claim({ stance: 'UNDECIDED', target: 'putin-wants-a-deal', status: 'ACCEPTED' }),
    decide(),
    keepOnly(),
  ];
  const stored = {
    claims: new Map([
      ['c1', { id: 'c1', holder: 'orban', stance: 'SUPPORTS', target: 'geneva-venue', status: 'ACCEPTED' }],
    ]),
  };
  expect(faultsOf(writing(commands, stored))).toEqual([]);
});

test('every fault is reported at once, in the order of the rules', () => {
  const commands = [
    putDocument({ slug: 'Talks', sha256: 'no' }),
    declare('Actor', 'macron', { kind: 'PERSONA' }),
    claim({ document: 'Talks', target: 'nowhere', evidence: [], stance: 'CONDITIONAL', saidAt: 'soon' }),
  ];
  expect(faultsOf(writing(commands)).map((fault) => fault.rule)).toEqual([
    'slugIsReadable',
    'valuesAreKnown',
    'namesAreKnown',
    'namesAreKnown',
    'recordIsComplete',
    'documentIsTheOneCoded',
    'claimHasEvidence',
    'conditionIsStated',
    'datesAreEdtf',
  ]);
});
