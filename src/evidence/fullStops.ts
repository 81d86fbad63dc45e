import { initialsAt, isLabel, isOfName } from './initials.ts';
import { type KnownForms, type KnownStop, wordsOf } from './shortFormsIn.ts';
import { wordAfter, wordBefore } from './wordsAround.ts';

/** A mark that may end a sentence, and what stands around it. */
export interface StopPlace {
  readonly forms: KnownForms;
  /** The short form that it belongs to. */
  readonly stop: KnownStop | null;
  /** The sentence up to the mark; of a long one, its beginning and its end. */
  readonly before: string;
  /** The closing marks behind it. */
  readonly closers: string;
  /** The rest of the paragraph. */
  readonly after: string;
  /** Whether the sentence before was a question: then a word alone is an answer. */
  readonly isBehindQuestion: boolean;
}

const NUMBER_OF_LIST =
  /^[^\p{L}\p{N}]*(?:\p{Nd}{1,3}(?:\.\p{Nd}{1,3})*|\p{L}|[ivxlc]{1,5}|[IVXLC]{1,5})$|[:;]\s+\(?[1aAiI]$/u;

const ORDINAL = /(?:^|[\s(“"«„/–-])(?:\p{Nd}{1,4}|\p{Nd}{1,2}\.\p{Nd}{1,2}|[IVXLCM]+)$/u;

/**
 * Whether a full stop is certain to stand within a sentence: that of a short form, an initial, an ordinal, a number
 * of a list, a decimal.
 *
 * @param isSmall whether small letters show that the sentence goes on
 */
export function staysWithin(place: StopPlace, isSmall: boolean): boolean {
  const { forms, stop, before, closers, after, isBehindQuestion } = place;
  if (closers === '' && !/^\s/u.test(after)) return staysWithinWord(place);
  if (closers !== '' && !/^[)\]]+$/.test(closers)) return false;
  if (isNumberOfList(place) || isWithinDate(place) || isOrdinal(place, isSmall)) return true;
  const initials = initialsAt(before);
  if (initials !== null && isLabel(forms, initials)) return isSmall;
  if (stop !== null && isWithinShortForm(place, stop, isSmall)) return true;
  if (initials !== null && !stop?.kinds.has('maybe'))
    return isSmall || isOfName(forms, initials, after, isBehindQuestion);
  return stop === null && isSmall && isShortened(before);
}

/** A full stop with something directly behind it: "3.5", "un.org", "Ph.D.", but not "held.Moscow". */
function staysWithinWord({ stop, before, after }: StopPlace): boolean {
  if (stop !== null && !stop.kinds.has('maybe')) return true;
  // " .Kyiv"
  if (/\p{L}\s$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(after)) return false;
  const isWord = stop === null && /\p{Ll}{3}$/u.test(before);
  // "met.iPhone", "held./ Moscow", "held.–Moscow", but not "U.S.–Moscow"
  if (isWord && /^(?:\p{Ll}{1,2}\p{Lu}\p{Ll}{2}|[/–-]\s?\p{Lu}\p{Ll})/u.test(after)) return false;
  if (/^[\p{Nd}\p{Ll}ºª°_/\\@–-]/u.test(after)) return true;
  if (!/^\p{Lu}/u.test(after)) {
    // "3.特使", "أ.ف.ب."
    const isNumber = /(?:^|[\s(])\p{Nd}{1,3}$/u.test(before);
    const isLetter = /(?:^|[^\p{L}\p{M}])\p{Lo}\p{M}*$/u.test(before) && /^\p{Lo}\p{M}*[.)\s]/u.test(after);
    return /^\p{L}/u.test(after) && (isNumber || isLetter);
  }
  if (NUMBER_OF_LIST.test(before)) return true;
  const isWhole = stop !== null || /(?:\p{L}\p{Ll}|\p{Lu}{2}|\p{Nd}|[)\]”»"’])$/u.test(before);
  return !isWhole || !/^\p{Lu}+[\p{Ll}\s]/u.test(after);
}

function isWithinShortForm(
  place: StopPlace,
  { kinds, length, goesWith }: KnownStop,
  isSmall: boolean,
): boolean {
  const { before, closers, after, isBehindQuestion } = place;
  if (kinds.has('inner') || kinds.has('never') || isSmall) return true;
  const earlier = before.slice(0, before.length - length);
  // "the (U.N.) Council": the sentence itself has no full stop yet.
  if (closers !== '') return /[\p{L}\p{N}.,]\s*[([]$/u.test(earlier);
  const previous = wordBefore(earlier);
  const isAnswer = previous === '' && isBehindQuestion;
  if (kinds.has('beforeNumber') && !isAnswer && isNumberOrSymbol(after)) return true;
  if (kinds.has('beforeName') && !isNameOrNumber(earlier) && /^\s*[\p{Lu}\p{Lo}\p{N}]/u.test(after))
    return true;
  return goesWith.length > 0 && !isAnswer && isAttribute(place, earlier, goesWith);
}

/** "5", "(5", "XII", "S/2015/547"; a single "I" is a word. */
function isNumberOrSymbol(after: string): boolean {
  return /^[\s(]*(?:[\p{N}№§]|(?:[IVXLC]{2,}|[VX])(?![\p{L}])|\p{Lu}[\p{L}\p{N}.-]*\/)/u.test(after);
}

/** Whether a number or a name stands right before: "2024 г.", "Downing St." The first word has its capital anyway. */
function isNameOrNumber(earlier: string): boolean {
  const word = wordBefore(earlier);
  if (/[.,;:]$/.test(word)) return false;
  return (
    /\p{N}/u.test(word) ||
    (/^\p{Lu}/u.test(word) && wordBefore(earlier.trimEnd().slice(0, -word.length)) !== '')
  );
}

/** "met U.S. President Okoye", "The U.N. Council met"; but "by the U.S." may be the end. */
function isAttribute(
  { forms, after, isBehindQuestion }: StopPlace,
  earlier: string,
  goesWith: readonly string[],
): boolean {
  const previous = wordBefore(earlier);
  const isArticle = wordsOf(forms.data.articles).includes(previous.toLowerCase());
  const isFirst = wordBefore(earlier.trimEnd().slice(0, -previous.length)) === '';
  if (isArticle) return isFirst && !isBehindQuestion && /^\s*\p{Lu}/u.test(after);
  return goesWith.includes(wordAfter(after));
}

/** "1." at the start of a sentence, or the first number of a list behind a colon. */
function isNumberOfList({ before, isBehindQuestion }: StopPlace): boolean {
  return !isBehindQuestion && NUMBER_OF_LIST.test(before);
}

/** "3. 10. 2025", "2025. 10. 14." */
function isWithinDate({ before, after }: StopPlace): boolean {
  const earlier = before.slice(-10);
  const date = /(?<!\d)(?:\d{1,2}\.\s\d{1,2}\.\s\d{4}|\d{4}\.\s\d{1,2}\.\s\d{1,2})(?!\d)/gu;
  const dates = Array.from(`${earlier}.${after.slice(0, 10)}`.matchAll(date));
  return dates.some(({ 0: found, index }) => index < earlier.length && earlier.length < index + found.length);
}

/** "am 3. Oktober", "im 21. Jahrhundert", "den 3. oktober", in languages that write ordinals so. */
function isOrdinal({ forms, before, after }: StopPlace, isSmall: boolean): boolean {
  const { data, months } = forms;
  if (!data.ordinals || !ORDINAL.test(before)) return false;
  if (isSmall || /^\s*§/u.test(after)) return true;
  const next = wordAfter(after);
  if (wordsOf(data.afterOrdinal).includes(next)) return true;
  return /(?:^|\D)\d{1,2}$/.test(before) && months.includes(next);
}

/** A word with a stop within, or without a vowel, is a short form that we do not know. */
function isShortened(before: string): boolean {
  const [word = ''] = /\p{L}[\p{L}\p{M}.-]*$/u.exec(before) ?? [];
  const letters = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    letters.includes('.') ||
    (/^\p{Ll}{2,}$/u.test(letters) && !/[aeiouyæœøıаеиоуыэюяієαεηιουω]/u.test(letters))
  );
}
