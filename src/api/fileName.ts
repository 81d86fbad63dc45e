import { fold } from '../evidence/foldText.ts';

/** `who-stands-where-talks-venue-objects`: plain letters, whatever was asked for, without an ending. */
export function fileName(words: readonly string[]): string {
  return fold(words.join(' '), { letters: 'plain' })
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/-$/, '');
}
