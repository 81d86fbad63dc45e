const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
/** Code points that two words share when they are taken for the same: `Russia’s` and `Russian`. */
const SHARED = 5;
/** Shorter words are left out: articles, pronouns, prepositions. */
const SHORTEST = 4;

/** The longer words of a text by their beginnings, each once. */
export function wordStems(text: string): ReadonlySet<string> {
  const words = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike === true);
  const stems = words.map(({ segment }) => wordStem(segment));
  return new Set(stems.filter((stem) => [...stem].length >= SHORTEST));
}

/** What a word has in common with its other forms, roughly. */
export function wordStem(word: string): string {
  return [...word.toLocaleLowerCase()].slice(0, SHARED).join('');
}
