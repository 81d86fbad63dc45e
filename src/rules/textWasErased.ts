import { erasedTexts, toldOf } from './erasedTexts.ts';
import type { Rule } from './Rule.ts';

/** A warning: a text that was erased under another slug is put again. */
export const textWasErased: Rule = (writing) =>
  erasedTexts(writing)
    .filter(({ slug, erasure }) => erasure.slug !== slug)
    .map(({ erasure, at }) => ({
      rule: 'textWasErased',
      at,
      message: `This text was erased as "${erasure.slug}" ${toldOf(erasure)}. Erase it again if it was not meant to be kept.`,
    }));
