import { type StopPlace, staysWithin } from './fullStops.ts';
import { type KnownForms, knownForms } from './shortFormsIn.ts';

/** Web and mail addresses, whose stops are their own. */
const ADDRESSES = /(?:https?:\/\/|www\.)[^\s<>"“”«»]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gu;

/** Words left out, and the marks that end sentences in any script, as Unicode knows them, or as they are typed. */
const LEFT_OUT = String.raw`\[(?:…|\.{3})\]|\((?:…|\.{3})\)|\.(?:[ \u00A0]\.){2,}`;
const MARKS = String.raw`፡፡|[\p{Sentence_Terminal}…‥།༎ENDS]+`;

/** Thai and Lao part sentences by a space, though not only these. */
const SPACED = String.raw`\p{Script=Thai}\p{Script=Lao}`;
const BEHIND_WORD = String.raw`[”"'’»)\]]{0,3}`;
const GAPS = String.raw`(?<=[${SPACED}]${BEHIND_WORD})\s+(?=[${SPACED}\p{Script=Latin}])|(?<=[\p{L}\p{Nd}]${BEHIND_WORD})\s+(?=[${SPACED}])`;

/** What belongs to the sentence before when it stands directly behind its end: closing marks, and those of notes. */
const CLOSERS =
  /(?:[”)\]}」』】）〉》〕〗*†‡§⁰¹²³⁴-⁹\p{Pf}]|[“‘’«»‹›"'](?![\p{L}\p{N}])|\[\p{Nd}{1,3}(?:[,–-]\s?\p{Nd}{1,3})*\])+/uy;

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
  const addresses = addressesIn(paragraph);
  let nextAddress = 0;
  const ends: number[] = [];
  let isBehindQuestion = false;
  let isOpen = false;
  let seen = 0;
  for (const { 0: mark, index, groups } of paragraph.matchAll(marksOf(forms))) {
    const start = ends.at(-1) ?? 0;
    while ((addresses[nextAddress]?.end ?? index + 1) <= index) nextAddress += 1;
    if (index < start || (addresses[nextAddress]?.start ?? index + 1) <= index) continue;
    const stop = stops.get(index) ?? null;
    const passed = paragraph.slice(seen, index);
    if (/[«»]/.test(passed)) isOpen = passed.lastIndexOf('«') > passed.lastIndexOf('»');
    seen = index;
    const before = endsOf(paragraph.slice(start, index));
    const isGap = groups?.gap !== undefined;
    const behind = isGap ? index : index + mark.length;
    const closers = isGap ? '' : closersAt(before, paragraph.slice(behind), stop, isOpen);
    const end = behind + closers.length;
    const after = paragraph.slice(end);
    if (!/[\p{L}\p{N}]/u.test(after)) break;
    const place = {
      forms,
      stop,
      before,
      closers,
      after,
      isBehindQuestion,
    };
    if (isGap ? isGapWithin(place) : goesOn(mark, place)) continue;
    ends.push(end);
    isBehindQuestion = /[?？؟;]/.test(mark);
  }
  return ends;
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

function addressesIn(paragraph: string): readonly { readonly start: number; readonly end: number }[] {
  return Array.from(paragraph.matchAll(ADDRESSES), ({ 0: address, index }) => ({
    start: index,
    end: index + address.replace(/[.,;:!?)\]]+$/u, '').length,
  }));
}

/** The closing marks: with the number of a footnote, and with » where French sets it apart. */
function closersAt(before: string, rest: string, stop: StopPlace['stop'], isOpen: boolean): string {
  CLOSERS.lastIndex = 0;
  const marks = CLOSERS.exec(rest)?.[0] ?? '';
  const further = rest.slice(marks.length);
  const isNumbered = stop !== null && !stop.kinds.has('maybe');
  const isWord =
    marks !== '' ||
    (!isNumbered && /(?:^|[\s(“"«.])\p{L}+$/u.test(before) && /\p{L}{2}$|\.\p{L}$/u.test(before));
  const footnote = isWord ? /^\p{Nd}{1,3}(?=\s+[“"«(]?[\p{Lu}\p{Lo}]|\s*$)/u.exec(further)?.[0] : undefined;
  const guillemet = isOpen ? /^\s?»/u.exec(further)?.[0] : undefined;
  return marks + (footnote ?? guillemet ?? '');
}

function goesOn(mark: string, place: StopPlace): boolean {
  const { before, closers, after } = place;
  // Nothing was said yet: "… and then", "“… and then", "(?)".
  if (!/[\p{L}\p{N}]/u.test(before) || /[([“«„¿¡]\s*$/u.test(before)) return true;
  if (/^(?:['’]\p{Ll}|\s*[,;:，、；：،؛·]|[\p{Sentence_Terminal}…])/u.test(after)) return true;
  if (/\p{Nd}$/u.test(before) && closers === '' && /^\p{Nd}/u.test(after)) return true;
  const isSmall = goesOnInSmallLetters(place);
  const isStop = mark === '.';
  // "“Never!” he said", "(sic!) and", "“Never!” – he said", "no … and then"
  if (isSmall && (closers !== '' || /^\s*(?:[–—]|-\s)/u.test(after) || (!isStop && /^[[(.…‥]/u.test(mark))))
    return true;
  // Japanese quotes with a particle behind the quotation.
  if (/[」』]$/u.test(closers) && /^(?:と|って)/u.test(after)) return true;
  return isStop && staysWithin(place, isSmall);
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
