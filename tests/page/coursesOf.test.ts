import { expect, test } from 'vitest';
import { coursesOf } from '../../src/page/coursesOf.ts';
import type { CourseClaim, CoursePosition } from '../../src/page/operations/courses.ts';

const issue = { slug: 'format', text: 'In what format?' };
const said = (claim: Partial<CourseClaim>): CourseClaim => ({
  id: 'c',
  tense: 'CURRENT',
  via: [],
  supersedes: [],
  ...claim,
});
const position = (
  id: string,
  actor: string,
  claims: CourseClaim[],
  more: Partial<CoursePosition> = {},
): CoursePosition => ({
  id,
  stance: 'SUPPORTS',
  mixed: false,
  hedged: false,
  reported: false,
  former: false,
  since: null,
  actor: { slug: actor.toLowerCase(), name: actor, named: true },
  target: { __typename: 'Proposal', slug: id, text: id, issue },
  claims: { nodes: claims },
  ...more,
});
const outline = (positions: CoursePosition[]) =>
  coursesOf(positions).map(({ actor, subject, changes, steps }) => ({
    actor: actor.name,
    subject,
    changes,
    steps: steps.map(({ position: { id }, when, since, turn }) => [id, when, since, ...turn]),
  }));

test('what was given up comes before what took its place, without any date, and changes come first', () => {
  const turn = { claim: { id: 'old' }, evidence: [{ exact: 'used to want' }] };
  expect(
    outline([
      position('steady', 'Anna', [said({})]),
      position('now', 'Boris', [said({ supersedes: [turn] })]),
      position('old', 'Boris', [said({ id: 'old', tense: 'FORMER' })], { former: true }),
    ]),
  ).toEqual([
    {
      actor: 'Boris',
      subject: 'In what format?',
      changes: true,
      steps: [
        ['old', 'before', null],
        ['now', 'now', null, 'used to want'],
      ],
    },
    { actor: 'Anna', subject: 'In what format?', changes: false, steps: [['steady', 'now', null]] },
  ]);
});

test('days order what words do not, the undated behind them; what is to come is last', () => {
  expect(
    outline([
      position('will', 'Anna', [said({ tense: 'PROSPECTIVE' })]),
      position('second', 'Anna', [said({})], { since: '2025-08-20' }),
      position('undated', 'Anna', [said({})]),
      position('first', 'Anna', [said({})], { since: '2025-08-18' }),
    ])[0]?.steps,
  ).toEqual([
    ['first', 'now', '2025-08-18'],
    ['second', 'now', '2025-08-20'],
    ['undated', 'now', null],
    ['will', 'later', null],
  ]);
});

test('a proposal that answers no question is held apart from what is held to be true', () => {
  const target = (type: 'Proposal' | 'Assertion', slug: string) => ({ __typename: type, slug, text: slug });
  expect(
    outline([
      position('a', 'Anna', [said({})], { target: target('Proposal', 'loose') }),
      position('b', 'Anna', [said({})], { target: target('Assertion', 'true') }),
    ]).map(({ subject, steps }) => [subject, steps.length]),
  ).toEqual([
    ['Other proposals', 1],
    ['What is held to be true', 1],
  ]);
});
