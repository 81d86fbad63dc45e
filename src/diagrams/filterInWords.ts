import type { Named, ResolvedFilter } from './DiagramFilter.ts';
import { dateInWords } from './dateInWords.ts';
import { ENGLISH, type PositionWords } from './PositionWords.ts';
import { counted, ENGLISH_VIEW, said, type ViewWords } from './ViewWords.ts';

/**
 * What a view shows, as a heading: `Where shall they meet? Who stands where`, `Where Emmanuel Macron stands`. What else cuts
 * it, `cutInWords` says.
 */
export function titleOf(
  { actor, issue, target }: Pick<ResolvedFilter, 'actor' | 'issue' | 'target'>,
  words: ViewWords = ENGLISH_VIEW,
): string {
  const who =
    actor.length === 0
      ? words.whoStandsWhere
      : counted(words, words.whereStands, actor.length, { actors: listed(actor.map(nameOf), words.and) });
  const subjects = [...issue, ...target].map(nameOf);
  if (subjects.length === 0) return who;
  const subject = subjects.join(' · ');
  return /[.?!…]$/u.test(subject)
    ? `${subject} ${who}`
    : `${subject}: ${who.charAt(0).toLowerCase()}${who.slice(1)}`;
}

/** What cuts a view beside whom and what it is about, a phrase each: `only objects or sceptical`, `without earlier stances`. */
export function cutInWords(
  { document, stance, former, from, to, rollUp }: ResolvedFilter,
  words: ViewWords = ENGLISH_VIEW,
  { stances }: Pick<PositionWords, 'stances'> = ENGLISH,
): readonly string[] {
  const each = stance.map((one) => stances[one]);
  return [
    ...(rollUp ? [words.withParts] : []),
    ...(document.length === 0
      ? []
      : [said(words.inDocuments, { documents: listed(document.map(nameOf), words.or) })]),
    ...(stance.length === 0 ? [] : [said(words.only, { stances: listed(each, words.or) })]),
    ...(former ? [] : [words.withoutEarlier]),
    ...spanInWords(from, to, words),
  ];
}

function spanInWords(from: string | null, to: string | null, words: ViewWords): readonly string[] {
  const days = {
    ...(from !== null && { from: dateInWords(from, words.language) }),
    ...(to !== null && { to: dateInWords(to, words.language) }),
  };
  if (from === null && to === null) return [];
  if (from === null) return [said(words.heldUntil, days)];
  if (to === null) return [said(words.heldSince, days)];
  return [said(days.from === days.to ? words.heldOn : words.heldBetween, days)];
}

/** Why a view without positions has none; empty for others. One sentence each. */
export function notesOf(filter: ResolvedFilter, positions: number, targets: number): string[] {
  if (positions > 0) return [];
  const { actor, issue, target, document, stance, from, to } = filter;
  const on = [...issue, ...target].map(({ name }) => `“${name}”`);
  const cut = [
    ...(actor.length === 0 ? [] : [`of ${listed(actor.map(nameOf), ' or ')}`]),
    ...(on.length === 0 ? [] : [`on ${listed(on, ' or ')}`]),
    ...(document.length === 0 ? [] : [`in ${listed(document.map(nameOf), ' or ')}`]),
    ...(stance.length === 0
      ? []
      : [
          `with the stance ${listed(
            stance.map((one) => ENGLISH.stances[one]),
            ' or ',
          )}`,
        ]),
    ...(from === null && to === null ? [] : ['whose words are known to be of that time']),
  ];
  if (cut.length === 0 && targets === 0) return ['The graph holds no positions yet.'];
  return [
    `No accepted claim gives a position${cut.length === 0 ? '' : ` ${cut.join(' ')}`}.`,
    'Nobody is counted for having said nothing.',
  ];
}

function nameOf({ name }: Named): string {
  return name;
}

function listed(items: readonly string[], word: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')}${word}${items.at(-1)}`;
}
