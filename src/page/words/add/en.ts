import { faultSentences, remarkSentences } from '../../../extraction/sentences.ts';

/** A sentence for each code of what was extracted, in a language. */
type Sentences<Code extends string> = Readonly<Record<Code, string>>;

/** How a text is added, in English. */
export const en = {
  lead: 'Paste a text, or choose a file: what is read in it is shown before it is kept.',
  noKey:
    'Adding needs a key. If you have one, give it by the menu on the top right, under “Key”; if you have none, whoever runs this service makes one.',
  mayNot:
    'The key “{name}” may not add texts: that takes the right to code. Give another key by the menu on the top right, or ask whoever runs this service.',
  paste: 'The text',
  pasteNote: 'Paste it here, headings on lines of their own.',
  goOn: 'Go on with this text',
  or: 'or',
  choose: 'Choose a file',
  drop: '.txt, .md, .html, .docx or .pdf; it can also be dropped anywhere on this page.',
  dropHere: 'Drop the file to read it.',
  onlyFirst: 'One at a time: “{name}” is read, the other files are not.',
  reading: 'Reading {name} …',
  readingPasted: 'Reading …',
  cancel: 'Do not wait for it',
  read: '{count} characters of {name}: look them over. Nothing is kept yet.',
  readPasted: '{count} characters: look them over. Nothing is kept yet.',
  tooLarge:
    '“{name}” has {size} MB, and the service takes less. Save only the pages that you need, or copy their words and paste them.',
  textHeading: 'The text',
  textNote: 'As it will be kept and quoted. What you change here is what is kept.',
  remarks: 'To look at',
  encoding: 'Encoding of the letters',
  asGuessed: 'as guessed',
  wholePage: 'Take the whole page',
  articleOnly: 'Take the article only',
  mend: {
    heading: 'Page heads, page numbers and line breaks',
    lead: 'Texts out of PDF and mail have them within sentences. Nothing of this is done unless you do it.',
    pages: 'Leave out page numbers and page heads',
    lines: 'Join lines of one paragraph, and words that were broken at their ends',
    nothing: 'There is nothing of this in the text.',
    would: 'Places that this would change: {count}',
    kinds: {
      PAGE_NUMBER: 'line {line}: the page number “{text}” is left out',
      PAGE_HEAD: 'line {line}: the page head “{text}” is left out',
      LINE_BREAK: 'line {line}: “{text}” is read on',
      BROKEN_WORD: 'line {line}: one word, “{text}”',
    },
    more: 'And as many more like these: {count}',
    apply: 'Mend the text so',
    done: 'Places that were mended: {count}.',
    undo: 'Take that back',
  },
  headings: {
    heading: 'Headings',
    lead: 'Lines that are headings and no sentences. Untick what is none.',
    none: 'No line of the text is marked as a heading.',
    gone: 'no line of the text any longer',
    add: 'The line with the cursor is a heading',
    added: '“{text}” is a heading now.',
  },
  facts: 'What it is',
  fields: {
    title: 'Title, as published',
    publisher: 'Who published it',
    url: 'Where it was published (https://…)',
    language: 'Language',
    publishedAt: 'When it was published',
    slug: 'Its name in addresses',
  },
  hints: {
    language: 'A tag such as en, uk or pt-BR: {language}',
    languageNone: 'A tag such as en, uk or pt-BR.',
    publishedAt: '2025-08-18, or as much as is known: 2025-08. Leave it empty where nobody says it.',
    slug: 'Small letters a to z, digits and hyphens.',
  },
  excerpt: 'These are only some words of a longer text',
  sameText: 'This very text is there already, as {document}. What is coded in both counts twice.',
  slugTaken: 'That name is taken by {document}. Choose another one.',
  keep: 'Keep this text',
  keeping: 'Keeping it …',
  again: 'Begin anew',
  back: 'Back to “{name}”, as it was',
  refused: 'Nothing was kept yet. Things that are wrong: {count}.',
  waiting:
    'The service was not reached. The text waits in this browser, and is sent as soon as the service is there; you can leave this page.',
  kept: '“{name}” is kept.',
  faultSentences: faultSentences as Sentences<keyof typeof faultSentences>,
  remarkSentences: remarkSentences as Sentences<keyof typeof remarkSentences>,
};
