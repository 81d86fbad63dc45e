import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askDigest } from '../../src/digest/askDigest.ts';
import { DemarcheError } from '../../src/errors.ts';
import { graphModel } from '../../src/schema/graphModel.ts';
import type { Store } from '../../src/stores/Store.ts';
import { SqliteStore } from '../../src/stores/sqlite/SqliteStore.ts';
import { type Started, startApp } from '../api/startApp.ts';
import { claim, declare, dossier, openGraph, recorded, TEXT, words } from '../recording/graph.ts';

let folder: string;
let store: Store;
let app: Started;

/**
 * In January Ann wants Geneva and is wary of Basel. In March she wants Basel, and a text says that she changed her mind
 * about it; she is against Geneva, and none says so. Ben only says again what he said, and is new on Geneva.
 */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-digest-'));
  store = await SqliteStore.open(graphModel, join(folder, 'demarche.sqlite'));
  const said = (sentence: string, exact: string, saidAt: string | null, more = {}) =>
    claim('year', sentence, { at: [sentence, saidAt ?? ''], evidence: [words(exact)], saidAt, ...more });
  const claims = [
    said('ann SUPPORTS geneva', 'Ann wants Geneva', '2025-01-05'),
    said('ann SCEPTICAL basel', 'Ann is wary of Basel', '2025-01-06', { name: 'wary' }),
    said('ben SUPPORTS basel', 'Ben wants Basel', '2025-01-05'),
    said('ben OBJECTS ben-is-honest', 'Nobody met', null),
    said('ann OBJECTS geneva', 'Nobody met', '2025-03-05'),
    said('ann SUPPORTS basel', 'Now Ann wants Basel', '2025-03-06', {
      supersedes: [{ claim: 'wary', evidence: [words('Now')] }],
    }),
    said('ann SUPPORTS ben-is-honest', 'Ben wants Basel', '2025-03-07', { via: ['ben'] }),
    said('ben SUPPORTS basel', 'Ben wants Basel', '2025-03-06', { text: 'Ben still wants Basel.' }),
    said('ben SCEPTICAL geneva', 'Ben wants Basel', '2025-03', { text: 'Ben doubts <Geneva> & *more*.' }),
  ];
  const instead = [declare('year', 'Actor', 'ben', { name: 'Ben <b>', kind: 'PERSON' })];
  const commands = dossier('year', claims, { put: { title: 'The [year]' }, instead });
  await recorded(store, commands, '2026-01-02T03:04:05.000Z');
  app = await startApp(store);
});
afterAll(async () => {
  await app.stop();
  await store.close();
  await rm(folder, { recursive: true });
});

/** What an address gives, with `<id>` in place of ids. */
async function given(path: string) {
  const response = await fetch(`${app.url}${path}`);
  const body = (await response.text()).replace(/\b[0-9a-f]{32}\b/g, '<id>');
  return { status: response.status, type: response.headers.get('content-type'), body };
}

const MARKDOWN = `# Who moved and who is new since 1 February 2025

## Where to meet?

- **Ann (moved, 6 March 2025): supports – Meet in Basel**
  - [Ann supports: Meet in Basel.](https://demarche.example/claim/<id>): [“Now Ann wants Basel”](https://demarche.example/passage/<id>), The \\[year\\]
  - Before: sceptical: [Ann is sceptical: Meet in Basel.](https://demarche.example/claim/<id>): [“Ann is wary of Basel”](https://demarche.example/passage/<id>), The \\[year\\] (said 6 January 2025)
  - Shown by [“Now”](https://demarche.example/passage/<id>)
- **Ann (unlike before, 5 March 2025): objects – Meet in Geneva**
  - [Ann objects: Meet in Geneva.](https://demarche.example/claim/<id>): [“Nobody met”](https://demarche.example/passage/<id>), The \\[year\\]
  - Before: supports: [Ann supports: Meet in Geneva.](https://demarche.example/claim/<id>): [“Ann wants Geneva”](https://demarche.example/passage/<id>), The \\[year\\] (said 5 January 2025)
  - No words say that the mind was changed.
- **Ben \\<b\\> (new, March 2025): sceptical – Meet in Geneva**
  - [Ben doubts \\<Geneva\\> \\& \\*more\\*.](https://demarche.example/claim/<id>): [“Ben wants Basel”](https://demarche.example/passage/<id>), The \\[year\\]

## What is held to be true, and other proposals

- **Ann (new, 7 March 2025, according to Ben \\<b\\>): says so – Ben is honest**
  - [According to Ben \\<b\\>, Ann holds: Ben is honest.](https://demarche.example/claim/<id>): [“Ben wants Basel”](https://demarche.example/passage/<id>), The \\[year\\]

Of 1 more no day is known: it is not told here.

[What was learned since then, whenever it was said](https://demarche.example/digest.md?since=2025-02-01&axis=known)
`;

test('tells per question who moved and who is new, with old and new words', async () => {
  const found = await given('/digest.md?since=2025-02-01');
  expect(found).toEqual({ status: 200, type: 'text/markdown; charset=utf-8', body: MARKDOWN });
});

