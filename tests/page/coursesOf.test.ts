import { expect, test } from 'vitest';
import { coursesOf } from '../../src/page/client/timeline/coursesOf.ts';
import type { CoursePosition } from '../../src/page/operations/courses.ts';
import { givesUp, position, said } from './madeCourses.ts';

const outline = (positions: CoursePosition[]) =>
  coursesOf(positions).map(({ actor, targets, change, steps }) => ({
    actor: actor.name,
    on: targets.map(({ slug }) => slug),
    change,
    steps: steps.map(({ position: { id }, when, taken, turn }) => [id, when, taken?.edtf ?? null, ...turn]),
  }));
const former = { former: true } as const;

test('an earlier stance on one target is no "before" of another target: no words say so', () => {
  expect(
    outline([
      position('summit', 'Anna', 'three-way', [said({ id: 'summit' })], { ...former, givenUp: true }),
      position('doubt', 'Anna', 'two-way', [said()], { stance: 'SCEPTICAL' }),
    ]),
  ).toEqual([
    { actor: 'Anna', on: ['three-way'], change: 'told', steps: [['summit', 'before', null]] },
    { actor: 'Anna', on: ['two-way'], change: 'none', steps: [['doubt', 'now', null]] },
  ]);
});

test('targets are joined where words give the one up for the other, and only for that actor', () => {
  const summit = position('summit', 'Anna', 'three-way', [said({ id: 'old' })], { ...former, givenUp: true });
  expect(
    outline([
      position('talks', 'Anna', 'two-way', [
        said({ supersedes: [givesUp('old', 'three-way', 'used to want')] }),
      ]),
      position('other', 'Boris', 'three-way', [said()]),
      summit,
    ]),
  ).toEqual([
    {
      actor: 'Anna',
      on: ['three-way', 'two-way'],
      change: 'told',
      steps: [
        ['summit', 'before', null],
        ['talks', 'now', null, 'used to want'],
      ],
    },
    { actor: 'Boris', on: ['three-way'], change: 'none', steps: [['other', 'now', null]] },
  ]);
  expect(
    outline([
      position('talks', 'Anna', 'two-way', [
        said({ supersedes: [givesUp('old', 'three-way', 'used to want')] }),
      ]),
    ]),
  ).toEqual([
    { actor: 'Anna', on: ['two-way'], change: 'told', steps: [['talks', 'now', null, 'used to want']] },
  ]);
});

test('three targets, each given up for the next, are one course in the order of the words', () => {
  const next = (id: string, on: string, earlier: string, more: Partial<CoursePosition> = {}) =>
    position(id, 'Anna', on, [said({ id, supersedes: [givesUp(earlier, `on-${earlier}`, 'rather')] })], more);
  expect(
    outline([
      next('c', 'on-c', 'b'),
      next('b', 'on-b', 'a', former),
      position('a', 'Anna', 'on-a', [said({ id: 'a' })], former),
    ]).map(({ on, steps }) => [on, steps.map(([id]) => id)]),
  ).toEqual([
    [
      ['on-a', 'on-b', 'on-c'],
      ['a', 'b', 'c'],
    ],
  ]);
});

test('what words tell comes first, then what later words only differ from, then by actor', () => {
  expect(
    outline([
      position('none', 'Anna', 'plan', [said()]),
      position('before', 'Boris', 'plan', [said({ id: 'before' })], former),
      position('since', 'Boris', 'plan', [said()], { stance: 'OBJECTS', step: 2 }),
      position('used', 'Clara', 'plan', [said({ id: 'used', tense: 'FORMER' })], {
        ...former,
        givenUp: true,
      }),
    ]).map(({ actor, change }) => [actor, change]),
  ).toEqual([
    ['Clara', 'told'],
    ['Boris', 'later'],
    ['Anna', 'none'],
  ]);
});

