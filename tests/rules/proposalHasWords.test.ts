import { expect, test } from 'vitest';
import { proposalHasWords } from '../../src/rules/proposalHasWords.ts';
import { claim, declare, saysOf, words } from './writing.ts';

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

test('so will a stored one', () => {
  const records = (proposed: boolean) =>
    new Map([['Target geneva-venue', { type: 'Proposal', slug: 'geneva-venue', above: [], proposed }]]);
  expect(says([wordless], { records: records(true) })).toEqual([]);
  expect(says([wordless], { records: records(false) })).toEqual([fault]);
});

test('so will the words of another document', () => {
  const declared = (fields: object) =>
    [{ type: 'Proposal', slug: 'geneva-venue', document: 'other', fields }] as const;
  expect(says([wordless], { declarations: declared({ evidence: ['p1'] }) })).toEqual([]);
  expect(says([wordless], { declarations: declared({ text: 'Meet' }) })).toEqual([fault]);
});

test('issues and assertions need none', () => {
  expect(says([declare('Issue', 'a'), declare('Assertion', 'b')])).toEqual([]);
});
