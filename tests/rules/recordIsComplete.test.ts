import { describe, expect, test } from 'vitest';
import type { Fields } from '../../src/commands/Fields.ts';
import { recordIsComplete } from '../../src/rules/recordIsComplete.ts';
import { declare, keepOnly, saysOf } from './writing.ts';

const says = saysOf(recordIsComplete, 'recordIsComplete');

test.each([
  [
    'Actor',
    [
      'actors.x: The actor "x" has no name. Give it one.',
      'actors.x: The actor "x" has no kind. Give it one.',
    ],
  ],
  ['Place', ['places.x: The place "x" has no name. Give it one.']],
  ['Issue', ['issues.x: The issue "x" has no text. Give it one.']],
  [
    'Proposal',
    [
      'proposals.x: The proposal "x" has no text. Give it one.',
      'proposals.x: The proposal "x" has no kind. Give it one.',
    ],
  ],
  ['Assertion', ['assertions.x: The assertion "x" has no text. Give it one.']],
] as const)('an empty %s', (type, faults) => {
  expect(says([declare(type, 'x', {})])).toEqual(faults);
  expect(says([declare(type, 'x')])).toEqual([]);
});

test('an empty name is none', () => {
  expect(says([declare('Place', 'x', { name: '' })])).toEqual([
    'places.x: The place "x" has no name. Give it one.',
  ]);
});

test('several documents may say it together', () => {
  const here = declare('Actor', 'x', { name: 'X' });
  const kind = {
    type: 'Actor',
    slug: 'x',
    document: 'other',
    coder: 'dm',
    fields: { kind: 'PERSON' },
  } as const;
  expect(says([here], { declarations: [kind] })).toEqual([]);
  expect(says([here, declare('Actor', 'x', { kind: 'PERSON' }, { document: 'other' })])).toEqual([]);
});

describe('what a document takes back', () => {
  const takenBack = [
    { type: 'Actor', slug: 'x', document: 'talks', coder: 'dm', fields: { name: 'X', kind: 'PERSON' } },
  ] as const;
  const other = (fields: Fields) =>
    [{ type: 'Actor', slug: 'x', document: 'other', coder: 'dm', fields }] as const;

  test('must not be what another document leans on', () => {
    expect(says([keepOnly()], { takenBack, declarations: other({ kind: 'PERSON' }) })).toEqual([
      'document: The actor "x" would have no name: it was declared here, and "other" declares the actor without one. Declare it here again, or give it one there and load both together.',
    ]);
  });

  test('may be what others say as well, or what nobody declares any more', () => {
    expect(says([keepOnly()], { takenBack, declarations: other({ name: 'X', kind: 'PERSON' }) })).toEqual([]);
    expect(says([keepOnly()], { takenBack })).toEqual([]);
  });
});
