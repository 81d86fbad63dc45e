import { afterAll, beforeAll, expect, test } from 'vitest';
import { escapeHtml, jsonForHtml } from '../../src/page/serve/escapeHtml.ts';
import { authorIn, executing } from '../api/mutations/executing.ts';
import { type Opened, openSeeded } from '../api/seeded.ts';
import { type Started, startApp } from '../api/startApp.ts';

let opened: Opened;
let app: Started;
beforeAll(async () => {
  opened = await openSeeded();
  app = await startApp(opened.store);
});
afterAll(async () => {
  await app.stop();
  await opened.discard();
});
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(app.url + path, { headers, redirect: 'manual' });
const assets = async () => {
  const html = await (await get('/')).text();
  return Array.from(html.matchAll(/"(\/assets\/[^"]+)"/g), ([, path = '']) => path);
};

test('without a script, each view lists who stands where in which words, and shows the drawing', async () => {
  for (const path of ['/', '/graph', '/matrix', '/timeline']) {
    const html = await (await get(path)).text();
    expect(html).toContain('Ukrainian government · sceptical · Hold the talks in Budapest');
    expect(html).toContain('>Kyiv is still wary of suggested places like Moscow or Budapest</a>');
    expect(html).toContain('<img src="/diagram.svg"');
  }
});

test('the front page has its answers before the script has come, and the same strips without it', async () => {
  const html = await (await get('/')).text();
  const answer =
    'Geneva is proposed by Emmanuel Macron and European leaders; Budapest and Moscow are doubted by “Kyiv” (Ukrainian government).';
  const [waiting = '', fallback = ''] = html.split('<main class="before">');
  expect(waiting).toContain(`be held?</h2><p class="answer">${answer}</p>`);
  expect(fallback).toContain(`be held?</h2><p>${answer}</p><h3>Hold the talks in Geneva</h3><p>For</p>`);
  expect(fallback).toContain('39 claims by 19 actors on 7 questions, 20 proposals, and 9 statements');
});

test('where days leave nothing it is said that these are not the days of texts', async () => {
  const html = await (await get('/timeline?from=2015-09&to=2015-10')).text();
  expect(html).toContain(
    '<p>Views are cut by the days on which something was said, not by when its text was',
  );
});

test('above a front page that is cut it is said that the numbers are of the whole graph', async () => {
  const html = await (await get('/?actor=trump')).text();
  expect(html.match(/The whole graph: 39 claims by 19 actors/g)).toHaveLength(2);
  expect(await (await get('/')).text()).not.toContain('The whole graph: 39');
});

test('feed readers find who moved and who is new, on all questions or on the one that is shown', async () => {
  const feedAt = async (path: string, language: string) =>
    /type="application\/atom\+xml"[^>]* href="([^"]+)"/.exec(
      await (await get(path, { 'accept-language': language })).text(),
    )?.[1];
  expect(await feedAt('/', 'en')).toBe('/digest.atom');
  expect(await feedAt('/question/talks-venue', 'uk')).toBe('/digest.atom?issue=talks-venue&amp;lang=uk');
  expect((await get('/digest.atom?issue=talks-venue&lang=uk')).status).toBe(200);
});

test('a filter cuts the list and the drawing alike', async () => {
  const html = await (await get('/graph?issue=talks-venue&stance=sceptical')).text();
  expect(html).toContain('/diagram.svg?issue=talks-venue&amp;stance=sceptical');
  expect(html).toContain('Hold the talks in Moscow');
  expect(html).not.toContain('Hold the talks in Geneva');
});

test('the drawing is cut by all that the list is cut by', async () => {
  for (const query of ['target=budapest-venue', 'former=no', 'target=budapest-venue&former=no&from=2025']) {
    const html = await (await get(`/graph?${query}`)).text();
    if (!query.includes('from'))
      expect(html).toContain('Ukrainian government · sceptical · Hold the talks in Budapest');
    const [, drawing] = /<img src="([^"]+)"/.exec(html) ?? [];
    expect(drawing?.replaceAll('&amp;', '&') ?? null).toBe(
      query.includes('from') ? null : `/diagram.svg?${query}`,
    );
  }
});

