import { fill } from '../../words/fill.ts';
import type { Refusal } from '../writing/Refusal.ts';
import type { NeededField } from './claimInput.ts';
import { codingWords } from './codingWords.ts';

/** The fields of the form that can have faults. */
export const formFields = [
  'quotes',
  'holder',
  'holderText',
  'stance',
  'target',
  'voice',
  'hedged',
  'tense',
  'condition',
  'reason',
  'saidAt',
  'via',
  'text',
  'supersedes',
] as const;
export type FormField = (typeof formFields)[number];

/** The field of the form that a fault of a claim is about: `quotes` of `claims.0.quotes.1`; null where it has none. */
export function fieldOfClaimFault({ path }: Refusal): FormField | null {
  const [, name] = /^claims\.\d+\.(\w+)/.exec(path) ?? [];
  return formFields.find((field) => field === name) ?? null;
}

/** What is said of a field in which something has to stand. */
export function missingFault(field: NeededField): Refusal {
  const says = codingWords();
  const names = {
    holder: says.holder,
    holderText: says.holderText,
    stance: says.stance,
    target: says.target,
    supersedes: says.givesUp,
  };
  return {
    ...{ rule: 'missing', path: `claims.0.${field}`, nearest: [] },
    message: fill(says.missing, { field: names[field] }),
  };
}
