import { andOthers } from '../errors.ts';
import { namesakesIn } from './namesakes.ts';
import type { Rule } from './Rule.ts';

/** A warning: what is coded in one text under two slugs counts twice. */
export const textIsOneDocument: Rule = (writing) =>
  namesakesIn(writing, ['text']).map(({ others, at }) => ({
    rule: 'textIsOneDocument',
    at,
    message: `The document ${andOthers(others)} has the same text, so that whatever both state is counted twice. Keep one of them.`,
  }));
