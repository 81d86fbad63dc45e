import { describe, expect, test } from 'vitest';
import { quotedStretches } from '../../src/evidence/quotedStretches.ts';

function quoted(text: string): readonly string[] {
  return quotedStretches(text).map(({ start, end }) => text.slice(start, end));
}

describe('quotedStretches', () => {
  test.each([
    ['en', 'She said, “No deal.” He didn’t.', ['No deal.']],
    ['en', 'The "expert level" talks, 5" long.', ['expert level']],
    ['en', 'The envoy said ‘we can’t’ and left.', ['we can’t']],
    ['en', "'We can't,' said the leaders' envoy in the '90s.", ["We can't,"]],
    ['en', '(“No”)—“Yes”', ['No', 'Yes']],
    ['de', 'Er sagte: „Nein“, und: »Ja«. ‚So‘.', ['Nein', 'Ja', 'So']],
    ['de', '„Nein", tippte er.', ['Nein']],
    ['fr', 'Il a dit : « Non », puis l’a nié.', [' Non ']],
    ['sv', 'Hon sade: ”Nej”, och »ja».', ['Nej', 'ja']],
    ['pl', 'Powiedział: „Nie”. Rzekł »tak«.', ['Nie', 'tak']],
    ['ru', 'Он сказал: «Нет», а потом „да“.', ['Нет', 'да']],
    ['el', 'Είπε: «Όχι».', ['Όχι']],
    ['ar', 'قال: «لا» و"نعم" و “ربما”.', ['لا', 'نعم', 'ربما']],
    ['he', 'ארה"ב אמרה: "לא" וגם צה"ל', ['לא']],
    ['hi', 'वह बोले, "नहीं"।', ['नहीं']],
    ['th', 'เขากล่าวว่า “ไม่” แล้ว', ['ไม่']],
    ['ko', '그는 “아니다”라고 말했다. ‘그렇다’는 말.', ['아니다', '그렇다']],
    ['zh', '他说：“不”，称"专家级"会谈，读《红楼梦》。', ['不', '专家级']],
    ['zh-Hant', '他說：「不」。', ['不']],
  ])('%s: %s', (_language, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test('a quotation within another is one too', () => {
    expect(quoted('“She said ‘no’ to it,” he added.')).toEqual(['no', 'She said ‘no’ to it,']);
    expect(quoted('« il a dit « oui » hier »')).toEqual([' oui ', ' il a dit « oui » hier ']);
    expect(quoted('首相は「会談は『無条件』で」と述べた。')).toEqual(['無条件', '会談は『無条件』で']);
  });

  test('a quotation goes on over lines, and over paragraphs that begin with its mark', () => {
    expect(quoted('“One line\nand another.” He left.')).toEqual(['One line\nand another.']);
    expect(quoted('“One paragraph.\n\n“Another one.” And then “that”.')).toEqual([
      'One paragraph.\n\n“Another one.',
      'that',
    ]);
  });

  test('a mark without its other one says nothing, whatever comes after it', () => {
    expect(quoted('“One without an end.\n\nThen “that” follows.')).toEqual(['that']);
    expect(quoted('“One without an end. Then “that” follows.')).toEqual(['that']);
    expect(quoted('An end” without a beginning, then “that”.')).toEqual(['that']);
    expect(quoted(`“${'word '.repeat(3000)}”, then “that”.`)).toEqual(['that']);
  });

  test('marks alone quote nothing, and dashes are no marks', () => {
    expect(quoted('— No, said he.\nWe’re Kyiv’s, o’clock.')).toEqual([]);
    expect(quoted('')).toEqual([]);
  });
});
