import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeKey } from '../../src/rights/makeKey.ts';
import { madePdf } from '../extraction/madePdf.ts';
import { type Opened, openEmpty } from './seeded.ts';
import { type Started, startApp } from './startApp.ts';

let opened: Opened;
let app: Started;
let suggests: string;
let reads: string;
beforeAll(async () => {
  opened = await openEmpty();
  suggests = await makeKey(opened.store, { name: 'Rita', role: 'SUGGEST' });
  reads = await makeKey(opened.store, { name: 'Rob', role: 'READ' });
  app = await startApp(opened.store, { LIMIT_FILE: '5000', LIMIT_DOCUMENT: '100', DEADLINE_FILE: '20000' });
});
afterAll(async () => {
  await app.stop();
  await opened.discard();
});

function extract(path: string, body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(app.url + path, {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${suggests}`, 'content-type': 'application/octet-stream', ...headers },
  });
}

const LISSE = 'The mayor of Port Lisse suggested meeting.';

describe('POST /extract', () => {
  it('gives the text of a file with what it says of itself, in sentences, and a slug for it', async () => {
    const pdf = madePdf([[{ text: 'XXXXXX', size: 18 }, { text: LISSE }], []], '/Title (Ferries & Bridges)');
    const response = await extract('/extract?name=talks.pdf', new Uint8Array(pdf));
    expect([
      response.status,
      response.headers.get('content-type'),
      response.headers.get('cache-control'),
    ]).toEqual([200, 'application/json; charset=utf-8', 'no-store']);
    expect(await response.json()).toEqual({
      text: `XXXXXX\n\n${LISSE}`,
      title: 'Ferries & Bridges',
      slug: 'ferries-bridges',
      publisher: null,
      url: null,
      headings: [],
      language: 'en',
      publishedAt: null,
      remarks: [
        {
          code: 'PAGES_WITHOUT_TEXT',
          values: { pages: '2', all: 2 },
          message: 'There is no text on page 2 of 2: a picture, or an empty page.',
        },
      ],
    });
  });

  it('takes what was pasted, and says when it is more than may be kept', async () => {
    const response = await extract('/extract', LISSE.repeat(3), { 'content-type': 'text/plain' });
    expect(await response.json()).toMatchObject({
      text: LISSE.repeat(3),
      slug: 'the-mayor-of-port-lisse-suggested',
      remarks: [
        {
          code: 'TEXT_TOO_LONG',
          message:
            'The text has 126 bytes, and at most 100 are taken. Divide it, and add each part as a document of its own.',
        },
      ],
    });
  });

  it('says why there is no text, and what to do', async () => {
    const response = await extract('/extract?name=a.pdf', new Uint8Array(madePdf([[]])));
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({
      code: 'PDF_OF_PICTURES',
      values: { pages: 1 },
      message:
        'This PDF has pictures and no text (pages: 1). Let a program for text recognition (OCR) make a PDF with text of it, or type the words.',
    });
  });

  it('refuses who has no right and what is too large, before it is read', async () => {
    const large = await extract('/extract?name=a.txt', 'x'.repeat(5001));
    expect([large.status, await large.text()]).toEqual([
      413,
      'The body of the request is larger than 5000 bytes.\n',
    ]);
    const reader = await extract('/extract', LISSE, { authorization: `Bearer ${reads}` });
    expect([reader.status, await reader.text()]).toEqual([
      403,
      'The key "Rob" has the role READ; this needs SUGGEST.\n',
    ]);
    const nobody = await fetch(`${app.url}/extract`, { method: 'POST', body: LISSE });
    expect([nobody.status, await nobody.text()]).toEqual([
      401,
      'This needs a key with the role SUGGEST: send it as "Authorization: Bearer …".\n',
    ]);
    const read = await fetch(`${app.url}/extract`);
    expect([read.status, read.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('ends what takes too long', async () => {
    const hurried = await startApp(opened.store, { DEADLINE_FILE: '1' });
    const response = await fetch(`${hurried.url}/extract`, {
      method: 'POST',
      body: LISSE,
      headers: { authorization: `Bearer ${suggests}` },
    });
    expect([response.status, await response.json()]).toMatchObject([422, { code: 'TOO_SLOW' }]);
    await hurried.stop();
  });
});
