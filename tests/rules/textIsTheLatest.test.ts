import { expect, test } from 'vitest';
import { textIsTheLatest } from '../../src/rules/textIsTheLatest.ts';
import { claim, putDocument, saysOf } from './writing.ts';

const says = saysOf(textIsTheLatest, 'textIsTheLatest');

test('a text of which there is no later version may be put again', () => {
  expect(says([putDocument()])).toEqual([]);
  expect(says([putDocument()], { revising: [{ slug: 'other-2', revises: 'other' }] })).toEqual([]);
});

test('one of which there is a later version is told', () => {
  expect(says([putDocument()], { revising: [{ slug: 'talks-2', revises: 'talks' }] })).toEqual([
    'document.slug: There is a later version of this text, "talks-2", and what stands in both is counted twice. Code that one.',
  ]);
});

test('so is who records claims of it, once', () => {
  expect(says([claim(), claim()], { revising: [{ slug: 'talks-2', revises: 'talks' }] })).toEqual([
    'claims[0]: There is a later version of this text, "talks-2", and what stands in both is counted twice. Code that one.',
  ]);
});
