import { codePoints } from '../evidence/codePoints.ts';
import { findWords } from '../evidence/findWords.ts';
import { passageContext } from '../evidence/passageContext.ts';
import type { ExcerptPart } from './ReadPlan.ts';

/** What is asked of the place where words stand in a text, by response keys. Null where the text has none of them. */
export function writeExcerpt(
  text: string,
  words: readonly string[],
  parts: readonly ExcerptPart[],
): Readonly<Record<string, unknown>> | null {
  const span = findWords(text, words);
  if (span === null) return null;
  const { prefix, suffix } = passageContext(codePoints(text), [], span);
  const excerpt: Readonly<Record<string, unknown>> = { ...span, prefix, suffix, __typename: 'Excerpt' };
  // Without a prototype: `__proto__` is a legal alias.
  const tree: Record<string, unknown> = Object.create(null);
  for (const { key, field } of parts) tree[key] = excerpt[field];
  return tree;
}
