import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Extracted, Given } from '../../src/extraction/Extracted.ts';
import { ExtractionFault } from '../../src/extraction/ExtractionFault.ts';
import { extractFile } from '../../src/extraction/extractFile.ts';
import { FileThreads } from '../../src/extraction/FileThreads.ts';
import { madeDocx, madeZip, paragraph } from './madeDocx.ts';
import { bombPdf, lockedPdf, madePdf } from './madePdf.ts';

function given(name: string | null, content: string | Uint8Array, more: Partial<Given> = {}): Given {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, bytes, mediaType: null, encoding: null, whole: false, ...more };
}

const extracted = (...args: Parameters<typeof given>) => extractFile(given(...args));

/** The code of the fault, with its sentence. */
async function faultOf(...args: Parameters<typeof given>): Promise<string> {
  try {
    return (await extracted(...args)).text;
  } catch (error) {
    if (error instanceof ExtractionFault) return `${error.code}: ${error.message}`;
    throw error;
  }
}

const NOTHING_SAID: Omit<Extracted, 'text' | 'language'> = {
  title: null,
  publisher: null,
  url: null,
  headings: [],
  publishedAt: null,
  remarks: [],
};

describe('a text', () => {
  it('is kept as it is, with one kind of line ends and without its mark', async () => {
    const text = '\uFEFFThe mayor of Port Lisse suggested meeting.\r\n\r\nThe captain is “not so sure”.\r\n';
    expect(await extracted('a.txt', text)).toEqual({
      ...NOTHING_SAID,
      text: 'The mayor of Port Lisse suggested meeting.\n\nThe captain is “not so sure”.',
      language: 'en',
    });
  });

  it('that was pasted has no name', async () => {
    const { text } = await extracted(null, 'Words.', { mediaType: 'text/plain;charset=UTF-8' });
    expect(text).toBe('Words.');
  });

  it.each([
    ['utf-16le', true],
    ['utf-16le', false],
    ['utf-16be', false],
  ])('is read in %s, with its mark (%s) or without, which is told', async (encoding, isMarked) => {
    const bytes = Buffer.from(
      `${isMarked ? '\uFEFF' : ''}The mayor: “Не зараз”, she said, and left.`,
      'utf16le',
    );
    if (encoding === 'utf-16be') bytes.swap16();
    const { text, remarks } = await extracted('a.txt', bytes);
    expect(text).toBe('The mayor: “Не зараз”, she said, and left.');
    expect(remarks).toEqual(isMarked ? [] : [{ code: 'ENCODING_GUESSED', values: { encoding } }]);
  });

  it('in the letters of Windows or of DOS is read as what looks like words, which is told', async () => {
    // «Мер запропонував зустріч», сказала вона.
    const windows = Buffer.from(
      'abcce5f020e7e0eff0eeefeeedf3e2e0e220e7f3f1f2f0b3f7bb2c20f1eae0e7e0ebe020e2eeede02e',
      'hex',
    );
    expect(await extracted('a.txt', windows)).toMatchObject({
      text: '«Мер запропонував зустріч», сказала вона.',
      language: 'uk',
      remarks: [{ code: 'ENCODING_GUESSED', values: { encoding: 'windows-1251' } }],
    });
    const dos = Buffer.from('8ca5e020afe0a5a4abaea6a8ab20a2e1e2e0a5e7e32e', 'hex');
    expect(await extracted('a.txt', dos)).toMatchObject({
      text: 'Мер предложил встречу.',
      remarks: [{ code: 'ENCODING_GUESSED', values: { encoding: 'ibm866' } }],
    });
    const latin = Buffer.from('Le maire a proposé une réunion à bord.', 'latin1');
    expect(await extracted('a.txt', latin)).toMatchObject({
      text: 'Le maire a proposé une réunion à bord.',
      language: 'fr',
      remarks: [{ code: 'ENCODING_GUESSED', values: { encoding: 'windows-1252' } }],
    });
  });

  it('is read in the encoding that a person chooses', async () => {
    const bytes = Buffer.from('cce5f02e', 'hex');
    expect((await extracted('a.txt', bytes, { encoding: 'windows-1251' })).text).toBe('Мер.');
    expect(await faultOf('a.txt', bytes, { encoding: 'utf-8' })).toBe(
      'WRONG_ENCODING: This is not encoded as utf-8. Leave the encoding out, or choose another one.',
    );
    expect(await faultOf('a.txt', bytes, { encoding: 'klingon' })).toBe(
      'UNKNOWN_ENCODING: There is no encoding "klingon". Take a name such as windows-1251 or utf-16le.',
    );
  });

  it('is none where it is empty, or a file of another kind under its name', async () => {
    const empty = 'EMPTY: There is nothing in it: no letter and no digit. Was it saved?';
    expect(await faultOf('a.txt', '')).toBe(empty);
    expect(await faultOf('a.txt', ' \n…\n')).toBe(empty);
    const binary = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    expect(await faultOf('a.txt', binary)).toBe(
      'NOT_TEXT: This is no text: it has bytes that no letters are written with. Look which file it is.',
    );
    const unknown =
      'UNKNOWN_FORMAT: This is none of the files that are read: .txt, .md, .html, .docx and .pdf. Save it as one of these, or copy its words and paste them.';
    expect(await faultOf('a.png', binary)).toBe(unknown);
    expect(await faultOf('a.txt', '{\\rtf1 Words}')).toBe(unknown);
  });
});

