import type { Forms } from '../plural.ts';

/** Words of two readings of one text side by side, in English. */
export const en = {
  choose: 'Choose a text to see how two who coded it read it.',
  unknown: 'There is no text “{slug}”.',
  nobody: 'Nobody has coded this text yet, as far as claims were accepted.',
  onlyOne: 'Only {coder} has coded this text: there is nothing to put beside it yet.',
  noCoder: '“{coder}” has coded nothing in this text.',
  first: 'One reading',
  second: 'The other',
  agreement: 'How far they agree',
  alphaOfAll:
    'Krippendorff’s alpha over all {count} who coded it, with its interval of 95 %: 1 is full agreement, 0 as by chance; from .8 on codings are relied on, from .667 on for tentative conclusions.',
  fields: { holder: 'Holder', stance: 'Stance', target: 'On' },
  noAlpha: 'cannot be said',
  interval: '{alpha} ({low} to {high})',
  differences: {
    one: 'They differ in {count} place',
    other: 'They differ in {count} places',
  } as Forms,
  none: 'They read the same everywhere.',
  nothing: 'Read nothing here.',
  noStance: 'left to a person',
  differs: 'differs',
  inText: 'In the text',
  claim: 'The claim',
};
