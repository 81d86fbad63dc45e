import { expect, test } from 'vitest';
import { openEmpty } from '../api/seeded.ts';
import { claim, declare, putDocument, recorded } from '../recording/graph.ts';
import { begun, PHONE, serveStore, usePage, WIDE } from './usePage.ts';

/** A name as it comes from a chat or a broken import: nowhere in it may a line break. */
const long = (letter: string) => letter.repeat(300);

/** Every kind of page that shows names. */
const PATHS = [
  '/',
  '/?actor=ann&target=rome',
  '/graph?actor=ann&target=rome',
  '/matrix',
  '/timeline',
  '/reader/talks',
  '/company',
  '/venues',
  '/actor/ann',
  '/question/where',
  '/proposal/rome',
  '/compare?actor=ann&actor=ben',
  '/search?q=ann',
];

usePage(
  'names that no space divides',
  ({ show }) => {
    test.each([PHONE, WIDE])('fit every page at $width px', (viewport) =>
      show(
        '/',
        async (page) => {
          const wide: string[] = [];
          for (const path of PATHS) {
            await page.goto(new URL(path, page.url()).href);
            await begun(page);
            await page.waitForLoadState('networkidle');
            await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
            const width = await page.evaluate(() => document.documentElement.scrollWidth);
            if (width !== viewport.width) wide.push(`${path} is ${width} px wide`);
          }
          expect(wide).toEqual([]);
        },
        { viewport },
      ),
    );
  },
  async () => {
    const opened = await openEmpty();
    await recorded(opened.store, [
      putDocument('talks', { title: long('t') }),
      declare('talks', 'Actor', 'ann', { name: `ann${long('a')}`, kind: 'PERSON' }),
      declare('talks', 'Actor', 'ben', { name: long('b'), kind: 'PERSON' }),
      declare('talks', 'Issue', 'where', { text: long('w') }),
      declare('talks', 'Place', 'italy', { name: long('i'), latitude: 41.9, longitude: 12.5 }),
      declare('talks', 'Proposal', 'rome', {
        text: long('r'),
        kind: 'VENUE',
        issue: 'where',
        place: 'italy',
      }),
      claim('talks', 'ann PROPOSES rome', { saidAt: '2031-01-05' }),
      claim('talks', 'ann SCEPTICAL rome'),
      claim('talks', 'ben OBJECTS rome', { saidAt: '2031-02-05' }),
    ]);
    return await serveStore(opened);
  },
);
