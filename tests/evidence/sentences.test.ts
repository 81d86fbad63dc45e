import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boilerplate } from '../../src/evidence/boilerplate.ts';
import { codePoints } from '../../src/evidence/codePoints.ts';
import { sections } from '../../src/evidence/sections.ts';
import { sentences } from '../../src/evidence/sentences.ts';
import { SHORT_FORMS } from '../../src/evidence/shortForms.ts';

function split(
  text: string,
  given: { headings?: readonly string[]; boilerplate?: readonly string[]; language?: string } = {},
) {
  const points = codePoints(text);
  const headings = new Set(sections(points, given.headings ?? []).sections.map(({ start }) => start));
  const { lines } = boilerplate(points, headings, given.boilerplate ?? []);
  const layout = { headings, boilerplate: new Set(lines.map(({ start }) => start)) };
  return sentences(points, layout, given.language ?? 'en');
}
const words = (...given: Parameters<typeof split>) => split(...given).map((sentence) => sentence.words);

test('have offsets in code points, and no white space around them', () => {
  expect(
    split('🚢 sails.  It sank!\n  Did 𐐀?').map(({ start, end, exact }) => ({ start, end, exact })),
  ).toEqual([
    { start: 0, end: 8, exact: '🚢 sails.' },
    { start: 10, end: 18, exact: 'It sank!' },
    { start: 21, end: 27, exact: 'Did 𐐀?' },
  ]);
});

test('leave out headings and lines that have no letters', () => {
  expect(words('One.\nWhat next?\nTwo.\n🚢🚢\n***\n', { headings: ['What next?'] })).toEqual([
    'One.',
    'Two.',
  ]);
});

test('of a text without any are none', () => {
  expect(split('')).toEqual([]);
  expect(split(' \n\n')).toEqual([]);
});

describe('lines that were wrapped are read on', () => {
  test('where a small letter begins the next, and from full lines in the same text', () => {
    const text = [
      'The envoy of Port Lisse told the council that it would',
      'accept the second ferry only once both of the captains of',
      'Velmark had agreed. The council',
      'said nothing.',
    ].join('\n');
    expect(split(text)).toEqual([
      {
        start: 0,
        end: 132,
        exact: text.slice(0, 132),
        parts: [
          { start: 0, end: 54, exact: text.slice(0, 54) },
          { start: 55, end: 112, exact: text.slice(55, 112) },
          { start: 113, end: 132, exact: 'Velmark had agreed.' },
        ],
        words:
          'The envoy of Port Lisse told the council that it would accept the second ferry only once both of the captains of Velmark had agreed.',
      },
      {
        start: 133,
        end: 158,
        exact: 'The council\nsaid nothing.',
        parts: [
          { start: 133, end: 144, exact: 'The council' },
          { start: 145, end: 158, exact: 'said nothing.' },
        ],
        words: 'The council said nothing.',
      },
    ]);
  });

  test.each([
    ['zh', '市长提议在里瑟\n港举行会谈。', ['市长提议在里瑟港举行会谈。']],
    [
      'ja',
      '市長は次の会談を港の古い船の上で、来週の月曜日に\n開くと提案した。',
      ['市長は次の会談を港の古い船の上で、来週の月曜日に開くと提案した。'],
    ],
    ['th', 'ผู้แทนเสนอให้เจรจาที่ท่า\nเรือใหม่', ['ผู้แทนเสนอให้เจรจาที่ท่าเรือใหม่']],
    [
      'ar',
      'قال مبعوث الميناء إن بلاده ستقبل العبارة الثانية\nفقط إذا وافق القبطانان.',
      ['قال مبعوث الميناء إن بلاده ستقبل العبارة الثانية فقط إذا وافق القبطانان.'],
    ],
    [
      'en',
      'THE ENVOY STATED THAT HE WOULD ONLY ACCEPT THE\nSECOND FERRY. END SUMMARY.',
      ['THE ENVOY STATED THAT HE WOULD ONLY ACCEPT THE SECOND FERRY.', 'END SUMMARY.'],
    ],
    [
      'en',
      '> The envoy told us that he would not take\n> the ferry.\n>> We never said that he would have to take\n>> it.\nFine.',
      [
        'The envoy told us that he would not take the ferry.',
        'We never said that he would have to take it.',
        'Fine.',
      ],
    ],
    [
      'de',
      'Der Gesandte von Port Lisse erklärte, er werde die zweite\nFähre nur annehmen, wenn beide Kapitäne aus Velmark einer\nReise zustimmen.',
      [
        'Der Gesandte von Port Lisse erklärte, er werde die zweite Fähre nur annehmen, wenn beide Kapitäne aus Velmark einer Reise zustimmen.',
      ],
    ],
    ['en', '1.\nThe ferry stays.', ['1. The ferry stays.']],
    ['es', 'La Sra.\nBrandt se negó.', ['La Sra. Brandt se negó.']],
  ])('%s: %s', (language, text, expected) => {
    expect(words(text, { language })).toEqual(expected);
  });
});

