import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edtfDays } from '../../src/evidence/edtfDays.ts';
import { claimOrder } from '../../src/positions/claimOrder.ts';
import type { DerivedPosition } from '../../src/positions/DerivedPosition.ts';
import { derivePositions } from '../../src/positions/derivePositions.ts';
import type { HeldClaim } from '../../src/positions/HeldClaim.ts';

interface Written extends Partial<Omit<HeldClaim, 'id' | 'stance' | 'order' | 'supersededOn'>> {
  readonly start?: number;
  /** By a claim of this day; of its own day where that is left open. */
  readonly superseded?: boolean | string;
}

/** A claim that counts unless it says otherwise: said on its day. */
function held(id: string, stance: string, { start = 0, ...written }: Written = {}): HeldClaim {
  const { day = null, saidAt = day } = written;
  const { former = false, hedged = false, reported = false, superseded = false, supersedes = [] } = written;
  const supersededOn = superseded === false ? [] : [superseded === true ? day : superseded];
  const order = claimOrder(day, 'talks', start, id);
  const said = saidAt === null ? null : edtfDays(saidAt);
  return { id, stance, former, hedged, reported, supersededOn, supersedes, saidAt, said, day, order };
}

/** A position in a line: `SUPPORTS since 2025-08-18 on a b`, with what is unusual of it. */
function line(p: DerivedPosition): string {
  return [
    ...(p.former ? ['former'] : []),
    ...(p.mixed ? ['mixed'] : []),
    ...(p.hedged ? ['hedged'] : []),
    ...(p.reported ? ['reported'] : []),
    p.stance,
    ...(p.since === null ? [] : [`since ${p.since}`]),
    `on ${[...p.claims].sort().join(' ')}`,
  ].join(' ');
}

const monday = '2025-08-18';
const tuesday = '2025-08-19';
const friday = '2025-08-22';

