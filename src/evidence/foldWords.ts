import { fold } from './foldText.ts';
import { WITHOUT_SPACES } from './scriptsWithoutSpaces.ts';

/** What a token of Lucene may have, in UTF-16 units. Longer words are cut here, for both stores alike. */
const LONGEST = 255;

/** Letters and digits, of scripts that have spaces between words or of others: Oslo会谈 is a word and two characters. */
const WORDS = new RegExp(String.raw`${WITHOUT_SPACES}+|[[\p{L}\p{N}\p{M}]--${WITHOUT_SPACES}]+`, 'gv');
const IS_WITHOUT_SPACES = new RegExp(`^${WITHOUT_SPACES}`, 'v');

/** Most texts of ASCII need no folding but of case, and are many. */
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * Nobody can tell whether a word at the end of a line has the hyphen: it is found with and without. Looked for where a
 * word begins: from each letter of a long run the run would be gone through again.
 */
const BROKEN_WORDS = /(?<![\p{L}\p{M}])([\p{L}\p{M}]+)-\n([\p{L}\p{M}]+)/gu;

/**
 * The words of a text as both stores keep them, folded by `foldText`: a word ends at anything that is neither a letter,
 * a digit nor a vowel sign. Joined by spaces they are split at the same places by SQLite's `ascii` tokenizer and by
 * Lucene's `whitespace` analyzer, because no ASCII punctuation and no white space is left.
 *
 * Where a script has no spaces, nobody can tell where a word ends without knowing what is talked about. There a word is
 * found wherever it stands, because every character is kept, and every pair of neighbours.
 */
export function foldWords(text: string): readonly string[] {
  if (PLAIN.test(text))
    return (
      text
        .toLowerCase()
        .match(/[a-z0-9]+/g)
        ?.map(shortened) ?? []
    );
  return wordsIn(fold(text, { letters: 'plain' }).replace(BROKEN_WORDS, '$& $1$2'), (characters) =>
    characters.flatMap((character, i) => [character, ...pairAt(characters, i)]),
  );
}

/**
 * What is asked for to find the words of a query among those that `foldWords` gives. Sought again they stay the same.
 * Spaces between words count in any script, because people part by them what may stand apart.
 */
export function soughtWords(query: string): readonly string[] {
  return query
    .split(/\s+/u)
    .flatMap((part) =>
      wordsIn(fold(part, { letters: 'plain' }), (characters) =>
        characters.length === 1 ? characters : characters.flatMap((_, i) => pairAt(characters, i)),
      ),
    );
}

/** @param cutRun what is kept or sought of the characters of a run without spaces */
function wordsIn(
  folded: string,
  cutRun: (characters: readonly string[]) => readonly string[],
): readonly string[] {
  return Array.from(folded.matchAll(WORDS), ([word]) =>
    IS_WITHOUT_SPACES.test(word) ? cutRun(word.match(/\P{M}?\p{M}*/gsu)?.filter(Boolean) ?? []) : [word],
  )
    .flat()
    .map(shortened);
}

function pairAt(characters: readonly string[], i: number): readonly string[] {
  const next = characters[i + 1];
  return next === undefined ? [] : [`${characters[i]}${next}`];
}

function shortened(word: string): string {
  if (word.length <= LONGEST) return word;
  const head = word.slice(0, LONGEST);
  return head.isWellFormed() ? head : head.slice(0, -1);
}
