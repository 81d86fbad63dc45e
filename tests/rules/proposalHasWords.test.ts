import { describe, expect, test } from 'vitest';
import type { Fields } from '../../src/commands/Fields.ts';
import { proposalHasWords } from '../../src/rules/proposalHasWords.ts';
import { claim, decide, declare, keepOnly, saysOf, words } from './writing.ts';

const says = saysOf(proposalHasWords, 'proposalHasWords');
const wordless = declare('Proposal', 'geneva-venue', { text: 'Meet in Geneva', kind: 'VENUE' });
const fault =
  'proposals.geneva-venue: Nobody is said to propose "geneva-venue", so it needs a quote: the words in which it appears.';

test('a proposal that nobody proposes rests on words', () => {
  expect(says([wordless])).toEqual([fault]);
  expect(says([declare('Proposal', 'geneva-venue', { evidence: [] })])).toEqual([fault]);
  expect(says([declare('Proposal', 'geneva-venue', { evidence: [words('Geneva')] })])).toEqual([]);
});

test('a claim that proposes it will do', () => {
  expect(says([wordless, claim({ stance: 'PROPOSES' })])).toEqual([]);
  expect(says([wordless, claim({ stance: 'SUPPORTS' })])).toEqual([fault]);
  expect(says([wordless, claim({ stance: 'PROPOSES', target: 'budapest-venue' })])).toEqual([fault]);
  expect(says([wordless, claim({ stance: 'PROPOSES', status: 'DRAFT' })])).toEqual([fault]);
});

const stored = (more: object = {}) => ({
  id: 'c1',
  target: 'geneva-venue',
  document: 'other',
  recordedBy: 'dm',
  method: 'HUMAN',
  status: 'ACCEPTED',
  ...more,
});

test('so will a stored one that stays', () => {
  expect(says([wordless], { proposing: [stored()] })).toEqual([]);
  expect(says([wordless], { proposing: [stored({ status: 'RETRACTED' })] })).toEqual([fault]);
  expect(says([wordless], { proposing: [stored({ target: 'budapest-venue' })] })).toEqual([fault]);
  expect(says([wordless, keepOnly({ document: 'other' })], { proposing: [stored()] })).toEqual([fault]);
  const model = stored({ method: 'MODEL' });
  expect(says([wordless, keepOnly({ document: 'other' })], { proposing: [model] })).toEqual([]);
});

test('so will the words of another document', () => {
  const declared = (fields: Fields) =>
    [{ type: 'Proposal', slug: 'geneva-venue', document: 'other', coder: 'dm', fields }] as const;
  expect(says([wordless], { declarations: declared({ evidence: ['p1'] }) })).toEqual([]);
  expect(says([wordless], { declarations: declared({ text: 'Meet' }) })).toEqual([fault]);
});

test('issues and assertions need none', () => {
  expect(says([declare('Issue', 'a'), declare('Assertion', 'b')])).toEqual([]);
});

describe('a proposal that another document declares without words', () => {
  const leaning = {
    type: 'Proposal',
    slug: 'geneva-venue',
    document: 'other',
    coder: 'dm',
    fields: { text: 'Meet' },
  } as const;
  const proposing = [stored({ document: 'talks' })];
  const left =
    'document: "geneva-venue" would rest on no words: nobody would be said to propose it, and the dossier of "other" declares it without a quote. Give it one there and load both together, or leave here what it rests on.';

  test('keeps the claim that proposes it', () => {
    expect(says([keepOnly()], { declarations: [leaning], proposing })).toEqual([left]);
    expect(says([keepOnly(), claim({ stance: 'PROPOSES' })], { declarations: [leaning], proposing })).toEqual(
      [],
    );
    expect(says([keepOnly()], { declarations: [], proposing })).toEqual([]);
    const another = stored({ id: 'c2', document: 'third' });
    expect(says([keepOnly()], { declarations: [leaning], proposing: [...proposing, another] })).toEqual([]);
  });

  test('keeps the words that it leans on', () => {
    const takenBack = [{ ...leaning, document: 'talks', fields: { evidence: ['p1'] } }];
    expect(says([keepOnly()], { declarations: [leaning], takenBack })).toEqual([left]);
    const quoted = { ...leaning, fields: { evidence: ['p2'] } };
    expect(says([keepOnly()], { declarations: [quoted], takenBack })).toEqual([]);
  });

  test('keeps its claim from being retracted, and is proposed when one is accepted', () => {
    expect(says([decide()], { declarations: [leaning], proposing })).toEqual([
      'decisions[0]: "geneva-venue" would rest on no words: nobody would be said to propose it, and the dossier of "other" declares it without a quote. Give it one there first, or leave the claim as it is.',
    ]);
    const accepted = decide({ status: 'ACCEPTED' });
    expect(says([decide(), accepted], { declarations: [leaning], proposing })).toEqual([]);
    const draft = [stored({ status: 'DRAFT' })];
    expect(says([wordless, accepted], { proposing: draft })).toEqual([]);
  });
});