describe('where somebody stands on a target', () => {
  const cases: readonly (readonly [string, readonly HeldClaim[], readonly string[]])[] = [
    ['who said nothing has no position', [], []],
    ['one claim, undated', [held('a', 'SUPPORTS')], ['SUPPORTS on a']],
    ['one claim, dated', [held('a', 'SUPPORTS', { day: monday })], ['SUPPORTS since 2025-08-18 on a']],
    [
      'the day of the document is for order only: nobody knows since when',
      [held('a', 'SUPPORTS', { day: monday, saidAt: null })],
      ['SUPPORTS on a'],
    ],
    [
      'a time span is told as it was written',
      [held('a', 'SUPPORTS', { day: tuesday, saidAt: '2025-08-18/2025-08-19' })],
      ['SUPPORTS since 2025-08-18/2025-08-19 on a'],
    ],

    // Counted
    [
      'all undated claims count',
      [held('a', 'SUPPORTS'), held('b', 'PROPOSES')],
      ['SUPPORTS on a', 'PROPOSES on b'],
    ],
    [
      'several claims of one stance are one position',
      [held('a', 'OBJECTS'), held('b', 'OBJECTS', { start: 9 })],
      ['OBJECTS on a b'],
    ],
    [
      'of the dated ones, those of the latest day count',
      [held('a', 'OBJECTS', { day: monday }), held('b', 'SUPPORTS', { day: friday })],
      ['former OBJECTS since 2025-08-18 on a', 'SUPPORTS since 2025-08-22 on b'],
    ],
    [
      'an earlier claim of the same stance is no part of the position, and says since when',
      [held('a', 'SUPPORTS', { day: monday }), held('b', 'SUPPORTS', { day: friday })],
      ['SUPPORTS since 2025-08-18 on b'],
    ],
    [
      'undated claims count beside the latest day',
      [
        held('a', 'DISCUSSES'),
        held('b', 'SUPPORTS', { day: monday }),
        held('c', 'PROPOSES', { day: friday }),
      ],
      ['DISCUSSES on a', 'former SUPPORTS since 2025-08-18 on b', 'PROPOSES since 2025-08-22 on c'],
    ],
    [
      'a former or superseded claim does not make its day the latest',
      [
        held('a', 'SUPPORTS', { day: monday }),
        held('b', 'OBJECTS', { day: tuesday, former: true }),
        held('c', 'SCEPTICAL', { day: friday, superseded: true }),
      ],
      ['SUPPORTS since 2025-08-18 on a', 'former OBJECTS on b', 'former SCEPTICAL since 2025-08-22 on c'],
    ],

    // Former
    ['only "used to"', [held('a', 'SUPPORTS', { former: true })], ['former SUPPORTS on a']],
    [
      'used to, and now the other way',
      [held('a', 'OBJECTS', { former: true }), held('b', 'SUPPORTS')],
      ['former OBJECTS on a', 'SUPPORTS on b'],
    ],
    [
      'used to, and now: it was given up in between, and both are told',
      [held('a', 'SUPPORTS', { former: true }), held('b', 'SUPPORTS')],
      ['former SUPPORTS on a', 'SUPPORTS on b'],
    ],
    [
      'superseded, undated',
      [held('a', 'OBJECTS', { superseded: true }), held('b', 'SUPPORTS')],
      ['former OBJECTS on a', 'SUPPORTS on b'],
    ],
    [
      'superseded by a claim on another target: nothing is held on this one now',
      [held('a', 'PROPOSES', { superseded: true, day: monday })],
      ['former PROPOSES since 2025-08-18 on a'],
    ],
    [
      'a former position rests on all its claims, earlier, superseded and former',
      [
        held('a', 'OBJECTS', { day: monday }),
        held('b', 'OBJECTS', { day: tuesday, superseded: true }),
        held('c', 'OBJECTS', { former: true }),
        held('d', 'SUPPORTS', { day: friday }),
      ],
      ['former OBJECTS since 2025-08-18 on a b c', 'SUPPORTS since 2025-08-22 on d'],
    ],

    // Mixed
    [
      'for and against, undated',
      [held('a', 'SUPPORTS'), held('b', 'SCEPTICAL')],
      ['mixed SUPPORTS on a', 'mixed SCEPTICAL on b'],
    ],
    [
      'for and against on one day',
      [held('a', 'PROPOSES', { day: monday }), held('b', 'OBJECTS', { day: monday })],
      ['mixed PROPOSES since 2025-08-18 on a', 'mixed OBJECTS since 2025-08-18 on b'],
    ],
    [
      'for undated and against dated',
      [held('a', 'SUPPORTS'), held('b', 'OBJECTS', { day: friday })],
      ['mixed SUPPORTS on a', 'mixed OBJECTS since 2025-08-22 on b'],
    ],
    [
      'for and against on different days is a change, not a mixture',
      [held('a', 'SUPPORTS', { day: monday }), held('b', 'OBJECTS', { day: tuesday })],
      ['former SUPPORTS since 2025-08-18 on a', 'OBJECTS since 2025-08-19 on b'],
    ],
    [
      'two ways of being for are not mixed',
      [held('a', 'SUPPORTS'), held('b', 'PROPOSES')],
      ['SUPPORTS on a', 'PROPOSES on b'],
    ],
    [
      'what is on no side is never mixed, nor does it mix others',
      [held('a', 'CONDITIONAL'), held('b', 'SUPPORTS'), held('c', 'DISCUSSES'), held('d', 'UNDECIDED')],
      ['CONDITIONAL on a', 'SUPPORTS on b', 'DISCUSSES on c', 'UNDECIDED on d'],
    ],
    [
      'what is taken back is a former position, and taking it back a current one, on no side',
      [
        held('a', 'PROPOSES', { day: monday, superseded: tuesday }),
        held('b', 'WITHDRAWS', { day: tuesday, supersedes: ['a'] }),
        held('c', 'OBJECTS', { day: tuesday }),
      ],
      [
        'former PROPOSES since 2025-08-18 on a',
        'WITHDRAWS since 2025-08-19 on b',
        'OBJECTS since 2025-08-19 on c',
      ],
    ],
    [
      'beside both sides, what is on none is not mixed',
      [held('a', 'SUPPORTS'), held('b', 'OBJECTS'), held('c', 'CONDITIONAL')],
      ['mixed SUPPORTS on a', 'mixed OBJECTS on b', 'CONDITIONAL on c'],
    ],
    [
      'a former position does not mix a current one',
      [held('a', 'SUPPORTS'), held('b', 'OBJECTS', { former: true })],
      ['SUPPORTS on a', 'former OBJECTS on b'],
    ],

    // Hedged
    ['hedged where the only claim is', [held('a', 'SUPPORTS', { hedged: true })], ['hedged SUPPORTS on a']],
    [
      'hedged only where all claims are',
      [held('a', 'SUPPORTS', { hedged: true }), held('b', 'SUPPORTS')],
      ['SUPPORTS on a b'],
    ],
    [
      'hedged where the claim without a hedge is of an earlier day',
      [held('a', 'SUPPORTS', { day: monday }), held('b', 'SUPPORTS', { day: friday, hedged: true })],
      ['hedged SUPPORTS since 2025-08-18 on b'],
    ],

    // Reported
    [
      'reported where the only claim is',
      [held('a', 'SUPPORTS', { reported: true })],
      ['reported SUPPORTS on a'],
    ],
    [
      'reported only where all claims are: what somebody also said themselves is known first-hand',
      [held('a', 'SUPPORTS', { reported: true }), held('b', 'SUPPORTS')],
      ['SUPPORTS on a b'],
    ],
    [
      'a denial of one’s own beside what others report',
      [held('a', 'SUPPORTS', { reported: true, day: monday }), held('b', 'OBJECTS', { day: tuesday })],
      ['former reported SUPPORTS since 2025-08-18 on a', 'OBJECTS since 2025-08-19 on b'],
    ],
    [
      'reported where what was said first-hand is of an earlier day',
      [held('a', 'SUPPORTS', { day: monday }), held('b', 'SUPPORTS', { day: friday, reported: true })],
      ['reported SUPPORTS since 2025-08-18 on b'],
    ],

    // Since
    [
      'since the first of the unbroken run',
      [
        held('a', 'SUPPORTS', { day: monday }),
        held('b', 'OBJECTS', { day: tuesday }),
        held('c', 'SUPPORTS', { day: '2025-08-20' }),
        held('d', 'SUPPORTS', { day: '2025-08-21' }),
        held('e', 'SUPPORTS', { day: friday }),
      ],
      [
        'former SUPPORTS since 2025-08-18 on a',
        'former OBJECTS since 2025-08-19 on b',
        'SUPPORTS since 2025-08-20 on e',
      ],
    ],
    [
      'another stance on the same day does not break a run',
      [
        held('a', 'SUPPORTS', { day: monday }),
        held('b', 'SUPPORTS', { day: tuesday }),
        held('c', 'DISCUSSES', { day: tuesday }),
        held('d', 'SUPPORTS', { day: friday }),
      ],
      ['SUPPORTS since 2025-08-18 on d', 'former DISCUSSES since 2025-08-19 on c'],
    ],
    [
      'of several on the first day, the first in the text',
      [
        held('a', 'SUPPORTS', { day: monday, saidAt: '2025-08-18~', start: 50 }),
        held('b', 'SUPPORTS', { day: monday, start: 7 }),
        held('c', 'SUPPORTS', { day: friday }),
      ],
      ['SUPPORTS since 2025-08-18 on c'],
    ],
    [
      'null where the first of the run has the document’s day only',
      [held('a', 'SUPPORTS', { day: monday, saidAt: null }), held('b', 'SUPPORTS', { day: friday })],
      ['SUPPORTS on b'],
    ],
    [
      'a former claim does not begin a run',
      [held('a', 'SUPPORTS', { day: monday, former: true }), held('b', 'SUPPORTS', { day: friday })],
      ['former SUPPORTS on a', 'SUPPORTS since 2025-08-22 on b'],
    ],
    [
      'two flips within a week are two changes of mind',
      [
        held('a', 'SUPPORTS', { day: monday, superseded: true }),
        held('b', 'OBJECTS', { day: tuesday, superseded: true }),
        held('c', 'SUPPORTS', { day: friday }),
      ],
      [
        'former SUPPORTS since 2025-08-18 on a',
        'former OBJECTS since 2025-08-19 on b',
        'SUPPORTS since 2025-08-22 on c',
      ],
    ],
    [
      'two flips on one day: the words tell the order',
      [
        held('a', 'SUPPORTS', { day: monday, superseded: true }),
        held('b', 'OBJECTS', { day: monday, superseded: true }),
        held('c', 'SUPPORTS', { day: monday }),
      ],
      [
        'former SUPPORTS since 2025-08-18 on a',
        'former OBJECTS since 2025-08-18 on b',
        'SUPPORTS since 2025-08-18 on c',
      ],
    ],
  ];
  test.each(cases)('%s', (_, claims, lines) => {
    expect(derivePositions(claims).map(line).sort()).toEqual([...lines].sort());
  });
});

