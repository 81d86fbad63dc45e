import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldText } from '../../src/evidence/foldText.ts';

describe('a text is folded', () => {
  test.each([
    // As quotations are compared, and as names and search are.
    ['‘It’s’ „so“ «so» ‹so› ʼ ` ´ ′ ″ ʻ ʿ ＇ ＂', `'It's' "so" "so" 'so' ' ' ' ' " ' ' ' "`, null],
    ['a‐b a‑b a–b a—b a−b a－b a--b a——b', 'a-b a-b a-b a-b a-b a-b a-b a-b', null],
    [' a\u00A0\u202Fb\u0085c\u3000d\r\n\te ', 'a b c d e', null],
    ['中方 提议\n谈判 (Oslo) 明天', '中方提议谈判(Oslo)明天', '中方提议谈判(oslo)明天'],
    ['ก ข\nค ក ខ', 'กขคកខ', null],
    ['한국 외교부', '한국 외교부', null],
    ['s\u00ADo\u200B\u200D\u2060\u200E\u2066f\uFEFF\uFE0F\u034F\x07', 'sof', null],
    ['so\u00AD\n ft ende\u00AD r nego-\n tiate', 'soft ende r nego-\ntiate', null],
    ['- one\n- two a -\nb', '- one - two a - b', null],
    ['مـصـطفى مُحَمَّد שָׁלוֹם', 'مصطفى محمد שלום', 'مصطفي محمد שלום'],
    ['oﬃce １２ ｶﾞ … ㎏ ⑵', 'office 12ガ... kg (2)', null],
    ['x² ½ ② Brand™', 'x² ½ ② Brand™', 'x2 1/2 2 brandtm'],
    ['10⁶ 2½ 2①② ²5', '10⁶ 2½ 2①② ²5', '10 6 2 1/2 2 1 2 2 5'],
    ['A-\nB 19–\n20 x-\n1 a-\nb 1-\n\n2 a-\n\nb', 'A-\n B 19-\n 20 x-\n 1 a-\nb 1- 2 a- b', null],
    ['cafe\u0301 CAFÉ Ångström', 'café CAFÉ Ångström', 'cafe cafe angstrom'],
    ['キム・ジョン 弗拉基米尔·普京', 'キム·ジョン弗拉基米尔·普京', null],
    ['İzmir Işık ısı', 'İzmir Işık ısı', 'izmir isik isi'],
    ['Straße STRASSE ẞ', 'Straße STRASSE ẞ', 'strasse strasse ss'],
    ['ΟΔΟΣ Οδός', 'ΟΔΟΣ Οδός', 'οδοσ οδοσ'],
    ['Ёлка Йод Київ ґанок замо́к', 'Ёлка Йод Київ ґанок замо́к', 'елка йод київ ганок замок'],
    ['Đặng Łódź Tromsø Þór Æsir', 'Đặng Łódź Tromsø Þór Æsir', 'dang lodz tromso thor aesir'],
    [
      'أحمد إيران آسيا ٱلله مستشفى مدينة',
      'أحمد إيران آسيا ٱلله مستشفى مدينة',
      'احمد ايران اسيا الله مستشفي مدينه',
    ],
    ['کی كي', 'کی كي', 'كي كي'],
    ['क़ानून हिन्दी', 'क़ानून हिन्दी', 'कानून हिन्दी'],
    ['٢٠٢٥ ۲۰ २० ๒๐', '٢٠٢٥ ۲۰ २०๒๐', '2025 20 20 20'],
    ['', '', null],
    [' \u200B', '', null],
  ])('%j', (text, asWritten, plain) => {
    expect(fold(text, { letters: 'asWritten' })).toBe(asWritten);
    expect(fold(text, { letters: 'plain' })).toBe(plain ?? asWritten.toLowerCase());
  });

  test('the same whether accents are composed or not', () => {
    for (const form of ['NFC', 'NFD'] as const) {
      const text = 'Đặng Ёлка Київ कोष़ é김정은ガ'.normalize(form);
      expect(fold(text, { letters: 'asWritten' })).toBe(
        fold(text.normalize('NFC'), { letters: 'asWritten' }),
      );
      expect(fold(text, { letters: 'plain' })).toBe(fold(text.normalize('NFC'), { letters: 'plain' }));
    }
  });

  test('with the way back to the characters of the text', () => {
    const text = '“ﬁ\u00AD e\u0301”';
    const { folded, from, to } = foldText(text, { letters: 'asWritten' });
    expect(folded).toBe('"fi é"');
    expect([...folded].map((_, i) => text.slice(from[i], to[i]))).toEqual([
      '“',
      'ﬁ',
      'ﬁ',
      ' ',
      'e\u0301',
      '”',
    ]);
  });

  test('with a way back that goes forward and stays in the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const letters of ['asWritten', 'plain'] as const) {
          const { folded, from, to } = foldText(text, { letters });
          expect(folded).toBe(fold(text, { letters }));
          expect([from.length, to.length]).toEqual([folded.length, folded.length]);
          for (const [i, start] of from.entries()) {
            expect(start).toBeLessThan(to[i] ?? 0);
            expect(start).toBeGreaterThanOrEqual(from[i - 1] ?? 0);
          }
          expect(to.at(-1) ?? 0).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
