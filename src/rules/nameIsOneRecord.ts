import { andOthers } from '../errors.ts';
import { namesakesIn } from './namesakes.ts';
import type { Rule } from './Rule.ts';

/** A warning: whoever asks by a name or a text that two of one type bear is asked back which of them is meant. */
export const nameIsOneRecord: Rule = (writing) =>
  namesakesIn(writing, ['name']).map(({ type, name, others, at }) => ({
    rule: 'nameIsOneRecord',
    at,
    message: `"${name.value}" is what the ${type.toLowerCase()} ${andOthers(others)} is called as well. Name them apart, or declare both under one slug where they are one.`,
  }));
