import { expect, test } from 'vitest';
import { codePoints } from '../../../src/evidence/codePoints.ts';
import { draftFrom } from '../../../src/page/client/coding/ClaimDraft.ts';
import { claimInput, missingIn } from '../../../src/page/client/coding/claimInput.ts';
import { stancesAllowed } from '../../../src/page/client/coding/stancesAllowed.ts';
import { en } from '../../../src/page/words/coding/en.ts';
import { uk } from '../../../src/page/words/coding/uk.ts';
import { TEXT } from '../../api/mutations/harbour.ts';

const text = codePoints(TEXT);
const start = text.offsetAt(TEXT.indexOf('could live'));
const words = { start, end: start + 10, exact: 'could live', section: null };

test('what is missing is told in the order of the form, and nothing is sent without it', () => {
  const begun = { ...draftFrom(words), holderText: ' ' };
  expect(missingIn(begun)).toEqual(['holder', 'holderText', 'stance', 'target']);
  expect(claimInput(begun)).toBeNull();
});

test('what is filled in is sent, and nothing else', () => {
  const filled = {
    ...draftFrom(words),
    holder: { slug: 'brandt', name: 'Ines Brandt' },
    holderText: 'Ines Brandt ',
    stance: 'SUPPORTS' as const,
    target: { slug: 'geneva-venue', name: 'Meet in Geneva', type: 'Proposal' as const },
  };
  const input = {
    ...{ holder: 'brandt', holderText: 'Ines Brandt', stance: 'SUPPORTS', target: 'geneva-venue' },
    quotes: [{ exact: 'could live', start }],
  };
  expect(claimInput(filled)).toEqual(input);
  expect(
    claimInput({
      ...filled,
      ...{ hedged: true, tense: 'FORMER', voice: 'QUOTE', saidAt: '2031-03-17' },
      via: [{ slug: 'okoye', name: 'Tam Okoye' }],
    }),
  ).toEqual({
    ...input,
    ...{ hedged: true, tense: 'FORMER', voice: 'QUOTE', saidAt: '2031-03-17', via: ['okoye'] },
  });
});

test('a change of mind is sent with the claim that is given up, which has to be chosen', () => {
  const filled = {
    ...draftFrom(words),
    holder: { slug: 'brandt', name: 'Ines Brandt' },
    holderText: 'Ines Brandt',
    stance: 'SUPPORTS' as const,
    target: { slug: 'geneva-venue', name: 'Meet in Geneva', type: 'Proposal' as const },
    turn: { words, earlier: null },
  };
  expect(missingIn(filled)).toEqual(['supersedes']);
  expect(claimInput(filled)).toBeNull();
  expect(claimInput({ ...filled, turn: { words, earlier: 'c1' } })?.supersedes).toEqual([
    { claim: 'c1', quotes: [{ exact: 'could live', start }] },
  ]);
});

test('a target takes the stances that its rule allows', () => {
  expect(stancesAllowed('Issue')).toEqual(['DISCUSSES', 'UNDECIDED']);
  expect(stancesAllowed('Assertion')).not.toContain('PROPOSES');
  expect(stancesAllowed('Proposal')).toEqual(stancesAllowed(null));
});

test('each text of the form has the same gaps in every language', () => {
  const gaps = (texts: object): unknown =>
    Object.fromEntries(
      Object.entries(texts).map(([name, one]) => [
        name,
        typeof one === 'string' ? (one.match(/\{\w+\}/g) ?? []).toSorted() : gaps(one),
      ]),
    );
  expect(gaps(uk)).toEqual(gaps(en));
});
