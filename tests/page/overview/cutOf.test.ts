import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../../src/page/Address.ts';
import { type Cut, cutOf, hrefOfCut, pageOf } from '../../../src/page/overview/cutOf.ts';

const WHOLE: Cut = { filter: NO_FILTER, group: null, alone: null };
const ISSUE = { type: 'ISSUE', slug: 'where' } as const;
const PROPOSAL = { type: 'PROPOSAL', slug: 'geneva' } as const;
const GROUP = { slug: 'land', kind: 'STATE' } as const;

describe('a cell of the table of counts leads to what it counts', () => {
  test.each([
    ['a question', cutOf(WHOLE, ISSUE, null), '/?issue=where'],
    ['a group', cutOf(WHOLE, null, GROUP), '/?group=land'],
    ['people of no group', cutOf(WHOLE, null, { slug: null, kind: 'PERSON' }), '/?group=PERSON'],
    ['a question and a group', cutOf(WHOLE, ISSUE, GROUP), '/?issue=where&group=land'],
    [
      'statements and a group',
      cutOf(WHOLE, { type: 'ASSERTION', slug: null }, GROUP),
      '/?group=land&alone=assertion',
    ],
    [
      'a proposal of a question, and an actor of a group',
      cutOf(cutOf(WHOLE, ISSUE, GROUP), PROPOSAL, { slug: 'clerk', kind: 'PERSON' }),
      '/?actor=clerk&target=geneva',
    ],
    [
      'the question itself among its targets',
      cutOf(cutOf(WHOLE, ISSUE, null), ISSUE, null),
      '/?target=where',
    ],
    [
      'what was chosen before stays',
      cutOf({ ...WHOLE, filter: { ...NO_FILTER, stance: ['OBJECTS'], from: '2031' } }, ISSUE, null),
      '/?issue=where&stance=objects&from=2031',
    ],
  ])('%s', (_of, cut, href) => {
    expect(hrefOfCut(cut)).toBe(href);
  });
});

test('what is a thing of its own has a page', () => {
  expect(pageOf(ISSUE)).toBe('/question/where');
  expect(pageOf({ type: 'ACTOR', slug: 'land' })).toBe('/actor/land');
  expect(pageOf({ type: 'ASSERTION', slug: null })).toBeNull();
});
