import { expect, test } from 'vitest';
import { NO_FILTER } from '../../src/page/Address.ts';
import { claimFits, isQuiet, passageFits } from '../../src/page/client/reader/fitsFilter.ts';
import { speakersOf } from '../../src/page/client/reader/speakersOf.ts';

const kyiv = { slug: 'kyiv', name: 'Kyiv', named: true };
const russia = { slug: 'russia', name: 'Russia', named: true };
const claims = [
  { stance: 'OBJECTS', holder: russia },
  { stance: 'SCEPTICAL', holder: kyiv },
  { stance: 'SUPPORTS', holder: russia },
  { stance: null, holder: kyiv },
  { stance: 'OBJECTS', holder: russia },
] as const;

test('who holds something is named once, with each stance once', () => {
  expect(speakersOf(claims)).toEqual([
    { ...russia, stances: ['SUPPORTS', 'OBJECTS'], claims: 3 },
    { ...kyiv, stances: ['SCEPTICAL'], claims: 2 },
  ]);
});

test('actor and stance have to fit the same claim', () => {
  const filter = { ...NO_FILTER, actor: ['kyiv'], stance: ['OBJECTS'] } as const;
  const passage = { id: 'p', start: 0, end: 9, claims: { nodes: claims } };
  expect(claims.filter((claim) => claimFits(claim, NO_FILTER))).toHaveLength(5);
  expect(claims.filter((claim) => claimFits(claim, { ...filter, stance: [] }))).toHaveLength(2);
  expect(passageFits(passage, filter)).toBe(false);
  expect(passageFits(passage, { ...filter, actor: ['kyiv', 'russia'] })).toBe(true);
});

test('words that state no stance step back only where something was asked for', () => {
  const passage = { id: 'p', start: 0, end: 9, claims: { nodes: [] } };
  expect([passageFits(passage, NO_FILTER), isQuiet(passage, NO_FILTER)]).toEqual([false, false]);
  expect(isQuiet(passage, { ...NO_FILTER, actor: ['kyiv'] })).toBe(true);
});
