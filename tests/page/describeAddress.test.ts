import { afterAll, beforeAll, expect, test } from 'vitest';
import { authorIn, executing } from '../api/mutations/executing.ts';
import { type Opened, openEmpty, openSeeded } from '../api/seeded.ts';
import { type Started, startApp } from '../api/startApp.ts';
import { madeMany } from './madeMany.ts';

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

/** What a page says of itself, by the names of its tags. */
async function tagsOf(path: string, headers: Record<string, string> = {}): Promise<Record<string, string>> {
  return tagsIn(await (await get(path, headers)).text());
}

function tagsIn(html: string): Record<string, string> {
  const tags = html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)">/g);
  return {
    title: /<title>(.*)<\/title>/.exec(html)?.[1] ?? '',
    canonical: /<link rel="canonical" href="([^"]*)">/.exec(html)?.[1] ?? '',
    ...Object.fromEntries(Array.from(tags, ([, name = '', content = '']) => [name, content])),
  };
}

test('the page of an actor says who it is, where it stands and where its drawing is', async () => {
  const tags = await tagsOf('/actor/macron?position=x');
  expect(tags).toMatchObject({
    title: 'Emmanuel Macron · Who stands where',
    description: 'President, France. proposes: Hold the talks in Geneva.',
    'og:title': 'Emmanuel Macron',
    'og:description': 'President, France. proposes: Hold the talks in Geneva.',
    'og:site_name': 'Who stands where',
    'og:locale': 'en_GB',
    'twitter:card': 'summary_large_image',
  });
  expect(new URL(tags.canonical ?? '').pathname).toBe('/actor/macron');
  expect(tags['og:url']).toBe(tags.canonical);
  const image = new URL(tags['og:image'] ?? '');
  expect(image.pathname + image.search).toBe('/diagram.png?actor=macron&amp;size=card');
});

test.each([
  '/actor/macron',
  '/question/talks-venue',
  '/proposal/budapest-venue',
  '/statement/putin-wants-a-deal',
  '/graph?stance=objects&former=no',
])('the picture of %s is there, as large as said', async (path) => {
  const tags = await tagsOf(path);
  const image = new URL((tags['og:image'] ?? '').replaceAll('&amp;', '&'));
  const answer = await get(image.pathname + image.search);
  expect(answer.headers.get('content-type')).toBe('image/png');
  const pixels = Buffer.from(await answer.arrayBuffer());
  // The first chunk of a PNG begins with its width and height.
  expect([pixels.readUInt32BE(16), pixels.readUInt32BE(20)]).toEqual([
    Number(tags['og:image:width']),
    Number(tags['og:image:height']),
  ]);
});

test('titles and descriptions are made of what the graph says', async () => {
  const titles = await Promise.all(
    [
      '/',
      '/matrix',
      '/timeline?issue=talks-venue',
      '/question/talks-venue',
      '/proposal/budapest-venue',
      '/statement/putin-wants-a-deal',
      '/reader/putin-zelensky-talks',
    ].map(async (path) => {
      const { title, description } = await tagsOf(path);
      return [title, description?.slice(0, 120)];
    }),
  );
  const all =
    'Who proposes what, who objects, and in which words. Should the aim be a ceasefire or a peace settlement? How should secu';
  const onVenue =
    'Ukrainian government · sceptical · Hold the talks in Budapest. European leaders · proposes · Hold the talks in Geneva. E';
  expect(titles).toEqual([
    [
      'Who stands where',
      '39 claims by 19 actors on 7 questions, 20 proposals, and 9 statements, each with its words. From 1 document: “Why are pe',
    ],
    ['Matrix · Who stands where', all],
    ['Where should the talks between Putin and Zelensky be held? – Timeline · Who stands where', onVenue],
    [
      'Where should the talks between Putin and Zelensky be held? · Who stands where',
      'Geneva is proposed by Emmanuel Macron and European leaders; Budapest and Moscow are doubted by “Kyiv” (Ukrainian governm',
    ],
    [
      'Hold the talks in Budapest · Who stands where',
      'nobody is named as proposing it. Ukrainian government: sceptical.',
    ],
    ['Putin wants a deal · Who stands where', 'Donald Trump: doubts it.'],
    [
      'Why are people unsure about a summit? · Who stands where',
      'As world leaders work harder to resolve the crisis in Ukraine, there is growing support for negotiations between Putin a',
    ],
  ]);
});

test('what a question comes to is not said of some of its positions', async () => {
  const { store, discard } = await openEmpty();
  await madeMany(store);
  const many = await startApp(store);
  try {
    const { description } = tagsIn(await (await fetch(`${many.url}/question/matter`)).text());
    expect(description?.slice(0, 60)).toBe('Ardania · proposes · Settle it by way-000. Velmark · objects');
  } finally {
    await many.stop();
    await discard();
  }
});

test('what is written in another language is described in it, and kept apart', async () => {
  const tags = await tagsOf('/matrix', { 'accept-language': 'uk' });
  expect((await get('/matrix')).headers.get('vary')).toBe('accept-encoding, accept-language, cookie');
  expect([tags.title, tags['og:locale']]).toEqual(['Матриця · Хто за що стоїть', 'uk_UA']);
});

test('what nothing has the name of is 404, and says so within the page', async () => {
  for (const [path, said] of [
    ['/actor/nobody', 'There is no such actor'],
    ['/question/nobody', 'There is no such question'],
    ['/proposal/nobody', 'There is no such proposal'],
    ['/statement/nobody', 'There is no such statement'],
  ] as const) {
    const answer = await get(path);
    const html = await answer.text();
    expect([answer.status, html.includes(`<h1>${said}</h1>`)]).toEqual([404, true]);
    expect(html).toContain('<meta name="twitter:card" content="summary">');
    expect(html).not.toContain('og:image');
  }
});

test('a slug of what was merged into something else leads on', async () => {
  const merged = await openSeeded();
  const run = executing(merged.store);
  const merge =
    'mutation { merge(kind: ACTORS, into: "european-leaders", from: ["several-european-leaders"], note: "one") { faults { message } } }';
  expect(await run(merge, {}, await authorIn(merged.store, 'Ada', 'ADMIN'))).toEqual({
    data: { merge: { faults: [] } },
  });
  const served = await startApp(merged.store);
  const answer = await fetch(`${served.url}/actor/several-european-leaders`, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/actor/european-leaders']);
  await served.stop();
  await merged.discard();
});

test('without a script, a page has what it is about and who stands where in which words', async () => {
  const html = await (await get('/proposal/budapest-venue')).text();
  expect(html).toContain('<h1>Hold the talks in Budapest</h1><p>nobody is named as proposing it.</p>');
  expect(html).toContain('>Kyiv is still wary of suggested places like Moscow or Budapest</a>');
});
