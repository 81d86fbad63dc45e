import { ENGLISH } from '../diagrams/PositionWords.ts';
import { UKRAINIAN } from '../diagrams/ukrainian.ts';
import { ENGLISH_VIEW } from '../diagrams/ViewWords.ts';
import { HOLDER_NOT_NAMED } from '../evidence/wordsKept.ts';
import type { DigestLanguage, DigestWords } from './DigestWords.ts';

const en: DigestWords = {
  language: 'en',
  name: 'English',
  quotation: ENGLISH_VIEW.quotation,
  position: ENGLISH,
  title: {
    SAID: 'Who moved and who is new {since}',
    KNOWN: 'What was learned of who moved and who is new {since}',
  },
  titleUntil: {
    SAID: 'Who moved and who is new from {day} to {until}',
    KNOWN: 'What was learned of who moved and who is new from {day} to {until}',
  },
  since: { day: 'since {day}', other: 'since {day}' },
  ofOne: '{title}: {question}',
  moved: 'moved',
  isNew: 'new',
  noLonger: 'no longer',
  unlikeBefore: 'unlike before',
  inText: 'in a text of {day}',
  saidOn: 'said {day}',
  before: 'Before',
  shownBy: 'Shown by {words}',
  holderNotNamed: HOLDER_NOT_NAMED,
  notShown: 'No words say that the mind was changed.',
  noQuestion: 'What is held to be true, and other proposals',
  nothing: 'Nobody moved and nobody is new, as far as days are known.',
  undated: {
    one: 'Of {count} more no day is known: it is not told here.',
    other: 'Of {count} more no day is known: they are not told here.',
  },
  learned: 'What was learned since then, whenever it was said',
  more: 'More',
};

const uk: DigestWords = {
  language: 'uk',
  name: 'Українська',
  quotation: { open: '«', close: '»' },
  position: UKRAINIAN,
  title: {
    SAID: 'Хто змінив позицію і хто висловився вперше {since}',
    KNOWN: 'Що стало відомо про те, хто змінив позицію і хто висловився вперше {since}',
  },
  titleUntil: {
    SAID: 'Хто змінив позицію і хто висловився вперше: {day} – {until}',
    KNOWN: 'Що стало відомо про те, хто змінив позицію і хто висловився вперше: {day} – {until}',
  },
  since: { day: 'з {day}', other: 'від: {day}' },
  ofOne: '{title} – {question}',
  moved: 'зміна позиції',
  isNew: 'уперше',
  noLonger: 'більше не дотримується',
  unlikeBefore: 'інакше, ніж раніше',
  inText: 'у тексті від {day}',
  saidOn: 'сказано: {day}',
  before: 'Раніше',
  shownBy: 'Про це свідчать слова: {words}',
  holderNotNamed: 'збережені слова не називають того, хто так вважає',
  notShown: 'Ніде не сказано, що думку змінено.',
  noQuestion: 'Що вважають правдою, та інші пропозиції',
  nothing: 'Наскільки відомі дні, ніхто не змінив позиції і ніхто не висловився вперше.',
  undated: {
    one: 'Ще для {count} позиції день невідомий: її тут не показано.',
    other: 'Ще для {count} позицій день невідомий: їх тут не показано.',
  },
  learned: 'Що відтоді стало відомо, коли б це не було сказано',
  more: 'Далі',
};

/** The languages of a digest and their words; English where none is chosen. */
export const digestLanguages: Readonly<Record<DigestLanguage, DigestWords>> = { en, uk };
