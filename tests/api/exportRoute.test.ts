import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DossierWritten, exportDossiers } from '../../src/exchange/export/dossier.ts';
import { openZip } from '../../src/extraction/openZip.ts';
import { makeKey } from '../../src/rights/makeKey.ts';
import type { Store } from '../../src/stores/Store.ts';
import { readingBy } from '../readingBy.ts';
import { madeGraph } from '../stores/sqlite/madeGraph.ts';
import { openTemporary } from '../stores/sqlite/openTemporary.ts';
import { expectGivenUp } from './expectGivenUp.ts';
import { exportContract } from './exportContract.ts';
import { type Opened, openEmpty, openSeeded } from './seeded.ts';
import { type Started, startApp } from './startApp.ts';

describe('what addresses give', () => exportContract(openTemporary));

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

const get = (path: string, init: RequestInit = {}) => fetch(`${app.url}/export/${path}`, init);

/** Status and text of an answer that is for people. */
async function told(url: string) {
  const response = await fetch(url);
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  return [response.status, await response.text()];
}

describe('bad input is refused in words', () => {
  const PARAMETERS = 'Parameters: issue, actor, target, document, stance, former, rollUp, from, to';
  const STANCES =
    'It takes: proposes, supports, conditional, discusses, undecided, withdraws, sceptical, objects.';
  it.each([
    [
      'csvs',
      'There is no export "csvs". Did you mean "csv"? Formats: csv, annotation, prov, packet, dossier, jsonl, network.graphml, network.gexf, network.csv, network.edges.csv, network.json.',
    ],
    [
      'network.csv?actor=macron&actor=trump',
      'A network is cut by one actor, and 2 were given: macron, trump. Name one, or ask the API for "network".',
    ],
    [
      'network.json?of=combine',
      'Argument "of" of field "network" is "COMBINE"; it takes CONGRUENCE, CONFLICT, SUBTRACT, IGNORE with mode ACTORS.',
    ],
    [
      'network.gexf?spreadsheet=true',
      `There is no parameter "spreadsheet". ${PARAMETERS}, mode, of, normalization, duplicates, publishedFrom, publishedTo.`,
    ],
    ['network.gexf?mode=people', 'There is no mode "people". It takes: actors, targets, actors_and_targets.'],
    [
      'dna',
      '"dna" is a database, which no address gives: run "demarche export dna FILE" where the store is.',
    ],
    [
      'csv?from=2025&form=n-quads',
      `There is no parameter "form". Did you mean "former"? ${PARAMETERS}, spreadsheet.`,
    ],
    ['csv?former=maybe', 'There is no former "maybe". It takes: yes, no.'],
    ['annotation?actors=macron', `There is no parameter "actors". Did you mean "actor"? ${PARAMETERS}.`],
    ['jsonl?issue=talks-venue', 'There is no parameter "issue". This address takes none.'],
    ['csv?stance=objets', `There is no stance "objets". Did you mean "objects"? ${STANCES}`],
    ['csv?spreadsheet=yes', 'There is no spreadsheet "yes". It takes: true, false.'],
    ['prov?form=turtle', 'There is no form "turtle". It takes: json-ld, n-quads.'],
    ['prov?form=json-ld&form=json-ld', '"form" is given more than once; an export has one.'],
    ['csv?issue=', '"issue" is empty; leave it out, or give it a value.'],
    ['csv?target=+', '"target" is empty; leave it out, or give it a value.'],
    [
      `csv?${'actor=macron&'.repeat(16)}target=talks-venue`,
      'An export is cut by at most 16 issues, actors, documents and targets together; 17 were given.',
    ],
    [
      'packet',
      'A packet has the claims that "claim" names, by their ids or slugs: give it once for each, none of them empty.',
    ],
    [
      `packet?${'claim=a&'.repeat(51)}`,
      'This packet has 51 claims, and an address gives at most 50. Name fewer, or run "demarche packet CLAIM… --output FILE" where the store is.',
    ],
  ])('400: %s', async (path, message) => {
    expect(await told(`${app.url}/export/${path}`)).toEqual([400, `${message}\n`]);
  });

  it('404 names what is not there', async () => {
    expect(await told(`${app.url}/export/csv?issue=talks-venue&issue=why&actor=putni`)).toEqual([
      404,
      'There is no issue "why" and no actor "putni" in the graph. Give slugs or names, as these lists of the API have them: issues, actors.\n',
    ]);
    expect(await told(`${app.url}/export/csv?target=talks-venue&target=why&target=who`)).toEqual([
      404,
      'There is no target "why" and no target "who" in the graph. Give slugs or names, as these lists of the API have them: issues, proposals, assertions.\n',
    ]);
  });

  it('takes no other method and no other address', async () => {
    expect((await get('csv', { method: 'POST' })).status).toBe(405);
    expect((await get('csv/')).status).toBe(404);
    expect((await fetch(`${app.url}/export`)).status).toBe(404);
  });
});

