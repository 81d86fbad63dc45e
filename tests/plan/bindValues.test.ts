import { describe, expect, test } from 'vitest';
import { encodeCursor } from '../../src/cursor.ts';
import type { Condition } from '../../src/plan/ReadPlan.ts';
import { idOf } from '../../src/schema/idOf.ts';
import { planned, refusalOf, rootOf } from './planned.ts';

/** The conditions of the one root with their values in place. */
function conditionsOf(text: string, variables: Readonly<Record<string, unknown>> = {}) {
  const call = planned(text, variables);
  const { values } = call;
  const filled = (c: Condition): unknown =>
    'conditions' in c
      ? { ...c, conditions: c.conditions.map(filled) }
      : 'condition' in c
        ? { ...c, condition: filled(c.condition) }
        : { ...c, param: values[c.param] };
  return rootOf(call).conditions.map(filled);
}

function pageOf(text: string, variables: Readonly<Record<string, unknown>> = {}) {
  const call = planned(text, variables);
  const { values } = call;
  const page = rootOf(call);
  if (page.kind !== 'page') throw new Error('Not a page.');
  return { first: values[page.first], after: page.after === null ? null : values[page.after] };
}

const accepted = { kind: 'compare', field: 'status', is: 'EQUALS', param: 'ACCEPTED' };
const shown = { kind: 'compare', field: 'hidden', is: 'EQUALS', param: false };

describe('first', () => {
  test.each([
    ['is 50 where it is left out', '{ actors { nodes { slug } } }', {}, 50],
    ['is 50 where it is null', '{ actors(first: null) { nodes { slug } } }', {}, 50],
    [
      'is 50 where its variable is not given',
      'query ($n: Int) { actors(first: $n) { nodes { slug } } }',
      {},
      50,
    ],
    ['is what its variable says', 'query ($n: Int) { actors(first: $n) { nodes { slug } } }', { n: 3 }, 3],
    [
      'is what the default of its variable says',
      'query ($n: Int = 4) { actors(first: $n) { nodes { slug } } }',
      {},
      4,
    ],
    ['may be 0', '{ actors(first: 0) { nodes { slug } } }', {}, 0],
    ['may be 1', '{ actors(first: 1) { nodes { slug } } }', {}, 1],
    ['may be 200', '{ actors(first: 200) { nodes { slug } } }', {}, 200],
  ])('%s', (_, text, variables, first) => {
    expect(pageOf(text, variables).first).toBe(first);
  });

  test.each([-1, 201, 2_147_483_647])('%i is refused', (first) => {
    const refusal = refusalOf(() =>
      planned('query ($n: Int) { actors(first: $n) { nodes { slug } } }', { n: first }),
    );
    expect(refusal.code).toBe('BAD_ARGUMENT');
    expect(refusal.message).toBe(
      `Argument "first" of field "actors" is ${first}; it takes a whole number from 0 to 200.`,
    );
    expect(refusal.details).toEqual({
      argument: 'first',
      field: 'actors',
      given: first,
      allowed: 'a whole number from 0 to 200',
    });
  });

  test('is refused in an inner list as well', () => {
    const text = '{ actor(slug: "a") { claims(first: 500) { nodes { id } } } }';
    expect(refusalOf(() => planned(text)).message).toBe(
      'Argument "first" of field "claims" is 500; it takes a whole number from 0 to 200.',
    );
  });
});

describe('after', () => {
  const text = 'query ($after: String) { claims(after: $after) { nodes { id } } }';
  test('is the order key in its cursor', () => {
    expect(pageOf(text, { after: encodeCursor('Claim', '~ talks 000000001 ab') }).after).toBe(
      '~ talks 000000001 ab',
    );
  });

  test.each([{}, { after: null }])('is absent for %o', (variables) => {
    expect(pageOf(text, variables).after).toBeNull();
  });

  test.each([
    ['damaged', `${encodeCursor('Claim', 'x')}A`],
    ['of another list', encodeCursor('Position', 'x')],
    ['empty', ''],
    ['made up', 'page-2'],
  ])('is refused where it is %s', (_, after) => {
    const refusal = refusalOf(() => planned(text, { after }));
    expect(refusal.code).toBe('BAD_ARGUMENT');
    expect(refusal.message).toBe(
      `Argument "after" of field "claims" is ${JSON.stringify(after)}; it takes a cursor that this same list gave, unchanged.`,
    );
  });

  test('is shown shortened where it is long', () => {
    const { message } = refusalOf(() => planned(text, { after: 'x'.repeat(1_000) }));
    expect(message).toBe(
      `Argument "after" of field "claims" is "${'x'.repeat(78)}…; it takes a cursor that this same list gave, unchanged.`,
    );
  });
});

