import { expect, test } from 'vitest';
import { languageIsATag } from '../../src/rules/languageIsATag.ts';
import { putDocument, saysOf } from './writing.ts';

const says = saysOf(languageIsATag, 'languageIsATag');

test.each(['english!', 'mandarin', 'en, fr', 'xx', 'e', 'en-', ''])('"%s" is no language', (language) => {
  expect(says([putDocument({ language })])).toEqual([
    `document.language: "${language}" is no language tag. Write it as BCP 47 does: en, fr, pt-BR.`,
  ]);
});

test.each([
  ['english', 'en'],
  ['German', 'de'],
  ['Deutsch', 'de'],
  ['FRANÇAIS', 'fr'],
  ['українська', 'uk'],
  ['中文', 'zh'],
  ['العربية', 'ar'],
  ['EN', 'en'],
  ['eng', 'en'],
  ['en_US', 'en-US'],
  ['en-us', 'en-US'],
  ['en-UK', 'en-GB'],
  ['pt-br', 'pt-BR'],
  [' en', 'en'],
  ['UA', 'uk'],
  ['jp', 'ja'],
])('for "%s" it says %s', (language, meant) => {
  expect(says([putDocument({ language })])).toEqual([
    `document.language: "${language}" is no language tag. Write ${meant}.`,
  ]);
});

test.each(['en', 'no', 'uk', 'gsw', 'und', 'pt-BR', 'zh-Hant-TW', null])(
  '%s is one, or none is given',
  (language) => {
    expect(says([putDocument({ language })])).toEqual([]);
  },
);
