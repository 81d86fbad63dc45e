import { expect, test } from 'vitest';
import { codePoints } from '../../../src/evidence/codePoints.ts';
import { sentences } from '../../../src/evidence/sentences.ts';
import { sentenceStates } from '../../../src/page/client/coverage/sentenceStates.ts';

const TEXT = 'Ann is for it. 🚢 Ben left. Nobody spoke. Page 2\n\nCara was mayor. Page 2';
const points = codePoints(TEXT);
const all = sentences(points, { headings: new Set(), boilerplate: new Set() }, 'en');

function at(exact: string, from = 0) {
  const index = TEXT.indexOf(exact, from);
  return points.span(index, index + exact.length);
}
const one = { nodes: [{ id: 'x' }] };
const none = { nodes: [] };
const claims = { accepted: none, draft: none, rejected: none, retracted: none };
const left = { reason: 'no stance', everywhere: false, recordedBy: 'Ada' };

test('a sentence is covered by what stands, left out where somebody says so, and else open', () => {
  const passages = [
    { ...at('is for'), ...claims, draft: one },
    { ...at('Ben'), ...claims, retracted: one },
    { ...at('Cara was mayor'), ...claims },
  ];
  const leftOut = [
    { ...at('Nobody'), ...left },
    { ...at('Page 2'), ...left, everywhere: true },
    { ...at('Page 2', 50), ...left, everywhere: true },
  ];
  const states = sentenceStates(points, all, passages, leftOut);
  expect(states.map(({ sentence, kind, leftOut: by }) => [sentence.words, kind, by.length])).toEqual([
    ['Ann is for it.', 'covered', 0],
    ['🚢 Ben left.', 'open', 0],
    ['Nobody spoke.', 'leftOut', 1],
    ['Page 2', 'leftOut', 1],
    ['Cara was mayor.', 'covered', 0],
    ['Page 2', 'leftOut', 1],
  ]);
});
