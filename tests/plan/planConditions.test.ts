import { describe, expect, test } from 'vitest';
import type { Condition } from '../../src/plan/ReadPlan.ts';
import { planned, rootOf } from './planned.ts';

const hidden: Condition = { kind: 'compare', field: 'hidden', is: 'EQUALS', param: expect.any(Number) };

describe('what drafts hide is kept out', () => {
  const conditionsOf = (text: string, seesDrafts = false) =>
    rootOf(planned(text, {}, { seesDrafts })).conditions;
  const hidesIn = (conditions: readonly Condition[]) =>
    conditions.flatMap((c) =>
      c.kind === 'ofType' ? [[c.type, c.condition]] : c.kind === 'compare' && c.field === 'hidden' ? [c] : [],
    );

  test.each([
    '{ claim(id: "c") { text } }',
    '{ claims(filter: { status: DRAFT }) { totalCount } }',
    '{ claims(filter: { status: RETRACTED }) { totalCount } }',
    '{ supersessions { totalCount } }',
  ])('of %s', (text) => {
    expect(hidesIn(conditionsOf(text))).toEqual([hidden]);
    expect(hidesIn(conditionsOf(text, true))).toEqual([]);
  });

  test('of what is found by its id, for each type that may be hidden', () => {
    const text = '{ node(id: "c") { id } }';
    expect(Object.fromEntries(hidesIn(conditionsOf(text)) as [string, Condition][])).toMatchObject({
      Claim: hidden,
      Supersession: hidden,
      Decision: hidden,
      Passage: hidden,
    });
    expect(hidesIn(conditionsOf(text, true))).toEqual([]);
  });

  test.each([
    '{ claims { totalCount } }',
    '{ claims(filter: { status: ACCEPTED, voice: QUOTE }) { totalCount } }',
    '{ actors { totalCount } }',
    '{ positions { totalCount } }',
  ])('not of %s, which gives nothing that may be hidden', (text) => {
    expect(hidesIn(conditionsOf(text))).toEqual([]);
  });

  test('behind edges, but where those who see the one row see the other', () => {
    const edges = (seesDrafts: boolean) => {
      const call = planned(
        `{ claim(id: "c") { evidence { exact } supersedes { id } supersededBy { id } decisions { id }
          document { passages { nodes { exact } } } } }`,
        {},
        { seesDrafts },
      );
      const document = rootOf(call).shapes[0]?.selections.find(({ key }) => key === 'document');
      const inner = document && 'shapes' in document ? (document.shapes[0]?.selections ?? []) : [];
      return [...(rootOf(call).shapes[0]?.selections ?? []), ...inner].flatMap((edge) =>
        'conditions' in edge && hidesIn(edge.conditions).length > 0 ? [edge.key] : [],
      );
    };
    expect(edges(false)).toEqual(['supersedes', 'supersededBy', 'passages']);
    expect(edges(true)).toEqual([]);
  });
});
