import type { Tokens } from './wordClasses.ts';

/** `a statement`, `his website`, behind `in` or `on`: where it was said, which is no part of it. */
export function isOccasion(tokens: Tokens, from: number): boolean {
  const words = tokens.slice(from, from + 4).map(({ lower }) => lower);
  return (
    /^(?:an?|the|his|her|their|its|early-morning|several|two)$/.test(words[0] ?? '') &&
    words.some((word) => OCCASIONS.test(word))
  );
}

const OCCASIONS =
  /^(?:statements?|speech|speeches|tweets?|interviews?|rally|letter|ruling|website|remarks|email|memo|hearing|debate|op-ed|post|report|press)$/;
