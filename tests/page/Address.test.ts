import { expect, test } from 'vitest';
import { encodeCursor } from '../../src/cursor.ts';
import { type Address, formatAddress, NO_FILTER, parseAddress } from '../../src/page/Address.ts';
import { faultSentence } from '../../src/page/faultSentence.ts';
import type { Language } from '../../src/page/words/Language.ts';
import { wordsOf } from '../../src/page/words/wordsOf.ts';

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
    said: null,
    row: 0,
    column: 0,
    embed: false,
    changes: false,
    group: null,
    alone: null,
    change: false,
    method: null,
    by: null,
    coder: [],
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
    `/graph?document=a%26b&stance=proposes&after=${encodeCursor('Position', 'trump')}`,
    `/reader?after=${encodeCursor('Document', 'talks')}`,
    '/reader',
    '/reader/putin-zelensky-talks?claim=c1',
    '/reader/putin-zelensky-talks?claim=c1&change=yes',
    '/review?document=talks&method=model&by=Rita+Okafor',
    '/readings/putin-zelensky-talks?coder=dm&coder=ab',
    '/reader/putin-zelensky-talks?found=120-128',
    '/reader/%D1%82%D0%B5%D0%BA%D1%81%D1%82?passage=p1',
    '/matrix?from=2025-08&to=2025-08-22',
    '/matrix?sort=disagreement&closed=united-states&closed=russia&row=25&column=16',
    '/company?closed=russia&said=2025-08-22',
    '/actor/macron',
    '/compare?actor=macron&actor=trump',
    '/search?q=peace+talks',
    `/search?q=peace+talks&in=actor&after=${encodeCursor('SearchResult', 'trump')}`,
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

/** What is said of an address's bad values. */
const told = (text: string, language: Language = 'en') =>
  read(text)?.faults.map((fault) => faultSentence(fault, wordsOf(language)));

test('a stance that does not exist is told, with those that do', () => {
  expect(told('/graph?stance=hates')).toEqual([
    '“stance=hates” says nothing. There is: proposes, supports, conditional, discusses, undecided, withdraws, sceptical, objects, none.',
  ]);
});

test.each(['false', '0', 'nope', ''])('former=%s says nothing, and that is told', (former) => {
  const address = read(`/graph?former=${former}`);
  expect([address?.filter.former, told(`/graph?former=${former}`)]).toEqual([
    true,
    [`“former=${former}” says nothing. There is: no, yes.`],
  ]);
});

test.each([
  ['/search?in=bogus', 'actor, place, issue, proposal, assertion, document, claim, passage'],
  ['/?alone=bogus', 'proposal, assertion'],
  ['/timeline?changes=yes', 'only'],
  ['/about?embed=1', 'yes, no'],
  ['/matrix?sort=size', 'positions, disagreement, name'],
])('%s says nothing, and what there is is told', (text, known) => {
  expect(told(text)).toEqual([`“${text.split('?')[1]}” says nothing. There is: ${known}.`]);
});

test.each(['2025-13', '2025-02-31', '2025-02-29', '25', '2025-8-1', 'yesterday'])('%s is no day', (day) => {
  expect([read(`/?from=${day}`)?.filter.from, told(`/?from=${day}`)]).toEqual([
    null,
    [`“from=${day}” is no day of the calendar: write it as 2025-08-18, 2025-08 or 2025.`],
  ]);
});

test('a span that ends before it begins is told; a month begins with its first day and ends with its last', () => {
  expect(told('/?from=2026-01-01&to=2025-01-01')).toEqual([
    'From 2026-01-01 to 2025-01-01 there is no day: the first comes after the last.',
  ]);
  for (const span of ['from=2025-08-18&to=2025-08', 'from=2025-08&to=2025', 'from=2024-02-29&to=2024-02-29'])
    expect(told(`/?${span}`)).toEqual([]);
});

test('numbers, places in a text, and “none” beside other stances are told as well', () => {
  expect(told('/matrix?row=abc&column=-1&stance=none&stance=supports')).toEqual([
    '“stance=none” beside other stances says nothing: only those are shown.',
    '“row=abc” is no number of rows or columns: write it as 0, 25 or 200.',
    '“column=-1” is no number of rows or columns: write it as 0, 25 or 200.',
  ]);
  expect(told('/reader/talks?found=9-8')).toEqual([
    '“found=9-8” is no place in a text: write it as 120-128.',
  ]);
  expect(read('/matrix?stance=none&stance=supports')?.filter).toEqual({ ...NO_FILTER, stance: ['SUPPORTS'] });
});

test('an actor who is to be compared with themselves is told, in both languages', () => {
  expect(told('/compare?actor=trump&actor=trump')).toEqual([
    '“actor=trump” stands there twice: an actor is compared with another one.',
  ]);
  expect(told('/compare?actor=trump&actor=trump', 'uk')).toEqual([
    '«actor=trump» стоїть двічі: учасника порівнюють з іншим.',
  ]);
  expect(told('/compare?actor=trump&actor=macron')).toEqual([]);
  expect(told('/matrix?actor=trump&actor=trump')).toEqual([]);
});

test('capitals make no value bad, and empty fields of a form say nothing', () => {
  expect(told('/search?in=ACTOR&stance=None&former=No&embed=YES&from=&to=&row=&found=')).toEqual([]);
  expect(read('/search?in=ACTOR')?.among).toBe('Actor');
});

test('a name that a page does not take is told, with those that it does', () => {
  const everywhere = 'actor, issue, target, document, stance, former, from, to, position, after, embed';
  expect(told('/graph?isue=talks-venue&isue=b&sort=bogus&actor=trump')).toEqual([
    `An address of this page does not take: isue, sort. It takes: ${everywhere}.`,
  ]);
  expect(told('/?Actor=trump', 'uk')).toEqual([
    `Адреса цієї сторінки не має параметрів: Actor. Вона має: ${everywhere}, group, alone.`,
  ]);
});

test('what other services add to a link is none of the names, and passes in silence', () => {
  const added =
    'utm_source=x&UTM_Medium=mail&fbclid=1&gclid=2&msclkid=3&yclid=4&gbraid=5&mc_cid=6&igshid=7&ref=8&ref_src=9&_gl=1';
  expect(told(`/graph?${added}`)).toEqual([]);
  expect(told('/graph?reff=1')).toHaveLength(1);
});

test('a place in a list that the list did not give is told, and the list begins at its beginning', () => {
  const after = 'is no place in this list, which begins here; “Next page” leads on in it.';
  const document = encodeCursor('Document', 'talks');
  for (const [path, cursor] of [
    ['/graph', 'garbage'],
    ['/graph', document],
    ['/search', document],
    ['/reader', document.slice(1)],
  ]) {
    const text = `${path}?after=${cursor}`;
    expect([read(text)?.after, told(text)]).toEqual([null, [`“after=${cursor}” ${after}`]]);
  }
  expect(told(`/reader?after=${document}`)).toEqual([]);
});

test('what is wrong is told in the language of the page', () => {
  expect(told('/matrix?from=2025-02-31&sort=x', 'uk')).toEqual([
    '«sort=x» нічого не означає. Є: positions, disagreement, name.',
    '«from=2025-02-31» — не дата календаря: пишіть 2025-08-18, 2025-08 або 2025.',
  ]);
});
