import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../src/analysis/dayNumber.ts';
import { dayOfNumber } from '../../src/analysis/dayOfNumber.ts';
import { dateInWords } from '../../src/diagrams/dateInWords.ts';
import { axisTicks } from '../../src/page/client/timeline/axisTicks.ts';
import { coursesOf } from '../../src/page/client/timeline/coursesOf.ts';
import { groupLanes } from '../../src/page/client/timeline/groupLanes.ts';
import { laneOf, spanOf } from '../../src/page/client/timeline/laneOf.ts';
import { laneStep } from '../../src/page/client/timeline/laneStep.ts';
import { moveDay } from '../../src/page/client/timeline/moveDay.ts';
import type { CoursePosition } from '../../src/page/operations/courses.ts';
import { givesUp, position, said, target } from './madeCourses.ts';

const span = (first: string, last: string) => ({ first: dayNumber(first), last: dayNumber(last) });

describe('ticks stand as close as there is room, on round days', () => {
  test.each([
    [
      '2025-08-18',
      '2025-08-22',
      8,
      'day',
      ['2025-08-18', '2025-08-19', '2025-08-20', '2025-08-21', '2025-08-22'],
    ],
    // Two days apart, then a week, on Mondays.
    ['2025-08-18', '2025-08-22', 3, 'day', ['2025-08-18', '2025-08-20', '2025-08-22']],
    ['2025-08-16', '2025-09-05', 4, 'day', ['2025-08-18', '2025-08-25', '2025-09-01']],
    [
      '2015-01-01',
      '2015-12-30',
      12,
      'month',
      Array.from({ length: 12 }, (_, i) => `2015-${String(i + 1).padStart(2, '0')}-01`),
    ],
    ['2015-01-01', '2015-12-30', 5, 'month', ['2015-01-01', '2015-04-01', '2015-07-01', '2015-10-01']],
    [
      '2014-02-20',
      '2022-02-24',
      10,
      'year',
      ['2015', '2016', '2017', '2018', '2019', '2020', '2021', '2022'].map((y) => `${y}-01-01`),
    ],
    ['2014-02-20', '2022-02-24', 3, 'year', ['2015-01-01', '2020-01-01']],
    ['0050-01-01', '2025-01-01', 3, 'year', ['1000-01-01', '2000-01-01']],
    ['2025-08-18', '2025-08-18', 1, 'day', ['2025-08-18']],
  ] as const)('%s to %s, at most %i', (first, last, most, unit, days) => {
    const ticks = axisTicks(span(first, last), most);
    expect([ticks.unit, ticks.days.map(dayOfNumber)]).toEqual([unit, days]);
  });
});

describe('a key moves an end of the days', () => {
  const whole = span('2015-01-10', '2016-12-20');
  const move = (end: 'from' | 'to', day: string, key: string, of = whole) => {
    const moved = moveDay(end, dayNumber(day), key, of);
    return moved === null ? null : dayOfNumber(moved);
  };
  test('by months, first days to their beginnings and last days to their ends, and never out of all days', () => {
    expect(move('from', '2015-01-10', 'ArrowRight')).toBe('2015-02-01');
    expect(move('from', '2015-03-01', 'ArrowLeft')).toBe('2015-02-01');
    expect(move('from', '2015-03-05', 'ArrowDown')).toBe('2015-03-01');
    expect(move('to', '2016-12-20', 'ArrowLeft')).toBe('2016-11-30');
    expect(move('to', '2016-02-29', 'ArrowUp')).toBe('2016-03-31');
    expect(move('from', '2015-02-01', 'ArrowLeft')).toBe('2015-01-10');
    expect(move('to', '2016-11-30', 'ArrowRight')).toBe('2016-12-20');
    expect(move('from', '2015-03-01', 'PageUp')).toBe('2016-01-01');
    expect(move('from', '2015-03-01', 'Home')).toBe('2015-01-10');
    expect(move('from', '2015-03-01', 'End')).toBe('2016-12-20');
    expect(move('from', '2015-03-01', 'Enter')).toBeNull();
  });
  test('by days where they are few, by years where they are many', () => {
    expect(move('to', '2025-08-20', 'ArrowRight', span('2025-08-18', '2025-08-22'))).toBe('2025-08-21');
    expect(move('from', '1991-06-03', 'ArrowLeft', span('1945-01-01', '2025-01-01'))).toBe('1991-01-01');
    expect(move('from', '1991-01-01', 'ArrowLeft', span('1945-01-01', '2025-01-01'))).toBe('1990-01-01');
  });
});