test('pushed, dropped, taken up again are three steps, whatever is known of their days', () => {
  const course = (days: readonly (string | null)[]) => {
    const [first = null, second = null, third = null] = days;
    return outline([
      position('again', 'Anna', 'plan', [said()], { step: 3, since: third }),
      position('pushed', 'Anna', 'plan', [said()], { former: true, resumed: true, since: first }),
      position('dropped', 'Anna', 'plan', [said()], {
        stance: 'OBJECTS',
        former: true,
        step: 2,
        since: second,
      }),
      position('other', 'Anna', 'else', [said()], { former: true, since: '2031-02-01' }),
    ]).map(({ steps }) => steps.map(([id]) => id));
  };
  for (const days of [
    ['2031-01-10', '2031-03-10', '2031-05-10'],
    [null, '2031-03-10', '2031-05-10'],
    ['2031-01-10', null, null],
    [null, null, null],
  ])
    expect(course(days)).toEqual([['other'], ['pushed', 'dropped', 'again']]);
});

test('a stance is dated by when it was said, else by when it was published, and never by words on what was before', () => {
  const printed = { document: { publishedAt: '2025-08-22' } };
  const taken = (claims: Parameters<typeof position>[3], since: string | null = null) =>
    coursesOf([position('p', 'Anna', 'plan', claims, { since })])[0]?.steps[0]?.taken;
  expect(taken([said({ saidAt: '2025-08', ...printed })])).toEqual({
    edtf: '2025-08',
    by: 'said',
    first: '2025-08-01',
    last: '2025-08-31',
  });
  expect(taken([said({ saidAt: '2025-08-20' })], '2025-07-01')).toMatchObject({
    edtf: '2025-07-01',
    by: 'said',
  });
  expect(taken([said(printed)])).toMatchObject({ edtf: '2025-08-22', by: 'published' });
  expect(taken([said({ saidAt: '2025-08-23' }), said(printed)])).toMatchObject({ by: 'published' });
  expect(taken([said({ saidAt: '2025-08-22' }), said(printed)])).toMatchObject({ by: 'said' });
  expect(taken([said({ tense: 'FORMER', saidAt: '2025-08-20', ...printed })])).toBeNull();
  expect(taken([said()])).toBeNull();
});

test('a stance ends on the day of the words that gave it up, else when the next was taken, else nobody knows', () => {
  const ended = (now: Parameters<typeof position>[3], more: Partial<CoursePosition> = {}) =>
    coursesOf([
      position('old', 'Anna', 'plan', [said({ id: 'old' })], { ...former, since: '2025-01-05' }),
      position('new', 'Anna', 'plan', now, { stance: 'OBJECTS', step: 2, ...more }),
    ])[0]?.steps.map(({ ended }) => ended?.edtf ?? null);
  const supersedes = [givesUp('old', 'plan', 'no more')];
  expect(ended([said({ saidAt: '2025-03-01', supersedes })], { since: '2025-02-01' })).toEqual([
    '2025-03-01',
    null,
  ]);
  expect(ended([said()], { since: '2025-02-01' })).toEqual(['2025-02-01', null]);
  expect(ended([said({ supersedes })])).toEqual([null, null]);
});

test('of what is told together, days come first, then what has none, and what is to come is last', () => {
  expect(
    outline([
      position('will', 'Anna', 'plan', [said({ tense: 'PROSPECTIVE' })]),
      position('second', 'Anna', 'plan', [said()], { stance: 'SCEPTICAL', since: '2025-08-20' }),
      position('undated', 'Anna', 'plan', [said()], { stance: 'OBJECTS' }),
      position('first', 'Anna', 'plan', [said()], { stance: 'PROPOSES', since: '2025-08-18' }),
    ])[0]?.steps,
  ).toEqual([
    ['first', 'now', '2025-08-18'],
    ['second', 'now', '2025-08-20'],
    ['undated', 'now', null],
    ['will', 'later', null],
  ]);
});