test('a view may stand in a frame of those who are set, alone and with nothing around it', async () => {
  const framing = async (served: Started, path: string) => {
    const response = await fetch(served.url + path);
    const policy = response.headers.get('content-security-policy') ?? '';
    return [/frame-ancestors ([^;]*)/.exec(policy)?.[1], await response.text()];
  };
  expect((await framing(app, '/graph?embed=yes'))[0]).toBe("'none'");
  const open = await startApp(opened.store, { EMBED_ORIGINS: 'https://news.example, http://localhost:3000' });
  const closed = await startApp(opened.store, { EMBED_ORIGINS: '*', READ_KEY: 'required' });
  try {
    const [whole, html = ''] = await framing(open, '/graph');
    expect([whole, html.includes(' data-may-embed'), html.includes('<header')]).toEqual([
      "'none'",
      true,
      true,
    ]);
    const [allowed, alone = ''] = await framing(open, '/graph?embed=yes&issue=talks-venue');
    expect([allowed, alone.includes('<header')]).toEqual([
      "'self' https://news.example http://localhost:3000",
      false,
    ]);
    expect(alone).toContain('Hold the talks in Budapest');
    // A frame has no key.
    expect((await framing(closed, '/graph?embed=yes'))[0]).toBe("'none'");
  } finally {
    await open.stop();
    await closed.stop();
  }
});

test('without a script, the reader shows the text', async () => {
  const html = await (await get('/reader/putin-zelensky-talks')).text();
  expect(html).toContain('<h2>Why are people unsure about a summit?</h2>');
  expect(html).toContain('<p>As world leaders work harder');
});

test('without a script, the reader leads from each version of a text to the other', async () => {
  const revised = await openSeeded();
  const served = await startApp(revised.store);
  try {
    const run = executing(revised.store);
    const read = await run('{ document(slug: "putin-zelensky-talks") { text } }', {}, null);
    const text = `Corrected.\n\n${Object(read.data).document.text}`;
    const revise =
      'mutation ($text: String!) { reviseDocument(slug: "putin-zelensky-talks", text: $text) { faults { message } } }';
    expect(await run(revise, { text }, await authorIn(revised.store, 'Rita', 'REVIEW'))).toEqual({
      data: { reviseDocument: { faults: [] } },
    });
    const html = async (slug: string) => (await fetch(`${served.url}/reader/${slug}`)).text();
    expect(await html('putin-zelensky-talks')).toContain(
      '<p>Later version: <a href="/reader/putin-zelensky-talks-2">Why are people unsure about a summit?</a></p>',
    );
    expect(await html('putin-zelensky-talks-2')).toContain(
      '<p>Earlier version: <a href="/reader/putin-zelensky-talks">Why are people unsure about a summit?</a></p>',
    );
  } finally {
    await served.stop();
    await revised.discard();
  }
});

test('a claim and a passage lead into the reader', async () => {
  const { body } = await app.ask('{ claims(first: 1) { nodes { id evidence { id } } } }');
  const [, claim, passage] = /"id":"(.+?)".*"id":"(.+?)"/.exec(JSON.stringify(body.data)) ?? [];
  const locations = [];
  for (const path of [`/claim/${claim}`, `/passage/${passage}`]) {
    const response = await get(path);
    locations.push([response.status, response.headers.get('location')]);
  }
  expect(locations).toEqual([
    [302, `/reader/putin-zelensky-talks?claim=${claim}`],
    [302, `/reader/putin-zelensky-talks?passage=${passage}`],
  ]);
  const swapped = await get(`/claim/${passage}`);
  expect([swapped.status, await swapped.text()]).toEqual([
    404,
    `There is no claim with the id "${passage}".\n`,
  ]);
  // In a browser, whose tab may have a key that sees more.
  const shown = await get('/claim/<b>', { accept: 'text/html,*/*' });
  expect([shown.status, await shown.text()]).toEqual([
    404,
    expect.stringContaining('<h1>There is no such claim</h1>'),
  ]);
});

