import { expect, test } from 'vitest';
import { restatesAnother } from '../../src/rules/restatesAnother.ts';
import { claim, declare, saysOf } from './writing.ts';

const says = saysOf(restatesAnother, 'restatesAnother');
const repeating = (...restates: string[]) =>
  declare('Assertion', 'agreed', { text: 'They agreed', restates });
const fault = (name: string) =>
  `assertions.agreed.restates: "agreed" cannot repeat the claim "${name}", which is about "agreed" itself. Name a claim on something else, or leave it out.`;

test('an assertion that repeats a claim on itself', () => {
  expect(says([repeating('first', 'second'), claim({ name: 'first', target: 'agreed' })])).toEqual([
    fault('first'),
  ]);
  const claims = new Map([
    ['c1', { id: 'c1', holder: 'macron', stance: 'OBJECTS', target: 'agreed', status: 'ACCEPTED' }],
  ]);
  expect(says([repeating('c1')], { claims })).toEqual([fault('c1')]);
});

test('one on something else, or of another coder, is fine', () => {
  expect(says([repeating('first'), claim({ name: 'first' })])).toEqual([]);
  expect(says([repeating('first'), claim({ name: 'first', target: 'agreed', recordedBy: 'zz' })])).toEqual(
    [],
  );
});