describe('lines that begin anew', () => {
  test.each([
    ['a title without a full stop', 'Talks on the ferry\nThe mayor suggested talks.'],
    [
      'a title above wrapped lines',
      'Mayor suggests talks on a boat\nBrandt, the mayor of Port Lisse, who never goes aboard, said.',
    ],
    ['a place and date', 'Port Lisse, 12 March 2031\nThe mayor suggested talks.'],
    ['items with marks', 'They agreed that\n- ferries run\n- guns do not\n1. the mayor pays'],
    ['items without marks', 'They agreed on:\nferries in the east\nno guns on board\na mayor who pays'],
    ['a title without capitals', '市长提议会谈\n船长反对在里瑟港举行会谈。'],
    [
      'headlines of like length',
      'Norland rejects the plan for the talks in Oslo\nVelmark accepts the plan for the talks in Oslo\nLisse welcomes the plan for the talks in Oslo.',
    ],
    ['headlines without capitals', '挪威反对奥斯陆会谈的计划\n瑞典同意奥斯陆会谈的计划\n欧洲欢迎。'],
    ['verse', 'roses are red\nviolets are blue'],
    ['speakers', 'We agree\nMr. OKOYE (Port Lisse): We do not.'],
    ['the head of a letter', 'From: a@b.example\nTo: c@d.example\nSubject: the ferry'],
    ['lines of one sentence each', 'The plan came from the U.S.\nRussia objects to it.'],
  ])('%s', (_, text) => {
    expect(words(text)).toEqual(text.split('\n'));
  });

  test('after a blank line or a heading', () => {
    expect(words('The mayor who never went aboard\n\nsaid nothing.')).toHaveLength(2);
    const text = 'The mayor who never went aboard\nwhy not\nsaid nothing about it.';
    expect(words(text)).toHaveLength(1);
    expect(words(text, { headings: ['why not'] })).toEqual([
      'The mayor who never went aboard',
      'said nothing about it.',
    ]);
  });
});

test('run over a page break, without its boilerplate', () => {
  const text =
    'The mayor of Port Lisse suggested\n\n3\n\nP/78/V.12\n\ntalks on the ferry.\n- 4 -\nP/78/V.12\nHe left.';
  const [first, second] = split(text, { boilerplate: ['P/78/V.12', 'page numbers'] });
  expect(first?.words).toBe('The mayor of Port Lisse suggested talks on the ferry.');
  expect(first?.parts.map(({ exact }) => exact)).toEqual([
    'The mayor of Port Lisse suggested',
    'talks on the ferry.',
  ]);
  expect(second?.words).toBe('He left.');
});

const letters = /[\p{L}\p{N}]/u;

describe('whatever the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(...'.!?…。।؟'),
    fc.constantFrom(
      '\n',
      '\n\n',
      ' ',
      '\u00A0',
      '\t',
      '> ',
      '- ',
      '1. ',
      '(a) ',
      '“',
      '”',
      '"',
      ')',
      '(',
      '[3]',
      '¹',
      ':',
      ';',
      ',',
      '-',
      '🚢',
    ),
    fc.constantFrom('U.S.', 'No.', 'p.m.', 'г.', 'z. B.', 'J.', 'Mr.', '3', '2024', 'Oktober', 'A/78/PV.12'),
    fc.constantFrom('word', 'Word', 'WORD', 'слово', 'Слово', '会谈', 'ไทย', 'كلمة', 'हिंदी', '𐐀'),
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  const language = fc.constantFrom(...Object.keys(SHORT_FORMS), 'zh', 'ja', 'mul');

  test('every letter and digit is in one sentence, but for headings and boilerplate', () => {
    fc.assert(
      fc.property(text, language, (all, tag) => {
        const points = codePoints(all);
        const seen = new Array(points.length).fill(0);
        for (const { parts, start, end } of split(all, { language: tag })) {
          expect(parts[0]?.start).toBe(start);
          expect(parts.at(-1)?.end).toBe(end);
          for (const part of parts) {
            expect(part.exact).toBe(points.slice(part.start, part.end));
            for (let i = part.start; i < part.end; i += 1) seen[i] += 1;
          }
        }
        Array.from(all).forEach((character, i) => {
          if (letters.test(character)) expect([character, i, seen[i]]).toEqual([character, i, 1]);
          else expect(seen[i]).toBeLessThanOrEqual(1);
        });
      }),
      { numRuns: 2000 },
    );
  });

  test('each has a letter or digit, and they follow each other', () => {
    fc.assert(
      fc.property(text, language, (all, tag) => {
        let last = 0;
        for (const { start, end, words: said } of split(all, { language: tag })) {
          expect(said).toMatch(letters);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test('two sentences side by side are two, in every language and however the first ends', () => {
  const last = fc.constantFrom(
    'the plan',
    'it',
    '2024',
    'Moscow',
    'page 12',
    'all',
    'NATO',
    'part 3',
    'Plan B',
    'the U.S',
    'etc',
    'p.m',
  );
  const end = fc.constantFrom('.', '!', '?', '.”', '.)', '…', '?!', '.[3]', '.¹');
  const next = fc.constantFrom(
    'Russia objects.',
    'They object.',
    '“No,” said Russia.',
    '12 states object.',
    'I object.',
    '— Russia objects.',
  );
  fc.assert(
    fc.property(last, end, next, (word, mark, second) => {
      const first = `Paris rejects ${word}${mark}`;
      expect(words(`${first} ${second}`)).toEqual([first, second]);
    }),
  );
  const plain = fc.constantFrom(...Object.keys(SHORT_FORMS));
  fc.assert(
    fc.property(plain, fc.constantFrom('.', '!', '?'), (language, mark) => {
      expect(words(`Velmaro bilandu kostane${mark} Port Lisse odonte.`, { language })).toHaveLength(2);
      expect(words(`Велмаро биланду костане${mark} Порт Лиссе одонте.`, { language })).toHaveLength(2);
    }),
  );
});
