import { expect, test } from 'vitest';
import { codePoints } from '../../src/evidence/codePoints.ts';
import { quotedStretches } from '../../src/evidence/quotedStretches.ts';
import { voiceOf } from '../../src/evidence/voiceOf.ts';

const TEXT = '🚢 She could live with Port Lisse, “if the ferries run.” Okoye is wary.';

function voice(words: string, wasSaid = false): string {
  const start = TEXT.indexOf(words);
  return voiceOf(
    codePoints(TEXT),
    quotedStretches(TEXT),
    [codePoints(TEXT).span(start, start + words.length)],
    wasSaid,
  );
}

test('words in quotation marks are a quotation, wherever the claim begins and ends', () => {
  expect(voice('live with Port Lisse, “if the ferries run.”')).toBe('QUOTE');
  expect(voice('the ferries run')).toBe('QUOTE');
  expect(voice('Lisse, “if')).toBe('QUOTE');
});

test('a mark alone quotes nothing', () => {
  expect(voice('could live with Port Lisse, “')).toBe('NARRATION');
  expect(voice('” Okoye is wary')).toBe('NARRATION');
});

test('without marks, what is known to have been said is a paraphrase, and all else narration', () => {
  expect(voice('Okoye is wary', true)).toBe('PARAPHRASE');
  expect(voice('Okoye is wary')).toBe('NARRATION');
});