describe('a dossier', () => {
  it('is what somebody coded of a text, as the command writes it, in an archive', async () => {
    const key = await makeKey(opened.store, { name: 'sue', role: 'SUGGEST' });
    const take = (query: string) => get(`dossier${query}`, { headers: { authorization: `Bearer ${key}` } });
    const wanted = { document: 'putin-zelensky-talks', coder: null };
    const written: DossierWritten[] = [];
    await exportDossiers(opened.store, wanted, async (one) => void written.push(one));
    const response = await take('?document=putin-zelensky-talks');
    expect([response.status, response.headers.get('content-disposition')]).toEqual([
      200,
      'attachment; filename="dossier-putin-zelensky-talks.zip"',
    ]);
    const { file } = openZip(new Uint8Array(await response.arrayBuffer()));
    expect(written.length).toBe(1);
    for (const { folder, article, dossier } of written) {
      expect(file(`${folder}/article.txt`)?.toString()).toBe(article);
      expect(file(`${folder}/dossier.yaml`)?.toString()).toBe(dossier);
    }
    const refused = await Promise.all(
      ['', '?document=talks', '?document=putin-zelensky-talks&coder=sue'].map(async (query) => {
        const { status, text } = await take(query).then(async (one) => ({
          status: one.status,
          text: await one.text(),
        }));
        return `${status} ${text}`;
      }),
    );
    expect(refused).toEqual([
      '400 A dossier is of the document that "document" names, by its slug, and of the coder that "coder" names, or of all where it is left out: give them once, none of them empty.\n',
      '404 There is no document "talks".\n',
      expect.stringMatching(/^400 Nobody called "sue" coded anything here\. Coders are .+\.\n$/),
    ]);
    expect((await get('dossier?document=putin-zelensky-talks')).status).toBe(401);
  });
});

describe('a network', () => {
  it('is cut by the parameters, and named after them', async () => {
    const response = await get('network.csv?mode=actors-and-targets&of=combine&issue=talks-venue');
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/csv; charset=utf-8; header=present',
    ]);
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="network-actors-and-targets-combine-talks-venue.csv"',
    );
    // Who proposes Geneva, and who is sceptical of Budapest and Moscow.
    expect(await response.text()).toBe(
      [
        '"","budapest-venue","geneva-venue","moscow-venue"',
        '"european-leaders",0,1,0',
        '"macron",0,1,0',
        '"ukrainian-government",2,0,2',
        '',
      ].join('\r\n'),
    );
    const ties = await get('network.json?actor=trump&document=putin-zelensky-talks&of=ignore');
    expect(await ties.json()).toMatchObject({ of: 'IGNORE', claims: 9, ties: [] });
    const table = Buffer.from(
      await (await get('network.edges.csv?issue=talks-venue&spreadsheet=true')).arrayBuffer(),
    );
    expect(table.subarray(0, 9).toString()).toBe('\ufeff"from"');
    const undated = await get('network.json?publishedTo=2025-08');
    expect(await undated.json()).toMatchObject({ claims: 0, nodes: [] });
    expect(await told(`${app.url}/export/network.json?publishedFrom=soon`)).toEqual([
      400,
      'Argument "filter.publishedFrom" of field "network" is "soon"; it takes a date in EDTF (ISO 8601-2), such as 2025-08-22, 2025-08 or 2025.\n',
    ]);
  });
});

describe('a client that has it already', () => {
  it('is told that nothing changed', async () => {
    const first = await get('csv?issue=talks-venue');
    const etag = first.headers.get('etag') ?? '';
    const again = await get('csv?issue=talks-venue', { headers: { 'if-none-match': etag } });
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
    const other = await get('csv?issue=talks-format', { headers: { 'if-none-match': etag } });
    expect(other.status).toBe(200);
  });

  it('may ask for the head alone', async () => {
    const [whole, head] = [await get('prov'), await get('prov', { method: 'HEAD' })];
    expect(await head.text()).toBe('');
    for (const name of ['etag', 'content-length', 'content-type', 'content-disposition'])
      expect(head.headers.get(name)).toBe(whole.headers.get(name));
  });
});

