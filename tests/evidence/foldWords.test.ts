import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWords, soughtWords } from '../../src/evidence/foldWords.ts';

describe('foldWords', () => {
  test.each([
    ['Viktor Orbán’s "U.S." one-on-one', ['viktor', 'orban', 's', 'u', 's', 'one', 'on', 'one']],
    ['Łódź Tromsø Đoković Straße STRASSE ẞ', ['lodz', 'tromso', 'dokovic', 'strasse', 'strasse', 'ss']],
    ['Æsir Œuvre Þór Ħal ıİ', ['aesir', 'oeuvre', 'thor', 'hal', 'ii']],
    ['ΟΔΟΣ οδός', ['οδοσ', 'οδοσ']],
    ['Київ Чайка ЁЛКА замо́к', ['київ', 'чайка', 'елка', 'замок']],
    ['مُحَمَّد أحمد', ['محمد', 'احمد']],
    ['हिन्दी 한국어 東京', ['हिन्दी', '한국어', '東', '東京', '京']],
    ['ﬁne ½ x² 𝐁𝐨𝐥𝐝 𐐀', ['fine', '1', '2', 'x2', 'bold', '𐐨']],
    ['10⁶ men 2½', ['10', '6', 'men', '2', '1', '2']],
    ['Oslo-\nBergen anti-\n\nheading', ['oslo', 'bergen', 'anti', 'heading']],
    ['soft\u00ADhyphen cafe\u0301 🚢 — …', ['softhyphen', 'cafe']],
    ['', []],
  ])('%s', (text, words) => {
    expect(foldWords(text)).toEqual(words);
  });

  test('cuts a word at 255 UTF-16 units, never inside a character', () => {
    expect(foldWords('a'.repeat(300))).toEqual(['a'.repeat(255)]);
    expect(foldWords('𐐨'.repeat(200))).toEqual(['𐐨'.repeat(127)]);
  });

  test('keeps each character and each pair where a script has no spaces', () => {
    expect(foldWords('Oslo会谈 2025年')).toEqual(['oslo', '会', '会谈', '谈', '2025', '年']);
    expect(foldWords('กิน')).toEqual(['กิ', 'กิน', 'น']);
    expect(foldWords('在奥\n斯陆')).toEqual(['在', '在奥', '奥', '奥斯', '斯', '斯陆', '陆']);
  });

  test('keeps a word that the end of a line breaks as a whole and in parts', () => {
    expect(foldWords('the nego-\ntiations')).toEqual(['the', 'nego', 'tiations', 'negotiations']);
  });

  test('SQLite’s ascii tokenizer splits the words where we do', () => {
    const db = new DatabaseSync(':memory:');
    db.exec(`CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'ascii')`);
    db.exec(`CREATE VIRTUAL TABLE seen USING fts5vocab(words, 'instance')`);
    const insert = db.prepare('INSERT INTO words (rowid, text) VALUES (?, ?)');
    const text = 'Orbán’s Łódź, Straße; Київ مُحَمَّد हिन्दी 한국어 𐐀𐐢 x² 🚢 “à-b” naïve';
    insert.run(1, foldWords(text).join(' '));
    const seen = db.prepare('SELECT term FROM seen ORDER BY "offset"').all();
    expect(seen.map(({ term }) => term)).toEqual(foldWords(text));
    db.close();
  });
});

describe('soughtWords', () => {
  test.each([
    ['Orbán’s ferry', ['orban', 's', 'ferry']],
    ['谈判', ['谈判']],
    ['谈', ['谈']],
    ['停火谈判 Oslo', ['停火', '火谈', '谈判', 'oslo']],
    ['停火 谈判', ['停火', '谈判']],
    ['การเจรจา', ['กา', 'าร', 'รเ', 'เจ', 'จร', 'รจ', 'จา']],
    ['', []],
  ])('%s', (query, words) => {
    expect(soughtWords(query)).toEqual(words);
  });

  test('are kept of every text that has them, whatever stands around them', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'中方提议停火谈判日本の外務ガ การ ເຈລະຈາកិច្ច ကြ a1 。'),
    });
    fc.assert(
      fc.property(text, text, text, (before, query, after) => {
        // A letter is not cut from its vowel signs.
        fc.pre(
          !/(?:^|\s)\p{M}/u.test(query) &&
            !/(?:^|\s)\p{M}/u.test(after) &&
            !/[\p{sc=Latin}\p{N}]/u.test(query),
        );
        const kept = foldWords(before + query + after);
        expect(kept).toEqual(expect.arrayContaining([...soughtWords(query)]));
      }),
      { numRuns: 1000 },
    );
  });

  test('sought again stay the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const words = soughtWords(text);
        expect(soughtWords(words.join(' '))).toEqual(words);
      }),
      { numRuns: 2000 },
    );
  });
});
