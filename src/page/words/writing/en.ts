import type { WritingWords } from './WritingWords.ts';

export const en: WritingWords = {
  noKey:
    'This page has no key to write with. Open the address with a key that the service prints, or ask for one.',
  failed: (status) => `The service answered with ${status} and did not say why. Nothing was written.`,
  status: 'What was recorded from this page',
  waiting: { one: '{count} entry is not recorded yet', other: '{count} entries are not recorded yet' },
  sending: 'Sending …',
  offline: 'The service is not reached. What you record is kept in this browser and sent as soon as it is.',
  keyGone:
    'This page has no key that is good any longer. What you recorded is kept in this browser: open the address with a new key, and it is sent.',
  otherKey: 'Given with another key. Sent with this one, it stands under this one’s name.',
  unkept: 'This browser keeps nothing of it: do not leave the page before it is sent.',
  stopped: 'The service did not take it:',
  nearest: 'The nearest words: {words}',
  show: 'Show',
  hide: 'Hide',
  since: 'since {time}',
  sendNow: 'Send now',
  sendAs: 'Send with this key',
  discard: 'Throw away',
  discardSure: 'Throw away “{about}”? It was not recorded.',
  keep: 'Keep it',
  discarded: 'Thrown away: {about}',
  allSent: 'Everything that waited was sent.',
  recorded: 'Recorded: {about}',
  undo: 'Undo (z)',
  undoing: 'Undo: {about}',
  undone: 'Undone. It stays readable as retracted.',
  undoWaits: 'The service is not reached: it is undone as soon as it is.',
  undoRefused: 'It was not undone: {message}',
  dismiss: 'Hide this',
};
