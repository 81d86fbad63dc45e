import { dateInWords } from '../diagrams/dateInWords.ts';
import { reportersIn, stanceLabel } from '../diagrams/describePosition.ts';
import { lastDay } from '../evidence/edtfDays.ts';
import type { Digest, DigestEntry } from './Digest.ts';
import type { DigestStance, DigestWords } from './digestQuery.ts';

/** `Who moved and who is new since 18 August 2025: Where should they meet?` */
export function digestTitle({ since, axis, issue }: Pick<Digest, 'since' | 'axis' | 'issue'>): string {
  const learned =
    axis === 'KNOWN' ? 'What was learned of who moved and who is new' : 'Who moved and who is new';
  const title = `${learned} since ${dateInWords(since)}`;
  return issue === null ? title : `${title}: ${issue.text}`;
}

/** What an entry says, without its words: `Ann (moved, 22 August 2025): objects – Meet in Geneva`. */
export function entryInWords(entry: DigestEntry): string {
  const { kind, apparent, actor, before, after } = entry;
  const [newest] = after?.claims ?? [];
  const via = after?.claims.every((claim) => claim.via.length > 0) ? (newest?.via ?? []) : [];
  const moved = apparent ? 'unlike before' : kind === 'NEW' ? 'new' : after === null ? 'no longer' : 'moved';
  const more = [moved, ...whenOf(entry), ...(via.length === 0 ? [] : [reportersIn(via)])];
  const held = after ?? before;
  return `${actor.name} (${more.join(', ')}): ${held === null ? '' : stanceInWords(held)}`;
}

/** What stands before the words of what was held before: `Before: supports – Meet in Basel`. */
export function beforeInWords({ before, after }: DigestEntry): string | null {
  if (before === null) return null;
  const isSame = before.target.slug === after?.target.slug;
  return after === null ? 'Before' : `Before: ${isSame ? labelOf(before) : stanceInWords(before)}`;
}

/** What is said of how a change is known where no words show it; else null. */
export function withoutShowing({ apparent }: DigestEntry): string | null {
  return apparent ? 'No words say that the mind was changed.' : null;
}

function stanceInWords(held: DigestStance): string {
  return `${labelOf(held)} – ${held.target.text}`;
}

function labelOf({ stance, target }: DigestStance): string {
  return stanceLabel(stance, target.type);
}

/** When it was said, as the text has it; else when the text was published; nothing where neither is known. */
function whenOf({ day, before, after }: DigestEntry): readonly string[] {
  if (day === null) return [];
  const isOfDay = ({ saidAt }: DigestWords) =>
    saidAt !== null && (lastDay(saidAt) === day || saidAt.startsWith(day));
  const said = [...((after ?? before)?.claims ?? [])].find(isOfDay);
  return [said?.saidAt ? dateInWords(said.saidAt) : `in a text of ${dateInWords(day)}`];
}

/** What stands under a digest: what it cannot tell, or that there is nothing; each a sentence. */
export function digestNotes({
  questions,
  undated,
}: Pick<Digest, 'questions' | 'undated'>): readonly string[] {
  const nothing = questions.length === 0 ? ['Nobody moved and nobody is new, as far as days are known.'] : [];
  if (undated === 0) return nothing;
  const count = undated.toLocaleString('en-GB');
  const more =
    undated === 1
      ? 'Of 1 more no day is known: it is not told here.'
      : `Of ${count} more no day is known: they are not told here.`;
  return [...nothing, more];
}
