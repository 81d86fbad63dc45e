import { expect, test } from 'vitest';
import { describePosition } from '../../src/diagrams/describePosition.ts';
import { quoted } from '../../src/diagrams/quoted.ts';
import { attributedIn } from '../../src/page/attributedIn.ts';
import { claimNotes, notesBehind } from '../../src/page/claimNotes.ts';
import { wordsOf } from '../../src/page/words/wordsOf.ts';
import { madeView } from '../diagrams/madeView.ts';

const [en, uk] = [wordsOf('en'), wordsOf('uk')];

test('what readers of a claim have to know is told in the language of the page', () => {
  const claim = { disputed: true, holderText: null, excerpt: true };
  expect(notesBehind(claim, en)).toBe(
    ' (disputed; the words kept do not name the holder; only these words of a longer text were kept)',
  );
  expect(claimNotes(claim, uk)).toEqual([
    'заперечується',
    'збережені слова не називають того, хто так вважає',
    'збережено лише ці слова довшого тексту',
  ]);
  expect(notesBehind({ disputed: false, holderText: 'Kyiv', excerpt: false }, uk)).toBe('');
});

test('a sentence that others report says so once, in the language of the page', () => {
  const claim = { text: 'The talks are off.', via: [{ name: 'Reuters' }, { name: 'Tass' }] };
  expect(attributedIn(claim, en)).toBe('According to Reuters, citing Tass: The talks are off.');
  expect(attributedIn(claim, uk)).toBe(
    'За повідомленням: Reuters, з посиланням на: Tass — The talks are off.',
  );
  expect(attributedIn({ ...claim, via: [] }, uk)).toBe('The talks are off.');
  const told = { text: 'According to Tass, Moscow objects.', via: [{ name: 'Tass' }] };
  expect([attributedIn(told, en), attributedIn(told, uk)]).toEqual([told.text, told.text]);
});

test('words are quoted, and days told, as the language does', () => {
  expect([quoted(['No', 'never'], en.view), quoted('Ні', uk.view)]).toEqual(['“No” … “never”', '«Ні»']);
  const { actors, positions, targets } = madeView(1, 1, 1);
  const [actor, made, target] = [actors[0], positions[0], targets[0]];
  if (!actor || !made || !target) throw new Error('The view has no position.');
  const position = { ...made, since: '2025-08' };
  expect(describePosition(actor, position, target)).toContain('since 2025-08');
  expect(describePosition(actor, position, target, en.position)).toContain('since August 2025');
  expect(describePosition(actor, position, target, uk.position)).toContain('від: серпень 2025 р.');
});
