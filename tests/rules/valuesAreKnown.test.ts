import { expect, test } from 'vitest';
import { valuesAreKnown } from '../../src/rules/valuesAreKnown.ts';
import { claim, decide, declare, saysOf, tie, whole } from './writing.ts';

const says = saysOf(valuesAreKnown, 'valuesAreKnown');

test.each([
  [
    claim({ stance: 'PROPOSE' }),
    'claims[0].stance: "PROPOSE" is no stance. Did you mean "PROPOSES"? Write one of PROPOSES, SUPPORTS, CONDITIONAL, DISCUSSES, UNDECIDED, WITHDRAWS, SCEPTICAL, OBJECTS.',
  ],
  [
    claim({ voice: 'quote' }),
    'claims[0].voice: "quote" is no voice. Did you mean "QUOTE"? Write one of QUOTE, PARAPHRASE, NARRATION.',
  ],
  [
    claim({ tense: 'PAST' }),
    'claims[0].tense: "PAST" is no tense. Write one of FORMER, CURRENT, PROSPECTIVE.',
  ],
  [claim({ method: 'ROBOT' }), 'claims[0].method: "ROBOT" is no method. Write one of HUMAN, RULE, MODEL.'],
  [
    claim({ status: 'RETRACTED' }),
    'claims[0].status: "RETRACTED" is no status of a new claim. Write one of DRAFT, ACCEPTED.',
  ],
  [
    decide({ status: 'GONE' }),
    'decisions[0].status: "GONE" is no status. Write one of DRAFT, ACCEPTED, REJECTED, RETRACTED.',
  ],
  [
    tie({ kind: 'CLOSED' }),
    'ties[0].kind: "CLOSED" is no kind. Did you mean "CLOSE"? Write one of CLOSE, HOSTILE, ALLIED, MEMBER, OTHER.',
  ],
  [
    declare('Actor', 'x', { kind: 'VENUE' }),
    'actors.x.kind: "VENUE" is no kind. Write one of PERSON, STATE, GOVERNMENT, ORGANIZATION, ALLIANCE, MEDIA, GROUP.',
  ],
  [
    declare('Proposal', 'x', { kind: 'PERSON' }),
    'proposals.x.kind: "PERSON" is no kind. Write one of VENUE, FORMAT, SEQUENCE, SECURITY, TERMS, PROCESS, OTHER.',
  ],
])('%o', (command, fault) => {
  expect(says([command])).toEqual([fault]);
});

test('a kind that is left out is another rule’s', () => {
  expect(says([declare('Actor', 'x', {})])).toEqual([]);
});

test('every value of the model passes', () => {
  const statuses = ['DRAFT', 'ACCEPTED', 'REJECTED', 'RETRACTED'].map((status) => decide({ status }));
  expect(says([...whole, ...statuses, claim(), claim({ status: 'DRAFT' }), tie({ kind: 'OTHER' })])).toEqual(
    [],
  );
});
