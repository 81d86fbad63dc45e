import { type StopPlace, staysWithin } from './fullStops.ts';
import { type KnownForms, knownForms } from './shortFormsIn.ts';

/** Web and mail addresses, whose stops are their own. */
const ADDRESSES = /(?:https?:\/\/|www\.)[^\s<>"“”«»]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gu;

/** Words left out, and the marks that end sentences in any script, as Unicode knows them, or as they are typed. */
const LEFT_OUT = String.raw`\[(?:…|\.{3})\]|\((?:…|\.{3})\)|\.(?:[ \u00A0]\.){2,}`;
const MARKS = String.raw`፡፡|::|[\f\v]|[\p{Sentence_Terminal}…‥།༎ENDS]+`;

/** Thai and Lao part sentences by a space, though not only these. */
const SPACED = String.raw`\p{Script=Thai}\p{Script=Lao}`;
const BEHIND_WORD = String.raw`[”"'’»)\]]{0,3}`;
const GAPS = String.raw`(?<=[${SPACED}]${BEHIND_WORD})\s+(?=[${SPACED}\p{Script=Latin}])|(?<=[\p{L}\p{Nd}]${BEHIND_WORD})\s+(?=[${SPACED}])`;

/** What belongs to the sentence before when it stands directly behind its end: closing marks, and those of notes. */
const CLOSERS =
  /(?:[”)\]}」』】）〉》〕〗*†‡§⁰¹²³⁴-⁹\p{Pf}]|[“‘’«»‹›"'_~](?![\p{L}\p{N}])|\[\p{Nd}{1,3}(?:[,–-]\s?\p{Nd}{1,3})*\])+/uy;

/**
 * Where the sentences of a paragraph end, the last one left out, in UTF-16 units of it: behind their closing marks,
 * before the white space. Where it cannot be known whether one sentence ends and another begins, it ends: a person
 * can quote both at once, but what is joined is forgotten without a word.
 *
 * @param language a language tag (BCP 47)
 */
export function sentenceEnds(paragraph: string, language: string): readonly number[] {
  const forms = knownForms(language);
  const stops = forms.stopsIn(paragraph);
  const withoutAddresses = paragraph.replace(ADDRESSES, blanked);
  const ends: number[] = [];
  let isBehindQuestion = false;
  for (const { 0: mark, index, groups } of withoutAddresses.matchAll(marksOf(forms))) {
    const start = ends.at(-1) ?? 0;
    if (index < start) continue;
    const stop = stops.get(index) ?? null;
    const before = endsOf(paragraph.slice(start, index));
    const isGap = groups?.gap !== undefined;
    const behind = isGap ? index : index + mark.length;
    const closers = isGap ? '' : closersAt(before, paragraph.slice(behind), stop);
    const end = behind + closers.length;
    const after = paragraph.slice(end);
    if (!/[\p{L}\p{N}]/u.test(after)) break;
    const place = { forms, stop, before, closers, after, isBehindQuestion };
    if (isGap ? isGapWithin(place) : goesOn(mark, place)) continue;
    ends.push(end);
    isBehindQuestion = /[?？؟;]/.test(mark);
  }
  return ends;
}

/** An address without its marks, but for those behind it. */
function blanked(address: string): string {
  const [behind = ''] = /[.,;:!?)\]]*$/u.exec(address) ?? [];
  return '_'.repeat(address.length - behind.length) + behind;
}

const marksByEnds = new Map<string, RegExp>();

function marksOf({ data: { ends = '' } }: KnownForms): RegExp {
  const known = marksByEnds.get(ends);
  if (known) return known;
  const marks = new RegExp(`(?<gap>${GAPS})|${LEFT_OUT}|${MARKS.replace('ENDS', ends)}`, 'gu');
  marksByEnds.set(ends, marks);
  return marks;
}

/** Nothing in the middle of a long sentence matters; to look through it at each of its marks would take for ever. */
function endsOf(sentence: string): string {
  return sentence.length <= 1200 ? sentence : `${sentence.slice(0, 200)} ${sentence.slice(-1000)}`;
}

/** The closing marks: also the number of a footnote behind a word or a mark, and » where French sets it apart. */
function closersAt(before: string, rest: string, stop: StopPlace['stop']): string {
  CLOSERS.lastIndex = 0;
  const marks = CLOSERS.exec(rest)?.[0] ?? '';
  const further = rest.slice(marks.length);
  const isBehindWord = /(?:^|[\s(“"«.])\p{L}*(?:\p{L}{2}|\.\p{L})$/u.test(before);
  const mayHaveNumber = marks !== '' || (isBehindWord && (stop === null || stop.kinds.has('maybe')));
  const number =
    /^\p{Nd}{1,3}(?:[,–-]\p{Nd}{1,3})*(?=\s+[“"«(]?[\p{Lu}\p{Lo}]|\s*$)/u.exec(further)?.[0] ?? '';
  const guillemet = /^\s»(?![\p{L}\p{N}])/u.exec(further)?.[0] ?? '';
  return marks + (mayHaveNumber ? number : '') + guillemet;
}

function goesOn(mark: string, place: StopPlace): boolean {
  const { before, closers, after } = place;
  const isNothingSaid = !/[\p{L}\p{N}]/u.test(before) || /[([“«„¿¡]\s*$/u.test(before);
  const isWithinMarks = /^(?:['’]\p{Ll}|\s*[,;:，、；：،؛·]|[\p{Sentence_Terminal}…])/u.test(after);
  const isWithinNumber = /\p{Nd}$/u.test(before) && closers === '' && /^\p{Nd}/u.test(after);
  if (isNothingSaid || isWithinMarks || isWithinNumber) return true;
  const isSmall = goesOnInSmallLetters(place);
  // "“Never!” he said", "“Never!” – he said", "no … and then"
  const isLeftOut = mark !== '.' && /^[[(.…‥]/u.test(mark);
  if (isSmall && (closers !== '' || /[\f\v]/.test(mark) || isLeftOut || /^\s*(?:[–—]|-\s)/u.test(after)))
    return true;
  // Japanese quotes with a particle behind the quotation.
  if (/[」』]$/u.test(closers) && /^(?:と(?!うとう|ても|にかく|ころ|りあえず)|って)/u.test(after))
    return true;
  return mark === '.' && staysWithin(place, isSmall);
}

/**
 * Whether a small letter shows that the sentence goes on: where it began with a capital itself, and where the next
 * word is none of those that are written small everywhere ("al-Shabaab", "iPhone").
 */
function goesOnInSmallLetters({ before, after }: StopPlace): boolean {
  const first =
    /[\p{L}\p{N}]/u.exec(before.replace(/^[^\p{L}\p{N}]*(?:\p{L}|[ivxlc]+)[.)]\s/u, ''))?.[0] ?? '';
  const next = after.replace(/^[^\p{L}\p{N}]+/u, '');
  return !/\p{Ll}/u.test(first) && /^\p{Ll}/u.test(next) && !/^\p{Ll}{1,4}[-‑]?\p{Lu}/u.test(next);
}

/** Spaces that stand within a sentence in Thai: before "ๆ", in a date, and between a number and what it counts. */
function isGapWithin({ before, after }: StopPlace): boolean {
  const next = after.trimStart();
  if (/^[ๆฯ]/u.test(next) || !/[\p{L}\p{N}]/u.test(before)) return true;
  if (!/\p{Nd}$/u.test(before)) return false;
  if (!/\p{Nd}{4}$/u.test(before)) return true;
  return [...knownForms('th').months, ...knownForms('lo').months].some((name) => next.startsWith(name));
}
