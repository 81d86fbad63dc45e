import { expect, test } from 'vitest';
import { replacementStands } from '../../src/rules/replacementStands.ts';
import { claim, decide, saysOf } from './writing.ts';

const says = saysOf(replacementStands, 'replacementStands');
const stored = (status: string) => ({
  claims: new Map(
    ['c1', 'c2'].map((id) => [
      id,
      { id, holder: 'macron', stance: 'SUPPORTS', target: 'geneva-venue', status },
    ]),
  ),
});
const at = 'decisions[0].replacedBy: ';

test('a stored claim that stands, or one that is recorded now, takes the place of one that is retracted', () => {
  expect(says([decide({ replacedBy: 'c2' })], stored('ACCEPTED'))).toEqual([]);
  expect(says([decide({ replacedBy: 'c2' })], stored('DRAFT'))).toEqual([]);
  expect(says([decide({ replacedBy: 'anew' }), claim({ name: 'anew' })], stored('RETRACTED'))).toEqual([]);
  expect(says([decide()], stored('RETRACTED'))).toEqual([]);
});

test.each(['RETRACTED', 'REJECTED'])('one that is %s does not', (status) => {
  expect(says([decide({ replacedBy: 'c2' })], stored(status))).toEqual([
    `${at}The claim "c2" cannot take the place of "c1": it is ${status} itself. Name one that stands.`,
  ]);
});

test('nor one that is not there, or the same', () => {
  expect(says([decide({ replacedBy: 'c3' })], stored('ACCEPTED'))).toEqual([
    `${at}There is no claim "c3" to take the place of "c1". Give the id of a stored claim, or the name of one that is recorded with this.`,
  ]);
  expect(says([decide({ replacedBy: 'c1' })], stored('ACCEPTED'))).toEqual([
    `${at}The claim "c1" cannot take its own place. Name another one, or leave it out.`,
  ]);
});

test('what is not retracted keeps its place', () => {
  expect(says([decide({ status: 'ACCEPTED', replacedBy: 'c2' })], stored('DRAFT'))).toEqual([
    `${at}Only what is retracted leaves its place to another claim, and "c1" is to be ACCEPTED. Leave out what replaces it.`,
  ]);
});