const IN_UKRAINIAN = `# Хто змінив позицію і хто висловився вперше з 1 лютого 2025 р.

## Where to meet?

- **Ann (зміна позиції, 6 березня 2025 р.): підтримує – Meet in Basel**
  - [Ann: підтримує – Meet in Basel](https://demarche.example/claim/<id>): [«Now Ann wants Basel»](https://demarche.example/passage/<id>), The \\[year\\]
  - Раніше: сумнівається: [Ann: сумнівається – Meet in Basel](https://demarche.example/claim/<id>): [«Ann is wary of Basel»](https://demarche.example/passage/<id>), The \\[year\\] (сказано: 6 січня 2025 р.)
  - Про це свідчать слова: [«Now»](https://demarche.example/passage/<id>)
- **Ann (інакше, ніж раніше, 5 березня 2025 р.): виступає проти – Meet in Geneva**
  - [Ann: виступає проти – Meet in Geneva](https://demarche.example/claim/<id>): [«Nobody met»](https://demarche.example/passage/<id>), The \\[year\\]
  - Раніше: підтримує: [Ann: підтримує – Meet in Geneva](https://demarche.example/claim/<id>): [«Ann wants Geneva»](https://demarche.example/passage/<id>), The \\[year\\] (сказано: 5 січня 2025 р.)
  - Ніде не сказано, що думку змінено.
- **Ben \\<b\\> (уперше, березень 2025 р.): сумнівається – Meet in Geneva**
  - [Ben doubts \\<Geneva\\> \\& \\*more\\*.](https://demarche.example/claim/<id>): [«Ben wants Basel»](https://demarche.example/passage/<id>), The \\[year\\]

## Що вважають правдою, та інші пропозиції

- **Ann (уперше, 7 березня 2025 р., за повідомленням: Ben \\<b\\>): стверджує це – Ben is honest**
  - [Ann (за повідомленням: Ben \\<b\\>): стверджує це – Ben is honest](https://demarche.example/claim/<id>): [«Ben wants Basel»](https://demarche.example/passage/<id>), The \\[year\\]

Ще для 1 позиції день невідомий: її тут не показано.

[Що відтоді стало відомо, коли б це не було сказано](https://demarche.example/digest.md?since=2025-02-01&axis=known&lang=uk)
`;

test('is written by the command as by the address, in another language too', async () => {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, DATA_DIR: folder, PUBLIC_URL: 'https://demarche.example' };
  const run = promisify(execFile);
  const asked = ['src/cli.js', 'digest', '--since', '2025-02-01', '--lang', 'uk'];
  const { stdout } = await run(process.execPath, asked, { env });
  expect(stdout.replace(/\b[0-9a-f]{32}\b/g, '<id>')).toBe(IN_UKRAINIAN);
  expect((await given('/digest.md?since=2025-02-01&lang=uk')).body).toBe(IN_UKRAINIAN);
});

test('of one question, and as data', async () => {
  const { body, type } = await given('/digest.json?since=2025-03-06&issue=where');
  expect(type).toBe('application/json; charset=utf-8');
  const { questions, ...rest } = JSON.parse(body);
  expect(rest).toEqual({
    ...{ since: '2025-03-06', until: null, axis: 'SAID', issue: { slug: 'where', text: 'Where to meet?' } },
    ...{ undated: 0, next: null },
  });
  // "March" may be the 6th or later.
  expect(
    questions.map(({ slug, entries }: { slug: string; entries: Record<string, unknown>[] }) => [
      slug,
      entries.map(({ kind, apparent, opposed, day }) => [kind, apparent, opposed, day]),
    ]),
  ).toEqual([
    [
      'where',
      [
        ['MOVED', false, true, '2025-03-06'],
        ['NEW', false, false, '2025-03-31'],
      ],
    ],
  ]);
});

test('of a span until its end, however that is said', async () => {
  const told = await Promise.all(
    ['since=2025-02-01/2025-03-05', 'since=2025-02-01&until=2025-03-05'].map((asked) =>
      given(`/digest.md?${asked}`),
    ),
  );
  for (const { body } of told) {
    expect(body).toContain('# Who moved and who is new from 1 February 2025 to 5 March 2025\n');
    expect(body.match(/^- .*$/gm)).toEqual([
      '- **Ann (unlike before, 5 March 2025): objects – Meet in Geneva**',
    ]);
  }
  const open = await given('/digest.md?since=2025-03-07/..');
  expect(open.body).toContain('# Who moved and who is new since 7 March 2025\n');
  expect(await given('/digest?since=2025-03-06/2025-03-07&until=2025-03-01')).toMatchObject({
    status: 400,
    body:
      'The day since when, "2025-03-06/2025-03-07", is a span and has an end: leave out "until", or write only the beginning. ' +
      'The day until when, "2025-03-01", is before 2025-03-06/2025-03-07: write one that is not earlier.\n',
  });
});

