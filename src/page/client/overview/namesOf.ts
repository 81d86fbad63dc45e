import type { Address } from '../../Address.ts';
import type { CountedColumn, CountedRow } from '../../operations/overview.ts';
import { words } from '../words.ts';

/** What a column is called: its name, or what those are who are part of nothing. */
export function columnName({ slug, name, kind }: Pick<CountedColumn, 'slug' | 'name' | 'kind'>): string {
  return slug === null ? words().overview.kinds[kind] : (name ?? slug);
}

/** What a row is called: its words, or what stands under no question. */
export function rowName({ slug, text, type }: Pick<CountedRow, 'slug' | 'text' | 'type'>): string {
  return slug === null ? words().overview.alone[type] : (text ?? slug);
}

/** What the table alone is cut by: a group, by its slug where that is an actor, and what stands under no question. */
export function cutNames({ group, alone }: Pick<Address, 'group' | 'alone'>): readonly string[] {
  const { kinds, alone: ofType } = words().overview;
  const kind = Object.entries(kinds).find(([known]) => known === group)?.[1];
  return [...(group === null ? [] : [kind ?? group]), ...(alone === null ? [] : [ofType[alone]])];
}