describe('Markdown', () => {
  it('is its words without marks, with headings, and what stands above it', async () => {
    const text = [
      '---',
      'title: Talks on the strait',
      'date: 2031-03-20T10:00:00Z',
      'publisher: Harbour News',
      'url: https://harbour.example/talks',
      '---',
      'The *mayor* of [Port Lisse](https://lisse.example) suggested',
      'meeting on the bridge.',
      '',
      '## What the **mediators** want',
      '',
      '1. A ferry',
      '2. No guns',
      '',
      '<script>alert(1)</script>',
    ].join('\n');
    expect(await extracted('a.md', text)).toEqual({
      text: 'The mayor of Port Lisse suggested meeting on the bridge.\n\nWhat the mediators want\n\n1. A ferry\n2. No guns',
      title: 'Talks on the strait',
      publisher: 'Harbour News',
      url: 'https://harbour.example/talks',
      headings: ['What the mediators want'],
      language: 'en',
      publishedAt: '2031-03-20',
      remarks: [],
    });
  });

  it('that is nested without end is refused', async () => {
    expect(await faultOf('a.md', `${'> '.repeat(20_000)}${PARAGRAPH}`)).toBe(
      'TOO_NESTED: This page is nested too deep to be read. Copy its words and paste them.',
    );
  });
});

const PARAGRAPH =
  'The mayor of Port Lisse, Ines Brandt, suggested holding the talks on the ferry, and the captain said that he was “not so sure” about it, as the ferry has not run since the winter.';
const PAGE = `<!doctype html><html lang="en-GB"><head>
<title>Talks on the strait | Harbour News</title><meta charset="utf-8">
<meta property="og:title" content="Talks on the strait - Harbour News"><meta property="og:site_name" content="Harbour News">
<link rel="canonical" href="https://harbour.example/talks">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","datePublished":"2031-03-20T23:30:00+02:00"}]}</script>
<script>document.title = 'changed'; fetch('https://evil.example')</script><style>p { color: red }</style></head>
<body onload="alert(1)"><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>Talks on the strait</h1><p>${PARAGRAPH}</p><p style="display:none">Hidden words.</p>
<h2>What the <em>mediators</em> want</h2><p>${PARAGRAPH}</p><ul><li>A ferry</li><li>No guns</li></ul>
<table><tr><th>Who</th><th>What</th></tr><tr><td>Brandt</td><td>a ferry</td></tr></table></article></main>
<footer><p>© Harbour News, all rights</p></footer></body></html>`;
const ARTICLE = `Talks on the strait\n\n${PARAGRAPH}\n\nWhat the mediators want\n\n${PARAGRAPH}\n\n- A ferry\n- No guns\n\nWho | What\nBrandt | a ferry`;

describe('a web page', () => {
  it('is its article, with what the page says of itself; nothing of it is run', async () => {
    const page = await extracted('a.html', PAGE);
    expect(page).toEqual({
      text: ARTICLE,
      title: 'Talks on the strait',
      publisher: 'Harbour News',
      url: 'https://harbour.example/talks',
      headings: ['Talks on the strait', 'What the mediators want'],
      language: 'en-GB',
      publishedAt: '2031-03-20',
      remarks: [{ code: 'ARTICLE_ONLY', values: { kept: 87, all: 93 } }],
    });
  });

  it('is read whole where a person wants that', async () => {
    const { text, remarks } = await extracted('a.html', PAGE, { whole: true });
    expect(text).toBe(`- Home\n- Sport\n\n${ARTICLE}\n\n© Harbour News, all rights`);
    expect(remarks).toEqual([]);
  });

  it('says its own encoding, and another language than its words have is not believed', async () => {
    const html =
      '<html lang="en"><meta charset="windows-1251"><p>Мер Порт-Лісса запропонував зустрітися на мосту, але капітан не впевнений.</p>';
    const bytes = Buffer.from(Array.from(html, (letter) => narrow(letter)));
    expect(await extracted('a.htm', bytes)).toMatchObject({
      text: 'Мер Порт-Лісса запропонував зустрітися на мосту, але капітан не впевнений.',
      language: 'uk',
    });
  });

  it('that is nested without end is refused, and so is one of scripts alone', async () => {
    expect(await faultOf('a.html', '<div>'.repeat(200_000) + PARAGRAPH)).toBe(
      'TOO_NESTED: This page is nested too deep to be read. Copy its words and paste them.',
    );
    expect(await faultOf('a.html', '<script>var words = "words"</script>')).toMatch(/^EMPTY/);
  });
});

