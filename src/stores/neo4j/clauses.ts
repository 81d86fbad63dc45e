import type { Param } from '../../plan/ReadPlan.ts';
import { value } from './value.ts';

/** What comes behind an order key, that begins with a prefix where a list has rows of several types. */
export function behindKey(column: string, after: Param, prefix: string): string {
  return prefix === '' ? `${column} > ${value(after)}` : `'${prefix}' + ${column} > ${value(after)}`;
}

/** A WHERE of all conditions; nothing where there is none. */
export function where(conditions: readonly string[]): readonly string[] {
  return conditions.length === 0 ? [] : [`WHERE ${conditions.join(' AND ')}`];
}

/** What is kept of rows that are ordered and cut. */
export function tail(kept: string, order: readonly string[], limit: string | null): readonly string[] {
  if (order.length === 0 && limit === null) return [];
  const ordered = order.length === 0 ? '' : ` ORDER BY ${order.join(', ')}`;
  return [`WITH ${kept}${ordered}${limit === null ? '' : ` LIMIT ${limit}`}`];
}

/** A line within another. */
export function indent(line: string): string {
  return `  ${line}`;
}
