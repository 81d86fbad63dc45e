import { parse } from 'csv-parse/sync';
import { expect, onTestFinished, test } from 'vitest';
import { exportCsv } from '../../src/exchange/export/csv.ts';
import type { Store } from '../../src/stores/Store.ts';
import { openSeeded } from '../api/seeded.ts';
import { openReported, PUBLIC_URL, written } from './openReported.ts';

function table(store: Store, spreadsheet: boolean): Promise<string> {
  return written((write) => exportCsv(store, write, { spreadsheet, publicUrl: PUBLIC_URL }));
}

function rowsOf(text: string): readonly Record<string, string>[] {
  return parse(text, { columns: true, bom: true });
}

test('a row has everything that a claim says and rests on', async () => {
  const [row = {}] = rowsOf(await table(await openReported(), false));
  const { claim: id, claim_url, document_sha256, recorded: at, ...rest } = row;
  expect(claim_url).toBe(`https://demarche.example.org/claim/${id}`);
  expect([document_sha256, at]).toEqual([
    expect.stringMatching(/^[0-9a-f]{64}$/),
    '2026-11-23T12:00:00.000Z',
  ]);
  expect(rest).toEqual({
    sentence:
      'According to Ben, Ann perhaps supports: Raise the toll. (the words kept do not name the holder)',
    ...{
      holder: 'ann',
      holder_name: 'Ann',
      holder_kind: 'PERSON',
      holder_anonymous: 'no',
      holder_as_named: '',
    },
    ...{ stance: 'SUPPORTS', target: 'toll', target_type: 'Proposal', target_text: 'Raise the toll' },
    ...{ issue: '', question: '', reported: 'according to Ben', via: 'ben', said: '', voice: 'PARAPHRASE' },
    ...{ tense: 'CURRENT', hedged: 'yes', condition: '', reason: '', document: 'harbour' },
    ...{ document_title: '=Harbour', publisher: '', published: '2031-03-12', document_url: '' },
    section: '',
    passages: '[{"start":3,"end":21,"exact":"Ann wants the toll"},{"start":23,"end":31,"exact":"says Ben"}]',
    words_kept: 'the words kept do not name the holder; only these words of a longer text were kept',
    ...{ status: 'ACCEPTED', coder: 'dm', method: 'HUMAN', imported_from: 'csv a.csv row 2' },
  });
});

test('what a spreadsheet would run gets an apostrophe only where one is to open it', async () => {
  const store = await openReported();
  const [plain, safe] = [await table(store, false), await table(store, true)];
  expect([plain.startsWith('\ufeff'), safe.startsWith('\ufeff')]).toEqual([false, true]);
  expect(rowsOf(safe)[0]?.document_title).toBe("'=Harbour");
});

test('every claim of the seed is there once, under its heading', async () => {
  const { store, discard } = await openSeeded();
  onTestFinished(discard);
  const rows = rowsOf(await table(store, false));
  expect(rows.map((row) => row.claim)).toEqual(await store.transaction((t) => t.ids('Claim')));
  expect(rows.some((row) => row.section !== '')).toBe(true);
});
