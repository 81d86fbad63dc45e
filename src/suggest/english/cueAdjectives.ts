import type { OfferedStance } from '../Suggester.ts';

/** What somebody is said to be who stands so: `wary of`, `ready to`. */
export interface CueAdjective {
  readonly stance: OfferedStance | null;
  /** The words behind it with which its content begins, or that lead to it. */
  readonly leads: ReadonlySet<string>;
  /** Whether it tells a stance alone: `Norlund was more cautious`. */
  readonly stands: boolean;
}

const STANDING = new Set(
  'cautious hopeful optimistic pessimistic skeptical sceptical unconvinced undecided'.split(' '),
);

const GROUPS: readonly (readonly [stance: OfferedStance | null, leads: string, adjectives: string])[] = [
  [
    'SCEPTICAL',
    'of about that',
    'wary skeptical sceptical doubtful suspicious unconvinced pessimistic cautious',
  ],
  ['SCEPTICAL', 'about that over', 'worried concerned alarmed nervous anxious uneasy'],
  ['SCEPTICAL', 'to', 'reluctant hesitant'],
  ['SCEPTICAL', 'of that', 'afraid fearful'],
  ['SUPPORTS', 'that of about in', 'confident convinced sure certain optimistic hopeful'],
  ['SUPPORTS', 'to for', 'ready willing prepared eager determined keen open committed'],
  ['SUPPORTS', 'of', 'supportive proud'],
  ['OBJECTS', 'to', 'opposed unwilling'],
  ['OBJECTS', 'of', 'critical'],
  ['UNDECIDED', 'about whether if how over on', 'unsure uncertain unclear undecided'],
  [null, 'of that', 'aware'],
];

const byWord = new Map(
  GROUPS.flatMap(([stance, leads, adjectives]) =>
    adjectives
      .split(' ')
      .map(
        (word) => [word, { stance, leads: new Set(leads.split(' ')), stands: STANDING.has(word) }] as const,
      ),
  ),
);

/** What an adjective tells of whoever is so; null of one that tells nothing. */
export function cueAdjective(word: string): CueAdjective | null {
  return byWord.get(word) ?? null;
}
