import type { Named, ResolvedFilter } from './DiagramFilter.ts';
import { dateInWords } from './dateInWords.ts';
import { ENGLISH } from './PositionWords.ts';

/**
 * What a view shows, as a heading: `Where shall they meet? Who stands where`, `Where Emmanuel Macron stands`. What else cuts
 * it, `cutInWords` says.
 */
export function titleOf({ actor, issue, target }: ResolvedFilter): string {
  const who =
    actor.length === 0
      ? 'Who stands where'
      : `Where ${listed(actor.map(nameOf), 'and')} ${actor.length === 1 ? 'stands' : 'stand'}`;
  const subjects = [...issue, ...target].map(nameOf);
  if (subjects.length === 0) return who;
  const subject = subjects.join(' · ');
  return /[.?!…]$/u.test(subject)
    ? `${subject} ${who}`
    : `${subject}: ${who.charAt(0).toLowerCase()}${who.slice(1)}`;
}

/** What cuts a view beside whom and what it is about, a phrase each: `only objects or sceptical`, `without earlier stances`. */
export function cutInWords({ document, stance, former, from, to }: ResolvedFilter): readonly string[] {
  const [first, last] = [from, to].map((date) => (date === null ? null : dateInWords(date)));
  return [
    ...(document.length === 0 ? [] : [`in ${listed(document.map(nameOf), 'or')}`]),
    ...(stance.length === 0 ? [] : [`only ${labels(stance)}`]),
    ...(former ? [] : ['without earlier stances']),
    ...(first && last ? [first === last ? `held ${first}` : `held ${first} to ${last}`] : []),
    ...(first && !last ? [`held ${first} or later`] : []),
    ...(last && !first ? [`held ${last} or earlier`] : []),
  ];
}

/** Why a view without positions has none; empty for others. One sentence each. */
export function notesOf(filter: ResolvedFilter, positions: number, targets: number): string[] {
  if (positions > 0) return [];
  const { actor, issue, target, document, stance, from, to } = filter;
  const on = [...issue, ...target].map(({ name }) => `“${name}”`);
  const cut = [
    ...(actor.length === 0 ? [] : [`of ${listed(actor.map(nameOf), 'or')}`]),
    ...(on.length === 0 ? [] : [`on ${listed(on, 'or')}`]),
    ...(document.length === 0 ? [] : [`in ${listed(document.map(nameOf), 'or')}`]),
    ...(stance.length === 0 ? [] : [`with the stance ${labels(stance)}`]),
    ...(from === null && to === null ? [] : ['whose words are known to be of that time']),
  ];
  if (cut.length === 0 && targets === 0) return ['The graph holds no positions yet.'];
  return [
    `No accepted claim gives a position${cut.length === 0 ? '' : ` ${cut.join(' ')}`}.`,
    'Nobody is counted for having said nothing.',
  ];
}

function labels(stances: ResolvedFilter['stance']): string {
  return listed(
    stances.map((stance) => ENGLISH.stances[stance]),
    'or',
  );
}

function nameOf({ name }: Named): string {
  return name;
}

function listed(items: readonly string[], word: 'and' | 'or'): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}
