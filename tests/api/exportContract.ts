import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportAnnotations } from '../../src/exchange/export/annotation.ts';
import { exportCsv } from '../../src/exchange/export/csv.ts';
import { exportProv } from '../../src/exchange/export/prov.ts';
import { packetText } from '../../src/exchange/packet/Packet.ts';
import { packetOf } from '../../src/exchange/packet/packetOf.ts';
import { verifyPacket } from '../../src/exchange/packet/verifyPacket.ts';
import { makeKey } from '../../src/rights/makeKey.ts';
import type { Store } from '../../src/stores/Store.ts';
import { exported } from '../exchange/exported.ts';
import { recordReported, TEXT, written } from '../exchange/openReported.ts';
import { claim, dossier, recorded, words } from '../recording/graph.ts';
import { words as wordsIn } from '../rules/writing.ts';
import { type Started, startApp } from './startApp.ts';

const publicUrl = 'https://demarche.example';

/** Stands in nothing but a draft. */
const CODED = 'zebra';

/**
 * What the addresses of exports give, on any store.
 *
 * @param open gives an empty one
 */
export function exportContract(open: () => Promise<Store>): void {
  let store: Store;
  let app: Started;
  beforeAll(async () => {
    store = await open();
    await recordReported(store);
    await recorded(store, [
      claim('harbour', 'ben OBJECTS toll', { holderText: 'Ben', evidence: [wordsIn('says Ben', TEXT)] }),
    ]);
    await recorded(
      store,
      dossier('talks', [
        claim('talks', 'ann SUPPORTS geneva'),
        claim('talks', 'ben PROPOSES basel', {
          ...{ holderText: 'Ben', evidence: [words('Ben wants Basel')], saidAt: '2031-02' },
        }),
        claim('talks', 'ben OBJECTS geneva', {
          ...{ holderText: 'Ben', evidence: [words('Ben wants Basel')], tense: 'FORMER' },
        }),
      ]),
    );
    await recorded(store, [
      claim('talks', 'ann SCEPTICAL basel', {
        ...{ status: 'DRAFT', recordedBy: 'sue', method: 'MODEL', text: `A ${CODED}.` },
        evidence: [words('Ann is wary of Basel')],
      }),
    ]);
    app = await startApp(store);
  }, 120_000);
  afterAll(async () => {
    await app.stop();
    await store.close();
  });

  const get = (path: string, key?: string) =>
    fetch(`${app.url}/export/${path}`, { headers: key ? { authorization: `Bearer ${key}` } : {} });
  const told = async (path: string, key?: string) => {
    const response = await get(path, key);
    return [response.status, await response.text()];
  };
  const rows = async (query: string): Promise<readonly string[]> => {
    const response = await get(`csv${query}`);
    expect(response.status).toBe(200);
    const all: readonly Record<string, string>[] = parse(await response.text(), { columns: true });
    return all.map((row) => `${row.document}: ${row.holder} ${row.stance} ${row.target}`).toSorted();
  };
  const idOf = async (sentence: string) => {
    const all: readonly Record<string, string>[] = parse(await (await get('csv')).text(), { columns: true });
    return all.find((row) => `${row.holder} ${row.stance} ${row.target}` === sentence)?.claim ?? '';
  };

  describe('are the bytes of the command', () => {
    test.each([
      [
        ...['csv', 'text/csv; charset=utf-8; header=present', 'claims.csv'],
        (write: Write) => exportCsv(store, write, { spreadsheet: false, publicUrl }),
      ],
      [
        ...['csv?spreadsheet=true', 'text/csv; charset=utf-8; header=present', 'claims.csv'],
        (write: Write) => exportCsv(store, write, { spreadsheet: true, publicUrl }),
      ],
      [
        ...['annotation', 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"', 'claims.jsonld'],
        (write: Write) => exportAnnotations(store, write, { publicUrl }),
      ],
      [
        ...['prov', 'application/ld+json', 'claims.jsonld'],
        (write: Write) => exportProv(store, write, { publicUrl, form: 'json-ld' }),
      ],
      [
        ...['prov?form=N-Quads', 'application/n-quads', 'claims.nq'],
        (write: Write) => exportProv(store, write, { publicUrl, form: 'n-quads' }),
      ],
    ] as const)('%s', async (path, type, name, work) => {
      const response = await get(path);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
      expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
      const body = Buffer.from(await response.arrayBuffer());
      expect(body.toString()).toBe(await written(work));
      expect(body.toString()).not.toContain(CODED);
      expect(response.headers.get('content-length')).toBe(String(body.length));
    });
  });

  test('have what the parameters leave', async () => {
    const all = [
      'harbour: ann SUPPORTS toll',
      'harbour: ben OBJECTS toll',
      'talks: ann SUPPORTS geneva',
      'talks: ben OBJECTS geneva',
      'talks: ben PROPOSES basel',
    ];
    expect(await rows('')).toEqual(all);
    expect(await rows('?document=talks&document=harbour')).toEqual(all);
    expect(await rows('?document=%3DHarbour')).toEqual(all.slice(0, 2));
    expect(await rows('?actor=Ann')).toEqual([all[0], all[2]]);
    expect(await rows('?actor=ann&actor=ben&stance=objects&stance=PROPOSES')).toEqual([
      all[1],
      all[3],
      all[4],
    ]);
    expect(await rows('?issue=Where+to+meet%3F')).toEqual(all.slice(2));
    expect(await rows('?issue=where&target=basel&target=toll')).toEqual([all[4]]);
    expect(await rows('?target=Meet+in+BASEL')).toEqual([all[4]]);
    expect(await rows('?former=no&document=talks')).toEqual([all[2], all[4]]);
    expect(await rows('?former=yes&from=2031-02-28&to=2031-03')).toEqual([all[4]]);
    expect(await rows('?from=2031-03')).toEqual([]);
    expect(await rows('?target=toll&target=geneva&actor=ann')).toEqual([all[0], all[2]]);
    expect(await rows('?stance=WITHDRAWS')).toEqual([]);
    expect((await get('annotation?actor=ann&stance=supports')).headers.get('content-disposition')).toBe(
      'attachment; filename="claims-ann-supports.jsonld"',
    );
  });

  test('a packet is that of the command, and checks', async () => {
    const [ann, ben] = [await idOf('ann SUPPORTS toll'), await idOf('ben OBJECTS toll')];
    const response = await get(`packet?claim=${ann}&claim=${ben}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
    const text = await response.text();
    expect(text).toBe(packetText(await packetOf(store, [ann, ben], publicUrl)));
    expect(verifyPacket(text, TEXT)).toEqual([]);
  });

  test('a draft is in no packet, whoever asks, and told as what is not there', async () => {
    const drafts = (await store.transaction((t) => t.find('Claim', 'status', ['DRAFT']))).map(({ id }) => id);
    expect(drafts).toHaveLength(1);
    const nothing = (id: string) =>
      `There is no claim "${id}" that was accepted. Give ids or slugs, as a claim's page or "demarche export csv" has them.\n`;
    for (const id of [...drafts, 'nobody'])
      expect(await told(`packet?claim=${id}`)).toEqual([404, nothing(id)]);
  });

  test('the whole graph is for the role ADMIN alone', async () => {
    const admin = await makeKey(store, { name: 'Ada', role: 'ADMIN' });
    const reviewer = await makeKey(store, { name: 'Rita', role: 'REVIEW' });
    expect(await told('jsonl')).toEqual([
      401,
      'This needs a key with the role ADMIN: send it as "Authorization: Bearer …".\n',
    ]);
    expect(await told('jsonl', reviewer)).toEqual([
      403,
      'The key "Rita" has the role REVIEW; this needs ADMIN.\n',
    ]);
    const response = await get('jsonl', admin);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/jsonl']);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="graph.jsonl"');
    const text = await response.text();
    expect(text).toBe(await exported(store));
    expect(text).toContain(CODED);
  });
}

type Write = (text: string) => Promise<void>;
