import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Store } from '../../src/stores/Store.ts';
import { formatList, largerFormats } from '../diagrams/formatNames.ts';
import { browser, useBrowser } from '../diagrams/readers/browser.ts';
import { describeWith } from '../diagrams/readers/findProgram.ts';
import { readingBy } from '../readingBy.ts';
import { madeGraph } from '../stores/sqlite/madeGraph.ts';
import { expectGivenUp } from './expectGivenUp.ts';
import { type Opened, openEmpty, openSeeded } from './seeded.ts';
import { type Started, startApp } from './startApp.ts';

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

const get = (path: string, init: RequestInit = {}) => fetch(app.url + path, init);

/** Status and text of an answer that is for people. */
async function told(path: string) {
  const response = await get(path);
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(response.headers.get('etag')).toBeNull();
  return [response.status, await response.text()];
}

describe('/diagram.<format>', () => {
  it.each([
    ['svg', 'image/svg+xml; charset=utf-8', 'inline', '<svg xmlns="http://www.w3.org/2000/svg"'],
    ['png', 'image/png', 'inline', '\u0089PNG\r\n'],
    ['mmd', 'text/vnd.mermaid; charset=utf-8', 'inline', 'flowchart '],
    ['dot', 'text/vnd.graphviz; charset=utf-8', 'inline', 'digraph'],
    ['graphml', 'application/graphml+xml; charset=utf-8', 'attachment', '<?xml version="1.0"'],
    ['gexf', 'application/gexf+xml; charset=utf-8', 'attachment', '<?xml version="1.0"'],
    ['json', 'application/json; charset=utf-8', 'attachment', '{'],
    ['csv', 'text/csv; charset=utf-8; header=present', 'attachment', '\u00ef\u00bb\u00bf"actor"'],
    ['tsv', 'text/tab-separated-values; charset=utf-8', 'attachment', '"actor"\t'],
  ])('%s is %s, %s', async (format, type, disposition, start) => {
    const response = await get(`/diagram.${format}?issue=talks-venue&actor=Viktor%20Orb%C3%A1n&actor=macron`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-disposition')).toBe(
      `${disposition}; filename="who-stands-where-talks-venue-viktor-orban-macron.${format}"`,
    );
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const body = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('content-length')).toBe(String(body.length));
    expect(body.toString('latin1').slice(0, start.length)).toBe(start);
  });

  it('cuts by everything that is given', async () => {
    const titleAt = async (query: string) =>
      /<title id="diagram-title">(.*?)<\/title>/.exec(await (await get(`/diagram.svg${query}`)).text())?.[1];
    expect(await titleAt('')).toBe('Who stands where');
    expect(
      await titleAt(
        '?actor=putin&actor=the+kremlin&document=putin-zelensky-talks&stance=objects&stance=SCEPTICAL',
      ),
    ).toBe('Where Vladimir Putin and Russian government stand');
  });

  it('rolls actors up over what is part of them, each under its own name', async () => {
    const holders = async (query: string) => {
      const rows = await (await get(`/diagram.tsv?actor=russia${query}`)).text();
      const actors = rows
        .split('\n')
        .slice(1, -1)
        .map((row) => row.split('\t')[0]);
      return [...new Set(actors)].sort();
    };
    expect(await holders('')).toEqual(['"russia"']);
    expect(await holders('&rollUp=yes')).toEqual([
      ...['"putin"', '"russia"', '"russian-foreign-ministry"', '"russian-government"', '"russian-officials"'],
    ]);
    const svg = await (await get('/diagram.svg?actor=russia&rollUp=yes')).text();
    expect(svg).toContain('Shown: with all that is part of them, each under its own name.');
    expect(svg).toContain('https://demarche.example/diagram.svg?actor=russia&amp;rollUp=yes');
    const exported = await (await get('/export/csv?actor=russia&rollUp=yes')).text();
    expect(exported.split('\n').length).toBeGreaterThan(12);
  });

  it('has a heading, and a foot that says where it is from, what it is cut by and where it can be seen', async () => {
    const svg = await (
      await get('/diagram.svg?issue=talks-venue&stance=sceptical&former=no&document=putin-zelensky-talks')
    ).text();
    const texts = [...svg.matchAll(/<text class="(?:title|foot)[^>]*>([^<]*)/g)].map(([, text]) => text);
    expect(texts.join(' ')).toBe(
      'Where should the talks between Putin and Zelensky be held? Who stands where Source: “Why are people unsure about a summit?”. 2 claims; no text says when they were said. Shown: in Why are people unsure about a summit?; only sceptical; without earlier stances. https://demarche.example/graph?issue=talks-venue&amp;document=putin-zelensky-talks&amp;stance=sceptical&amp;former=no',
    );
    expect(svg).toContain('<a href="https://demarche.example/graph?issue=talks-venue');
  });

  it('is a card of 1200 by 630 for social networks', async () => {
    const card = await get('/diagram.png?size=card&issue=talks-venue');
    const bytes = Buffer.from(await card.arrayBuffer());
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    const svg = await (await get('/diagram.svg?size=card&issue=talks-venue')).text();
    expect([...svg.matchAll(/<text class="card[^>]*>([^<]*)/g)].map(([, text]) => text)).toEqual([
      ...['Hold the talks in Geneva', '★', 'proposes: European leaders, Emmanuel Macron'],
      ...['Hold the talks in Budapest', '?', 'sceptical: Ukrainian government'],
      ...['Hold the talks in Moscow', '?', 'sceptical: Ukrainian government'],
      ...['Source: “Why are people unsure about a summit?”.', '4 claims; no text says when they were said.'],
      'https://demarche.example/graph?issue=talks-venue',
    ]);
  });

  it('takes a name however it is typed', async () => {
    const csv = async (actor: string) => (await get(`/diagram.csv?${new URLSearchParams({ actor })}`)).text();
    const asWritten = await csv('Russia’s foreign ministry');
    expect(asWritten.split('\n').length).toBeGreaterThan(2);
    for (const name of ["russia's  FOREIGN\u00A0ministry", ' Russiaʼs foreign min\u00ADistry\u200B']) {
      expect(await csv(name)).toBe(asWritten);
    }
  });

  it('has the scheme that is asked for', async () => {
    const svg = async (query: string) => (await get(`/diagram.svg?issue=talks-venue${query}`)).text();
    const [auto, dark] = [await svg(''), await svg('&scheme=dark')];
    expect(auto).toContain('@media (prefers-color-scheme:dark)');
    expect(dark).not.toContain('@media');
    expect(dark).toContain('.ground,.circle,.diamond{fill:#14171c}');
    expect(await svg('&scheme=auto')).toBe(auto);
  });

  it('is empty and says why where nobody said anything', async () => {
    const response = await get('/diagram.svg?actor=orban');
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(text).toContain('There is nothing to draw.');
    expect(text).toContain(
      'No accepted claim gives a position of Viktor Orban. Nobody is counted for having said nothing.',
    );
  });

  it('may run no script and load nothing, and may stand in any page', async () => {
    const policy = (await get('/diagram.svg')).headers.get('content-security-policy');
    expect(policy?.split('; ').sort()).toEqual([
      "base-uri 'none'",
      "default-src 'none'",
      "form-action 'none'",
      'frame-ancestors *',
      "style-src 'unsafe-inline'",
    ]);
  });
});

describe('a client that has it already', () => {
  it('is told that nothing changed, until something does', async () => {
    const first = await get('/diagram.svg?issue=talks-venue');
    const etag = first.headers.get('etag') ?? '';
    const length = first.headers.get('content-length');
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    for (const has of [etag, `"other", W/${etag}`, '*']) {
      const again = await get('/diagram.svg?issue=talks-venue', { headers: { 'if-none-match': has } });
      expect([again.status, again.headers.get('etag'), again.headers.get('cache-control')]).toEqual([
        304,
        etag,
        'no-cache',
      ]);
      expect(again.headers.get('content-length')).toBe(length);
      expect(await again.text()).toBe('');
    }
    const other = await get('/diagram.svg?issue=talks-format', { headers: { 'if-none-match': etag } });
    expect(other.status).toBe(200);
    expect(other.headers.get('etag')).not.toBe(etag);
  });

  it('may ask for the head alone', async () => {
    const [whole, head] = [await get('/diagram.csv'), await get('/diagram.csv', { method: 'HEAD' })];
    expect(await head.text()).toBe('');
    for (const name of ['etag', 'content-length', 'content-type', 'content-disposition'])
      expect(head.headers.get(name)).toBe(whole.headers.get(name));
  });
});

describe('bad input is refused in words', () => {
  const PARAMETERS =
    'Parameters: issue, actor, target, document, stance, former, rollUp, from, to, scheme, size.';
  const STANCES =
    'It takes: proposes, supports, conditional, discusses, undecided, withdraws, sceptical, objects.';
  it.each([
    ['/diagram.svgz', `There is no diagram format "svgz". Did you mean "svg"? ${formatList}`],
    ['/diagram.', `There is no diagram format "". ${formatList}`],
    ['/diagram.svg?actors=macron', `There is no parameter "actors". Did you mean "actor"? ${PARAMETERS}`],
    ['/diagram.svg?stance=objets', `There is no stance "objets". Did you mean "objects"? ${STANCES}`],
    ['/diagram.svg?scheme=blue', 'There is no scheme "blue". It takes: auto, light, dark.'],
    ['/diagram.svg?scheme=dark&scheme=light', '"scheme" is given more than once; a diagram has one.'],
    ['/diagram.svg?size=huge', 'There is no size "huge". It takes: whole, card.'],
    ['/diagram.csv?size=card', 'Only a drawing can be a card, as svg or png; "csv" is none.'],
    [
      '/diagram.svg?rollUp=yes',
      '"rollUp" takes in the parts of actors: name them by "actor", or leave it out.',
    ],
    ['/diagram.svg?rollUp=maybe&actor=russia', 'There is no rollUp "maybe". It takes: yes, no.'],
    ['/diagram.svg?former=perhaps', 'There is no former "perhaps". It takes: yes, no.'],
    ['/diagram.svg?from=2025-13', '"from" "2025-13" has a month that no year has, 2025-13.'],
    ['/diagram.svg?to=+', '"to" is empty; leave it out, or give it a value.'],
    [
      '/diagram.svg?from=2025-09&to=2025-08',
      '"from" is 2025-09, which is after "to", 2025-08: give the earlier one as "from".',
    ],
    ['/diagram.svg?issue=', '"issue" is empty; leave it out, or give it a value.'],
    [
      `/diagram.svg?${'actor=macron&'.repeat(17)}`,
      'A diagram is cut by at most 16 issues, actors, documents and targets together; 17 were given.',
    ],
  ])('400: %s', async (path, message) => {
    expect(await told(path)).toEqual([400, `${message}\n`]);
  });

  it('404 names every slug that is not there', async () => {
    expect(
      await told(
        '/diagram.png?issue=talks-venue&issue=why&actor=putni&document=%22%3Cb%3E&target=talks-venue&target=mars',
      ),
    ).toEqual([
      404,
      'There is no issue "why" and no actor "putni" and no document "\\"<b>" and no target "mars" in the graph. Give slugs or names, as these lists of the API have them: issues, actors, documents, proposals, assertions.\n',
    ]);
  });

  it('takes no other method and no other address', async () => {
    expect((await get('/diagram.svg', { method: 'POST' })).status).toBe(405);
    expect((await get('/diagram')).status).toBe(404);
    expect((await get('/diagram.svg/')).status).toBe(404);
  });
});

/** A store that counts what is read of another. */
function counting(store: Store): { store: Store; reads(): number } {
  let count = 0;
  const counted = readingBy(store, (plan, values, signal) => {
    count += 1;
    return store.read(plan, values, signal);
  });
  return { store: counted, reads: () => count };
}

describe('a graph of 300 positions', () => {
  let large: Opened;
  let reads: () => number;
  let started: Started;
  beforeAll(async () => {
    large = await openEmpty();
    await large.store.transaction((transaction) => transaction.put([...madeGraph(300)]));
    const counted = counting(large.store);
    reads = counted.reads;
    started = await startApp(counted.store);
  });
  afterAll(async () => {
    await started.stop();
    await large.discard();
  });

  it('is too large to be drawn, which is told after one look at it', async () => {
    const before = reads();
    const response = await fetch(`${started.url}/diagram.svg`);
    expect([response.status, await response.text()]).toEqual([
      400,
      `This view has 300 positions, and svg shows at most 80. Narrow it by issue, actor, target, document, stance, from or to. Or take the matrix on the page, or ${largerFormats}, which hold more.\n`,
    ]);
    expect(reads() - before).toBe(1);
  });

  it('has a card all the same, of one page', async () => {
    const before = reads();
    const response = await fetch(`${started.url}/diagram.svg?size=card`);
    expect(response.status).toBe(200);
    const svg = await response.text();
    expect(svg).toContain('… and more</text>');
    expect(svg).toContain('>200 claims behind the first 200 positions;');
    // The page, and the texts that the foot names.
    expect(reads() - before).toBe(2);
  });

  it('is written down for programs, a statement for each 200', async () => {
    const before = reads();
    const response = await fetch(`${started.url}/diagram.csv`);
    expect(response.status).toBe(200);
    const positions = new Set((await response.text()).match(/"o\d+"/g));
    expect(positions.size).toBe(300);
    expect(reads() - before).toBe(2);
  });
});

describe('a store that does not answer', () => {
  it('is 503', async () => {
    const gone = await openEmpty();
    await gone.discard();
    const without = await startApp(gone.store);
    expect((await fetch(`${without.url}/diagram.svg`)).status).toBe(503);
    await without.stop();
  });

  it('is no longer asked when the deadline is over, or nobody waits', async () => {
    await expectGivenUp(opened.store, '/diagram.svg', [504, 'It took too long.\n']);
  });
});

describe('pictures, which take long', () => {
  /** A store that answers when it is told to. */
  const gated = (heedsSignal: boolean) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    let reads = 0;
    const store = readingBy(opened.store, async (plan, values, signal) => {
      reads += 1;
      await promise;
      return opened.store.read(plan, values, heedsSignal ? signal : undefined);
    });
    return { store, open: resolve, reads: () => reads };
  };
  const busy =
    'Too many pictures are asked for: 2 are drawn at once, and 8 more may wait. Take it as svg, or try again in 5 s.';

  it('are drawn two at a time; eight wait, more are refused, and who left is forgotten', async () => {
    const { store, open, reads } = gated(true);
    const started = await startApp(store, { DEADLINE: '3600000' });
    const path = `${started.url}/diagram.png?issue=talks-venue`;
    const first = [fetch(path), fetch(path)];
    await expect.poll(reads).toBe(2);

    const leaving = new AbortController();
    const others = Array.from({ length: 9 }, () => fetch(path, { signal: leaving.signal }));
    const refused = await Promise.race(others);
    expect([refused.status, refused.headers.get('retry-after'), await refused.text()]).toEqual([
      503,
      '5',
      `${busy}\n`,
    ]);
    const asked = await started.post('{"query":"{ diagram(format: PNG) { body } }"}');
    expect([asked.status, asked.headers.get('retry-after'), (await asked.json()).errors]).toEqual([
      503,
      '5',
      [expect.objectContaining({ message: busy, extensions: { code: 'BUSY', retryAfter: 5 } })],
    ]);
    expect((await fetch(`${started.url}/health`)).status).toBe(200);

    leaving.abort();
    await Promise.allSettled(others);
    const left = () =>
      started.log.filter(({ msg, route }) => msg === 'Answered' && route === 'diagram').length;
    await expect.poll(left).toBe(9);
    open();
    for (const response of await Promise.all(first)) expect(response.status).toBe(200);
    const readsOfTwo = reads();
    expect((await fetch(path)).status).toBe(200);
    expect(reads()).toBe(readsOfTwo * 1.5);
    await started.stop();
  });

  it('are not waited for longer than the deadline', async () => {
    const { store, open } = gated(false);
    const started = await startApp(store, { DEADLINE: '2000' });
    const path = `${started.url}/diagram.png?issue=talks-venue`;
    const all = [fetch(path), fetch(path), fetch(path)];
    const late = await Promise.race(all);
    expect([late.status, await late.text()]).toEqual([
      504,
      'The picture was not begun in time, because others are being drawn. Try again later, or take it as svg.\n',
    ]);
    open();
    await Promise.all(all);
    await started.stop();
  });
});

describeWith('in a browser', browser, (executablePath) => {
  const running = useBrowser(executablePath);

  test('it has its style and its links, and stands in an img and in an object of another page', async () => {
    const context = await running().newContext({ colorScheme: 'light' });
    const refused: string[] = [];
    context.on('console', (message) => refused.push(message.text()));
    const svg = `${app.url}/diagram.svg?issue=talks-venue`;
    const alone = await context.newPage();
    await alone.goto(svg);
    const line = alone.locator('a.edge.proposes .line').first();
    expect(await line.evaluate((path) => getComputedStyle(path).stroke)).toBe('rgb(17, 17, 17)');
    expect(await alone.locator('a.edge').first().getAttribute('href')).toMatch(
      /^https:\/\/demarche\.example\/claim\/\w+$/,
    );
    const report = await serveReport(
      `<!doctype html><img src="${svg}"><img src="${app.url}/diagram.png?issue=talks-venue"><object data="${svg}"></object>`,
    );
    const page = await context.newPage();
    await page.goto(report.url);
    const widths = await page
      .locator('img')
      .evaluateAll((images) =>
        images.map((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)),
      );
    expect(widths[0]).toBeGreaterThan(300);
    expect(widths[1]).toBe((widths[0] ?? 0) * 2);
    const inside = () => page.frames().find((frame) => frame.url() === svg);
    await expect.poll(inside).toBeDefined();
    expect(await inside()?.locator('a.edge').count()).toBe(4);
    expect(refused).toEqual([]);
    await context.close();
    await report.stop();
  });
});

/** A page of somebody else. */
async function serveReport(html: string): Promise<{ readonly url: string; stop(): Promise<unknown> }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${address.port}/`, stop };
}
