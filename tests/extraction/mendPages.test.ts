import { describe, expect, it } from 'vitest';
import { type Mended, mendPages } from '../../src/extraction/mendPages.ts';

const ALL = { pages: true, lines: true };

function mended(text: string, headings: readonly string[] = [], wanted = ALL, language = 'en'): Mended {
  return mendPages(text, headings, language, wanted);
}

const RECORD = [
  'A/78/PV.12',
  '',
  'The meeting was called to order at ten o’clock in the mor-',
  'ning, and the President said that the well-',
  'known question of the strait would be taken up first.',
  'Mr. Brandt (Port Lisse): I have the honour to speak for',
  'the ferry, which has not run since the winter and which',
  '',
  '3',
  '',
  'A/78/PV.12',
  '',
  'nobody has mended. It is a well-known question.',
  '',
  'What the mediators want',
  '',
  '* * *',
  '- A ferry',
  '- No guns',
  '',
  '4',
].join('\n');

const READ = [
  'The meeting was called to order at ten o’clock in the morning, and the President said that the well-known question of the strait would be taken up first.',
  'Mr. Brandt (Port Lisse): I have the honour to speak for the ferry, which has not run since the winter and which nobody has mended. It is a well-known question.',
  '',
  'What the mediators want',
  '',
  '* * *',
  '- A ferry',
  '- No guns',
].join('\n');

describe('mendPages', () => {
  it('leaves out numbers and heads of pages, joins lines and broken words, and tells each change', () => {
    expect(mended(RECORD, ['What the mediators want'])).toEqual({
      text: READ,
      mends: [
        { kind: 'PAGE_HEAD', line: 1, text: 'A/78/PV.12' },
        { kind: 'BROKEN_WORD', line: 3, text: 'morning' },
        { kind: 'BROKEN_WORD', line: 4, text: 'well-known' },
        { kind: 'LINE_BREAK', line: 6, text: 'for ⏎ the' },
        { kind: 'LINE_BREAK', line: 7, text: 'which ⏎ nobody' },
        { kind: 'PAGE_NUMBER', line: 9, text: '3' },
        { kind: 'PAGE_HEAD', line: 11, text: 'A/78/PV.12' },
        { kind: 'PAGE_NUMBER', line: 21, text: '4' },
      ],
    });
  });

  it('does one without the other', () => {
    const pages = mended('One line of it\ngoes on.\n\nPage 1 of 9\n\nAnother one.\n\nPage 2 of 9', [], {
      pages: true,
      lines: false,
    });
    expect(pages).toEqual({
      text: 'One line of it\ngoes on.\n\nAnother one.',
      mends: [
        { kind: 'PAGE_HEAD', line: 4, text: 'Page 1 of 9' },
        { kind: 'PAGE_HEAD', line: 8, text: 'Page 2 of 9' },
      ],
    });
    expect(
      mended('3\n\nOne line of it that is quite long\ngoes on.\n\n4', [], { pages: false, lines: true }),
    ).toEqual({
      text: '3\n\nOne line of it that is quite long goes on.\n\n4',
      mends: [{ kind: 'LINE_BREAK', line: 3, text: 'long ⏎ goes' }],
    });
  });

  it('joins over a page’s end without number or head, and lines of Chinese without a space', () => {
    expect(mended('They want a ferry, and they want it before\n\nthe winter comes.').text).toBe(
      'They want a ferry, and they want it before the winter comes.',
    );
    expect(
      mended('中国外交部发言人表示，中方始终支持和平解\n决危机，并愿意继续发挥建设性作用。', [], ALL, 'zh')
        .text,
    ).toBe('中国外交部发言人表示，中方始终支持和平解决危机，并愿意继续发挥建设性作用。');
  });

  it('keeps what comes again, but not as pages do: definitions that are numbered, refrains', () => {
    const prose = (lines: number) =>
      Array.from({ length: lines }, () => 'Nothing is said of it here.').join('\n');
    const text = [1, 2, 3, 4, 5]
      .map((number) => `Definition ${number}\n${prose(number * number)}\n\nBEGIN\nEND`)
      .join('\n\n');
    expect(mended(text).mends).toEqual([]);
    const articles = [1, 2, 3, 4, 5].map((number) => `Article ${number}\n\n${prose(20)}`).join('\n\n');
    expect(mended(articles).mends).toEqual([]);
    const pages = [1, 2, 3, 4, 5].map((number) => `The strait ${number}\n\n${prose(20)}`).join('\n\n');
    expect(mended(pages).mends.map(({ kind, text }) => `${kind} ${text}`)).toEqual(
      [1, 2, 3, 4, 5].map((number) => `PAGE_HEAD The strait ${number}`),
    );
  });

  it('keeps years, numbered items, speakers and verse', () => {
    const text =
      'It was signed in\n\n1945\n\nand kept.\n\n1. One\n2. Two\n\nThe President:\nYes.\n\nThe President:\nNo.\n\nThe President:\nYes.';
    expect(mended(text)).toEqual({ text, mends: [] });
  });
});
