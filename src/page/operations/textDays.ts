import type { Address } from '../Address.ts';
import type { Operation } from './Operation.ts';

interface TextDaysAnswer {
  readonly network: { readonly firstDay: string | null; readonly lastDay: string | null };
}

type TextDaysVariables = {
  readonly filter: { readonly issue: string | null; readonly document: string | null };
};

/** The days from which to which something was said or published, of all that takes a side. */
export const textDays: Operation<TextDaysAnswer, TextDaysVariables> = {
  text: `query TextDays($filter: ClaimFilter) { network(filter: $filter) { firstDay lastDay } }`,
};

/** Of several questions the days of all are asked for. */
export function textDaysVariables({
  filter: { issue, document },
}: Pick<Address, 'filter'>): TextDaysVariables {
  return { filter: { issue: issue.length === 1 ? (issue[0] ?? null) : null, document } };
}
