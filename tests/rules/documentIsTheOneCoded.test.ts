import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { documentIsTheOneCoded } from '../../src/rules/documentIsTheOneCoded.ts';
import { putDocument, saysOf, TEXT } from './writing.ts';

const says = saysOf(documentIsTheOneCoded, 'documentIsTheOneCoded');
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

test('the text that was coded passes, also where it is stored already', () => {
  const stored = { documents: new Map([['talks', { slug: 'talks', sha256: hash(TEXT), text: TEXT }]]) };
  expect(says([putDocument()])).toEqual([]);
  expect(says([putDocument()], stored)).toEqual([]);
  expect(says([putDocument(), putDocument()])).toEqual([]);
});

test('a text that was changed after it was coded is refused', () => {
  expect(says([putDocument({ sha256: hash('before') })])).toEqual([
    `document.sha256: The text of "talks" has the SHA-256 ${hash(TEXT)}; coded was the text ${hash('before')}. Read the text again, then put in its new hash.`,
  ]);
});

test.each([
  [
    'stored',
    [],
    { documents: new Map([['talks', { slug: 'talks', sha256: hash('before'), text: 'before' }]]) },
  ],
  ['put by the same commands', [putDocument({ text: 'before' })], {}],
])('another text under a slug that is %s is refused', (_, before, stored) => {
  expect(says([...before, putDocument()], stored)).toEqual([
    `document.sha256: The document "talks" already has another text (SHA-256 ${hash('before')}), on which its claims rest. Give the new text a slug of its own.`,
  ]);
});
