import type { CompanyCell } from '../../companyOf.ts';

/** Whether two rather agree or contradict each other, as a class: `agree`, `contradict`, or `split` where both are as often. */
export function companyMark({ score }: Pick<CompanyCell, 'score'>): 'agree' | 'contradict' | 'split' {
  return score > 0 ? 'agree' : score < 0 ? 'contradict' : 'split';
}
