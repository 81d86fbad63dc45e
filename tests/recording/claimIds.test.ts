import { expect, test } from 'vitest';
import { claimId } from '../../src/recording/claimId.ts';
import { claimIds } from '../../src/recording/claimIds.ts';
import { claim } from '../rules/writing.ts';

const earlier = (name: string) => name;
const idOfClaim = (more: Parameters<typeof claim>[0]) => claimId(claim(more), 'hash', earlier);

test('its own id, and one for each way in which what it names was called', () => {
  const former = (type: string, slug: string) => (type === 'Actor' && slug === 'macron' ? ['president'] : []);
  const ids = claimIds(claim({ via: ['macron', 'tass'] }), 'hash', earlier, former);
  expect(ids).toEqual([
    idOfClaim({ via: ['macron', 'tass'] }),
    idOfClaim({ holder: 'president', via: ['president', 'tass'] }),
  ]);
});

test('of very many ways, those in which all were called otherwise come first', () => {
  const via = Array.from({ length: 10 }, (_, i) => `reporter-${i}`);
  const ids = claimIds(claim({ via }), 'hash', earlier, (type, slug) =>
    type === 'Actor' ? [1, 2, 3].map((n) => `${slug}-${n}`) : [],
  );
  expect(ids).toHaveLength(256);
  expect(ids.slice(0, 2)).toEqual([
    idOfClaim({ via }),
    idOfClaim({ holder: 'macron-1', via: via.map((slug) => `${slug}-1`) }),
  ]);
});
