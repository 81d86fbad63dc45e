import { buildSchema, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { CacheBudget } from '../../src/CacheBudget.ts';
import { Planner } from '../../src/plan/Planner.ts';
import { graphModel, sdl } from '../../src/schema/graphModel.ts';
import { publicSdl } from '../../src/schema/publicSdl.ts';
import { LIMITS, PUBLIC_URL, planned, refusalOf, rootOf } from './planned.ts';

const schema = buildSchema(publicSdl(sdl));
const planner = () => new Planner({ model: graphModel, schema, limits: LIMITS, publicUrl: PUBLIC_URL });

describe('a document is planned once', () => {
  test('for all calls that fill the same filters', () => {
    const one = planner();
    const document = parse(
      'query ($kind: ProposalKind) { proposals(filter: { kind: $kind }) { nodes { slug } } }',
    );
    const venue = one.plan(document, null, { kind: 'VENUE' });
    const terms = one.plan(document, null, { kind: 'TERMS' });
    const all = one.plan(document, null, {});
    expect(terms.plan).toBe(venue.plan);
    expect(all.plan).not.toBe(venue.plan);
    expect(one.plan(document, null, { kind: null }).plan).toBe(all.plan);
    expect(venue.values).toContain('VENUE');
    expect(terms.values).toContain('TERMS');
    expect(rootOf(venue).conditions).toEqual([
      { kind: 'compare', field: 'kind', is: 'EQUALS', param: expect.any(Number) },
      { kind: 'present', field: 'mergedInto', param: expect.any(Number) },
    ]);
    expect(rootOf(all).conditions).toHaveLength(1);
  });

  test('for each way in which @include and @skip decide', () => {
    const one = planner();
    const document = parse('query ($x: Boolean!) { actors { nodes { slug name @include(if: $x) } } }');
    const open = (x: boolean) => one.plan(document, null, { x });
    expect(open(true).plan).toBe(open(true).plan);
    expect(open(false).plan).not.toBe(open(true).plan);
    expect(rootOf(open(true)).shapes[0]?.selections).toHaveLength(2);
    expect(rootOf(open(false)).shapes[0]?.selections).toHaveLength(1);
  });

  test('for those who may see drafts, and for all others', () => {
    const one = planner();
    const document = parse('{ claim(id: "c") { text } }');
    const open = (seesDrafts: boolean) => one.plan(document, null, {}, { seesDrafts });
    expect(open(true).plan).toBe(open(true).plan);
    expect(open(false).plan).toBe(one.plan(document, null, {}).plan);
    expect(open(false).plan).not.toBe(open(true).plan);
    expect([rootOf(open(true)).conditions.length, rootOf(open(false)).conditions.length]).toEqual([1, 2]);
  });

  test('for each combination of flags and filters', () => {
    const one = planner();
    const flags = ['f0', 'f1', 'f2', 'f3', 'f4'];
    const document = parse(`query (${flags.map((f) => `$${f}: Boolean!`).join(' ')}, $kind: ProposalKind) {
      proposals(filter: { kind: $kind }) { nodes { slug ${flags.map((f) => `${f}: text @include(if: $${f})`).join(' ')} } } }`);
    const open = (way: number) => {
      const chosen = flags.map((f, i) => [f, (way & (1 << i)) !== 0] as const);
      const kind = way & 32 ? 'VENUE' : null;
      const found = one.plan(document, null, { ...Object.fromEntries(chosen), kind });
      const given = chosen.filter(([, isGiven]) => isGiven).length;
      expect(rootOf(found).shapes[0]?.selections).toHaveLength(1 + given);
      expect(rootOf(found).conditions).toHaveLength(kind === null ? 1 : 2);
      return found.plan;
    };
    const ways = Array.from({ length: 64 }, (_, way) => way);
    const plans = ways.map(open);
    expect(ways.every((way) => open(way) === plans[way])).toBe(true);
  });

  test('and within a budget, however many combinations are asked for', () => {
    const budget = new CacheBudget(500_000);
    const one = new Planner({ model: graphModel, schema, limits: LIMITS, publicUrl: PUBLIC_URL }, budget);
    const filters = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const document = parse(`query (${filters.map((f) => `$${f}: ProposalKind`).join(' ')}) {
      ${filters.map((f) => `${f}: proposals(filter: { kind: $${f} }) { totalCount }`).join(' ')} }`);
    const open = (way: number) => {
      const given = filters.map((f, i) => [f, way & (1 << i) ? 'VENUE' : null] as const);
      return one.plan(document, null, Object.fromEntries(given)).plan;
    };
    const often = open(0);
    const once = open(1);
    for (let way = 2; way < 2 ** filters.length; way += 1) {
      open(way);
      expect(open(0)).toBe(often);
      expect(budget.bytes).toBeLessThanOrEqual(500_000);
    }
    expect(open(1)).toEqual(once);
    expect(open(1)).not.toBe(once);
  });
});

describe('several operations in a document', () => {
  const text = 'query A { actors { totalCount } } query B { places { totalCount } }';
  test('are told apart by name', () => {
    expect(planned(text, {}, { operation: 'A' }).plan.roots.map((r) => r.key)).toEqual(['actors']);
    expect(planned(text, {}, { operation: 'B' }).plan.roots.map((r) => r.key)).toEqual(['places']);
  });

  test('need a name', () => {
    const refusal = refusalOf(() => planner().plan(parse(text), null, {}));
    expect([refusal.code, refusal.message]).toEqual([
      'BAD_ARGUMENT',
      'The document has no operation, or several: name one in "operationName".',
    ]);
  });

  test('need a name that is one of theirs', () => {
    const refusal = refusalOf(() => planner().plan(parse(text), 'C', {}));
    expect([refusal.code, refusal.message]).toEqual(['BAD_ARGUMENT', 'The document has no operation "C".']);
  });
});

test('calls of one plan do not change each other', () => {
  const text = 'query ($n: Int) { actors(first: $n) { nodes { slug } } }';
  const one = planner();
  const document = parse(text);
  const three = one.plan(document, null, { n: 3 });
  one.plan(document, null, { n: 7 });
  expect(three.values).toContain(3);
  expect(Object.isFrozen(three.plan)).toBe(true);
});
