import { expect, test } from 'vitest';
import { countHolders, firstHolders } from '../../../src/page/strips/firstHolders.ts';
import { type Said, stripsOf } from '../../../src/page/strips/stripsOf.ts';
import { articleView } from '../../diagrams/articleView.ts';

const [venue] = stripsOf(articleView());
const [proposed] = venue?.rows[0]?.cells[0]?.said ?? [];
if (proposed === undefined) throw new Error('Nobody proposes Geneva.');
const said: readonly Said[] = [proposed, proposed, proposed];
const names = (some: readonly Said[]) => some.map(({ holders }) => holders.map(({ actor }) => actor.slug));

test('so many are shown as were asked for, each with the words', () => {
  expect(countHolders(said)).toBe(6);
  expect(names(firstHolders(said, 3))).toEqual([['macron', 'european-leaders'], ['macron']]);
  expect(firstHolders(said, 3)[1]?.claim).toBe(proposed.claim);
});

test('a last one is shown rather than hidden', () => {
  expect(firstHolders(said, 5)).toBe(said);
  expect(names(firstHolders(said, 4))).toEqual(names(said.slice(0, 2)));
});
