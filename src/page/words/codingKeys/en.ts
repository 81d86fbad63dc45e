/** What the keys do that code a text, in English. */
export const en = {
  selectSentence: 'Selects a sentence, to code it',
  nextOpen: 'The next open sentence; with Shift the next sentence',
  previousOpen: 'The open sentence before; with Shift the sentence before',
  leaveOut: 'Leaves the sentence out, for the reason 1, 2 or 3, or takes that back',
  declare: 'Leads to new actors, questions, proposals, offices and ties',
  suggest: 'what may be claimed here, and the next of it',
  dismiss: 'dismiss what is suggested',
  ends: 'While words are selected: the end a word on or back; with Ctrl or Alt the beginning',
  sentence: 'While words are selected: the sentence before, the next one',
  stance:
    'In the form of a claim: proposes, supports, agrees on a condition, discusses, undecided, withdraws, sceptical, objects',
  digits: 'The holder, among those named around the words; 0 leads to the field',
  target: 'On what the holder takes the stance',
  marks: 'Hedged, no longer held, the next voice',
  use: 'Words that are selected besides: another quotation, the quotation instead, the holder’s name, the condition, the reason',
  record: 'Records the claim',
};
