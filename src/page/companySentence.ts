import type { Company, CompanyCell } from './companyOf.ts';
import { fill } from './words/fill.ts';
import { plural } from './words/plural.ts';
import type { Words } from './words/Words.ts';

/** How two actors stand to each other, in words: `Donald Trump and Volodymyr Zelensky agree on 1 target.` */
export function companySentence(
  { actors }: Pick<Company, 'actors'>,
  { one, other, agree, contradict }: CompanyCell,
  { company }: Pick<Words, 'company'>,
  language: string,
): string {
  const both = fill(company.both, {
    first: actors[one]?.name ?? '',
    second: actors[other]?.name ?? '',
  });
  const parts = [
    ...(agree === 0 ? [] : [plural(language, company.agreeOn, agree)]),
    ...(contradict === 0 ? [] : [plural(language, company.contradictOn, contradict)]),
  ];
  return `${both}: ${parts.join(', ')}`;
}
