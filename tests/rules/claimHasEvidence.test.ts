import { expect, test } from 'vitest';
import { claimHasEvidence } from '../../src/rules/claimHasEvidence.ts';
import { claim, declare, office, saysOf, tie, words } from './writing.ts';

const says = saysOf(claimHasEvidence, 'claimHasEvidence');

test.each([
  [
    'a claim',
    claim({ evidence: [] }),
    'claims[0]: The claim has no words to rest on. Quote the passage that states it.',
  ],
  [
    'an office',
    office({ evidence: [] }),
    'offices[0]: The office has no words to rest on. Quote the passage that states it.',
  ],
  [
    'a tie',
    tie({ evidence: [] }),
    'ties[0]: The tie has no words to rest on. Quote the passage that states it.',
  ],
  [
    'a change of mind',
    claim({
      supersedes: [
        { claim: 'a', evidence: [words('Macron')] },
        { claim: 'b', evidence: [] },
      ],
    }),
    'claims[0].supersedes[1]: The change of mind has no words to rest on. Quote the passage that states it.',
  ],
])('%s without words is refused', (_, command, fault) => {
  expect(says([command])).toEqual([fault]);
});

test('a claim and its change of mind are two faults', () => {
  expect(says([claim({ evidence: [], supersedes: [{ claim: 'a', evidence: [] }] })])).toHaveLength(2);
});

test('one passage is enough; a declaration needs none here', () => {
  expect(says([claim(), office(), tie(), declare('Proposal', 'p', { text: 'p', kind: 'VENUE' })])).toEqual(
    [],
  );
});
