import { expect, test } from 'vitest';
import { putDocumentFrom } from '../../src/commands/commandFrom.ts';
import { revisedDocumentIsThere } from '../../src/rules/revisedDocumentIsThere.ts';
import { putDocument, saysOf } from './writing.ts';

const says = saysOf(revisedDocumentIsThere, 'revisedDocumentIsThere');
const later = (slug: string, revises: string) =>
  putDocumentFrom({ revises }, { ...putDocument(), at: [slug], slug });

test('a text that is stored or put beside it may be revised', () => {
  const documents = new Map([['talks', { slug: 'talks', sha256: '', text: '' }]]);
  expect(says([later('talks-2', 'talks')], { documents })).toEqual([]);
  expect(says([putDocument(), later('talks-2', 'talks'), later('talks-3', 'talks-2')])).toEqual([]);
});

test('one that is not there is refused', () => {
  expect(says([later('talks-2', 'talks')])).toEqual([
    'talks-2.revises: There is no document "talks" to revise. Correct the slug, or put that one first.',
  ]);
});

test('none revises itself, however long the way round', () => {
  const itself = (slug: string) =>
    `${slug}.revises: "${slug}" would revise itself. Name the document that has the version before.`;
  expect(says([later('a', 'a')])).toEqual([itself('a')]);
  expect(says([later('a', 'b'), later('b', 'c'), later('c', 'a')])).toEqual(['a', 'b', 'c'].map(itself));
});
