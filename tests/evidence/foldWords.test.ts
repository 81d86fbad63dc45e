import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWords } from '../../src/evidence/foldWords.ts';

describe('foldWords', () => {
  test.each([
    ['Viktor Orbán’s "U.S." one-on-one', ['viktor', 'orban', 's', 'u', 's', 'one', 'on', 'one']],
    ['Łódź Tromsø Đoković Straße STRASSE ẞ', ['lodz', 'tromso', 'dokovic', 'strasse', 'strasse', 'ss']],
    ['Æsir Œuvre Þór Ħal ıİ', ['aesir', 'oeuvre', 'thor', 'hal', 'ii']],
    ['ΟΔΟΣ οδός', ['οδοσ', 'οδοσ']],
    ['Київ Чайка ЁЛКА замо́к', ['київ', 'чайка', 'елка', 'замок']],
    ['مُحَمَّد أحمد', ['محمد', 'احمد']],
    ['हिन्दी 한국어 東京', ['हिन्दी', '한국어', '東京']],
    ['ﬁne ½ x² 𝐁𝐨𝐥𝐝 𐐀', ['fine', '1', '2', 'x2', 'bold', '𐐨']],
    ['soft\u00ADhyphen cafe\u0301 🚢 — …', ['softhyphen', 'cafe']],
    ['', []],
  ])('%s', (text, words) => {
    expect(foldWords(text)).toEqual(words);
  });

  test('cuts a word at 255 UTF-16 units, never inside a character', () => {
    expect(foldWords('a'.repeat(300))).toEqual(['a'.repeat(255)]);
    expect(foldWords('𐐨'.repeat(200))).toEqual(['𐐨'.repeat(127)]);
  });

  test('folding again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const words = foldWords(text);
        expect(foldWords(words.join(' '))).toEqual(words);
      }),
      { numRuns: 2000 },
    );
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
