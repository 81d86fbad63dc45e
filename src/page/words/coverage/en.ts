import type { CoverageWords } from './CoverageWords.ts';

/** The words of what is coded, left out and open in a text, in English. */
export const en: CoverageWords = {
  name: 'Sentences',
  open: {
    one: '{count} sentence of {all} is open',
    other: '{count} sentences of {all} are open',
  },
  allDone: 'No sentence of {all} is open',
  loading: 'Looking for open sentences …',
  again: 'Try again',
  previous: 'The open sentence before (k; with Shift the sentence before)',
  next: 'The next open sentence (j; with Shift the next sentence)',
  noneThere: 'There is no open sentence there.',
  kinds: { covered: 'coded', leftOut: 'left out', open: 'open' },
  keyName: 'What the marks beside the text say',
  announced: '{kind}: {words}',
  leftOutBy: 'left out by {who}: {reason}',
  code: 'Code it (e)',
  leaveOut: 'Leave out (x)',
  takeBack: 'Do not leave it out (x)',
  why: 'Why is it left out?',
  reasons: {
    'no holder': { name: 'no holder', meaning: 'Nobody is said to hold it, or it is the author’s own.' },
    'no stance': { name: 'no stance', meaning: 'It takes no stance on anything.' },
    boilerplate: { name: 'boilerplate', meaning: 'A notice, a link, a footnote: no part of the account.' },
  },
  cancel: 'Cancel (Esc)',
  close: 'Leave this sentence (Esc)',
  leaving: 'Left out: {reason}.',
  tookBack: 'Open again.',
  waiting: 'It is kept here and sent when the service answers again.',
  about: {
    leaveOut: 'Left out, {reason}: {words}',
    takeBack: 'No longer left out: {words}',
  },
};
