import { expect, test } from 'vitest';
import { encodeCursor } from '../../src/cursor.ts';
import { parseAddress } from '../../src/page/Address.ts';
import { subjectIn } from '../../src/page/client/subjectIn.ts';

function subjectAt(path: string): string {
  const { pathname, searchParams } = new URL(path, 'http://localhost');
  const address = parseAddress(pathname, searchParams);
  if (address === null) throw new Error(`Not an address of the page: ${path}`);
  return subjectIn(address);
}

test.each([
  ['/actor/trump', '/actor/macron'],
  ['/proposal/geneva', '/proposal/budapest'],
  ['/search?q=talks', '/search?q=peace'],
  ['/reader/one', '/reader/two'],
  ['/graph', '/matrix'],
  ['/graph', `/graph?after=${encodeCursor('Position', 'x')}`],
])('%s and %s begin at the top', (from, to) => expect(subjectAt(to)).not.toBe(subjectAt(from)));

test.each([
  ['/graph', '/graph?stance=objects'],
  ['/graph', '/graph?position=x'],
  ['/matrix', '/matrix?row=3'],
])('%s and %s stay where they are', (from, to) => expect(subjectAt(to)).toBe(subjectAt(from)));
