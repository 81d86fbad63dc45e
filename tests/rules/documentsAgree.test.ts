import { expect, test } from 'vitest';
import { documentDeclaration } from '../../src/commands/documentDeclaration.ts';
import { documentsAgree } from '../../src/rules/documentsAgree.ts';
import { putDocument, saysOf } from './writing.ts';

const says = saysOf(documentsAgree, 'documentsAgree');
const here = putDocument({ title: 'Talks', publishedAt: '2025-08-22' });
const there = (more: Parameters<typeof putDocument>[0]) => ({
  declarations: [documentDeclaration(putDocument({ coder: 'zz', ...more }))],
});

test('what another coder says otherwise', () => {
  expect(says([here], there({ title: 'The talks', publishedAt: '2025-08-21' }))).toEqual([
    'document.title: "zz" coded "talks" as well, and its title is "The talks" there and not "Talks". Make both say the same and load them together, or leave it out here.',
    'document.publishedAt: "zz" coded "talks" as well, and its publishedAt is "2025-08-21" there and not "2025-08-22". Make both say the same and load them together, or leave it out here.',
  ]);
});

test('what is written together', () => {
  const other = putDocument({ coder: 'zz', at: ['other'], title: 'The talks' });
  expect(says([here, other])).toEqual([
    'other.title: "dm" coded "talks" as well, and its title is "Talks" there and not "The talks". Make both say the same and load them together, or leave it out here.',
  ]);
});

test('what one leaves out the other may say, headings too', () => {
  const sections = [{ heading: 'Geneva', start: 0, end: 10 }];
  expect(says([here], there({ publisher: 'The Invented Times', sections }))).toEqual([]);
});

test('another document may have another title', () => {
  expect(says([here], there({ slug: 'other', title: 'The talks' }))).toEqual([]);
});