describe('the course of a position', () => {
  /** Its steps in a line each: `1 former SUPPORTS on a, taken up again`. */
  const course = (claims: readonly HeldClaim[]) =>
    derivePositions(claims)
      .map(
        (p) => `${p.step} ${line(p)}${p.earlier > 0 ? ' again' : ''}${p.resumed ? ', taken up again' : ''}`,
      )
      .sort();
  const given = (id: string) => ({ superseded: true, supersedes: [id] });

  const cases: readonly (readonly [string, readonly HeldClaim[], readonly string[]])[] = [
    [
      'pushed, dropped, taken up again, on three days',
      [
        held('a', 'SUPPORTS', { day: '2031-01-10' }),
        held('b', 'OBJECTS', { day: '2031-03-10' }),
        held('c', 'SUPPORTS', { day: '2031-05-10' }),
      ],
      [
        '1 former SUPPORTS since 2031-01-10 on a, taken up again',
        '2 former OBJECTS since 2031-03-10 on b',
        '3 SUPPORTS since 2031-05-10 on c again',
      ],
    ],
    [
      'and given up for good: each time is told, with the days of the documents only',
      [
        held('a', 'SUPPORTS', { day: '2031-01-10', saidAt: null }),
        held('b', 'OBJECTS', { day: '2031-03-10', saidAt: null }),
        held('c', 'SUPPORTS', { day: '2031-05-10', saidAt: null }),
        held('d', 'OBJECTS', { day: '2031-07-10', saidAt: null }),
      ],
      [
        '1 former SUPPORTS on a, taken up again',
        '2 former OBJECTS on b, taken up again',
        '3 former SUPPORTS on c again',
        '4 OBJECTS on d again',
      ],
    ],
    [
      'undated, in the order that the words give',
      [
        held('a', 'OBJECTS', { superseded: true }),
        held('b', 'SUPPORTS', given('a')),
        held('c', 'OBJECTS', given('b')),
        held('d', 'SUPPORTS', { supersedes: ['c'] }),
      ],
      [
        '1 former OBJECTS on a, taken up again',
        '2 former SUPPORTS on b, taken up again',
        '3 former OBJECTS on c again',
        '4 SUPPORTS on d again',
      ],
    ],
    [
      'on one day, in the order that the words give',
      [
        held('a', 'SUPPORTS', { day: monday, superseded: true }),
        held('b', 'OBJECTS', { day: monday, ...given('a') }),
        held('c', 'SUPPORTS', { day: monday, supersedes: ['b'] }),
      ],
      [
        '1 former SUPPORTS since 2025-08-18 on a, taken up again',
        '2 former OBJECTS since 2025-08-18 on b',
        '3 SUPPORTS since 2025-08-18 on c again',
      ],
    ],
    [
      'where only the change in the middle is dated, words tell what was before and after it',
      [
        held('a', 'SUPPORTS', { former: true, superseded: friday }),
        held('b', 'OBJECTS', { day: friday, former: true, supersedes: ['a'], superseded: 'undated' }),
        held('c', 'SUPPORTS', { supersedes: ['b'] }),
      ],
      ['1 former SUPPORTS on a, taken up again', '2 former OBJECTS on b', '3 SUPPORTS on c again'],
    ],
    [
      'on one day without words that tell an order: at once, and no step of a course',
      [held('a', 'SUPPORTS', { day: monday }), held('b', 'OBJECTS', { day: monday })],
      ['1 mixed OBJECTS since 2025-08-18 on b', '1 mixed SUPPORTS since 2025-08-18 on a'],
    ],
    [
      'one change of mind that two texts of different days tell is one',
      [
        held('a', 'SUPPORTS', { day: monday, saidAt: null, superseded: true }),
        held('b', 'OBJECTS', { day: monday, saidAt: null, supersedes: ['a'] }),
        held('c', 'SUPPORTS', { day: tuesday, saidAt: null, superseded: true }),
        held('d', 'OBJECTS', { day: tuesday, saidAt: null, supersedes: ['c'] }),
      ],
      ['1 former SUPPORTS on a c', '2 OBJECTS on d'],
    ],
    [
      'given up for something else, and taken up again days later',
      [
        held('a', 'PROPOSES', { day: monday, superseded: tuesday }),
        held('b', 'PROPOSES', { day: friday, superseded: '2025-08-25' }),
      ],
      [
        '1 former PROPOSES since 2025-08-18 on a, taken up again',
        '2 former PROPOSES since 2025-08-22 on b again',
      ],
    ],
    [
      'said again and again while it was held: one step',
      [
        held('a', 'SUPPORTS', { day: monday }),
        held('b', 'SUPPORTS', { day: tuesday }),
        held('c', 'OBJECTS', { day: friday }),
      ],
      ['1 former SUPPORTS since 2025-08-18 on a b', '2 OBJECTS since 2025-08-22 on c'],
    ],
    [
      'the same stance in other words, which a change of mind shows',
      [held('a', 'CONDITIONAL', { superseded: true }), held('b', 'CONDITIONAL', { supersedes: ['a'] })],
      ['1 former CONDITIONAL on a, taken up again', '2 CONDITIONAL on b again'],
    ],
  ];
  test.each(cases)('%s', (_, claims, steps) => {
    expect(course(claims)).toEqual(steps);
    expect(course(claims.toReversed())).toEqual(steps);
  });

  test('a long one is followed to its end', () => {
    const claims = Array.from({ length: 3000 }, (_, i) =>
      held(`c${i}`, i % 2 === 0 ? 'SUPPORTS' : 'OBJECTS', {
        superseded: i < 2999,
        supersedes: i === 0 ? [] : [`c${i - 1}`],
      }),
    );
    const steps = derivePositions(claims).toSorted((a, b) => a.step - b.step);
    expect(steps.map(({ step, claims: [id] }) => `${step} ${id}`)).toEqual(
      claims.map(({ id }, i) => `${i + 1} ${id}`),
    );
  });
});

