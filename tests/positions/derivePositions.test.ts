import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimOrder } from '../../src/positions/claimOrder.ts';
import {
  type DerivedPosition,
  derivePositions,
  type HeldClaim,
} from '../../src/positions/derivePositions.ts';

type Written = Partial<Omit<HeldClaim, 'id' | 'stance' | 'order'>> & { readonly start?: number };

/** A claim that counts unless it says otherwise: said on its day. */
function held(id: string, stance: string, { start = 0, ...written }: Written = {}): HeldClaim {
  const { day = null, saidAt = day } = written;
  const { former = false, hedged = false, reported = false, superseded = false } = written;
  const order = claimOrder(day, 'talks', start, id);
  return { id, stance, former, hedged, reported, superseded, saidAt, day, order };
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
      'used to, and still: current, on the current claim only',
      [held('a', 'SUPPORTS', { former: true }), held('b', 'SUPPORTS')],
      ['SUPPORTS on b'],
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
      ['SUPPORTS since 2025-08-20 on e', 'former OBJECTS since 2025-08-19 on b'],
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
      ['SUPPORTS since 2025-08-22 on b'],
    ],
    [
      'two flips within a week are two changes of mind',
      [
        held('a', 'SUPPORTS', { day: monday, superseded: true }),
        held('b', 'OBJECTS', { day: tuesday, superseded: true }),
        held('c', 'SUPPORTS', { day: friday }),
      ],
      ['SUPPORTS since 2025-08-22 on c', 'former OBJECTS since 2025-08-19 on b'],
    ],
    [
      'two flips on one day: the words tell the order',
      [
        held('a', 'SUPPORTS', { day: monday, superseded: true }),
        held('b', 'OBJECTS', { day: monday, superseded: true }),
        held('c', 'SUPPORTS', { day: monday }),
      ],
      ['SUPPORTS since 2025-08-18 on c', 'former OBJECTS since 2025-08-18 on b'],
    ],
  ];
  test.each(cases)('%s', (_, claims, lines) => {
    expect(derivePositions(claims).map(line).sort()).toEqual([...lines].sort());
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
  const someClaims = fc
    .array(claim, { maxLength: 12 })
    .map((list) =>
      list.map(({ isDated, ...c }, i) => held(`c${i}`, c.stance, { ...c, saidAt: isDated ? c.day : null })),
    );
  const always = (check: (claims: readonly HeldClaim[], positions: readonly DerivedPosition[]) => void) =>
    fc.assert(fc.property(someClaims, (claims) => check(claims, derivePositions(claims))));

  test('there is one position for each stance that somebody claimed, and none else', () => {
    always((claims, positions) => {
      const stances = new Set(claims.map((c) => c.stance));
      expect(positions.map((p) => p.stance).sort()).toEqual([...stances].sort());
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
      const standing = claims.filter((c) => !c.former && !c.superseded);
      const latest = standing
        .flatMap((c) => c.day ?? [])
        .sort()
        .at(-1);
      const counted = standing.filter((c) => c.day === null || c.day === latest).map((c) => c.id);
      const current = positions.filter((p) => !p.former).flatMap((p) => p.claims);
      expect([...current].sort()).toEqual([...counted].sort());
    });
  });

  test('a former position rests on all that was claimed of its stance', () => {
    always((claims, positions) => {
      for (const p of positions.filter((position) => position.former)) {
        const all = claims.filter((c) => c.stance === p.stance).map((c) => c.id);
        expect([...p.claims].sort()).toEqual(all.sort());
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
            .map(({ since: _, ...p }) => line({ ...p, since: null }))
            .sort();
        const dated = claims.some((c) => c.day !== null && !c.former && !c.superseded);
        fc.pre(dated);
        expect(standsNow([...claims, held('old', stance, { day: '1999-12-31' })])).toEqual(standsNow(claims));
      }),
    );
  });
});
