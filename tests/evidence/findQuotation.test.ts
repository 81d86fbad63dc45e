import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findInsideWords, findQuotation, searchableText } from '../../src/evidence/findQuotation.ts';

const find = (text: string, quotation: string, within?: { start: number; end: number }) =>
  findQuotation(searchableText(text), quotation, within);

describe('findQuotation', () => {
  test('gives the text’s own quotation marks, whichever were sought', () => {
    const text = '🚢 She said “it’s ‘late’”.';
    const own = [{ start: 11, end: 24, exact: '“it’s ‘late’”' }];
    expect(find(text, "\"it's 'late'\"")).toEqual(own);
    expect(find(text, '“it’s ‘late’”')).toEqual(own);
    expect(find('say "so"', '„so“')).toEqual([{ start: 4, end: 8, exact: '"so"' }]);
  });

  test('takes a run of white space for any other', () => {
    expect(find('one  two\nthree', 'one two three')).toEqual([
      { start: 0, end: 14, exact: 'one  two\nthree' },
    ]);
    expect(find('one two', '  one\n   two ')).toEqual([{ start: 0, end: 7, exact: 'one two' }]);
  });

  test('takes composed and decomposed letters for the same, and never half a letter', () => {
    expect(find('the cafe\u0301 here', 'café')).toEqual([{ start: 4, end: 9, exact: 'cafe\u0301' }]);
    expect(find('the café here', 'cafe\u0301')).toEqual([{ start: 4, end: 8, exact: 'café' }]);
    expect(find('the café here', 'cafe')).toEqual([]);
    expect(find('the cafe\u0301 here', 'cafe')).toEqual([]);
    expect(find('the cafe\u0301 here', '\u0301')).toEqual([]);
  });

  test('gives every place in the order of the text, also those that overlap', () => {
    expect(find('𐐀 a 𐐀 a 𐐀', '𐐀 a 𐐀').map(({ start, end }) => [start, end])).toEqual([
      [0, 5],
      [4, 9],
    ]);
  });

  test('… and where a line breaks a word, those that begin with an astral character too', () => {
    const text = 'a nego-\ntiation 😀 so 😀 so 😀 𠮷田';
    expect(find(text, '😀 so 😀').map(({ start }) => start)).toEqual([16, 21]);
    expect(find(text, '𠮷田').map(({ start }) => start)).toEqual([28]);
  });

  test('keeps what lies within a stretch', () => {
    expect(find('go. go. go.', 'go.', { start: 4, end: 8 })).toEqual([{ start: 4, end: 7, exact: 'go.' }]);
    expect(find('go. go. go.', 'go.', { start: 4, end: 6 })).toEqual([]);
  });

  test('does not take other words, cases or nothing for it', () => {
    expect(find('Moscow said', 'moscow')).toEqual([]);
    expect(find('Moscow said', 'Moscow  says')).toEqual([]);
    expect(find('Moscow said', ' ')).toEqual([]);
  });

  test('finds right-to-left words', () => {
    expect(find('Captain ليلى حداد leads', 'ليلى حداد')).toEqual([{ start: 8, end: 17, exact: 'ليلى حداد' }]);
  });

  test('finds any words of any text at their place', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1 }).filter(
      (text) =>
        /^[\p{L}\p{N}](?:.*[\p{L}\p{N}]\p{M}*)?$/su.test(text) &&
        // Some Arabic letters are a stroke that only lengthens a word, with a mark.
        !/[\s\p{DI}\u0640]/u.test(text.normalize('NFKD')),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.nat(), fc.nat(), (words, a, b) => {
        const first = a % words.length;
        const end = first + 1 + (b % (words.length - first));
        const exact = words.slice(first, end).join(' ');
        const start = [...words.slice(0, first).join(' ')].length + (first === 0 ? 0 : 1);
        expect(find(words.join(' '), exact)).toContainEqual({ start, end: start + [...exact].length, exact });
      }),
    );
  });

  describe('finds what a reader takes for the same, in the text’s own characters', () => {
    test.each([
      ['a soft hyphen', 'the har\u00ADbour talks', 'harbour talks', 'har\u00ADbour talks'],
      ['a soft hyphen where a line ends', 'the har\u00AD\nbour', 'harbour', 'har\u00AD\nbour'],
      ['the space that YAML makes of that end', 'the har\u00AD\nbour', 'har\u00AD bour', 'har\u00AD\nbour'],
      ['a soft hyphen before a space', 'the envoy\u00AD said', 'envoy said', 'envoy\u00AD said'],
      ['a space without width', 'the envoy\u200B said', 'envoy said', 'envoy\u200B said'],
      ['a word joiner', 'the envoy\u2060 said', 'the envoy', 'the envoy'],
      ['marks of direction', '\u200Fthe\u200E envoy', 'the envoy', 'the\u200E envoy'],
      ['isolates', '\u2068Oslo\u2069 said', 'Oslo said', 'Oslo\u2069 said'],
      ['a variation selector', 'a heart ❤\uFE0F', 'heart ❤', 'heart ❤\uFE0F'],
      ['a byte order mark', '\uFEFFThe envoy', 'The envoy', 'The envoy'],
      ['one in the quotation', 'the envoy said', 'the en\u00ADvoy', 'the envoy'],
      ['a line end of IBM’s', 'the\u0085envoy', 'the envoy', 'the\u0085envoy'],
      ['a narrow space', '5\u202F000 tons', '5 000', '5\u202F000'],
      ['a hyphen that does not break', 'a non‑binding vote', 'non-binding', 'non‑binding'],
      ['a dash', 'so – he said', 'so - he', 'so – he'],
      ['a dash of two hyphens', 'so -- he said', 'so — he', 'so -- he'],
      ['a minus', 'at −5 degrees', 'at -5', 'at −5'],
      ['Hebrew’s hyphen', 'תל־אביב', 'תל-אביב', 'תל־אביב'],
      ['guillemets', 'il dit «oui»', '"oui"', '«oui»'],
      ['corner brackets', '他说「好」', '“好”', '「好」'],
      ['an accent for an apostrophe', 'l´envoyé', "l'envoyé", 'l´envoyé'],
      ['a letter for an apostrophe', 'Вʼячеслав', 'В’ячеслав', 'Вʼячеслав'],
      ['an ayn', 'the Shiʿa', "the Shi'a", 'the Shiʿa'],
      ['a ligature', 'oﬃcially ﬁrst', 'officially first', 'oﬃcially ﬁrst'],
      ['wide digits', '第１２轮（上）', '第12轮(上)', '第１２轮（上）'],
      ['three dots', 'well… no', 'well... no', 'well… no'],
      ['one for three', 'well... no', 'well…', 'well...'],
      ['a stretched word', 'قال المبعـــوث', 'المبعوث', 'المبعـــوث'],
      ['vowels of Arabic', 'قال محمَّدٌ', 'محمد', 'محمَّدٌ'],
      ['points of Hebrew', 'שָׁלוֹם', 'שלום', 'שָׁלוֹם'],
      ['a line that ends within a Chinese word', '在奥\n斯陆会谈', '奥斯陆', '奥\n斯陆'],
      ['the space that YAML makes of it', '在奥\n斯陆会谈', '奥 斯陆', '奥\n斯陆'],
      ['an ideographic space', '山田\u3000太郎', '山田太郎', '山田\u3000太郎'],
      ['Hangul in single letters', '김정은'.normalize('NFD'), '김정은', '김정은'.normalize('NFD')],
      [
        'a word broken by a hyphen',
        'the nego-\n  tiations, now',
        'negotiations, now',
        'nego-\n  tiations, now',
      ],
      ['a hyphen at the end of a line', 'a hard-\r\nhyphen', 'hard-hyphen', 'hard-\r\nhyphen'],
      ['… as YAML joins its lines', 'a hard-\nhyphen', 'hard- hyphen', 'hard-\nhyphen'],
      [
        'both in one quotation',
        'hard-\nhyphen nego-\ntiation',
        'hard-hyphen negotiation',
        'hard-\nhyphen nego-\ntiation',
      ],
      ['a compound broken at its hyphen', 'the Oslo-\nBergen line', 'Oslo-Bergen line', 'Oslo-\nBergen line'],
      ['… as YAML joins its lines', 'the Oslo-\nBergen line', 'Oslo- Bergen line', 'Oslo-\nBergen line'],
      ['… with a dash', 'from 19–\n20 May', '19–20 May', '19–\n20 May'],
      ['… before a number', 'the G-\n20 met', 'G-20 met', 'G-\n20 met'],
      ['… broken by both', 'the Oslo-\nBergen line', 'Oslo-\n Bergen', 'Oslo-\nBergen'],
      ['a part of such a compound', 'the Oslo-\nBergen line', 'Bergen line', 'Bergen line'],
      ['the number of a footnote', 'in 2025¹ again', 'in 2025', 'in 2025'],
      ['a raised number', 'Article 5² says', 'Article 5² says', 'Article 5² says'],
      ['a word in Arabic broken by a hyphen', 'قال المبعو-\nثون', 'المبعوثون', 'المبعو-\nثون'],
      ['one that the quotation alone breaks', 'the negotiations', 'nego-\ntiations', 'negotiations'],
      [
        'marks that mean something in patterns',
        'a-\nb (c) [d]? $1.',
        'ab (c) [d]? $1.',
        'a-\nb (c) [d]? $1.',
      ],
    ])('%s', (_, text, quotation, exact) => {
      expect(find(text, quotation).map((span) => span.exact)).toEqual([exact]);
    });
  });

  test('takes no letter for another', () => {
    for (const [text, quotation] of [
      ['Işık', 'Isik'],
      ['Straße', 'Strasse'],
      ['Ёлка', 'Елка'],
      ['أحمد', 'احمد'],
      ['على', 'علي'],
      ['٢٠٢٥', '2025'],
      ['the ﬁne', 'the f'],
      ['wait… now', 'wait.'],
    ] as const) {
      expect(find(text, quotation)).toEqual([]);
    }
  });

  test('takes no number and no word for another', () => {
    for (const [text, quotation] of [
      ['Article 5² says', 'Article 52'],
      ['Article 5② says', 'Article 52'],
      ['10⁶ men', '106 men'],
      ['2½ years', '21/2 years'],
      ['2½ years', '2'],
      ['2½ years', '½ years'],
      ['Brand™ sells', 'BrandTM sells'],
      ['at −5 degrees', '5 degrees'],
      ['the Oslo-\nBergen line', 'OsloBergen line'],
      ['the OsloBergen line', 'Oslo-\n Bergen line'],
      ['from 19-\n20 May', '1920 May'],
      ['they are anti-\n\nheading', 'antiheading'],
      ['they are an\u00AD\n\nother', 'another'],
    ] as const) {
      expect(find(text, quotation)).toEqual([]);
    }
  });

  test('finds whole words, and not those that stand inside others', () => {
    const text = 'Nigeria met Niger. Niger’s envoy left.';
    expect(find(text, 'Niger').map(({ start }) => start)).toEqual([12, 19]);
    expect(find(text, 'Niger', { start: 0, end: 11 })).toEqual([]);
    expect(find(text, 'iger')).toEqual([]);
  });
});

describe('findInsideWords', () => {
  test('tells which words a quotation cuts', () => {
    const text = searchableText('🚢 Nigeria met nobody.');
    expect(findInsideWords(text, 'Niger')).toEqual({
      span: { start: 2, end: 7, exact: 'Niger' },
      cut: 'ends inside the word “Nigeria”',
    });
    expect(findInsideWords(text, 'Nigeria')).toBeNull();
    expect(findInsideWords(text, 'Chad')).toBeNull();
  });
});