describe('what is given up', () => {
  const pastOf = (...claims: readonly HeldClaim[]) =>
    derivePositions(claims).map(
      ({ stance, former, givenUp, resumed }) =>
        `${stance}${former ? ' former' : ''}${givenUp ? ' given up' : ''}${resumed ? ' resumed' : ''}`,
    );

  test('is what words tell of, and not what only another day differs from', () => {
    const [supports, objects] = [
      held('a', 'SUPPORTS', { day: monday }),
      held('b', 'OBJECTS', { day: tuesday }),
    ];
    expect(pastOf(supports, objects)).toEqual(['SUPPORTS former', 'OBJECTS']);
    expect(pastOf(held('a', 'SUPPORTS', { day: monday, superseded: tuesday }), objects)).toEqual([
      'SUPPORTS former given up',
      'OBJECTS',
    ]);
    expect(pastOf(held('a', 'SUPPORTS', { former: true }))).toEqual(['SUPPORTS former given up']);
    expect(pastOf(supports, objects, held('c', 'SUPPORTS', { day: friday }))).toEqual([
      'SUPPORTS former resumed',
      'SUPPORTS',
      'OBJECTS former',
    ]);
  });
});

describe('when the words of a position were said', () => {
  const saidIn = (...claims: readonly HeldClaim[]) =>
    derivePositions(claims).map(
      ({ stance, saidFirst, saidLast }) => `${stance} ${saidFirst ?? 'undated'} ${saidLast ?? 'undated'}`,
    );

  test('is nothing that is known of undated claims, also where their document has a day', () => {
    expect(saidIn(held('a', 'SUPPORTS'), held('b', 'OBJECTS', { day: friday, saidAt: null }))).toEqual([
      'SUPPORTS undated undated',
      'OBJECTS undated undated',
    ]);
  });

  test('is from the first day of an unbroken run to the last, as far as dates may reach', () => {
    expect(
      saidIn(
        held('a', 'SUPPORTS', { day: monday, saidAt: '2025-08' }),
        held('b', 'SUPPORTS', { day: friday }),
        held('c', 'SUPPORTS'),
      ),
    ).toEqual(['SUPPORTS 2025-08-01 2025-08-31']);
  });

  test('is each time its own where a stance was given up and taken again', () => {
    expect(
      saidIn(
        held('a', 'SUPPORTS', { day: monday }),
        held('b', 'OBJECTS', { day: tuesday }),
        held('c', 'SUPPORTS', { day: friday }),
      ),
    ).toEqual([
      'SUPPORTS 2025-08-18 2025-08-18',
      'SUPPORTS 2025-08-22 2025-08-22',
      'OBJECTS 2025-08-19 2025-08-19',
    ]);
  });
});

