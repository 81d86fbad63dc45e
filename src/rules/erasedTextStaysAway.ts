import { erasedTexts, toldOf } from './erasedTexts.ts';
import type { Rule } from './Rule.ts';

/** A text that was erased does not come back under its slug. */
export const erasedTextStaysAway: Rule = (writing) =>
  erasedTexts(writing)
    .filter(({ slug, erasure }) => erasure.slug === slug)
    .map(({ slug, erasure, at }) => ({
      rule: 'erasedTextStaysAway',
      at,
      message: `The text of "${slug}" was erased ${toldOf(erasure)}. Leave it out; or, where it may be kept again after all, give it another slug.`,
    }));
