import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
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

describe('where only what git and editors change differs, it says so', () => {
  const LF = 'One.\nTwo.\n';
  const KEEP_LF = 'Keep LF (*.txt -text in .gitattributes).';
  test.each([
    ['One.\r\nTwo.\r\n', LF, `Only the line ends differ: the text that was coded has LF. ${KEEP_LF}`],
    ['One.\rTwo.\r', LF, `Only the line ends differ: the text that was coded has LF. ${KEEP_LF}`],
    ['One.\nTwo.\r\n', LF, `Only the line ends differ: the text that was coded has LF. ${KEEP_LF}`],
    [
      LF,
      'One.\r\nTwo.\r\n',
      'Only the line ends differ: the text that was coded has CRLF. Keep CRLF (*.txt -text in .gitattributes).',
    ],
    [
      `\ufeff${LF}`,
      LF,
      'Only the byte order mark differs: the text that was coded begins without one. Save it so.',
    ],
    [
      LF,
      `\ufeff${LF}`,
      'Only the byte order mark differs: the text that was coded begins with one. Save it so.',
    ],
    [
      'One.\nTwo.',
      LF,
      'Only the last line break differs: the text that was coded ends with one. Save it so.',
    ],
    [
      LF,
      'One.\nTwo.',
      'Only the last line break differs: the text that was coded ends without one. Save it so.',
    ],
    [
      '\ufeffOne.\r\nTwo.',
      LF,
      `Only the line ends, the byte order mark and the last line break differ: the text that was coded has LF, begins without one and ends with one. ${KEEP_LF}`,
    ],
  ])('%j instead of %j', (text, coded, remedy) => {
    expect(says([putDocument({ text, sha256: hash(coded) })])).toEqual([
      `document.sha256: The text of "talks" has the SHA-256 ${hash(text)}; coded was the text ${hash(coded)}. ${remedy}`,
    ]);
  });

  test.each(['One.\n\nTwo.\n', 'One. \nTwo.\n', 'One.\nTwo.\n\n'])('%j is another text', (coded) => {
    expect(says([putDocument({ text: LF, sha256: hash(coded) })])).toEqual([
      `document.sha256: The text of "talks" has the SHA-256 ${hash(LF)}; coded was the text ${hash(coded)}. Read the text again, then put in its new hash.`,
    ]);
  });
});

test('so it is where the text is stored with other line ends', () => {
  const [stored, text] = ['One.\nTwo.\n', 'One.\r\nTwo.\r\n'];
  const documents = new Map([['talks', { slug: 'talks', sha256: hash(stored), text: stored }]]);
  expect(says([putDocument({ text })], { documents })).toEqual([
    `document.sha256: The document "talks" already has another text (SHA-256 ${hash(stored)}), on which its claims rest. Only the line ends differ: the text that was coded has LF. Keep LF (*.txt -text in .gitattributes).`,
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
    `document.sha256: The document "talks" already has another text (SHA-256 ${hash('before')}), on which its claims rest. Give the new text a slug of its own. Where it mends the old one, call \`reviseDocument\`; or say \`replaces: talks\` under the \`document:\` of its dossier and leave the old one out, whose claims are then retracted.`,
  ]);
});
