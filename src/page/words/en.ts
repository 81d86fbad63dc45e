import { ENGLISH } from '../../diagrams/PositionWords.ts';
import type { Forms } from './plural.ts';

/**
 * The page's words in English, by the part of the page that shows them. `{name}` stands for a value; `Forms` are
 * chosen by a number. What the graph itself says (names, targets, quotations) is never translated.
 */
export const en = {
  page: {
    name: 'Who stands where',
    description: 'Who proposes what, who objects, and in which words.',
    skip: 'To the content',
    loading: 'Loading …',
    failed: 'This could not be loaded',
    again: 'Try again',
    notLoaded: 'A part of the page did not arrive. Check the connection and try again.',
    broken: 'Something went wrong on this page.',
    positions: { one: '{count} position', other: '{count} positions' } as Forms,
    noPositions: 'No positions',
  },
  views: {
    home: 'Stances',
    graph: 'Graph',
    matrix: 'Matrix',
    timeline: 'Timeline',
    reader: 'Reader',
    venues: 'Map',
  },
  top: {
    views: 'Views',
    colours: 'Colours',
    auto: 'As the system',
    light: 'Light',
    dark: 'Dark',
    language: 'Language',
    settings: 'Language, colours, help',
    about: 'How to read this',
  },
  /** The panel of evidence. */
  panel: {
    heading: 'The words behind a line',
    choose: 'Choose a line or a mark to read the sentence it rests on.',
    keyboard:
      'With the keyboard: Tab to the drawing, arrow keys from line to line, Enter to open, Escape to go back.',
  },
  /** Stances and what qualifies them: see `describePosition`. */
  position: ENGLISH,
  reader: {
    later: 'Later version',
    earlier: 'Earlier version',
    excerpt: 'Only these words of a longer text were kept.',
  },
  missing: {
    title: 'There is nothing at this address',
    text: '“{path}” is no page of this service. What there is:',
  },
};
