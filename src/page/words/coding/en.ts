/** What the form of a claim says. */
export const en = {
  onlyReads: 'Your key may read and nothing else: to code this text, ask for one that may suggest or code.',
  hint: 'Select words to code a claim.',
  selectSentence: 'Select a sentence (e)',
  form: 'A claim',
  selected: 'Selected: {words}',
  close: 'Close without recording (Esc)',
  ends: 'Ends of the words',
  moves: {
    startBack: 'Begin a word earlier',
    startOn: 'Begin a word later',
    endBack: 'End a word earlier',
    endOn: 'End a word later',
    before: 'The sentence before',
    behind: 'The next sentence',
  },
  movesHelp:
    'Keys: Shift with ← and → moves the end, Ctrl or Alt with ← and → the beginning, ↑ and ↓ go to other sentences.',
  crosses:
    'Words on both sides of the heading “{heading}” are no quotation: it belongs to what stands under it.',
  takePart: 'Take “{words}”',
  nothingThere: 'There is no further sentence.',
};