describe('where reading needs a key', () => {
  it('gives nothing without one', async () => {
    const closed = await startApp(opened.store, { READ_KEY: 'required' });
    expect((await fetch(`${closed.url}/export/csv`)).status).toBe(401);
    expect((await fetch(`${closed.url}/export/packet?claim=a`)).status).toBe(401);
    await closed.stop();
  });
});

describe('a graph of 5,001 claims', () => {
  let large: Opened;
  let started: Started;
  beforeAll(async () => {
    large = await openEmpty();
    await large.store.transaction((transaction) => transaction.put([...madeGraph(5001)]));
    started = await startApp(large.store);
  }, 120_000);
  afterAll(async () => {
    await started.stop();
    await large.discard();
  });

  it('is too large for an address, which tells what to do', async () => {
    expect(await told(`${started.url}/export/prov`)).toEqual([
      400,
      'This export has 5001 claims, and an address gives at most 5000. Narrow it by issue, actor, target, document, stance, from or to, or run "demarche export prov FILE" where the store is.\n',
    ]);
  });

  it('is given in part, each node of it with a label of its own', async () => {
    const response = await fetch(`${started.url}/export/prov?stance=proposes&form=n-quads`);
    expect(response.status).toBe(200);
    const quads = (await response.text()).split('\n');
    const claims = quads.filter((quad) => quad.endsWith('<https://schema.org/Claim> .'));
    const stances = quads.filter((quad) => /^_:\S+ <https:\/\/schema.org\/name> "stance" \.$/.test(quad));
    expect(claims).toHaveLength(715);
    expect(new Set(stances.map((quad) => quad.split(' ')[0])).size).toBe(claims.length);
  });
});

describe('a store that does not answer', () => {
  it('is 503', async () => {
    const gone = await openEmpty();
    await gone.discard();
    const without = await startApp(gone.store);
    expect((await fetch(`${without.url}/export/csv`)).status).toBe(503);
    await without.stop();
  });

  it('is no longer asked when the deadline is over, or nobody waits', async () => {
    await expectGivenUp(opened.store, '/export/csv', [
      504,
      'The answer took longer than it may. Ask for less at once: fewer rows, or a narrower filter.\n',
    ]);
  });
});

/** A store that is read at one moment when it is told to. */
function gated(store: Store) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const seen = { snapshots: 0, ended: 0 };
  const waiting: Store = {
    ...readingBy(store, (plan, values, signal) => store.read(plan, values, signal)),
    async snapshot(work) {
      seen.snapshots += 1;
      await promise;
      try {
        return await store.snapshot(work);
      } finally {
        seen.ended += 1;
      }
    },
  };
  return { store: waiting, open: resolve, seen };
}

describe('exports, for which writers may wait', () => {
  it('are written one at a time; eight wait, more are refused, and who left is forgotten', async () => {
    const { store, open, seen } = gated(opened.store);
    const started = await startApp(store, { DEADLINE: '3600000' });
    const path = `${started.url}/export/csv`;
    const first = fetch(path);
    await expect.poll(() => seen.snapshots).toBe(1);
    const leaving = new AbortController();
    const others = Array.from({ length: 9 }, () => fetch(path, { signal: leaving.signal }));
    const refused = await Promise.race(others);
    expect([refused.status, refused.headers.get('retry-after'), await refused.text()]).toEqual([
      503,
      '5',
      'Too many exports are asked for: one is written at a time, and 8 more may wait. Run "demarche export" where the store is, or try again in 5 s.\n',
    ]);
    leaving.abort();
    await Promise.allSettled(others);
    const left = () =>
      started.log.filter(({ msg, route }) => msg === 'Answered' && route === 'export').length;
    await expect.poll(left).toBe(9);
    open();
    expect((await first).status).toBe(200);
    expect((await fetch(path)).status).toBe(200);
    expect(seen).toEqual({ snapshots: 2, ended: 2 });
    await started.stop();
  });

  it('end where nobody waits any longer', async () => {
    const { store, open, seen } = gated(opened.store);
    const started = await startApp(store, { DEADLINE: '3600000' });
    const hangUp = new AbortController();
    const gone = fetch(`${started.url}/export/csv`, { signal: hangUp.signal });
    await expect.poll(() => seen.snapshots).toBe(1);
    hangUp.abort();
    await expect(gone).rejects.toThrow();
    await expect.poll(() => started.log.some(({ route }) => route === 'export')).toBe(true);
    open();
    await expect.poll(() => seen.ended).toBe(1);
    expect((await fetch(`${started.url}/export/csv`)).status).toBe(200);
    await started.stop();
  });
});
