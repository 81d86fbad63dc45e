import type { NetworkClaim } from '../../src/analysis/NetworkClaim.ts';

const STANCES: Readonly<Record<string, string>> = { '+': 'SUPPORTS', '-': 'OBJECTS' };

/**
 * Claims in few words: `ann + toll`, who, `+` or `-` or a stance, and on what; behind it `@` and a day, and `in` and a
 * document. Ids are their places from 1.
 */
export function claimsOf(...lines: readonly string[]): readonly NetworkClaim[] {
  return lines.map((line, at) => {
    const [, actor = '', stance = '', target = '', day = null, document = 'talks'] =
      /^(\S+) (\S+) (\S+)(?: @(\S+))?(?: in (\S+))?$/.exec(line) ?? [];
    return {
      ...{ id: String(at + 1), position: `p${at + 1}`, passages: 1, actor, target, document, day },
      stance: STANCES[stance] ?? stance,
    };
  });
}
