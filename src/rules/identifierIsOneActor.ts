import { andOthers } from '../errors.ts';
import { namesakesIn } from './namesakes.ts';
import type { Rule } from './Rule.ts';

/** An identifier elsewhere, such as Wikidata's, is that of one actor. */
export const identifierIsOneActor: Rule = (writing) =>
  namesakesIn(writing, ['identifier']).map(({ name, others, at }) => ({
    rule: 'identifierIsOneActor',
    at,
    message: `"${name.value}" identifies ${andOthers(others)} already. Correct the identifier, or declare both under one slug where they are one.`,
  }));
