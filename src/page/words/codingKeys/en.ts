/** What the keys do that code a text, in English. */
export const en = {
  selectSentence: 'Selects a sentence, to code it',
  nextOpen: 'The next open sentence; with Shift the next sentence',
  previousOpen: 'The open sentence before; with Shift the sentence before',
  leaveOut: 'Leaves the sentence out, for the reason 1, 2 or 3, or takes that back',
  declare: 'Leads to new actors, questions, proposals, offices and ties',
};
