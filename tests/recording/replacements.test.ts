import { expect, test } from 'vitest';
import { replacements } from '../../src/recording/replacements.ts';
import type { Row } from '../../src/stores/Store.ts';

/** A claim as `ann SUPPORTS geneva: p1 p2`, in the document `talks` by `dm` unless others are named. */
function row(id: string, said: string, { document = 'talks', coder = 'dm' } = {}): Row {
  const [what = '', words = ''] = said.split(': ');
  const [holder = '', stance = '', target = ''] = what.split(' ');
  return {
    type: 'Claim',
    id,
    fields: { stance, recordedBy: coder },
    edges: { holder, target, document, evidence: words.split(' ') },
    words: '',
  };
}

const found = (left: readonly Row[], came: readonly Row[], replaced = new Map<string, string>()) =>
  [...replacements(left, came, replaced)].map(([one, other]) => `${one} → ${other}`);
const left = row('a', 'ann SUPPORTS geneva: p1');

test.each([
  ['other words', 'ann SUPPORTS geneva: p2'],
  ['another stance', 'ann PROPOSES geneva: p2'],
  ['another target, in the same words', 'ann SUPPORTS basel: p1'],
  ['another holder, in the same words', 'ben SUPPORTS geneva: p1'],
  ['all but the words', 'ben OBJECTS basel: p1'],
])('the claim that came in its place has %s', (_, came) => {
  expect(found([left], [row('b', came)])).toEqual(['a → b']);
});

test.each([
  ['only the holder is the same', 'ann SUPPORTS basel: p2'],
  ['some of the words are the same', 'ben OBJECTS basel: p1 p2'],
])('none did, where %s', (_, came) => {
  expect(found([left], [row('b', came)])).toEqual([]);
});

test('none of another coder or another document did, but one of the document that replaces this one', () => {
  expect(found([left], [row('b', 'ann SUPPORTS geneva: p1', { coder: 'zz' })])).toEqual([]);
  const mended = [row('b', 'ann SUPPORTS geneva: q1', { document: 'mended' })];
  expect(found([left], mended)).toEqual([]);
  expect(found([left], mended, new Map([['talks', 'mended']]))).toEqual(['a → b']);
});

test('the same stance tells several of one holder on one target apart', () => {
  const both = [left, row('b', 'ann SCEPTICAL geneva: p2')];
  const came = [row('c', 'ann SCEPTICAL geneva: p3'), row('d', 'ann SUPPORTS geneva: p4')];
  expect(found(both, came).sort()).toEqual(['a → d', 'b → c']);
});

test('where two are alike, neither is taken for the one that left', () => {
  const came = [row('b', 'ann SUPPORTS geneva: p2'), row('c', 'ann SUPPORTS geneva: p3')];
  expect(found([left], came)).toEqual([]);
  expect(found([left, row('b', 'ann OBJECTS geneva: p2')], [row('c', 'ann DISCUSSES geneva: p3')])).toEqual(
    [],
  );
});
