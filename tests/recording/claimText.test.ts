import { describe, expect, test } from 'vitest';
import { claimText } from '../../src/evidence/claimText.ts';
import { isSeveral } from '../../src/recording/isSeveral.ts';

describe('a sentence', () => {
  const plain = {
    ...{ holderText: 'Kyiv', target: 'It', tense: 'CURRENT', via: [], condition: null, hedged: false },
  };
  test.each([
    ['PROPOSES', 'Proposal', 'Kyiv proposes: It.', 'Envoys propose: It.'],
    ['SUPPORTS', 'Proposal', 'Kyiv supports: It.', 'Envoys support: It.'],
    ['CONDITIONAL', 'Proposal', 'Kyiv agrees on a condition: It.', 'Envoys agree on a condition: It.'],
    ['DISCUSSES', 'Issue', 'Kyiv takes part in discussing: It.', 'Envoys take part in discussing: It.'],
    ['UNDECIDED', 'Issue', 'Kyiv is undecided: It.', 'Envoys are undecided: It.'],
    ['WITHDRAWS', 'Proposal', 'Kyiv withdraws: It.', 'Envoys withdraw: It.'],
    ['WITHDRAWS', 'Assertion', 'Kyiv takes back: It.', 'Envoys take back: It.'],
    ['SCEPTICAL', 'Proposal', 'Kyiv is sceptical: It.', 'Envoys are sceptical: It.'],
    ['OBJECTS', 'Proposal', 'Kyiv objects: It.', 'Envoys object: It.'],
    ['SUPPORTS', 'Assertion', 'Kyiv holds: It.', 'Envoys hold: It.'],
    ['SCEPTICAL', 'Assertion', 'Kyiv doubts: It.', 'Envoys doubt: It.'],
    ['OBJECTS', 'Assertion', 'Kyiv denies: It.', 'Envoys deny: It.'],
    ['UNDECIDED', 'Assertion', 'Kyiv is undecided: It.', 'Envoys are undecided: It.'],
  ])('of %s on a %s', (stance, targetType, one, several) => {
    const claim = { ...plain, stance, targetType };
    expect(claimText({ ...claim, holder: 'Kyiv', several: false })).toBe(one);
    expect(claimText({ ...claim, holder: 'Envoys', several: true })).toBe(several);
  });

  test('says on what condition, according to whom, and that it is doubted', () => {
    const claim = { ...plain, holder: 'Kyiv', several: false, targetType: 'Proposal', via: ['Tass'] };
    expect(claimText({ ...claim, stance: 'CONDITIONAL', condition: 'the guns rest', hedged: true })).toBe(
      'According to Tass, Kyiv perhaps agrees on the condition “the guns rest”: It.',
    );
    expect(claimText({ ...claim, stance: 'SUPPORTS', tense: 'FORMER', hedged: true })).toBe(
      'According to Tass, Kyiv perhaps supports (formerly): It.',
    );
  });

  test('says nothing of for or against where a draft leaves that open', () => {
    const claim = { ...plain, stance: null, targetType: 'Proposal' };
    expect(claimText({ ...claim, holder: 'Kyiv', several: false })).toBe('Kyiv says something of: It.');
    expect(claimText({ ...claim, holder: 'Envoys', several: true })).toBe('Envoys say something of: It.');
  });

  test('says so where the words kept do not name the holder', () => {
    const claim = { ...plain, holder: 'Kyiv', several: false, targetType: 'Proposal', stance: 'OBJECTS' };
    expect(claimText({ ...claim, holderText: null })).toBe(
      'Kyiv objects: It. (the words kept do not name the holder)',
    );
  });
});

describe('who is spoken of in the plural', () => {
  test.each([
    ['Russian officials', 'GROUP', false],
    ['European leaders', 'GROUP', true],
    ['Supporters of Ukraine', 'GROUP', false],
    ['Islanders of Velmark', 'GROUP', true],
    ['The Houthis', 'GROUP', true],
    ['France and Germany', 'GROUP', true],
    ['several', 'GROUP', false],
    ['the mediators', 'GROUP', false],
    ['Russian media', 'MEDIA', false],
    ['U.S. officials', 'GOVERNMENT', false],
    ['Several states', 'STATE', false],
  ])('%s (%s, named: %s)', (name, kind, named) => {
    expect(isSeveral({ fields: { name, kind, named } })).toBe(true);
  });

  test.each([
    ['Europe', 'GROUP', true],
    ['Group of Seven', 'GROUP', true],
    ['A group of envoys', 'GROUP', false],
    ['the delegation', 'GROUP', false],
    ['Congress', 'GROUP', true],
    ['United States', 'STATE', true],
    ['United Nations', 'ORGANIZATION', true],
    ['The New York Times', 'MEDIA', true],
    ['Foreign ministry', 'GOVERNMENT', false],
    ['The captain', 'PERSON', false],
    ['Boris Johns', 'PERSON', true],
  ])('not %s (%s, named: %s)', (name, kind, named) => {
    expect(isSeveral({ fields: { name, kind, named } })).toBe(false);
  });
});
