import type { Forms } from '../plural.ts';

/** The words of what is written from the page: what waits, what can be undone, one's own claims. */
export interface WritingWords {
  /** What is said where there is no key. */
  readonly noKey: string;
  /** An answer of the service that says nothing else, by its HTTP status. */
  failed(status: number): string;
  /** What is said where something was taken out before it was sent. */
  readonly gone: string;
  /** The name of the part of the page that tells what waits. */
  readonly status: string;
  /** How many things wait. */
  readonly waiting: Forms;
  readonly sending: string;
  /** What they wait for. */
  readonly offline: string;
  readonly keyGone: string;
  readonly otherKey: string;
  readonly unkept: string;
  readonly stopped: string;
  readonly nearest: string;
  /** Leads to the text that it is about. */
  readonly toText: string;
  readonly show: string;
  readonly hide: string;
  /** Since when: `{time}`. */
  readonly since: string;
  readonly sendNow: string;
  readonly sendAs: string;
  readonly discard: string;
  /** Asked before something is thrown away: `{about}`. */
  readonly discardSure: string;
  readonly keep: string;
  /** `{about}` */
  readonly discarded: string;
  readonly allSent: string;
  /** After something was recorded: `{about}`. */
  readonly recorded: string;
  /** The same, where it is a draft: `{about}`. */
  readonly drafted: string;
  readonly undo: string;
  /** `{about}` */
  readonly undoing: string;
  readonly undone: string;
  readonly undoWaits: string;
  readonly undoRefused: string;
  readonly dismiss: string;
}
