import { describe, expect, test } from 'vitest';
import { namesAreKnown } from '../../src/rules/namesAreKnown.ts';
import { claim, decide, declare, keepOnly, office, putDocument, saysOf, tie, whole } from './writing.ts';

const says = saysOf(namesAreKnown, 'namesAreKnown');
const there = (...commands: Parameters<typeof says>[0]) => says([...whole, ...commands]);

describe('a slug that nothing has', () => {
  test.each([
    [
      claim({ holder: 'macrom' }),
      'claims[0].holder: There is no actor "macrom". Did you mean "macron"? Declare it, or correct the slug.',
    ],
    [
      claim({ target: 'geneva' }),
      'claims[0].target: There is no target "geneva". Declare it, or correct the slug.',
    ],
    [
      claim({ via: ['macron', 'nobody'] }),
      'claims[0].via[1]: There is no actor "nobody". Declare it, or correct the slug.',
    ],
    [
      office({ holder: 'nobody' }),
      'offices[0].holder: There is no actor "nobody". Declare it, or correct the slug.',
    ],
    [office({ of: 'france' }), 'offices[0].of: There is no actor "france". Declare it, or correct the slug.'],
    [tie({ from: 'nobody' }), 'ties[0].from: There is no actor "nobody". Declare it, or correct the slug.'],
    [tie({ to: 'nobody' }), 'ties[0].to: There is no actor "nobody". Declare it, or correct the slug.'],
    [
      declare('Actor', 'x', { name: 'x', kind: 'PERSON', partOf: ['macron', 'nato'] }),
      'actors.x.background.partOf[1]: There is no actor "nato". Declare it, or correct the slug.',
    ],
    [
      declare('Issue', 'x', { text: 'x', about: ['nobody'] }),
      'issues.x.about[0]: There is no actor "nobody". Declare it, or correct the slug.',
    ],
    [
      declare('Assertion', 'x', { text: 'x', broader: ['geneva-venues'] }),
      'assertions.x.broader[0]: There is no target "geneva-venues". Did you mean "geneva-venue"? Declare it, or correct the slug.',
    ],
    [
      declare('Proposal', 'x', { place: 'genf' }),
      'proposals.x.place: There is no place "genf". Declare it, or correct the slug.',
    ],
    [
      declare('Proposal', 'x', { issue: 'where-to-met' }),
      'proposals.x.issue: There is no issue "where-to-met". Did you mean "where-to-meet"? Declare it, or correct the slug.',
    ],
  ])('%o', (command, fault) => {
    expect(there(command)).toEqual([fault]);
  });
});

test('a target of the wrong type is named as what it is', () => {
  expect(there(declare('Proposal', 'x', { issue: 'geneva-venue' }))).toEqual([
    'proposals.x.issue: "geneva-venue" is a proposal. Name an issue here.',
  ]);
  expect(there(declare('Proposal', 'x', { issue: 'putin-wants-a-deal' }))).toEqual([
    'proposals.x.issue: "putin-wants-a-deal" is an assertion. Name an issue here.',
  ]);
});

test('what is stored is known', () => {
  const record = (type: string, slug: string) => ({ type, slug, above: [] });
  const stored = {
    documents: new Map([['talks', { slug: 'talks', sha256: '', text: '' }]]),
    records: new Map([
      ['Actor macron', record('Actor', 'macron')],
      ['Target geneva-venue', record('Proposal', 'geneva-venue')],
    ]),
    claims: new Map([
      ['c1', { id: 'c1', holder: 'macron', stance: 'SUPPORTS', target: 'geneva-venue', status: 'ACCEPTED' }],
    ]),
  };
  expect(
    says([claim({ supersedes: [{ claim: 'c1', evidence: [] }] }), decide(), keepOnly()], stored),
  ).toEqual([]);
});

test('an actor and a target may have one slug', () => {
  expect(says([...whole, declare('Issue', 'macron'), claim({ target: 'macron' })])).toEqual([]);
});

test('a document that nobody put', () => {
  const commands = [
    declare('Actor', 'macron', undefined, { document: 'other' }),
    keepOnly({ document: 'other' }),
  ];
  expect(there(...commands)).toEqual([
    'actors.macron: There is no document "other". Put the document first.',
    'document: There is no document "other". Put the document first.',
  ]);
  expect(says([putDocument({ slug: 'other' }), ...commands])).toEqual([]);
});

test('a claim to decide on that is not stored', () => {
  expect(there(decide({ claim: 'c9' }))).toEqual([
    'decisions[0]: There is no claim with the id "c9". Use the id that the graph gives for it.',
  ]);
});

test('a claim to supersede that has neither the name nor the id', () => {
  const later = (name: string) => claim({ at: ['claims', 1], supersedes: [{ claim: name, evidence: [] }] });
  expect(there(claim({ name: 'geneva-first' }), later('geneva-frist'))).toEqual([
    'claims[1].supersedes[0].claim: There is no claim "geneva-frist" to supersede. Did you mean "geneva-first"? Give the earlier claim a name, or use the id of a stored one.',
  ]);
  expect(there(claim({ name: 'geneva-first' }), later('geneva-first'))).toEqual([]);
});

test('a claim to repeat that has neither the name nor the id', () => {
  const repeating = (name: string) =>
    declare('Assertion', 'agreed', { text: 'They agreed', restates: [name] });
  expect(there(claim({ name: 'geneva-first' }), repeating('geneva-frist'))).toEqual([
    'assertions.agreed.restates[0]: There is no claim "geneva-frist" to repeat. Did you mean "geneva-first"? Give the claim a name, or use the id of a stored one.',
  ]);
  expect(there(claim({ name: 'geneva-first' }), repeating('geneva-first'))).toEqual([]);
});

test('a name holds within its document', () => {
  const other = [putDocument({ slug: 'other' }), claim({ document: 'other', name: 'first' })];
  expect(there(...other, claim({ supersedes: [{ claim: 'first', evidence: [] }] }))).toEqual([
    'claims[0].supersedes[0].claim: There is no claim "first" to supersede. Give the earlier claim a name, or use the id of a stored one.',
  ]);
});
