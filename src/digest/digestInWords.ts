import { dateInWords } from '../diagrams/dateInWords.ts';
import { reportersIn, stanceLabel } from '../diagrams/describePosition.ts';
import { counted, said as filled } from '../diagrams/ViewWords.ts';
import { claimText } from '../evidence/claimText.ts';
import { lastDay } from '../evidence/edtfDays.ts';
import { HOLDER_NOT_NAMED } from '../evidence/wordsKept.ts';
import type { Digest, DigestEntry, DigestQuestion } from './Digest.ts';
import type { DigestWords } from './DigestWords.ts';
import type { DigestClaim, DigestStance } from './digestQuery.ts';

/** `Who moved and who is new since 18 August 2025: Where should they meet?` */
export function digestTitle(
  { since, until, axis, issue }: Pick<Digest, 'since' | 'until' | 'axis' | 'issue'>,
  words: DigestWords,
): string {
  const title =
    until === null
      ? filled(words.title[axis], { since: sinceInWords(since, words) })
      : filled(words.titleUntil[axis], {
          day: dateInWords(since, words.language),
          until: dateInWords(until, words.language),
        });
  return issue === null ? title : filled(words.ofOne, { title, question: issue.text });
}

/** `since 18 August 2025`. A month is said as one of its days is, without the number. */
function sinceInWords(since: string, { language, since: forms }: DigestWords): string {
  if (/^\d{4}-\d{2}$/.test(since) && language !== 'en') {
    const first = dateInWords(`${since}-01`, language).replace(/^1 /, '');
    return filled(forms.day, { day: first });
  }
  const form = /^\d{4}-\d{2}-\d{2}$/.test(since) ? forms.day : forms.other;
  return filled(form, { day: dateInWords(since, language) });
}

/** What heads the entries of a question. */
export function questionHeading({ slug, text }: DigestQuestion, words: DigestWords): string {
  return slug === null ? words.noQuestion : text;
}

/** What an entry says, without its words: `Ann (moved, 22 August 2025): objects – Meet in Geneva`. */
export function entryInWords(entry: DigestEntry, words: DigestWords): string {
  const { kind, apparent, actor, before, after } = entry;
  const [newest] = after?.claims ?? [];
  const via = after?.claims.every((claim) => claim.via.length > 0) ? (newest?.via ?? []) : [];
  const changed = kind === 'NEW' ? words.isNew : after === null ? words.noLonger : words.moved;
  const more = [
    apparent ? words.unlikeBefore : changed,
    ...whenOf(entry, words),
    ...(via.length === 0 ? [] : [reportersIn(via, words.position)]),
  ];
  const held = after ?? before;
  return `${actor.name} (${more.join(', ')}): ${held === null ? '' : stanceInWords(held, words)}`;
}

/**
 * The sentence of a claim. One that was made for it, because it was given none, is English: in another language it is said
 * anew. What its coder wrote stays.
 */
export function claimInWords(
  { actor }: Pick<DigestEntry, 'actor'>,
  held: DigestStance,
  { text, via }: DigestClaim,
  words: DigestWords,
): string {
  if (words.language === 'en') return text;
  const { stance, target } = held;
  const plain = { holder: actor.name, stance, target: target.text, targetType: target.type, via };
  const rest = { tense: 'CURRENT', condition: null, hedged: false };
  const made = [true, false].flatMap((several) =>
    ['', null].map((holderText) => claimText({ ...plain, ...rest, several, holderText })),
  );
  if (!made.includes(text)) return text.replace(`(${HOLDER_NOT_NAMED})`, `(${words.holderNotNamed})`);
  const who = via.length === 0 ? actor.name : `${actor.name} (${reportersIn(via, words.position)})`;
  const note = text.endsWith(`(${HOLDER_NOT_NAMED})`) ? ` (${words.holderNotNamed})` : '';
  return `${who}: ${stanceInWords(held, words)}${note}`;
}

/** What stands before the words of what was held before: `Before: supports – Meet in Basel`. */
export function beforeInWords({ before, after }: DigestEntry, words: DigestWords): string | null {
  if (before === null) return null;
  const isSame = before.target.slug === after?.target.slug;
  if (after === null) return words.before;
  return `${words.before}: ${isSame ? labelOf(before, words) : stanceInWords(before, words)}`;
}

/** What stands behind the words of what was held before: when it was said, else the day of its text; nothing where neither is known. */
export function whenBefore({ saidAt, publishedAt }: DigestClaim, words: DigestWords): string {
  const { language, saidOn, inText } = words;
  if (saidAt !== null) return ` (${filled(saidOn, { day: dateInWords(saidAt, language) })})`;
  return publishedAt === null ? '' : ` (${filled(inText, { day: dateInWords(publishedAt, language) })})`;
}

/** What is said of how a change is known where no words show it; else null. */
export function withoutShowing({ apparent }: DigestEntry, { notShown }: DigestWords): string | null {
  return apparent ? notShown : null;
}

function stanceInWords(held: DigestStance, words: DigestWords): string {
  return `${labelOf(held, words)} – ${held.target.text}`;
}

function labelOf({ stance, target }: DigestStance, { position }: DigestWords): string {
  return stanceLabel(stance, target.type, position);
}

/** When it was said, as the text has it; else when the text was published; nothing where neither is known. */
function whenOf({ day, before, after }: DigestEntry, { language, inText }: DigestWords): readonly string[] {
  if (day === null) return [];
  const isOfDay = ({ saidAt }: DigestClaim) =>
    saidAt !== null && (lastDay(saidAt) === day || saidAt.startsWith(day));
  const said = [...((after ?? before)?.claims ?? [])].find(isOfDay);
  return [
    said?.saidAt ? dateInWords(said.saidAt, language) : filled(inText, { day: dateInWords(day, language) }),
  ];
}

/** Whether the same by when the graph learned it has what this cannot tell. */
export function hasMoreLearned({ axis, undated }: Pick<Digest, 'axis' | 'undated'>): boolean {
  return axis === 'SAID' && undated > 0;
}

/** What stands under a digest: what it cannot tell, or that there is nothing; each a sentence. */
export function digestNotes(
  { questions, undated }: Pick<Digest, 'questions' | 'undated'>,
  words: DigestWords,
): readonly string[] {
  const nothing = questions.length === 0 ? [words.nothing] : [];
  if (undated === 0) return nothing;
  const language = words.language === 'en' ? 'en-GB' : words.language;
  return [...nothing, counted({ language }, words.undated, undated)];
}
