import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openEmpty } from '../api/seeded.ts';
import { axeViolations } from './axeViolations.ts';
import { madeMany } from './madeMany.ts';
import { PHONE, serveStore, usePage, WIDE } from './usePage.ts';

const TABLET = { width: 768, height: 1024 };
/** What leads to the words behind a stance. */
const MARK = '.stand .label a, .stancestrip td [data-position]';
const PAGES = [
  '/actor/trump',
  '/question/talks-venue',
  '/proposal/putin-zelensky-summit',
  '/statement/putin-wants-a-deal',
  '/compare?actor=trump&actor=russian-government',
  '/venues',
];

usePage('pages of one thing', ({ show }) => {
  test('an actor is found, and its page says where it stands, in which words, and how its mind changed', () =>
    show('/graph', async (page) => {
      const box = page.getByRole('combobox', { name: 'Search' });
      await box.fill('trump');
      await page.getByRole('option', { name: /^Actor Donald Trump/ }).click();
      await page.waitForURL(/\/actor\/trump$/);
      await page.getByRole('heading', { level: 1, name: 'Donald Trump' }).waitFor();
      await expect.poll(() => page.title()).toBe('Donald Trump · Who stands where');
      const main = page.locator('main');
      const stands = await main.locator('.stand').allInnerTexts();
      expect(stands.map((text) => text.split(/\n+/).slice(1))).toContainEqual([
        'objects',
        'The U.S. sends American soldiers',
        '“he ruled out sending American soldiers”',
      ]);
      expect(await main.locator('.turns .turn').allInnerTexts()).toEqual([
        'used to want a three-way summit, but now',
        'Trump has changed his mind',
      ]);
      await main.getByRole('heading', { name: /^Claims by others on what concerns them/ }).waitFor();
      await main.getByText('The words need not name it.').waitFor();
      await main.getByRole('link', { name: 'objects' }).click();
      await page.locator('.panel mark').first().waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.panel.idle').waitFor({ state: 'attached' });
      await main.getByRole('link', { name: 'The U.S. sends American soldiers' }).click();
      await page.getByRole('heading', { level: 1, name: 'The U.S. sends American soldiers' }).waitFor();
      await main
        .getByRole('link', { name: 'How should security guarantees for Ukraine be established?' })
        .click();
      await page.waitForURL(/\/question\/security-guarantees$/);
      await page.getByText('nobody is named as proposing it').first().waitFor();
    }));

  test('a name that nothing has leads to what is called alike', () =>
    show('/actor/macorn', async (page) => {
      await page.getByRole('heading', { name: 'There is no such actor' }).waitFor();
      await page.getByRole('link', { name: 'Emmanuel Macron' }).click();
      await page.waitForURL(/\/actor\/macron$/);
      await page.getByRole('heading', { level: 1, name: 'Emmanuel Macron' }).waitFor();
    }));

  test('two actors are chosen by typing, and compared word by word', () =>
    show('/compare', async (page) => {
      await page.getByText('Choose two actors').waitFor();
      await page.getByLabel('First actor').fill('macr');
      await page.locator('option[value="Emmanuel Macron"]').waitFor({ state: 'attached' });
      await page.getByLabel('First actor').fill('Emmanuel Macron');
      await page.waitForURL(/\/compare\?actor=macron$/);
      await page.getByLabel('Second actor').fill('european leaders');
      await page.locator('option[value="European leaders"]').waitFor({ state: 'attached' });
      await page.getByLabel('Second actor').press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Emmanuel Macron and European leaders' }).waitFor();
      await page.locator('.face').first().waitFor();
      const counts = await page.locator('.tally').allInnerTexts();
      expect(counts.map((text) => text.split(/\n+/))).toEqual([
        ['Opposite sides', '0'],
        ['Same side', '1'],
        ['Words of European leaders only', '1'],
      ]);
      await expect.poll(() => page.title()).toBe('Emmanuel Macron and European leaders · Who stands where');
    }));

  test('what cuts the map or a comparison stands there, and can be taken out again', async () => {
    await show('/venues?actor=trump&stance=objects', async (page) => {
      await page.getByLabel('objects').and(page.locator(':checked')).waitFor();
      await page.getByRole('button', { name: 'take out “Donald Trump”' }).click();
      await page.waitForURL(/\/venues\?stance=objects$/);
      await page.getByRole('button', { name: 'Show all stances' }).click();
      await page.waitForURL(/\/venues$/);
      await page.getByText('★2').waitFor();
    });
    await show('/compare?actor=macron&actor=european-leaders&issue=talks-venue&from=2031', async (page) => {
      await page.getByText('No accepted claim gives a position that fits these filters.').waitFor();
      await page.getByRole('button', { name: 'take out “2031”' }).click();
      await page.locator('.face').first().waitFor();
      expect(await page.locator('.chips li').count()).toBe(1);
      await page.getByRole('button', { name: 'Clear filters' }).click();
      await page.waitForURL(/\/compare\?actor=macron&actor=european-leaders$/);
    });
  });

  test('the map leads from a place to who is for it and who is not', () =>
    show('/venues', async (page) => {
      const marks = page.locator('.map li a');
      await marks.first().waitFor();
      await page.locator('.places .stand').first().waitFor();
      for (const viewport of [WIDE, PHONE]) {
        await page.setViewportSize(viewport);
        expect(await page.locator('.placename:visible').allInnerTexts()).toEqual([
          'Budapest ?1',
          'Geneva ★2',
          'Moscow ?1',
        ]);
      }
      await page.setViewportSize(WIDE);
      await marks.first().focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.waitForURL(/#place-geneva$/);
      const place = page.locator('#place-geneva');
      expect(await place.innerText()).toContain('“French President Emmanuel Macron has done so”');
      await place.getByRole('link', { name: 'proposes' }).first().click();
      await page.locator('.panel mark').first().waitFor();
    }));

  test('a map that is cut to no place is not on its way for good', () =>
    show('/venues?target=no-such-place', (page) => page.locator('.view[aria-busy="false"]').waitFor()));

  test('a map that does not come leaves the list, and is asked for again', () =>
    show('/', async (page) => {
      const map = '**/outlines.json*';
      await page.route(map, (route) => route.fulfill({ body: '' }));
      await page.getByRole('link', { name: 'Map', exact: true }).click();
      await page.getByText('The map did not arrive').waitFor();
      await page.locator('.places .stand').first().waitFor();
      await page.unroute(map);
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.locator('.map li a').first().waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
    }));

  test('the front page has its heading while it loads, and where it fails', () =>
    show('/graph', async (page) => {
      await page.route('**/graphql', (route) =>
        route.fulfill({ json: { errors: [{ message: 'Too much is asked at once.' }] } }),
      );
      await page.getByRole('link', { name: 'Stances', exact: true }).click();
      await page.getByText('Too much is asked at once.').first().waitFor();
      await page.getByRole('heading', { level: 1, name: 'Stances' }).waitFor();
      await expect.poll(() => page.title()).toBe('Stances · Who stands where');
      await page.unroute('**/graphql');
      await page.getByRole('button', { name: 'Try again' }).first().click();
      await page.locator('.stancestrip').first().waitFor();
    }));

  test('the field of the search has the words of the results, and everything is shown in the same view', () =>
    show('/search?q=geneva', async (page) => {
      const box = page.getByRole('combobox', { name: 'Search' });
      await box.fill('macron');
      await box.press('Enter');
      await page.waitForURL(/\/search\?q=macron$/);
      await page.goBack();
      await expect.poll(() => box.inputValue()).toBe('geneva');
      await page.evaluate(() => {
        history.pushState(null, '', '/matrix?actor=macron&issue=talks-venue&stance=objects');
        dispatchEvent(new PopStateEvent('popstate'));
      });
      await page.getByRole('link', { name: 'Without “Stances”' }).waitFor();
      expect(await page.locator('.without li').allTextContents()).toEqual(['Without “Stances” 1 position']);
      await page.getByRole('button', { name: 'Show everything' }).click();
      await page.waitForURL(/\/matrix$/);
    }));

  test.each(PAGES)('%s fits at every width, and axe finds nothing, light and dark, closed and open', (path) =>
    show(
      path,
      async (page) => {
        await page.locator(MARK).first().waitFor();
        await fits(page);
        await page.setViewportSize(TABLET);
        await page.locator(MARK).first().click();
        await page.locator('.panel mark').first().waitFor();
        await fits(page);
      },
      { bypassCSP: true },
    ),
  );
});

usePage(
  'where there is more than one page has',
  ({ show }) => {
    test('a list that has grown begins anew with another actor, at the top of its page', () =>
      show('/actor/ardania', async (page) => {
        const names = page.locator('.side .actorname');
        await page.getByRole('button', { name: '5 more' }).click();
        await expect.poll(() => names.count()).toBe(25);
        await names.filter({ hasText: 'Ardania Speaker 1' }).first().click();
        await page.getByRole('link', { name: 'Ardania', exact: true }).waitFor();
        expect(await page.evaluate(() => scrollY)).toBe(0);
        await page.evaluate(() => {
          history.pushState(null, '', '/actor/velmark');
          dispatchEvent(new PopStateEvent('popstate'));
        });
        await page.getByRole('heading', { level: 1, name: 'Velmark' }).waitFor();
        await expect.poll(() => names.count()).toBe(20);
        await page.goBack();
        await page.goBack();
        await page.getByRole('heading', { level: 1, name: 'Ardania' }).waitFor();
        await expect
          .poll(async () => (await names.allInnerTexts()).every((name) => name.startsWith('Ardania')))
          .toBe(true);
      }));

    test('a comparison of which a part fails says so, and asks for it again', () =>
      show('/', async (page) => {
        await page.route('**/graphql', (route) => {
          const { query, variables } = route.request().postDataJSON();
          if (!/positions\(first: 200/.test(query) || variables.after === null) return route.continue();
          return route.fulfill({ json: { errors: [{ message: 'Too much is asked at once.' }] } });
        });
        await page.evaluate(() => {
          history.pushState(null, '', '/compare?actor=ardania&actor=velmark');
          dispatchEvent(new PopStateEvent('popstate'));
        });
        await page.getByText('Too much is asked at once.').waitFor();
        await page.unroute('**/graphql');
        await page.getByRole('button', { name: 'Try again' }).click();
        await page.locator('.tally').first().waitFor();
        const counts = await page.locator('.tally').allInnerTexts();
        expect(counts.map((text) => text.split(/\n+/))).toEqual([
          ['Opposite sides', '109'],
          ['Same side', '1'],
        ]);
      }));
  },
  async () => {
    const opened = await openEmpty();
    await madeMany(opened.store);
    return await serveStore(opened);
  },
);

async function fits(page: Page): Promise<void> {
  for (const size of [PHONE, TABLET, WIDE]) {
    await page.setViewportSize(size);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect([size.width, colorScheme, await axeViolations(page)]).toEqual([size.width, colorScheme, []]);
    }
  }
}
