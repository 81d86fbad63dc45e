import type { Values } from './Values.ts';

/** What is said of what was extracted. `{name}` stands for a value. */
export const remarkSentences = {
  ARTICLE_ONLY:
    'The article of the page was taken, {kept} of its {all} words; menus, comments and whatever else stood around it were left out.',
  WHOLE_PAGE: 'No article could be told from what is around it: the whole page was taken.',
  ENCODING_GUESSED:
    'The file does not say how its letters are encoded: it was read as {encoding}. Where letters look wrong, choose another encoding.',
  PAGES_WITHOUT_TEXT: 'There is no text on page {pages} of {all}: a picture, or an empty page.',
  LETTERS_UNKNOWN:
    'For {count} characters the file does not say which letters they are: they stand as �. Compare the text with what you see, and mend it.',
  FILE_MADE: 'The file says that it was made on {day}. Whether it was published then it does not say.',
  FOOTNOTES_AT_END: 'Footnotes stand at the end of the text; [1] marks where they belong.',
  CHANGES_ACCEPTED: 'The file has tracked changes: the text is as if all of them were accepted.',
  TEXT_TOO_LONG:
    'The text has {bytes} bytes, and at most {limit} are taken. Divide it, and add each part as a document of its own.',
} as const;

export type RemarkCode = keyof typeof remarkSentences;

/** Why there is no text, and what to do. */
export const faultSentences = {
  EMPTY: 'There is nothing in it: no letter and no digit. Was it saved?',
  NOT_TEXT: 'This is no text: it has bytes that no letters are written with. Look which file it is.',
  UNKNOWN_FORMAT:
    'This is none of the files that are read: .txt, .md, .html, .docx and .pdf. Save it as one of these, or copy its words and paste them.',
  OLD_WORD:
    'This is a Word file of before 2007 (.doc), or one with a password. Open it in Word or LibreOffice, and save it as .docx without a password.',
  BROKEN_DOCX: 'This is no whole .docx: {why}. Open it in Word or LibreOffice, and save it again.',
  BROKEN_PDF:
    'This is no whole PDF: {why}. Get it again from where it came from, or print it as a PDF once more.',
  TOO_MUCH_INSIDE:
    'Unpacked, this file would have more than {limit} bytes, as no text has. Copy its words and paste them.',
  PDF_OF_PICTURES:
    'This PDF has pictures and no text (pages: {pages}). Let a program for text recognition (OCR) make a PDF with text of it, or type the words.',
  PDF_LOCKED:
    'This PDF opens only with a password. Open it with that, print it as a PDF without one, and add that.',
  WRONG_ENCODING: 'This is not encoded as {encoding}. Leave the encoding out, or choose another one.',
  UNKNOWN_ENCODING: 'There is no encoding "{encoding}". Take a name such as windows-1251 or utf-16le.',
  TOO_SLOW: 'Reading this took longer than {seconds} s, as no text does. Copy its words and paste them.',
  TOO_HEAVY:
    'Reading this takes more memory than one file is given. Copy its words and paste them, or divide the file.',
  TOO_NESTED: 'This page is nested too deep to be read. Copy its words and paste them.',
} as const;

export type FaultCode = keyof typeof faultSentences;

/** A sentence with its values in their places. */
export function sentenceWith(sentence: string, values: Values): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
