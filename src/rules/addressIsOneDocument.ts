import { andOthers } from '../errors.ts';
import { namesakesIn } from './namesakes.ts';
import type { Rule } from './Rule.ts';

/** A warning: two documents from one address are often one text, read twice. */
export const addressIsOneDocument: Rule = (writing) =>
  namesakesIn(writing, ['address']).map(({ name, others, at }) => ({
    rule: 'addressIsOneDocument',
    at,
    message: `The document ${andOthers(others)} was published at ${name.value} as well. Keep one of them, or correct the address.`,
  }));
