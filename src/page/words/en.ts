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
    list: 'What there is to read',
    noDocuments: 'No text has been loaded yet.',
    nextPage: 'Next page',
    missing: 'There is no document “{slug}”',
    /** What a document without a title is named by. */
    untitled: {
      heading: 'The text has no title: this is its first heading.',
      words: 'The text has no title: these are its first words.',
      slug: 'The text has no title: this is its name in addresses.',
    },
    untitledShort: {
      heading: 'no title; its first heading',
      words: 'no title; words of it',
      slug: 'no title; its name in addresses',
    },
    asPublished: 'As published',
    filters: 'Filters and key',
    actor: 'Who speaks',
    everyone: 'Everyone',
    stances: 'Only these stances',
    nothingFits: 'Nothing in this text fits: nobody chosen takes such a stance here.',
    showAll: 'Show everything',
    strip: 'The whole text as a bar, with the places where something is held',
    share:
      '{share} of the text is coded. The bar is the whole text: above, who is for something; below, who is against.',
    stepper: 'Passages',
    passages: { one: '{count} passage', other: '{count} passages' } as Forms,
    place: '{place} of {count}',
    previous: 'Previous passage (p)',
    next: 'Next passage (n)',
    sections: { one: '{count} section', other: '{count} sections' } as Forms,
    outline: 'Sections',
    claims: 'Claims',
    heading: 'What rests on which words',
    choose: 'Choose underlined words to see the claims that rest on them.',
    keyboard:
      'With the keyboard: n and p go from passage to passage, Enter opens one that has the focus, Escape goes back.',
    noClaim: 'There is no claim with this id.',
    claimsHere: {
      one: '{count} claim rests on these words',
      other: '{count} claims rest on these words',
    } as Forms,
    restsHere: 'What rests on these words',
    noClaims: 'No claim: these words state an office, a tie, a proposal or a change of mind.',
    close: 'Close the claims',
  },
  matrix: {
    caption:
      'Stances of actors, in columns, on proposals and statements, in rows. Arrow keys go from mark to mark and to the groups above, Enter opens the words.',
    sort: 'Order',
    sorts: { positions: 'most positions first', disagreement: 'most disputed first', name: 'by name' },
    closeAll: 'Close all groups',
    openAll: 'Open all groups',
    /** On the button over a group's columns, and over its one column. */
    close: '{group}: {actors}, show as one column',
    open: '{group}: {actors}, show each by itself',
    closed: '{group} is one column',
    opened: '{group} is shown actor by actor',
    through: '{group}, through {actor}',
    /** Before marks with the names of actors. */
    throughThese: '{group}, through',
    /** Over the list of a narrow window. */
    show: 'Show',
    everything: 'Everything',
    sides: '{for} for · {against} doubting or against',
    actors: { one: '{count} actor', other: '{count} actors' } as Forms,
    more: { one: '{count} more position', other: '{count} more positions' } as Forms,
    for: 'for',
    against: 'doubting or against',
    positions: 'positions',
    nobody: 'nobody takes a stance on it',
    questionItself: 'The question itself',
    otherProposals: 'Other proposals',
    statements: 'What is held to be true',
  },
  missing: {
    title: 'There is nothing at this address',
    text: '“{path}” is no page of this service. What there is:',
  },
};
