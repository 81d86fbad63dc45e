import { namesakesIn } from './namesakes.ts';
import type { Rule } from './Rule.ts';

/** A warning: whoever asks by a name or a text that two of one type bear is asked back which of them is meant. */
export const nameIsOneRecord: Rule = (writing) =>
  namesakesIn(writing, ['name']).map(({ type, name, other, at }) => ({
    rule: 'nameIsOneRecord',
    at,
    message: `"${name.value}" is what the ${type.toLowerCase()} "${other}" is called as well. Name them apart, or declare both under one slug where they are one.`,
  }));
