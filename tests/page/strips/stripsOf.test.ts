import { expect, test } from 'vitest';
import { mostDisputed, type Strip, stripsOf } from '../../../src/page/strips/stripsOf.ts';
import { articleView } from '../../diagrams/articleView.ts';

const article = articleView();
const strips = stripsOf(article);
const outline = ({ columns, rows }: Strip) => [
  columns,
  ...rows.map(({ target, cells }) => [
    target.slug,
    ...cells.map(({ said }) => said.map(({ holders }) => holders.map(({ actor }) => actor.slug))),
  ]),
];

test('the most disputed question comes first, statements last', () => {
  expect(strips.map(({ kind, issue }) => issue?.slug ?? kind)).toEqual([
    'talks-venue',
    'whether-to-talk',
    'talks-timing',
    'security-guarantees',
    'what-next',
    'talks-format',
    'ceasefire-or-settlement',
    'statements',
  ]);
});

test('columns without anybody take no room, and the same words stand once', () => {
  const [venue] = strips;
  expect(venue && outline(venue)).toEqual([
    ['for', 'sceptical'],
    ['geneva-venue', [['macron', 'european-leaders']], []],
    ['moscow-venue', [], [['ukrainian-government']]],
    ['budapest-venue', [], [['ukrainian-government']]],
  ]);
});

test('the question itself comes last, and what is held before what was', () => {
  const next = strips.find(({ issue }) => issue?.slug === 'what-next');
  expect(next && outline(next)).toEqual([
    ['for', 'open'],
    ['diplomatic-pressure', [['supporters-of-ukraine']], []],
    ['what-next', [], [['nato-leaders', 'us-officials', 'european-partners']]],
  ]);
  const aim = strips.find(({ issue }) => issue?.slug === 'ceasefire-or-settlement');
  expect(aim?.rows.map(({ target }) => target.slug)).toEqual(['peace-settlement', 'ceasefire']);
});

test('proposals that nobody took a stance on have a row', () => {
  const guarantees = strips.find(({ issue }) => issue?.slug === 'security-guarantees');
  expect(guarantees?.rows.find(({ target }) => target.slug === 'reassurance-force')?.cells).toEqual([
    { column: 'for', said: [] },
    { column: 'open', said: [] },
    { column: 'against', said: [] },
  ]);
});

test('proposals without a question stand together', () => {
  const targets = article.targets.map((target) => ({ ...target, issue: null }));
  const loose = stripsOf({ ...article, issues: [], targets });
  expect(loose.map(({ kind, issue }) => [kind, issue])).toEqual([
    ['proposals', null],
    ['statements', null],
  ]);
});

test('the most disputed proposal has people on both sides', () => {
  const slugs = strips.map((strip) => mostDisputed(strip)?.target.slug ?? null);
  expect(slugs).toEqual([null, 'putin-zelensky-summit', null, null, null, null, null, null]);
});