/** The byte of windows-1251. */
function narrow(letter: string): number {
  const code = letter.charCodeAt(0);
  if (letter === 'і') return 0xb3;
  return code < 0x80 ? code : code - 0x410 + 0xc0;
}

describe('a Word document', () => {
  it('is its words, with headings by its styles, and says when it was made', async () => {
    const core =
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Ferries &amp; bridges</dc:title><dcterms:created>2031-03-19T08:00:00Z</dcterms:created></cp:coreProperties>';
    const bytes = madeDocx(
      [
        paragraph('Talks on the strait', 'Title'),
        '<w:p><w:r><w:t xml:space="preserve">The mayor of Port </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>Lisse</w:t></w:r><w:del w:id="1"><w:r><w:delText> never</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t xml:space="preserve"> suggested a meeting.</w:t></w:r></w:ins></w:p>',
        paragraph('What the mediators want', 'Heading2'),
        paragraph('They want a ferry.'),
      ],
      { 'docProps/core.xml': core },
    );
    expect(await extracted('a.docx', bytes)).toEqual({
      ...NOTHING_SAID,
      text: 'Talks on the strait\n\nThe mayor of Port Lisse suggested a meeting.\n\nWhat the mediators want\n\nThey want a ferry.',
      title: 'Ferries & bridges',
      headings: ['Talks on the strait', 'What the mediators want'],
      language: 'en-GB',
      remarks: [
        { code: 'FILE_MADE', values: { day: '2031-03-19' } },
        { code: 'CHANGES_ACCEPTED', values: {} },
      ],
    });
  });

  it('that is broken, old or a bomb is refused', async () => {
    const whole = madeDocx([paragraph('Words.')]);
    expect(await faultOf('a.docx', whole.subarray(0, -30))).toBe(
      'BROKEN_DOCX: This is no whole .docx: it ends too early. Open it in Word or LibreOffice, and save it again.',
    );
    expect(await faultOf('a.docx', madeDocx(['<w:p>']))).toMatch(/^BROKEN_DOCX/);
    expect(await faultOf('a.docx', madeDocx([paragraph('A &harbour; b')]))).toBe(
      'BROKEN_DOCX: This is no whole .docx: entity not found:&harbour;. Open it in Word or LibreOffice, and save it again.',
    );
    expect(await faultOf('a.docx', madeZip({ 'content.xml': '<office/>' }))).toMatch(/^UNKNOWN_FORMAT/);
    expect(await faultOf('a.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toMatch(/^OLD_WORD/);
    const bomb = madeZip({ 'word/document.xml': Buffer.alloc(210_000_000, 0x20) });
    expect(bomb.length).toBeLessThan(300_000);
    expect(await faultOf('a.docx', bomb)).toBe(
      'TOO_MUCH_INSIDE: Unpacked, this file would have more than 200000000 bytes, as no text has. Copy its words and paste them.',
    );
  });

  it('is read by its one directory, whatever another says; parts that lie over each other are refused', async () => {
    const hidden = madeDocx([paragraph('Nobody looked at this.')]);
    expect((await extracted('a.docx', zip64Beside(madeDocx([paragraph('Words.')]), hidden))).text).toBe(
      'Words.',
    );
    const far = madeDocx([paragraph('Words.')]);
    far.writeUInt32LE(0xffffffff, far.length - 6);
    expect(await faultOf('a.docx', far)).toMatch(/^BROKEN_DOCX: .*\(zip64\)\. /);
    const twice = madeZip({ 'word/document.xml': '<w/>', 'word/other.xml': randomBytes(2000) });
    const first = twice.indexOf('PK\x01\x02', 'latin1');
    const second = twice.indexOf('PK\x01\x02', first + 4, 'latin1');
    for (const entry of [first, second]) {
      twice.writeUInt32LE(0, entry + 42);
      twice.writeUInt32LE(first - 100, entry + 20);
    }
    expect(await faultOf('a.docx', twice)).toMatch(/^BROKEN_DOCX: .*its parts lie over each other\. /);
  });
});

/** The first archive for readers of its directory, the second for those who look for a directory of zip64. */
function zip64Beside(shown: Buffer, hidden: Buffer): Buffer {
  const [end, other] = [shown.subarray(-22), hidden.subarray(-22)];
  const at = shown.length - 22;
  const count = other.readUInt16LE(10);
  const directory = Buffer.from(hidden.subarray(other.readUInt32LE(16), -22));
  for (let entry = 0; entry >= 0; entry = directory.indexOf('PK\x01\x02', entry + 4, 'latin1'))
    directory.writeUInt32LE(at + directory.readUInt32LE(entry + 42), entry + 42);
  const files = hidden.subarray(0, other.readUInt32LE(16));
  const found = Buffer.alloc(76);
  found.write('PK\x06\x06', 'latin1');
  found.writeBigUInt64LE(44n, 4);
  found.writeBigUInt64LE(BigInt(count), 24);
  found.writeBigUInt64LE(BigInt(count), 32);
  found.writeBigUInt64LE(BigInt(directory.length), 40);
  found.writeBigUInt64LE(BigInt(at + files.length), 48);
  found.write('PK\x06\x07', 56, 'latin1');
  found.writeBigUInt64LE(BigInt(at + files.length + directory.length), 64);
  found.writeUInt32LE(1, 72);
  const last = Buffer.from(end);
  // By this, other readers look for zip64.
  last.writeUInt16LE(0xffff, 4);
  return Buffer.concat([shown.subarray(0, at), files, directory, found, last]);
}

describe('a PDF', () => {
  it('is its lines, page by page, with headings in larger letters', async () => {
    const bytes = madePdf(
      [
        [
          { text: 'Talks on the', size: 18 },
          { text: 'strait', size: 18, below: 20 },
          { text: 'The mayor of Port Lisse sug-', below: 30 },
          { text: 'gested meeting on the bridge.' },
          { text: 'The captain is \x93not so sure\x94.' },
          { text: 'What the mediators want', size: 14, below: 30 },
          { text: 'They want a ferry, and they want it before' },
          { text: '1', below: 300 },
        ],
        [],
        [{ text: 'the winter comes.' }, { text: 'Nobody knows.' }],
      ],
      '/Title (Microsoft Word - talks.doc) /CreationDate (D:20310319101112Z)',
    );
    expect(await extracted('a.pdf', bytes)).toEqual({
      ...NOTHING_SAID,
      text: 'Talks on the strait\n\nThe mayor of Port Lisse sug-\ngested meeting on the bridge.\nThe captain is “not so sure”.\n\nWhat the mediators want\n\nThey want a ferry, and they want it before\n\n1\n\nthe winter comes.\nNobody knows.',
      title: 'Talks on the strait',
      headings: ['Talks on the strait', 'What the mediators want'],
      language: 'en',
      remarks: [
        { code: 'PAGES_WITHOUT_TEXT', values: { pages: '2', all: 3 } },
        { code: 'FILE_MADE', values: { day: '2031-03-19' } },
      ],
    });
  });

  it.each(['about:blank', 'https://paper.example/talks', 'talks.pdf'])(
    'that a program called %s is called by its heading',
    async (called) => {
      const lines = [
        { text: 'Talks on the strait', size: 18 },
        { text: 'They want a ferry.', below: 30 },
      ];
      const { title } = await extracted(
        'a.pdf',
        madePdf([[...lines, { text: 'Soon.' }]], `/Title (${called})`),
      );
      expect(title).toBe('Talks on the strait');
    },
  );

  it('of pictures, with a password or cut off is refused', async () => {
    expect(await faultOf('a.pdf', madePdf([[], []]))).toBe(
      'PDF_OF_PICTURES: This PDF has pictures and no text (pages: 2). Let a program for text recognition (OCR) make a PDF with text of it, or type the words.',
    );
    expect(await faultOf('a.pdf', lockedPdf())).toBe(
      'PDF_LOCKED: This PDF opens only with a password. Open it with that, print it as a PDF without one, and add that.',
    );
    expect(await faultOf('a.pdf', '%PDF-1.7\nnothing more')).toMatch(/^BROKEN_PDF: This is no whole PDF: /);
  });
});

describe('a thread', () => {
  it('is ended when it takes too much beside its heap', async () => {
    const bomb = bombPdf();
    expect(bomb.length).toBeLessThan(5000);
    const reading = new FileThreads(60_000, 150).read(given('a.pdf', bomb), new AbortController().signal);
    await expect(reading).rejects.toMatchObject({ code: 'TOO_HEAVY' });
  });
});
