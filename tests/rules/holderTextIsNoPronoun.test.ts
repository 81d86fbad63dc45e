import { expect, test } from 'vitest';
import { holderTextIsNoPronoun } from '../../src/rules/holderTextIsNoPronoun.ts';
import { claim, putDocument, saysOf } from './writing.ts';

const says = saysOf(holderTextIsNoPronoun, 'holderTextIsNoPronoun');

test.each([
  ['en', 'he'],
  ['en-GB', 'They'],
  [null, 'We'],
  ['fr', 'Elle'],
  ['de', 'Er'],
  ['ru', 'Она'],
  ['uk', 'вони'],
  ['zh-Hans', '他们'],
  ['ar', 'هم'],
  ['vi', 'ông ấy'],
])('in %s, "%s" names nobody', (language, holderText) => {
  expect(says([putDocument({ language }), claim({ holderText })])).toEqual([
    `claims[0].as: "${holderText}" is a pronoun. Give the nearest words of the text that it stands for.`,
  ]);
});

test.each([
  ['en', 'the Kremlin'],
  ['en', 'Her Majesty'],
  ['en', 'US'],
  ['fr', 'He'],
  ['xx', 'he'],
])('in %s, "%s" is a name', (language, holderText) => {
  expect(says([putDocument({ language }), claim({ holderText })])).toEqual([]);
});

test('no words at all are no pronoun', () => {
  expect(says([putDocument(), claim({ holderText: null })])).toEqual([]);
});
