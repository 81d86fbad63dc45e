import { isPronoun } from '../../evidence/isPronoun.ts';
import { matchActors } from '../matchActors.ts';
import { outerQuotations } from '../outerQuotations.ts';
import { readSentences, type TextStretch } from '../readSentences.ts';
import type { SuggestableText, SuggestedClaim } from '../Suggester.ts';
import { type SayingWords, sayingWords } from './sayingVerbs.ts';

/** What has fewer words in quotation marks is a name, or a word that the author keeps away from. */
const FEWEST_WORDS = 3;

/**
 * What a text in a language other than English has in quotation marks, and, where the verbs of saying of its language are
 * listed, who says it and what is said without quotation marks: `Лі заявила, що …`.
 *
 * @param language its primary subtag: `uk`
 */
export function suggestQuotations(text: SuggestableText, language: string): readonly SuggestedClaim[] {
  const { points } = text;
  const headings = new Set(text.sections.map(({ start }) => points.indexAt(start)));
  const quotes = outerQuotations(points.text);
  const words = sayingWords(language);
  return readSentences(points.text, quotes, headings, language)
    .flatMap(({ sentences }) => sentences)
    .flatMap((sentence) => {
      const own = quotes
        .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
        .filter(({ start, end }) => countWords(points.text.slice(start, end)) >= FEWEST_WORDS)
        .map(({ start, end }) => ({ start: start - 1, end: end + 1 }));
      const quoted = own.length > 0 ? own : dashed(points.text, sentence, words);
      const said = words && sayingIn(points.text, sentence, quotes, words, language);
      const content =
        quoted.length > 0 ? quoted : said ? thatClause(points.text, sentence, said.verb, words) : [];
      const [first] = content;
      return first ? [claimOf(text, content, said, quoted.length > 0)] : [];
    });
}

function claimOf(
  text: SuggestableText,
  content: readonly TextStretch[],
  said: Saying | null,
  isQuoted: boolean,
): SuggestedClaim {
  const { points } = text;
  const wordsOf = ({ start, end }: TextStretch) => points.text.slice(start, end);
  const [first, ...further] = content.map(wordsOf);
  const holder = said?.holder ?? null;
  return {
    content: first ?? '',
    near: points.offsetAt(content[0]?.start ?? 0),
    ...(further.length > 0 ? { further } : {}),
    holderText: holder && wordsOf(holder),
    ...(holder ? { holderNear: points.offsetAt(holder.start) } : {}),
    cue: said && wordsOf(said.verb),
    ...(said ? { cueNear: points.offsetAt(said.verb.start) } : {}),
    holder: holder ? (matchActors(wordsOf(holder), text.actors)[0] ?? null) : null,
    stance: said ? 'SUPPORTS' : null,
    ...{ hedged: false, tense: 'CURRENT', condition: null },
    score: said === null ? 0.3 : holder === null ? 0.5 : isQuoted ? 0.8 : 0.7,
  };
}

interface Saying {
  readonly verb: TextStretch;
  readonly holder: TextStretch | null;
}

/** The first verb of saying of a sentence that stands in no quotation, with who says it. */
function sayingIn(
  text: string,
  sentence: TextStretch,
  quotes: readonly TextStretch[],
  { verbs }: SayingWords,
  language: string,
): Saying | null {
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${verbs.join('|')})(?![\p{L}\p{N}])`, 'giu');
  for (const { 0: word, index } of text.slice(sentence.start, sentence.end).matchAll(pattern)) {
    const verb = { start: sentence.start + index, end: sentence.start + index + word.length };
    if (quotes.some(({ start, end }) => start <= verb.start && verb.end <= end)) continue;
    const holder =
      holderBehind(text, verb.end, sentence.end, language) ??
      holderBefore(text, sentence.start, verb.start, language);
    return { verb, holder };
  }
  return null;
}

const NAME_WORD = String.raw`[\p{L}\p{M}][\p{L}\p{M}\p{N}’'ʼ.\-]*`;
const ENDS = String.raw`(?=\s*(?:[,.;:!?…—–«„“"”()]|$))`;

/** `сказав президент Тарас Лі,`: up to the next mark, at most eight words, with a name among them; or a pronoun. */
function holderBehind(text: string, from: number, to: number, language: string): TextStretch | null {
  const behind = text.slice(from, to);
  const match = new RegExp(String.raw`^(\s+)(${NAME_WORD}(?:\s+${NAME_WORD}){0,7}?)${ENDS}`, 'u').exec(
    behind,
  );
  if (!match) return null;
  const [, space = '', words = ''] = match;
  // A full stop at the end ends the sentence.
  const name = words.replace(/\.+$/u, '');
  return isHolder(name, language)
    ? { start: from + space.length, end: from + space.length + name.length }
    : null;
}

/** `Президент Тарас Лі заявив`: from the last mark before the verb. */
function holderBefore(text: string, from: number, to: number, language: string): TextStretch | null {
  // Eight words are no longer; of a text without marks the whole would be read again for each verb.
  const floor = Math.max(from, to - 300);
  const before = text.slice(floor, to);
  const match = new RegExp(String.raw`(${NAME_WORD}(?:\s+${NAME_WORD}){0,7})\s+$`, 'u').exec(before);
  if (!match) return null;
  const [, words = ''] = match;
  const name = words.replace(LEADS, '');
  const start = floor + match.index + words.length - name.length;
  return isHolder(name, language) ? { start, end: start + name.length } : null;
}

/** Conjunctions and the like at the beginning of a sentence. */
const LEADS = /^(?:а|але|і|й|та|но|и|водночас|und|aber|doch|et|mais|y|pero|ale|i|a|jednak|однако|проте)\s+/iu;

function isHolder(words: string, language: string): boolean {
  return isPronoun(words, language) || /(?:^|\s)\p{Lu}/u.test(words);
}

/** `Лі заявив, що мито знизять`: behind the comma to the end of the sentence. */
function thatClause(
  text: string,
  sentence: TextStretch,
  verb: TextStretch,
  words: SayingWords | null,
): readonly TextStretch[] {
  if (!words) return [];
  const pattern = new RegExp(
    String.raw`^[^.;:!?«„“"]{0,120}?(?<![\p{L}])((?:${words.that.join('|')})(?![\p{L}]).*)$`,
    'su',
  );
  const match = pattern.exec(text.slice(verb.end, sentence.end));
  const [whole = '', said = ''] = match ?? [];
  const content = said.replace(/[\s.!?…]+$/u, '');
  const start = verb.end + whole.length - said.length;
  return countWords(content) >= FEWEST_WORDS ? [{ start, end: start + content.length }] : [];
}

/** `— Ми готові, — сказав Лі.`: speech that begins with a dash, up to the dash before the verb. */
function dashed(text: string, sentence: TextStretch, words: SayingWords | null): readonly TextStretch[] {
  if (!words) return [];
  const own = text.slice(sentence.start, sentence.end);
  const pattern = new RegExp(
    String.raw`^(\s*[—–-]\s+)(.+?)[,?!…]+\s+[—–-]\s+(?:${words.verbs.join('|')})(?![\p{L}])`,
    'isu',
  );
  const [, dash = '', said = ''] = pattern.exec(own) ?? [];
  const start = sentence.start + dash.length;
  return countWords(said) >= FEWEST_WORDS ? [{ start, end: start + said.length }] : [];
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[’'ʼ-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
