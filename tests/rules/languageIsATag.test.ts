import { expect, test } from 'vitest';
import { languageIsATag } from '../../src/rules/languageIsATag.ts';
import { putDocument, saysOf } from './writing.ts';

const says = saysOf(languageIsATag, 'languageIsATag');

test.each(['english!', 'en_GB', ''])('"%s" is no language', (language) => {
  expect(says([putDocument({ language })])).toEqual([
    `document.language: "${language}" is no language tag. Write it as BCP 47 does: en, fr, pt-BR.`,
  ]);
});

test.each(['en', 'pt-BR', 'zh-Hant-TW', null])('%s is one, or none is given', (language) => {
  expect(says([putDocument({ language })])).toEqual([]);
});
