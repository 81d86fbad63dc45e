import type { View } from './Address.ts';

/** What is seen both in the page as it is sent and in the page as its script draws it. */
export const PAGE_NAME = 'Who stands where';

export const VIEW_NAMES: Readonly<Record<View, string>> = {
  graph: 'Graph',
  matrix: 'Matrix',
  timeline: 'Timeline',
  reader: 'Reader',
};

/** In the panel of evidence while nothing is chosen. */
export const PANEL_HINT = {
  heading: 'The words behind a line',
  paragraphs: [
    'Choose a line or a mark to read the sentence it rests on.',
    'With the keyboard: Tab to the drawing, arrow keys from line to line, Enter to open, Escape to go back.',
  ],
} as const;

/** Between a text and those that revise it. */
export const LATER_VERSION = 'Later version';
export const EARLIER_VERSION = 'Earlier version';

/** Above a text of which only a part is there. */
export const EXCERPT_NOTICE = 'Only these words of a longer text were kept.';
