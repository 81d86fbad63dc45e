import { type Address, formatAddress } from './Address.ts';
import type { Company, CompanyCell } from './companyOf.ts';

/** Where two actors stand face to face, in their words: cut as the address is. */
export function hrefOfPair(
  { filter }: Pick<Address, 'filter'>,
  { actors }: Pick<Company, 'actors'>,
  { one, other }: CompanyCell,
): string {
  const actor = [actors[one], actors[other]].flatMap((found) => found?.slug ?? []);
  return formatAddress({ view: 'compare', filter: { ...filter, actor } });
}
