import { parse } from 'csv-parse/sync';
import { expect, onTestFinished, test } from 'vitest';
import { exportAnnotations } from '../../src/exchange/export/annotation.ts';
import { exportCsv } from '../../src/exchange/export/csv.ts';
import { packetOf } from '../../src/exchange/packet/packetOf.ts';
import { packetText, verifyPacket } from '../../src/exchange/packet/verifyPacket.ts';
import type { Store } from '../../src/stores/Store.ts';
import { openSeeded } from '../api/seeded.ts';
import { claim, declare, openGraph, putDocument, recorded } from '../recording/graph.ts';
import { words } from '../rules/writing.ts';

const PUBLIC = { publicUrl: 'https://demarche.example.org' };
const TEXT = '🚢 =Ann wants the toll, says Ben.';

/** A store with one claim, which Ben reports, in a text with a character beyond the first plane. */
async function openSmall(): Promise<Store> {
  const store = await openGraph();
  await recorded(store, [
    putDocument('harbour', {
      text: TEXT,
      title: '=Harbour',
      publishedAt: '2031-03-12',
      excerpt: true,
    } as object),
    declare('harbour', 'Actor', 'ann', { name: 'Ann', kind: 'PERSON' }),
    declare('harbour', 'Actor', 'ben', { name: 'Ben', kind: 'PERSON' }),
    declare('harbour', 'Proposal', 'toll', {
      ...{ text: 'Raise the toll', kind: 'TERMS', evidence: [words('the toll', TEXT)] },
    }),
    claim('harbour', 'ann SUPPORTS toll', {
      ...{ via: ['ben'], evidence: [words('Ann wants the toll', TEXT)], importedFrom: 'csv a.csv row 2' },
      ...{ holderText: null, hedged: true, voice: 'PARAPHRASE' },
    }),
  ]);
  return store;
}

async function written(work: (write: (text: string) => Promise<void>) => Promise<unknown>): Promise<string> {
  let all = '';
  await work(async (text) => {
    all += text;
  });
  return all;
}

function rowsOf(table: string): readonly Record<string, string>[] {
  return parse(table, { columns: true, bom: true });
}

test('csv has a row for each claim, with everything that it says and rests on', async () => {
  const store = await openSmall();
  const table = await written((write) => exportCsv(store, write, { spreadsheet: false, ...PUBLIC }));
  const [row = {}] = rowsOf(table);
  const { claim: id, claim_url, document_sha256, recorded: at, ...rest } = row;
  expect(claim_url).toBe(`https://demarche.example.org/claim/${id}`);
  expect([document_sha256, at]).toEqual([
    expect.stringMatching(/^[0-9a-f]{64}$/),
    '2026-11-23T12:00:00.000Z',
  ]);
  expect(rest).toEqual({
    sentence:
      'According to Ben, Ann perhaps supports: Raise the toll. (the words kept do not name the holder)',
    ...{ holder: 'ann', holder_name: 'Ann', holder_kind: 'PERSON', holder_as_named: '' },
    holder_is_named: 'no: the words kept do not name the holder',
    ...{ stance: 'SUPPORTS', target: 'toll', target_type: 'Proposal', target_text: 'Raise the toll' },
    ...{ issue: '', question: '', reported: 'according to Ben', via: 'ben', said: '', voice: 'PARAPHRASE' },
    ...{ tense: 'CURRENT', hedged: 'yes', condition: '', reason: '', document: 'harbour' },
    ...{ document_title: '=Harbour', publisher: '', published: '2031-03-12', document_url: '' },
    document_is_excerpt: 'yes: only these words were kept',
    section: '',
    passages: '[{"start":3,"end":21,"exact":"Ann wants the toll"}]',
    ...{ status: 'ACCEPTED', coder: 'dm', method: 'HUMAN', imported_from: 'csv a.csv row 2' },
  });
});

test('csv for a spreadsheet has nothing that one would run', async () => {
  const store = await openSmall();
  const table = await written((write) => exportCsv(store, write, { spreadsheet: true, ...PUBLIC }));
  expect(table.startsWith('\ufeff')).toBe(true);
  expect(rowsOf(table)[0]?.document_title).toBe("'=Harbour");
});

test('every claim of the seed is exported once, with words that stand in its text', async () => {
  const { store, discard } = await openSeeded();
  onTestFinished(discard);
  const article = await store.transaction((t) => t.ids('Claim'));
  const table = await written((write) => exportCsv(store, write, { spreadsheet: false, ...PUBLIC }));
  const rows = rowsOf(table);
  expect(rows.map((row) => row.claim)).toEqual(article);
  const page = JSON.parse(await written((write) => exportAnnotations(store, write, PUBLIC)));
  expect(page.items.map(({ id }: { id: string }) => id)).toEqual(rows.map((row) => row.claim_url));
});

test('a Web Annotation has the sentence as its body and the words by both selectors', async () => {
  const store = await openSmall();
  const page = JSON.parse(await written((write) => exportAnnotations(store, write, PUBLIC)));
  expect(page['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
  const [{ id, body, target, type }] = page.items;
  expect([type, id]).toEqual([
    'Annotation',
    expect.stringMatching(/^https:\/\/demarche.example.org\/claim\//),
  ]);
  expect(body.map(({ value }: { value: string }) => value)).toEqual([
    'According to Ben, Ann perhaps supports: Raise the toll. (the words kept do not name the holder)',
    ...['holder ann', 'stance SUPPORTS', 'target toll', 'according to Ben'],
    'The author, or who reports it, doubts that the holder holds it.',
    'The words kept do not name the holder.',
    'Only these words of a longer text were kept.',
  ]);
  expect(target[0].selector).toEqual([
    { type: 'TextQuoteSelector', exact: 'Ann wants the toll', prefix: '🚢 =', suffix: ', says Ben.' },
    { type: 'TextPositionSelector', start: 3, end: 21 },
  ]);
});

test('a packet proves its words against the text, and tells of one changed byte', async () => {
  const store = await openSmall();
  const [id = ''] = await store.transaction((t) => t.ids('Claim'));
  const packet = await packetOf(store, [id], PUBLIC.publicUrl);
  const text = packetText(packet);
  expect(packet.claims).toMatchObject([
    {
      ...{ id, holderText: null, via: [{ name: 'Ben' }] },
      passages: [{ start: 3, end: 21, exact: 'Ann wants the toll', before: '🚢 =', after: ', says Ben.' }],
      decisions: [{ status: 'ACCEPTED', by: 'dm', note: null }],
    },
  ]);
  expect(verifyPacket(text, TEXT)).toEqual([]);
  const bySlug = await packetOf(store, [packet.claims[0]?.slug ?? ''], PUBLIC.publicUrl);
  expect(bySlug).toEqual(packet);
  for (let i = 0; i < text.length; i += 7) {
    const letter = text[i] === 'x' ? 'y' : 'x';
    const changed = text.slice(0, i) + letter + text.slice(i + 1);
    let found: readonly string[] = [];
    try {
      found = verifyPacket(changed, null);
    } catch {
      found = ['This is no packet.'];
    }
    expect(found.length, `byte ${i}`).toBeGreaterThan(0);
  }
  expect(verifyPacket(text, `${TEXT} `)).toEqual([
    expect.stringContaining('the text is not the one that was read'),
  ]);
  await expect(packetOf(store, ['nobody'], PUBLIC.publicUrl)).rejects.toThrow(
    'There is no claim "nobody" that was accepted.',
  );
});