test('tells the day of the text of what was held before where none was said', async () => {
  const other = await openGraph();
  const july = dossier('july', [claim('july', 'ann SUPPORTS basel')], { put: { publishedAt: '2025-07' } });
  const turned = claim('august', 'ann OBJECTS basel', { evidence: [words('Nobody met')] });
  const august = dossier('august', [turned], { put: { publishedAt: '2025-08-25', text: `${TEXT} August.` } });
  await recorded(other, [...july, ...august]);
  const { url, stop } = await startApp(other);
  const body = await (await fetch(`${url}/digest.md?since=2025-08-22`)).text();
  await stop();
  const lines = body.replace(/\b[0-9a-f]{32}\b/g, '<id>').split('\n');
  expect(lines.filter((line) => line.startsWith('- ') || line.includes('Before'))).toEqual([
    '- **Ann (unlike before, in a text of 25 August 2025): objects – Meet in Basel**',
    '  - Before: supports: [Ann supports: Meet in Basel.](https://demarche.example/claim/<id>): [“Ann wants Geneva”](https://demarche.example/passage/<id>), july (in a text of July 2025)',
  ]);
});

test('as a page, which nothing of a text can break', async () => {
  const { body, type } = await given('/digest?since=2025-02-01');
  expect(type).toBe('text/html; charset=utf-8');
  expect(body).toContain('Ben &lt;b&gt; (new, March 2025): sceptical – Meet in Geneva');
  expect(body).toContain(
    '<a href="https://demarche.example/claim/<id>">Ben doubts &lt;Geneva&gt; &amp; *more*.</a>',
  );
  expect(body).toContain('<p>Shown by <a href="https://demarche.example/passage/<id>">“Now”</a></p>');
  expect(body).not.toContain('<b>');
  expect(body).toContain('href="https://demarche.example/digest.atom?since=2025-02-01"');
  expect(body).toContain(
    '<a hreflang="uk" lang="uk" href="https://demarche.example/digest?since=2025-02-01&amp;lang=uk">Українська</a>',
  );
  const inUkrainian = (await given('/digest?since=2025-02-01&lang=uk')).body;
  expect(inUkrainian).toContain('<html lang="uk">');
  expect(inUkrainian).toContain(
    'hreflang="en" lang="en" href="https://demarche.example/digest?since=2025-02-01"',
  );
  expect(inUkrainian).toContain('digest.atom?since=2025-02-01&amp;lang=uk">Atom</a>');
});

test('as a feed, whose entries are dated when the graph learned of them', async () => {
  const { body, type } = await given('/digest.atom?since=2025-02-01&issue=where');
  expect(type).toBe('application/atom+xml; charset=utf-8');
  expect(body.match(/<entry>/g)).toHaveLength(3);
  expect(body.match(/<updated>[^<]*<\/updated>/g)).toEqual(
    Array(4).fill('<updated>2026-01-02T03:04:05.000Z</updated>'),
  );
  expect(body).toContain(
    '<id>https://demarche.example/digest.atom?since=2025-02-01&amp;issue=where</id>\n' +
      '<title>Who moved and who is new since 1 February 2025: Where to meet?</title>',
  );
  expect(body).toContain('<title>Ben &lt;b&gt; (new, March 2025): sceptical – Meet in Geneva</title>');
  expect(body).toContain('Ben doubts &amp;lt;Geneva&amp;gt; &amp;amp; *more*.');
});

test('of too many claims is said in words of its own', async () => {
  const details = { limit: 'claims', allowed: 50_000, field: 'digest' };
  const ask = () => Promise.reject(new DemarcheError('OPERATION_TOO_LARGE', 'Narrow it.', { details }));
  const asked = { since: '2025', until: null, axis: 'SAID', issue: null, after: null } as const;
  await expect(askDigest(asked, ask, '2026-01-01')).rejects.toThrow(
    'This is made of at most 50000 claims, and there are more; none of them was read. Ask for one question by "issue"; days make it no smaller.',
  );
});

test('says that nothing moved, and refuses what it cannot tell', async () => {
  const nothing = await given('/digest.md?since=2025-04-01&issue=where');
  expect(nothing.body).toBe(
    '# Who moved and who is new since 1 April 2025: Where to meet?\n\nNobody moved and nobody is new, as far as days are known.\n',
  );
  const today = new Date().toISOString().slice(0, 10);
  expect(await given('/digest?since=2999')).toMatchObject({
    status: 400,
    body: `The day since when, "2999", is in the future: today is ${today}.\n`,
  });
  expect(await given('/digest?since=yesterday')).toMatchObject({ status: 400 });
  expect(await given('/digest?issue=who-cares')).toMatchObject({
    status: 404,
    body: 'There is no question "who-cares": "issue" takes the slug of one.\n',
  });
  expect(await given('/digest?after=x')).toMatchObject({ status: 400 });
  expect(await given('/digest?lang=de')).toMatchObject({
    status: 400,
    body: 'There is no lang "de". It takes: en, uk.\n',
  });
});
