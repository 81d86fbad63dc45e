import { expect, test } from 'vitest';
import { nameInText } from '../../../src/page/strips/nameInText.ts';
import { articleView } from '../../diagrams/articleView.ts';

const [position] = articleView().positions;

/** What stands beside a name where the text has these words for the holder. */
function beside(name: string, holderText: string | null): string | null {
  const [claim] = position?.claims ?? [];
  if (position === undefined || claim === undefined) throw new Error('The article has no claim.');
  const actor = { slug: 'a', name, kind: 'GROUP', named: true } as const;
  return nameInText(actor, { ...position, claims: [{ ...claim, holderText }] });
}

test('what the text calls an actor is told where it tells more than the name', () => {
  expect(beside('Ukrainian government', 'Kyiv')).toBe('Kyiv');
  expect(beside('Russian government', 'The Kremlin')).toBe('The Kremlin');
  expect(beside('EU', 'Brussels')).toBe('Brussels');
});

test('it is not told where it is a part of the name, or the name a part of it', () => {
  expect(beside('Donald Trump', 'Trump')).toBe(null);
  expect(beside('Emmanuel Macron', 'French President Emmanuel Macron')).toBe(null);
  expect(beside('Russian foreign ministry', 'Russia’s foreign ministry')).toBe(null);
  expect(beside('Russian government', 'His government')).toBe(null);
  expect(beside('Donald Trump', 'he')).toBe(null);
  expect(beside('Donald Trump', null)).toBe(null);
});
