import { type KnownForms, wordsOf } from './shortFormsIn.ts';
import { wordBefore } from './wordsAround.ts';

/** Single capitals at the end of a text: "J", "J. R. R", "С.В", "J.-P". */
export interface Initials {
  readonly letters: string;
  /** What stands before them in the sentence. */
  readonly earlier: string;
}

export function initialsAt(before: string): Initials | null {
  const [letters] = /(?<![\p{L}\p{N}\p{M}.])(?:\p{Lu}\p{M}*\.[-\s]?)*\p{Lu}\p{M}*$/u.exec(before) ?? [];
  return letters === undefined ? null : { letters, earlier: before.slice(0, -letters.length) };
}

/** Whether a letter counts something, and may end the sentence: "Plan B.", "options A and B." */
export function isLabel({ data }: KnownForms, { letters, earlier }: Initials): boolean {
  if (letters.length > 1) return false;
  const previous = wordBefore(earlier).toLowerCase();
  const isCounted = wordsOf(data.lettered).some(
    (noun) => previous.startsWith(noun) && previous.length <= noun.length + 3,
  );
  return isCounted || /\s(?!I\s)\p{Lu}\s+\p{L}+\s+$/u.test(earlier);
}

/** Offices and forms of address, behind which a name follows, without the marks on their letters. */
const TITLE = new RegExp(
  `^[\\p{L}-]*(?:${[
    '(?:president|prasident|prezydent|prezident|presedint|minist(?:er|r)|sekretar|secretar|senator|ambassador)\\p{L}{0,4}',
    'premier|ambassadeur|botschafter(?:in)?|embajadora?|kanzler(?:in)?|chancellor|general|colonel|admiral|professor|judge',
    '(?:президент|министр|мiнiстр|премьер|посол|посл|генерал|секретар|депутат|сенатор|канцлер|лидер|лiдер)\\p{L}{0,4}',
    '(?:директор|представ|губернатор|спикер|спiкер|господин|госпож|академик|профессор|доктор)\\p{L}{0,6}',
  ].join('|')})$`,
  'iu',
);

/** In Cyrillic a name is written so rather than in full; behind these words a letter is nothing else. */
const BEFORE_NAME =
  /^(?:и|а|та|й|і|с|со|з|із|зі|у|о|об|про|при|за|для|против|проти|также|також|что|що|как|як|словам|мнению|думку|глав[аыеуо]й?|(?:сказа|заяви|сообщи|повідоми|отмети|подчеркн|зазначи|підкресли|встрети|зустрі|написа|ответи|відпові|добави)\p{L}*)$/iu;

/** Names that are seldom written without their initial. */
const KNOWN_NAME =
  /(?<!\p{L})(?:George (?:H\. ?)?W\. Bush|Donald J\. Trump|Joe R\. Biden|Joseph R\. Biden|John F\. Kennedy|Lyndon B\. Johnson|Franklin D\. Roosevelt|Dwight D\. Eisenhower|Harry S\. Truman|Richard M\. Nixon)(?!\p{L})/gu;

/**
 * Whether initials are certain to be those of the name that follows: at the beginning of the sentence, behind a
 * title, among others of their kind. "They met Josef K." and "It hit Building A." look like "Tam J. Okoye", so that
 * within a sentence a capital before proves nothing.
 */
export function isOfName(
  forms: KnownForms,
  { letters, earlier }: Initials,
  after: string,
  isBehindQuestion: boolean,
): boolean {
  if (!/^\s*\p{Lu}/u.test(after)) return false;
  if (isWithinKnownName(`${earlier}${letters}`.slice(-30), after)) return true;
  const previous = wordBefore(earlier);
  if (previous === '') return !isBehindQuestion;
  if (wordsOf(forms.data.articles).includes(previous.toLowerCase()) || /\p{N}/u.test(previous)) return false;
  const isLatin = /^\p{Script=Latin}/u.test(letters);
  const isCapitalized = /^\p{Lu}/u.test(previous);
  // Letters that are Roman numerals too, or stand for something else: "Charles V.", "a post on X."
  if (letters === 'I' || letters === 'X' || letters === 'Х' || (letters === 'V' && isCapitalized))
    return false;
  const further = wordBefore(earlier.trimEnd().slice(0, -previous.length));
  const isFirst = isCapitalized && (further === '' || isTitle(forms, further)) && !isBehindQuestion;
  if (isTitle(forms, previous) || isFirst) return true;
  if (letters.length > 1) return !isLatin || /[\s-]|^.\..$/u.test(letters);
  if (isCapitalized) return false;
  if (/^\s*\p{Lu}\p{M}*\./u.test(after)) return true;
  return !isLatin && /\p{Script=Cyrillic}/u.test(letters) && BEFORE_NAME.test(previous);
}

function isWithinKnownName(before: string, after: string): boolean {
  const names = Array.from(`${before}.${after.slice(0, 30)}`.matchAll(KNOWN_NAME));
  return names.some(({ 0: name, index }) => index < before.length && before.length < index + name.length);
}

function isTitle(forms: KnownForms, word: string): boolean {
  if (
    forms
      .stopsIn(word)
      .get(word.length - 1)
      ?.kinds.has('never')
  )
    return true;
  return TITLE.test(word.normalize('NFD').replace(/\p{M}/gu, '').replace(/і/gu, 'i'));
}
