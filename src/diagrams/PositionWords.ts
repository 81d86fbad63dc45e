import { type Stance, UNATTRIBUTED } from './encoding.ts';

/** The words in which positions are told, in one language: `{name}` stands for a value. */
export interface PositionWords {
  /** In which dates are told (BCP 47); null where they stay in EDTF, for programs. */
  readonly language: string | null;
  /** On a proposal or an issue, between the actor's name and the proposal's text. */
  readonly stances: Readonly<Record<Stance, string>>;
  readonly onAssertion: Readonly<Record<Stance, string>>;
  readonly accordingTo: string;
  /** Between a reporter and whom that one cites. */
  readonly citing: string;
  readonly noLongerHeld: string;
  readonly givenUpAndResumed: string;
  readonly laterWords: string;
  readonly laterWordsAndResumed: string;
  readonly hedged: string;
  readonly mixed: string;
  /** The place of a stance among those that an actor took on the same thing, one after another. */
  readonly step: string;
  readonly since: string;
  /** Under a proposal that no accepted claim has ever proposed. */
  readonly unattributed: string;
  /** Behind a name, where the condition stands apart from the stance. */
  readonly condition: string;
  /** In place of a question's text, under that as heading. */
  readonly questionItself: string;
  /** Over proposals without a question, and over assertions. */
  readonly otherProposals: string;
  readonly heldTrue: string;
}

/** The words of diagrams, of exports and of models. */
export const ENGLISH: PositionWords = {
  language: null,
  stances: {
    PROPOSES: 'proposes',
    SUPPORTS: 'supports',
    CONDITIONAL: 'agrees on a condition',
    DISCUSSES: 'discusses',
    UNDECIDED: 'undecided',
    WITHDRAWS: 'withdraws',
    SCEPTICAL: 'sceptical',
    OBJECTS: 'objects',
  },
  onAssertion: {
    PROPOSES: 'proposes',
    SUPPORTS: 'says so',
    CONDITIONAL: 'agrees on a condition',
    DISCUSSES: 'discusses',
    UNDECIDED: 'undecided',
    WITHDRAWS: 'takes it back',
    SCEPTICAL: 'doubts it',
    OBJECTS: 'denies it',
  },
  accordingTo: 'according to {via}',
  citing: ', citing ',
  noLongerHeld: 'no longer held',
  givenUpAndResumed: 'given up, later taken up again',
  laterWords: 'later words take another stance',
  laterWordsAndResumed: 'later words take another stance, then this one again',
  hedged: 'as the text guesses',
  mixed: 'and takes the other side as well',
  step: 'their stance no. {step} on this',
  since: 'since {since}',
  unattributed: UNATTRIBUTED,
  condition: 'if: {condition}',
  questionItself: 'The question itself',
  otherProposals: 'Other proposals',
  heldTrue: 'What is held to be true',
};
