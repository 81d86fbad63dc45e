/** Letters that Unicode does not decompose and that people type without their stroke or as two. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ς: 'σ',
  ё: 'е',
};

/** What a token of Lucene may have, in UTF-16 units. Longer words are cut here, for both stores alike. */
const LONGEST = 255;

/**
 * The words of a text as both stores keep and seek them: accents and case do not count, "ł" is "l", "ß" is "ss",
 * and a word ends at anything that is neither a letter, a digit nor a vowel sign. Joined by spaces they are split
 * at the same places by SQLite's `ascii` tokenizer and by Lucene's `whitespace` analyzer, because no ASCII
 * punctuation and no white space is left. Folding folded words changes nothing.
 */
export function foldWords(text: string): readonly string[] {
  return Array.from(fold(text).matchAll(/[\p{L}\p{N}\p{M}]+/gu), (match) => cut(match[0]));
}

function fold(text: string): string {
  return (
    text
      // Format characters (soft hyphens, marks of direction) are invisible and no end of a word.
      .replace(/\p{Cf}/gu, '')
      .normalize('NFKD')
      .toUpperCase()
      .toLowerCase()
      .normalize('NFKD')
      // Accents, and the points of Hebrew and Arabic. Vowel signs of other scripts are part of the word, and so
      // are the marks that make Cyrillic letters of their own (й, ї), but not those of stress.
      .replace(
        /(?<!\p{Script=Cyrillic})[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED]/gu,
        '',
      )
      .replace(/(?<=[аеиоуыэюяі])[\u0300\u0301]/g, '')
      .normalize('NFC')
      .replace(/[łøđðħŧŋıßæœþςё]/g, (letter) => LETTERS[letter] ?? letter)
  );
}

function cut(word: string): string {
  if (word.length <= LONGEST) return word;
  const head = word.slice(0, LONGEST);
  return head.isWellFormed() ? head : head.slice(0, -1);
}