describe('whatever is claimed', () => {
  const days = fc.constantFrom(null, monday, tuesday, '2025-08-20', friday);
  const stances = fc.constantFrom(
    'PROPOSES',
    'SUPPORTS',
    'CONDITIONAL',
    'DISCUSSES',
    'UNDECIDED',
    'WITHDRAWS',
    'SCEPTICAL',
    'OBJECTS',
  );
  const claim = fc.record({
    stance: stances,
    day: days,
    isDated: fc.boolean(),
    former: fc.boolean(),
    hedged: fc.boolean(),
    superseded: fc.boolean(),
    start: fc.nat(99),
  });
  const someClaims = fc.array(claim, { maxLength: 12 }).map((list) =>
    list.map(({ isDated, ...c }, i) =>
      held(`c${i}`, c.stance, {
        ...c,
        saidAt: isDated ? c.day : null,
        supersedes: list.flatMap((other, n) => (n < i && other.superseded ? [`c${n}`] : [])).slice(-1),
      }),
    ),
  );
  const always = (check: (claims: readonly HeldClaim[], positions: readonly DerivedPosition[]) => void) =>
    fc.assert(fc.property(someClaims, (claims) => check(claims, derivePositions(claims))));

  test('there is a position for each stance that somebody claimed, and one of each that is current', () => {
    always((claims, positions) => {
      const stances = new Set(claims.map((c) => c.stance));
      expect(new Set(positions.map((p) => p.stance))).toEqual(stances);
      const current = positions.filter((p) => !p.former).map((p) => p.stance);
      expect(new Set(current).size).toBe(current.length);
    });
  });

  test('the positions of a stance are counted in their order, and only the last was not taken up again', () => {
    always((_, positions) => {
      for (const of of Map.groupBy(positions, (p) => p.stance).values()) {
        const inOrder = of.toSorted((a, b) => a.step - b.step);
        expect(inOrder.map((p) => p.earlier)).toEqual(of.map((_, i) => i));
        expect(inOrder.map((p) => p.resumed)).toEqual(of.map((_, i) => i < of.length - 1));
        expect(inOrder.slice(0, -1).every((p) => p.former)).toBe(true);
      }
    });
  });

  test('steps are counted from 1 without a gap, and what is current has the last', () => {
    always((claims, positions) => {
      const steps = new Set(positions.map((p) => p.step));
      expect([...steps].sort((a, b) => a - b)).toEqual(Array.from(steps, (_, i) => i + 1));
      for (const p of positions.filter((position) => !position.former)) expect(p.step).toBe(steps.size);
      expect(claims.length === 0).toBe(steps.size === 0);
    });
  });

  test('what supersedes comes after what it gives up, whatever is undated', () => {
    always((claims) => {
      const turned = claims.map((claim) => {
        const later = claims.filter(({ supersedes }) => supersedes.includes(claim.id));
        return { ...claim, supersededOn: later.map(({ day }) => day) };
      });
      const stepOf = new Map(
        derivePositions(turned).flatMap(({ step, claims: on }) => on.map((id) => [id, step] as const)),
      );
      // An earlier day of a stance that is held today rests in no position.
      for (const { id, supersedes } of turned)
        for (const earlier of supersedes)
          expect(stepOf.get(id) ?? Infinity).toBeGreaterThan(stepOf.get(earlier) ?? 0);
    });
  });

  test('the order in which claims come does not matter', () => {
    fc.assert(
      fc.property(
        someClaims.chain((claims) =>
          fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
        ),
        ([claims, shuffled]) => {
          expect(derivePositions(shuffled).map(line).sort()).toEqual(
            derivePositions(claims).map(line).sort(),
          );
        },
      ),
    );
  });

  test('each position rests on claims of its stance, and each claim in one position at most', () => {
    always((claims, positions) => {
      const stanceOf = new Map(claims.map((c) => [c.id, c.stance]));
      for (const p of positions) {
        expect(p.claims.length).toBeGreaterThan(0);
        for (const id of p.claims) expect(stanceOf.get(id)).toBe(p.stance);
      }
      const resting = positions.flatMap((p) => p.claims);
      expect(new Set(resting).size).toBe(resting.length);
    });
  });

  test('every claim that counts rests in a current position, and current positions rest on nothing else', () => {
    always((claims, positions) => {
      const standing = claims.filter((c) => !c.former && c.supersededOn.length === 0);
      const latest = standing
        .flatMap((c) => c.day ?? [])
        .sort()
        .at(-1);
      const counted = standing.filter((c) => c.day === null || c.day === latest).map((c) => c.id);
      const current = positions.filter((p) => !p.former).flatMap((p) => p.claims);
      expect([...current].sort()).toEqual([...counted].sort());
    });
  });

  test('the positions of a stance that is not current rest on all that was claimed of it', () => {
    always((claims, positions) => {
      const current = new Set(positions.filter((p) => !p.former).map((p) => p.stance));
      for (const [stance, of] of Map.groupBy(positions, (p) => p.stance)) {
        if (current.has(stance)) continue;
        const all = claims.filter((c) => c.stance === stance).map((c) => c.id);
        expect(of.flatMap((p) => p.claims).sort()).toEqual(all.sort());
      }
    });
  });

  test('mixed positions are current, and somebody mixed stands on both sides', () => {
    const side = (stance: string) =>
      stance === 'PROPOSES' || stance === 'SUPPORTS'
        ? 'for'
        : stance === 'SCEPTICAL' || stance === 'OBJECTS'
          ? 'against'
          : null;
    always((_, positions) => {
      const current = positions.filter((p) => !p.former);
      const isBoth = ['for', 'against'].every((s) => current.some((p) => side(p.stance) === s));
      for (const p of positions) expect(p.mixed).toBe(!p.former && isBoth && side(p.stance) !== null);
    });
  });

  test('since is when somebody said it, in that stance', () => {
    always((claims, positions) => {
      for (const { stance, since } of positions) {
        if (since === null) continue;
        expect(claims.filter((c) => c.stance === stance && !c.former).map((c) => c.saidAt)).toContain(since);
      }
    });
  });

  test('an accepted claim of an earlier day changes nothing of who stands where now', () => {
    fc.assert(
      fc.property(someClaims, stances, (claims, stance) => {
        const standsNow = (list: readonly HeldClaim[]) =>
          derivePositions(list)
            .filter((p) => !p.former)
            .map((p) => line({ ...p, since: null }))
            .sort();
        const dated = claims.some((c) => c.day !== null && !c.former && c.supersededOn.length === 0);
        fc.pre(dated);
        expect(standsNow([...claims, held('old', stance, { day: '1999-12-31' })])).toEqual(standsNow(claims));
      }),
    );
  });
});
