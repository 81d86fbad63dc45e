import type { Forms } from '../plural.ts';

/** A reason to leave a sentence out. */
interface ReasonWords {
  readonly name: string;
  readonly meaning: string;
}

/** The words of what is coded, left out and open in a text. */
export interface CoverageWords {
  /** The name of the part of the page. */
  readonly name: string;
  /** `{count}` of `{all}` sentences. */
  readonly open: Forms;
  readonly allDone: string;
  readonly loading: string;
  readonly again: string;
  readonly previous: string;
  readonly next: string;
  readonly noneThere: string;
  readonly kinds: Readonly<Record<'covered' | 'leftOut' | 'open', string>>;
  readonly keyName: string;
  /** What became of a sentence, and its words. */
  readonly announced: string;
  /** Who left a sentence out, and why. */
  readonly leftOutBy: string;
  readonly code: string;
  readonly leaveOut: string;
  readonly takeBack: string;
  readonly why: string;
  /** The reasons that the page offers, as they are stored, each in a word or two, and what it means. */
  readonly reasons: Readonly<Record<'no holder' | 'no stance' | 'boilerplate', ReasonWords>>;
  readonly cancel: string;
  readonly close: string;
  readonly leaving: string;
  readonly tookBack: string;
  readonly waiting: string;
  /** Lines that name what waits to be sent. */
  readonly about: { readonly leaveOut: string; readonly takeBack: string };
}
