import { expect, test } from 'vitest';
import { groupsOf } from '../../src/page/groupsOf.ts';

const actor = (slug: string, partOf: ReturnType<typeof named>[] = []) => ({ ...named(slug), partOf });
const named = (slug: string, partOf: readonly object[] = []) => ({
  slug,
  name: slug.toUpperCase(),
  partOf: [...partOf] as never[],
});

test('an actor stands in what it is at last a part of', () => {
  expect(Object.fromEntries(groupsOf([actor('ministry', [named('government', [named('russia')])])]))).toEqual(
    {
      ministry: { slug: 'russia', name: 'RUSSIA' },
    },
  );
});

test('of several groups it is the first by slug', () => {
  expect(
    groupsOf([actor('macron', [named('france'), named('leaders', [named('europe')])])]).get('macron'),
  ).toEqual({
    slug: 'europe',
    name: 'EUROPE',
  });
});

test('what others are a part of stands in its own group, who is part of nothing in none', () => {
  const groups = groupsOf([actor('russia'), actor('putin', [named('russia')]), actor('chorus')]);
  expect([...groups].map(([slug, group]) => `${slug}: ${group.slug}`)).toEqual([
    'putin: russia',
    'russia: russia',
  ]);
});

test('background that leads in a circle ends', () => {
  const circle = actor('a', [named('b', [named('a', [named('b')])])]);
  expect(groupsOf([circle]).get('a')).toEqual({ slug: 'b', name: 'B' });
});
