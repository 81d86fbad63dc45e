import { expect, test } from 'vitest';
import { type Address, formatAddress, NO_FILTER, parseAddress } from '../../src/page/Address.ts';

const read = (text: string): Address | null => {
  const url = new URL(text, 'http://page.example');
  return parseAddress(url.pathname, url.searchParams);
};

test('a filtered view is read from its address', () => {
  expect(
    read('/graph?issue=talks-venue&actor=a&actor=b&stance=objects&stance=SCEPTICAL&position=p1'),
  ).toEqual({
    view: 'graph',
    filter: {
      ...NO_FILTER,
      issue: ['talks-venue'],
      actor: ['a', 'b'],
      stance: ['SCEPTICAL', 'OBJECTS'],
    },
    position: 'p1',
    after: null,
    document: null,
    claim: null,
    passage: null,
    found: null,
    slug: null,
    words: null,
    among: null,
    sort: 'positions',
    closed: [],
    row: 0,
    column: 0,
    embed: false,
    changes: false,
    group: null,
    alone: null,
    faults: [],
  });
});

test('what is written is read back', () => {
  for (const path of [
    '/',
    '/matrix?target=moscow-venue&target=budapest-venue',
    '/matrix?actor=trump&embed=yes',
    '/timeline?actor=trump&former=no&changes=only',
    '/timeline?from=2025-08&to=2025-09-02',
    '/graph?document=a%26b&stance=proposes&after=c1',
    '/reader',
    '/reader/putin-zelensky-talks?claim=c1',
    '/reader/putin-zelensky-talks?found=120-128',
    '/reader/%D1%82%D0%B5%D0%BA%D1%81%D1%82?passage=p1',
    '/matrix?from=2025-08&to=2025-08-22',
    '/matrix?sort=disagreement&closed=united-states&closed=russia&row=25&column=16',
    '/actor/macron',
    '/compare?actor=macron&actor=trump',
    '/search?q=peace+talks',
    '/search?q=peace+talks&in=actor&after=c1',
    '/?group=france&alone=assertion',
    '/graph?stance=none',
  ]) {
    const address = read(path);
    expect(address && formatAddress(address)).toBe(path);
  }
});

test('what is no place in a text is left out', () => {
  for (const found of ['', '8', '8-8', '9-8', '-1-8', '1-1e9', '1-9999999999'])
    expect(read(`/reader/talks?found=${found}`)?.found).toBeNull();
});

test('there is nothing at other paths', () => {
  expect(['/graph/x', '/nothing', '/home', '/actor', '/reader/a/b', '/reader/%E0%A4'].map(read)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('a stance that does not exist is told, with those that do', () => {
  expect(read('/graph?stance=hates')?.faults).toEqual([
    'There is no stance “hates”. Stances are proposes, supports, conditional, discusses, undecided, withdraws, sceptical, objects.',
  ]);
});

test.each(['false', '0', 'No', ''])('former=%s says nothing, and that is told', (former) => {
  const address = read(`/graph?former=${former}`);
  expect([address?.filter.former, address?.faults]).toEqual([
    true,
    [`“former=${former}” says nothing: former=no leaves out what is no longer held.`],
  ]);
});

test('a day that is none is told', () => {
  expect(read('/?from=2025-13')?.faults).toEqual([
    '“from=2025-13” is no day: write it as 2025-08-18, 2025-08 or 2025.',
  ]);
});