describe('filters', () => {
  const claims = 'query ($f: ClaimFilter) { claims(filter: $f) { nodes { id } } }';
  test.each([
    ['left out: only accepted claims are seen', undefined, [accepted]],
    ['null is the same as left out', null, [accepted]],
    ['empty cuts nothing more', {}, [accepted]],
    [
      'every null is absent',
      { holder: null, stance: null, hedged: null, saidFrom: null, status: null, text: null, issue: null },
      [accepted],
    ],
    ['a status replaces the default', { status: 'RETRACTED' }, [{ ...accepted, param: 'RETRACTED' }, shown]],
    ['the default said', { status: 'ACCEPTED' }, [accepted]],
    [
      'a list of stances',
      { stance: ['OBJECTS', 'SCEPTICAL', 'OBJECTS'] },
      [{ kind: 'oneOf', field: 'stance', param: ['OBJECTS', 'SCEPTICAL'] }, accepted],
    ],
    [
      'an empty list is kept, and matches nothing',
      { stance: [] },
      [{ kind: 'oneOf', field: 'stance', param: [] }, accepted],
    ],
    [
      'false is a value',
      { hedged: false },
      [{ kind: 'compare', field: 'hedged', is: 'EQUALS', param: false }, accepted],
    ],
    [
      'a slug becomes an id',
      { holder: 'macron' },
      [{ kind: 'compare', field: 'holder', is: 'EQUALS', param: idOf('Actor', 'macron') }, accepted],
    ],
    [
      'a target is found whatever its type',
      { target: 'geneva' },
      [{ kind: 'compare', field: 'target', is: 'EQUALS', param: idOf('Proposal', 'geneva') }, accepted],
    ],
    [
      'words are folded',
      { text: 'Orbán’s TALKS' },
      [accepted, { kind: 'words', param: ['orban', 's', 'talks'] }],
    ],
    ['words without a word match nothing', { text: ' – ' }, [accepted, { kind: 'words', param: [] }]],
    [
      'a day: what overlaps',
      { saidFrom: '2025-08-18', saidTo: '2025-08-20' },
      [
        accepted,
        { kind: 'compare', field: 'saidLast', is: 'AT_LEAST', param: '2025-08-18' },
        { kind: 'compare', field: 'saidFirst', is: 'AT_MOST', param: '2025-08-20' },
      ],
    ],
    [
      'a month: from its first day to its last',
      { saidFrom: '2025-02', saidTo: '2024-02' },
      [
        accepted,
        { kind: 'compare', field: 'saidLast', is: 'AT_LEAST', param: '2025-02-01' },
        { kind: 'compare', field: 'saidFirst', is: 'AT_MOST', param: '2024-02-29' },
      ],
    ],
  ])('%s', (_, f, conditions) => {
    expect(conditionsOf(claims, f === undefined ? {} : { f })).toEqual(conditions);
  });

  test('an issue cuts by what claims copy of their target, an actor whom it concerns by links', () => {
    const conditions = conditionsOf(claims, { f: { issue: 'where-to-meet', about: 'putin' } });
    expect(conditions).toMatchObject([
      { kind: 'linked', edge: { name: 'touchesOn' }, param: idOf('Actor', 'putin') },
      { kind: 'compare', field: 'underIssue', is: 'EQUALS', param: idOf('Issue', 'where-to-meet') },
      accepted,
    ]);
  });

  test('slugs in a list become ids, each once', () => {
    const text = '{ positions(filter: { actor: ["b", "a", "b"], target: [] }) { nodes { id } } }';
    expect(conditionsOf(text)).toEqual([
      { kind: 'oneOf', field: 'actor', param: [idOf('Actor', 'b'), idOf('Actor', 'a')] },
      { kind: 'oneOf', field: 'target', param: [] },
      { kind: 'compare', field: 'former', is: 'EQUALS', param: false },
    ]);
  });

  test.each([
    ['{ positions { nodes { id } } }', [false]],
    ['{ positions(filter: null) { nodes { id } } }', [false]],
    ['{ positions(filter: { includeFormer: false }) { nodes { id } } }', [false]],
    ['{ positions(filter: { includeFormer: null }) { nodes { id } } }', [false]],
    ['{ positions(filter: { includeFormer: true }) { nodes { id } } }', []],
  ])('%s', (text, former) => {
    expect(conditionsOf(text)).toEqual(
      former.map((param) => ({ kind: 'compare', field: 'former', is: 'EQUALS', param })),
    );
  });

  test.each(['yesterday', '2025-13', '20250', '2025-02-30', '2025-21', '[2025,2026,2027]', ''])(
    '%j is no date',
    (saidFrom) => {
      const refusal = refusalOf(() => planned(claims, { f: { saidFrom } }));
      expect(refusal.code).toBe('BAD_ARGUMENT');
      expect(refusal.message).toBe(
        `Argument "filter.saidFrom" of field "claims" is "${saidFrom}"; it takes a date in EDTF (ISO 8601-2), such as 2025-08-22, 2025-08 or 2025.`,
      );
    },
  );

  test.each([
    ['20250818', '2025-08-18'],
    ['202508', '2025-08'],
    ['22.8.2025', '2025-08-22'],
    ['2025-08-18T10:00:00Z', '2025-08-18'],
    ['2025-08-18 ', '2025-08-18'],
    ['2025/2024', '2024/2025'],
  ])('%j is told that %s was probably meant', (saidTo, meant) => {
    expect(refusalOf(() => planned(claims, { f: { saidTo } })).message).toBe(
      `Argument "filter.saidTo" of field "claims" is "${saidTo}"; it takes a date in EDTF (ISO 8601-2), such as ${meant}.`,
    );
  });
});

test('one argument can cut twice', () => {
  const call = planned('{ document(slug: "d") { passages(at: 7) { nodes { exact } } } }');
  const { values } = call;
  const passages = rootOf(call).shapes[0]?.selections[0];
  if (passages?.kind !== 'page') throw new Error('Not a page.');
  expect(passages.conditions.map((c) => ({ ...c, param: 'param' in c && values[c.param] }))).toEqual([
    { kind: 'compare', field: 'start', is: 'AT_MOST', param: 7 },
    { kind: 'compare', field: 'end', is: 'ABOVE', param: 7 },
    { kind: 'compare', field: 'hidden', is: 'EQUALS', param: false },
  ]);
});
