import { expect, test } from 'vitest';
import { claimAgain, claimAnew, claimSuperseding } from '../../../src/page/client/owned/claimAgain.ts';
import { earlierOnes } from '../../../src/page/client/owned/earlierOnes.ts';
import type { OwnClaim } from '../../../src/page/operations/ownClaims.ts';

const made: OwnClaim = {
  id: 'a',
  text: 'According to Tass, Elina Brandt perhaps supports: Hold talks.',
  holder: { slug: 'brandt', name: 'Elina Brandt', kind: 'PERSON', named: true },
  holderText: 'Brandt',
  stance: 'SUPPORTS',
  target: { __typename: 'Proposal', slug: 'talks', text: 'Hold talks' },
  voice: 'PARAPHRASE',
  hedged: true,
  tense: 'CURRENT',
  condition: null,
  reason: 'the winter',
  saidAt: '2031-03',
  status: 'ACCEPTED',
  recordedAt: '2031-03-20T10:00:00.000Z',
  method: 'HUMAN',
  via: [{ slug: 'tass', name: 'Tass' }],
  evidence: [{ exact: 'Brandt would talk', start: 12 }],
  supersedes: [{ claim: { id: 'z' }, evidence: [{ exact: 'by then', start: 4 }] }],
  supersededBy: [],
  replacedBy: null,
};
const again = {
  holder: 'brandt',
  holderText: 'Brandt',
  stance: 'SUPPORTS',
  target: 'talks',
  voice: 'PARAPHRASE',
  hedged: true,
  tense: 'CURRENT',
  condition: null,
  reason: 'the winter',
  saidAt: '2031-03',
  via: ['tass'],
  quotes: [{ exact: 'Brandt would talk', start: 12 }],
  supersedes: [{ claim: 'z', quotes: [{ exact: 'by then', start: 4 }] }],
  text: null,
  method: 'HUMAN',
};

test('a claim is recorded again as it was, with its sentence where a person wrote it', () => {
  expect(claimAgain(made)).toEqual(again);
  const written = { ...made, text: 'Brandt might talk.' };
  expect(claimAgain(written)).toEqual({ ...again, text: 'Brandt might talk.' });
  expect(claimAgain({ ...made, stance: null })).toBeNull();
});

test('what was undone is recorded anew once, with its sentence written down', () => {
  expect(claimAnew(made)).toEqual({ ...again, text: made.text });
  expect(claimAnew({ ...made, text: 'Brandt might talk.' })).toBeNull();
});

test('a claim takes its own place to give up another one, beside those that it gave up', () => {
  const words = [{ exact: 'she changed her mind', start: 90 }];
  expect(claimSuperseding(made, { id: 'y' }, words)).toEqual({
    ...again,
    replaces: 'a',
    supersedes: [...again.supersedes, { claim: 'y', quotes: words }],
  });
  expect(claimSuperseding(made, { id: 'z' }, words)?.supersedes).toEqual([{ claim: 'z', quotes: words }]);
});

test('only claims of the same holder can be given up, and none that gives it up in turn', () => {
  const one = (id: string, more: Partial<OwnClaim> = {}): OwnClaim => ({
    ...made,
    id,
    supersedes: [],
    ...more,
  });
  const later = one('a', {
    supersededBy: [{ by: { id: 'b' } }],
    supersedes: [{ claim: { id: 'e' }, evidence: [] }],
  });
  const all = [
    later,
    one('b', { supersededBy: [{ by: { id: 'c' } }] }),
    one('c'),
    one('d'),
    one('e'),
    one('f', { status: 'RETRACTED' }),
    one('g', { status: 'DRAFT' }),
    one('h', { holder: { ...made.holder, slug: 'okoye' } }),
  ];
  expect(earlierOnes(later, all).map(({ id }) => id)).toEqual(['d', 'g']);
});
