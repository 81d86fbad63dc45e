import type { Forms } from '../plural.ts';

/** The words of one's own claims: the list of them, undoing, and changes of mind. */
export interface OwnedWords {
  /** What opens the list. */
  readonly open: string;
  readonly heading: string;
  readonly count: Forms;
  readonly none: string;
  /** Some of many: `{shown}` of `{all}`. */
  readonly cut: string;
  readonly undone: string;
  readonly drafts: string;
  readonly accepted: string;
  /** `{about}` */
  readonly undo: string;
  readonly undoing: string;
  readonly nowUndone: string;
  readonly again: string;
  /** What recording again does, beside its button. */
  readonly againHelp: string;
  readonly againNever: string;
  readonly replaced: string;
  readonly recordedAgain: string;
  readonly waits: string;
  readonly refused: string;
  /** What begins a change of mind. */
  readonly giveUp: string;
  readonly drag: string;
  readonly noEarlier: string;
  /** `{holder}` */
  readonly chooseEarlier: string;
  readonly thisOne: string;
  readonly cancel: string;
  /** `{holder}` `{earlier}` */
  readonly chooseWords: string;
  readonly noWordsYet: string;
  readonly record: string;
  /** `{later}` `{earlier}` */
  readonly turnAbout: string;
  readonly turnRecorded: string;
  readonly givesUp: Forms;
  readonly givenUp: string;
}