test('a place that cannot be looked up says why', async () => {
  const long = await get(`/claim/${'x'.repeat(3000)}`);
  expect([long.status, await long.text()]).toEqual([
    400,
    'Argument "id" of field "node" is a text of 3000 characters; it takes at most 2000 characters.\n',
  ]);
  const closed = await openSeeded();
  await closed.discard();
  const without = await startApp(closed.store);
  const place = await fetch(`${without.url}/claim/x`);
  expect([place.status, await place.text()]).toEqual([503, expect.stringMatching(/has been closed/)]);
  const page = await fetch(`${without.url}/`);
  expect([page.status, await page.text()]).toEqual([
    503,
    expect.stringMatching(/<h1>This cannot be shown<\/h1><p>.*has been closed/),
  ]);
  await without.stop();
});

test('an address with an argument that cannot be served is 400, and says which', async () => {
  const answer = await get(`/matrix?actor=${'x'.repeat(3000)}`);
  expect([answer.status, await answer.text()]).toEqual([
    400,
    expect.stringContaining('is a text of 3000 characters; it takes at most 2000 characters.'),
  ]);
});

test('a coding that is refused is not used', async () => {
  const [path = ''] = await assets();
  const codings = [];
  for (const accept of [
    'br;q=0, gzip',
    'br; q=0, gzip',
    'br ; Q=0.0 , gzip;q=0.5',
    'br;q=0,gzip;q=0',
    'identity, *;q=0',
    'x-br, abroad',
    'GZIP',
    'gzip, br;q=0.1',
  ])
    codings.push((await get(path, { 'accept-encoding': accept })).headers.get('content-encoding'));
  expect(codings).toEqual(['gzip', 'gzip', 'gzip', null, null, null, 'gzip', 'br']);
});

test('nothing but its own script may run', async () => {
  const response = await get('/');
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');
  expect(await response.text()).not.toMatch(
    /<script(?![^>]*(?:src=|application\/json))|<style|\son\w+=|style=/,
  );
});

test('script and styles may be kept for ever, and come compressed', async () => {
  const paths = await assets();
  expect(paths.length).toBeGreaterThan(2);
  for (const path of paths) {
    const response = await get(path, { 'accept-encoding': 'gzip' });
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-encoding')).toBe('gzip');
  }
  const old = await get('/assets/page-0000000000000000.js');
  expect(old.status).toBe(404);
});

test('the page comes in the chosen colours', async () => {
  expect(await (await get('/', { cookie: 'a=b; scheme=dark' })).text()).toContain(
    '<html lang="en" dir="ltr" data-scheme="dark">',
  );
  expect(await (await get('/', { cookie: 'scheme="><script>' })).text()).toContain(
    '<html lang="en" dir="ltr">',
  );
});

test('what a text contains is not markup', () => {
  expect(escapeHtml(`<b a="1" c='2'>&`)).toBe('&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;');
  expect(jsonForHtml({ text: '</script><!--' })).toBe('{"text":"\\u003c/script>\\u003c!--"}');
});

test('a view that does not exist is 404', async () => {
  expect((await get('/graph/more')).status).toBe(404);
  expect((await get('/reader/%E0%A4')).status).toBe(404);
  expect((await get('/claim/%E0%A4')).status).toBe(404);
});

test('a document that does not exist is 404, in the reader and in its status', async () => {
  const answer = await get('/reader/nobody');
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('There is no document “nobody”');
});

test('a bad value in an address is told on every page, in its language, also without a script', async () => {
  const bad = '?embed=bogus&from=2025-02-31';
  const accept = 'text/html';
  for (const path of [
    '/',
    '/graph',
    '/company',
    '/venues',
    '/compare',
    '/search',
    '/about',
    '/actor/macron',
    '/reader',
    '/no',
  ]) {
    const html = await (await get(path + bad, { accept })).text();
    expect(html).toContain('<p class="notice">“embed=bogus” says nothing. There is: yes, no.</p>');
    const uk = await (await get(path + bad, { accept, 'accept-language': 'uk' })).text();
    expect(uk).toContain('<p class="notice">«from=2025-02-31» — не дата календаря:');
  }
});

