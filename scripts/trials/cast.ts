/** Whoever holds something in the reports, and what it is about: few, so that writers meet on them. */
export interface Actor {
  /** The slug at first. */
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
}

export interface Target {
  readonly type: 'issue' | 'proposal' | 'assertion';
  readonly slug: string;
  /** What it says. */
  readonly text: string;
  /** How reports speak of it, behind a verb. */
  readonly words: string;
  /** Of a proposal: the slug of its issue, and what it is about. */
  readonly issue?: string;
  readonly kind?: string;
}

const actor = (slug: string, name: string, kind: string): Actor => ({ slug, name, kind });

export const ACTORS: readonly Actor[] = [
  actor('ardania', 'Ardania', 'STATE'),
  actor('velmark', 'Velmark', 'STATE'),
  actor('ostrava-league', 'The Ostrava League', 'ALLIANCE'),
  actor('brandt', 'Ines Brandt', 'PERSON'),
  actor('haddad', 'Layla Haddad', 'PERSON'),
  actor('lisse-council', 'The Council of Lisse', 'GOVERNMENT'),
  actor('dockers', 'The Dockers’ Union', 'ORGANIZATION'),
  actor('gazette', 'The Harbour Gazette', 'MEDIA'),
  actor('islanders', 'Islanders of Velmark', 'GROUP'),
  actor('orlov', 'Pavel Orlov', 'PERSON'),
];

const issue = (slug: string, text: string, words: string): Target => ({ type: 'issue', slug, text, words });
const proposal = (slug: string, text: string, words: string, about: string, kind: string): Target => ({
  ...{ type: 'proposal', slug, text, words, issue: about, kind },
});
const assertion = (slug: string, text: string, words: string): Target => ({
  ...{ type: 'assertion', slug, text, words },
});

export const TARGETS: readonly Target[] = [
  issue('where-to-meet', 'Where should the talks be held?', 'where to meet'),
  issue('who-pays', 'Who pays for the harbour?', 'who pays for the harbour'),
  proposal('ferry-venue', 'Hold the talks on the ferry', 'talks on the ferry', 'where-to-meet', 'VENUE'),
  proposal('palace-venue', 'Hold the talks in the palace', 'talks in the palace', 'where-to-meet', 'VENUE'),
  proposal('quay-venue', 'Hold the talks on the quay', 'talks on the quay', 'where-to-meet', 'VENUE'),
  proposal('toll', 'Take a toll on every ferry', 'a toll on every ferry', 'who-pays', 'TERMS'),
  proposal('free-passage', 'Let every ferry pass free', 'free passage', 'who-pays', 'TERMS'),
  proposal('joint-patrols', 'Patrol the strait together', 'joint patrols', 'who-pays', 'SECURITY'),
  assertion('harbour-is-safe', 'The harbour is safe', 'that the harbour is safe'),
  assertion('toll-pays', 'A toll pays for the harbour', 'that a toll pays'),
];

/** How a report says that somebody holds a stance. */
export const VERBS: Readonly<Record<string, string>> = {
  PROPOSES: 'proposes',
  SUPPORTS: 'backs',
  SCEPTICAL: 'doubts',
  OBJECTS: 'rejects',
  UNDECIDED: 'has not made up its mind on',
  DISCUSSES: 'discusses',
};

/** The stances that a kind of target takes, of those that reports have verbs for. */
export const STANCES: Readonly<Record<Target['type'], readonly string[]>> = {
  issue: ['DISCUSSES', 'UNDECIDED'],
  proposal: ['PROPOSES', 'SUPPORTS', 'SCEPTICAL', 'OBJECTS'],
  assertion: ['SUPPORTS', 'SCEPTICAL', 'OBJECTS'],
};