describe('segments', () => {
  const drawn = (positions: readonly CoursePosition[], room = 0) => {
    const lanes = coursesOf(positions).map((course) => laneOf(course, room));
    return lanes.map(({ rows, segments, undated }) => ({
      rows,
      segments: segments.map(({ step, row, start, taken, ending, end, until }) => [
        step.position.id,
        row,
        ...[start, taken, ending, end].map(dayOfNumber),
        until,
      ]),
      undated: undated.map(({ position: { id } }) => id),
    }));
  };
  test('last from the day a stance was taken to the day it was given up, months and spans as such', () => {
    expect(
      drawn([
        position('old', 'Anna', 'plan', [said({ id: 'old', saidAt: '2031-01' })], {
          former: true,
          since: '2031-01',
        }),
        position(
          'new',
          'Anna',
          'plan',
          [said({ saidAt: '2031-03-03/2031-03-05', supersedes: [givesUp('old', 'plan', 'no')] })],
          {
            stance: 'OBJECTS',
            step: 2,
            since: '2031-03-03/2031-03-05',
          },
        ),
      ]),
    ).toEqual([
      {
        rows: 1,
        segments: [
          ['old', 0, '2031-01-01', '2031-01-31', '2031-03-03', '2031-03-05', 'ended'],
          ['new', 0, '2031-03-03', '2031-03-05', '2031-03-05', '2031-03-05', 'held'],
        ],
        undated: [],
      },
    ]);
  });
  test('of stances that are held together stand in two rows; what has no day is not drawn along the axis', () => {
    expect(
      drawn([
        position('for', 'Anna', 'plan', [said({ saidAt: '2031-01-05' })], {
          mixed: true,
          since: '2031-01-05',
        }),
        position('against', 'Anna', 'plan', [said({ saidAt: '2031-01-05' })], {
          stance: 'OBJECTS',
          mixed: true,
          since: '2031-01-05',
        }),
        position('undated', 'Anna', 'plan', [said()], { stance: 'DISCUSSES' }),
      ]),
    ).toEqual([
      {
        rows: 2,
        segments: [
          ['for', 0, '2031-01-05', '2031-01-05', '2031-01-05', '2031-01-05', 'held'],
          ['against', 1, '2031-01-05', '2031-01-05', '2031-01-05', '2031-01-05', 'held'],
        ],
        undated: ['undated'],
      },
    ]);
  });
  test('that end nobody knows when last to the last day that is known; where marks had no room they stand in two rows', () => {
    const positions = [
      position(
        'old',
        'Anna',
        'plan',
        [said({ saidAt: '2031-01-05' }), said({ id: 'd', saidAt: '2031-01-09' })],
        { former: true, since: '2031-01-05' },
      ),
      position('new', 'Anna', 'plan', [said()], { stance: 'OBJECTS', step: 2 }),
    ];
    expect(drawn(positions)[0]?.segments).toEqual([
      ['old', 0, '2031-01-05', '2031-01-05', '2031-01-09', '2031-01-09', 'unknown'],
    ]);
    const close = [
      position('old', 'Anna', 'plan', [said({ saidAt: '2031-01-05' })], {
        former: true,
        since: '2031-01-05',
      }),
      position('new', 'Anna', 'plan', [said({ saidAt: '2031-01-06' })], {
        stance: 'OBJECTS',
        step: 2,
        since: '2031-01-06',
      }),
    ];
    expect(drawn(close)[0]?.rows).toBe(1);
    expect(drawn(close, 5)[0]?.rows).toBe(2);
  });
  test('tell which days the axis has; open ends of intervals are none', () => {
    const lanes = coursesOf([
      position('a', 'Anna', 'plan', [said()], { since: '../2031-02-03' }),
      position('b', 'Boris', 'plan', [said({ document: { publishedAt: '2031-04' } })]),
    ]).map((course) => laneOf(course));
    expect(spanOf(lanes)).toEqual(span('2031-02-03', '2031-04-30'));
    expect(spanOf([])).toBeNull();
  });
});

test('lanes stand by question, those with a change first, then what most are about', () => {
  const on = (slug: string, text: string) => ({ ...target(slug), issue: { slug: text, text } });
  const lanes = coursesOf([
    position('a', 'Anna', 'x', [said()], { target: on('x', 'How?') }),
    position('b', 'Anna', 'y', [said()], { target: on('y', 'Where?') }),
    position('c', 'Boris', 'y', [said()], { target: on('y', 'Where?') }),
    position('d', 'Clara', 'x', [said({ tense: 'FORMER' })], {
      target: on('x', 'How?'),
      former: true,
      givenUp: true,
    }),
    position('e', 'Anna', 'z', [said()], { target: { __typename: 'Assertion', slug: 'z', text: 'z' } }),
    position('f', 'Anna', 'w', [said()], {
      target: { __typename: 'Proposal', slug: 'w', text: 'w', issue: null },
    }),
  ]).map((course) => laneOf(course));
  expect(
    groupLanes(lanes).map(({ change, questions }) => [
      change,
      questions.map(({ question, type, lanes: of }) => [
        question ?? type,
        of.map(({ course }) => course.actor.name),
      ]),
    ]),
  ).toEqual([
    ['told', [['How?', ['Clara']]]],
    [
      'none',
      [
        ['Where?', ['Anna', 'Boris']],
        ['How?', ['Anna']],
        ['Assertion', ['Anna']],
        ['Proposal', ['Anna']],
      ],
    ],
  ]);
});

test('arrows go along a lane and from lane to lane', () => {
  const lanes = [['a1', 'a2', 'a3'], ['b1'], ['c1', 'c2']];
  const step = (from: string, key: string) => laneStep(lanes, from, key);
  expect(step('a1', 'ArrowRight')).toBe('a2');
  expect(step('a3', 'ArrowRight')).toBeNull();
  expect(step('a1', 'ArrowLeft')).toBeNull();
  expect(step('a3', 'ArrowDown')).toBe('b1');
  expect(step('b1', 'ArrowDown')).toBe('c1');
  expect(step('c2', 'ArrowUp')).toBe('b1');
  expect(step('a2', 'ArrowUp')).toBeNull();
  expect(step('c2', 'Home')).toBe('a1');
  expect(step('a1', 'End')).toBe('c1');
  expect(step('gone', 'ArrowDown')).toBeNull();
});

test('days are told no more exactly than they are known', () => {
  expect(dateInWords('2025-08-22', 'en')).toBe('22 August 2025');
  expect(dateInWords('2025-08', 'en')).toBe('August 2025');
  expect(dateInWords('2025-08-18/2025-08-22', 'en')).toBe('18 August 2025 – 22 August 2025');
  expect(dateInWords('202X', 'en')).toBe('202X');
  expect(dateInWords('2025-08-22', 'uk')).toBe('22 серпня 2025 р.');
});
