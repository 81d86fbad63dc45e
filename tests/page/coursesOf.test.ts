import { expect, test } from 'vitest';
import { coursesOf } from '../../src/page/client/timeline/coursesOf.ts';
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
  resumed: false,
  step: 1,
  since: null,
  actor: { slug: actor.toLowerCase(), name: actor, named: true },
  target: { __typename: 'Proposal', slug: id, text: id, issue },
  claims: { nodes: claims },
  ...more,
});
const outline = (positions: CoursePosition[]) =>
  coursesOf(positions).map(({ actor, subject, change, steps }) => ({
    actor: actor.name,
    subject,
    change,
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
      change: 'told',
      steps: [
        ['old', 'before', null],
        ['now', 'now', null, 'used to want'],
      ],
    },
    { actor: 'Anna', subject: 'In what format?', change: 'none', steps: [['steady', 'now', null]] },
  ]);
});

test('what is only no longer held is no change of mind: no words say so', () => {
  const target = { __typename: 'Proposal', slug: 'plan', text: 'plan', issue } as const;
  const turn = { claim: { id: 'old' }, evidence: [{ exact: 'used to want' }] };
  expect(
    outline([
      position('none', 'Anna', [said({})]),
      position('before', 'Boris', [said({ id: 'before' })], { former: true, target }),
      position('since', 'Boris', [said({})], { stance: 'OBJECTS', step: 2, target }),
      position('now', 'Clara', [said({ supersedes: [turn] })]),
    ]).map(({ actor, change }) => [actor, change]),
  ).toEqual([
    ['Clara', 'told'],
    ['Boris', 'past'],
    ['Anna', 'none'],
  ]);
});

test('pushed, dropped, taken up again are three steps, dated or not, beside what is held on something else', () => {
  const target = { __typename: 'Proposal', slug: 'plan', text: 'plan', issue } as const;
  const course = (days: readonly (string | null)[]) => {
    const [first = null, second = null, third = null] = days;
    return outline([
      position('again', 'Anna', [said({})], { step: 3, since: third, target }),
      position('pushed', 'Anna', [said({})], { former: true, resumed: true, since: first, target }),
      position('dropped', 'Anna', [said({})], {
        stance: 'OBJECTS',
        former: true,
        step: 2,
        since: second,
        target,
      }),
      position('other', 'Anna', [said({})], { former: true, since: '2031-02-01' }),
    ])[0]?.steps.map(([id]) => id);
  };
  expect(course(['2031-01-10', '2031-03-10', '2031-05-10'])).toEqual(['pushed', 'other', 'dropped', 'again']);
  expect(course([null, '2031-03-10', '2031-05-10'])).toEqual(['other', 'pushed', 'dropped', 'again']);
  expect(course(['2031-01-10', null, null])).toEqual(['pushed', 'other', 'dropped', 'again']);
  expect(course([null, null, null])).toEqual(['other', 'pushed', 'dropped', 'again']);
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