test('what an address names and the graph does not have is told without a script, where answers tell it', async () => {
  const notices = async (path: string) =>
    Array.from(
      (await (await get(path)).text()).matchAll(/<p class="notice">(.*?)<\/p>/g),
      ([, text]) => text,
    );
  const said = {
    '/graph?actor=nobody': ['There is no actor “nobody” in the graph.'],
    '/graph?issue=talks-venue&issue=no&former=yes': ['There is no question “no” in the graph.'],
    '/?issue=no': ['There is no question “no” in the graph.'],
    '/?group=nobody': ['No position here is of a group “nobody”.'],
    '/?group=russia': [],
    '/compare?actor=trump&actor=nobody': ['There is no actor “nobody” in the graph.'],
    '/compare?actor=trump': [],
    '/actor/trump?actor=nobody': [],
    '/reader/putin-zelensky-talks?passage=p&claim=c': [
      'There is no claim with this id.',
      'There is no passage “p” in this text: choose underlined words instead.',
    ],
    '/matrix?after=garbage': [
      '“after=garbage” is no place in this list, which begins here; “Next page” leads on in it.',
    ],
  };
  for (const [path, sentences] of Object.entries(said))
    expect([path, await notices(path)]).toEqual([path, sentences]);
  expect((await get('/matrix?after=garbage')).status).toBe(200);
});

test('a wrong address is a page for people, in their language, and a sentence for programs', async () => {
  const program = await get('/nothing');
  expect([program.status, await program.text()]).toEqual([404, 'There is nothing at this address.\n']);
  const accept = 'text/html,*/*;q=0.8';
  const page = await get('/<b>', { accept });
  const html = await page.text();
  expect([page.status, html.match(/<title>(.*)<\/title>/)?.[1]]).toEqual([
    404,
    'There is nothing at this address · Who stands where',
  ]);
  expect(html).toContain('<p>“/%3Cb%3E” is no page of this service. What there is:</p>');
  const uk = await get('/nothing', { accept, 'accept-language': 'fr;q=0.9, uk-UA, en;q=0.8' });
  expect(await uk.text()).toMatch(/<html lang="uk" dir="ltr">[\s\S]*<title>За цією адресою нічого немає/);
  const chosen = await get('/nothing', { accept, 'accept-language': 'uk', cookie: 'language=en' });
  expect(await chosen.text()).toContain('<html lang="en" dir="ltr">');
  for (const { headers } of [uk, await get('/')])
    expect(headers.get('vary')).toBe('accept-encoding, accept-language, cookie');
});

test('without a script too, nothing but what the graph says is in another language than the page', async () => {
  const inUkrainian = async (path: string) => {
    const html = await (await get(path, { accept: 'text/html', 'accept-language': 'uk' })).text();
    return html.split('<main class="before">')[1]?.split('<script')[0] ?? '';
  };
  const graph = await inUkrainian('/graph?issue=talks-venue');
  expect(graph).toContain('<h1>Хто за що стоїть</h1>');
  expect(graph).toContain('alt="Рисунок: хто за що стоїть"');
  expect(graph).toContain('Ukrainian government · сумнівається · Hold the talks in Budapest');
  expect(await inUkrainian('/graph?actor=nobody')).toContain(
    '<p>Жодне прийняте твердження не дає позиції, що відповідає цим фільтрам.</p>',
  );
  expect(await inUkrainian('/reader')).toContain('<h1>Що тут можна прочитати</h1>');
  expect(await inUkrainian('/reader/nobody')).toContain('<h1>Документа «nobody» немає</h1>');
  expect(await inUkrainian('/claim/nobody')).toContain('<h1>Такого твердження немає</h1>');
});
