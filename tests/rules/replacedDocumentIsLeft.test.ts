import { expect, test } from 'vitest';
import { replacedDocumentIsLeft } from '../../src/rules/replacedDocumentIsLeft.ts';
import { putDocument, saysOf } from './writing.ts';

const says = saysOf(replacedDocumentIsLeft, 'replacedDocumentIsLeft');
const mended = putDocument({ at: ['mended'], slug: 'mended', replaces: 'talks' });
const leaveOut = (slug: string, by: string) =>
  `The text of "${slug}" is replaced by "${by}". Leave this dossier out; or, if it was right, take \`replaces\` out of "${by}" and load both.`;

test('a stored document may be replaced', () => {
  const documents = new Map([['talks', { slug: 'talks', sha256: '', text: '' }]]);
  expect(says([mended], { documents })).toEqual([]);
});

test('one that is not there is refused', () => {
  expect(says([mended])).toEqual([
    'mended.replaces: There is no document "talks" to replace. Correct the slug, or take `replaces` out where its text was never loaded here.',
  ]);
});

test('one that is replaced is not loaded, neither beside what replaces it nor later', () => {
  const replacing = [{ slug: 'mended', replaces: 'talks' }];
  expect(says([mended, putDocument()])).toEqual([`document.slug: ${leaveOut('talks', 'mended')}`]);
  expect(says([putDocument()], { replacing })).toEqual([`document.slug: ${leaveOut('talks', 'mended')}`]);
});

test('none replaces itself, however long the way round', () => {
  expect(says([putDocument({ replaces: 'talks' })])).toEqual([
    'document.replaces: "talks" cannot replace itself. Give the mended text a slug of its own.',
  ]);
  expect(says([mended, putDocument({ replaces: 'mended' })])).toEqual([
    `mended.slug: ${leaveOut('mended', 'talks')}`,
    `document.slug: ${leaveOut('talks', 'mended')}`,
  ]);
});
