import { didYouMean } from '../errors.ts';
import { graphModel } from '../schema/graphModel.ts';
import type { Rule } from './Rule.ts';

const CODED = { stance: 'Stance', voice: 'Voice', tense: 'Tense', method: 'Method', status: 'ClaimStatus' };

/** What a claim can be when it is recorded. */
const FIRST = ['DRAFT', 'ACCEPTED'];

/** Every enumerated value is one of the model's. */
export const valuesAreKnown: Rule = ({ commands }) =>
  commands.flatMap((c) => {
    const values: { field: string; value: string | undefined; allowed: readonly string[] }[] = [];
    if (c.do === 'declare' && (c.type === 'Actor' || c.type === 'Proposal')) {
      values.push({ field: 'kind', value: c.fields.kind, allowed: valuesOf(`${c.type}Kind`) });
    } else if (c.do === 'putTie') values.push({ field: 'kind', value: c.kind, allowed: valuesOf('TieKind') });
    else if (c.do === 'recordClaim' || c.do === 'decide') {
      for (const [field, name] of Object.entries(CODED)) {
        const value: unknown = Object.entries(c).find(([key]) => key === field)?.[1];
        const isFirst = c.do === 'recordClaim' && field === 'status';
        const allowed = isFirst ? FIRST : valuesOf(name);
        values.push({ field, value: typeof value === 'string' ? value : undefined, allowed });
      }
    }
    return values.flatMap(({ field, value, allowed }) => {
      if (value === undefined || allowed.includes(value)) return [];
      const message = `"${value}" is no ${field}${allowed === FIRST ? ' of a new claim' : ''}.${didYouMean(value, allowed)} Write one of ${allowed.join(', ')}.`;
      return [{ rule: 'valuesAreKnown', at: `${c.at}.${field}`, message }];
    });
  });

function valuesOf(name: string): readonly string[] {
  return graphModel.enums.get(name) ?? [];
}
