import { tableOf } from '../schema/graphModel.ts';

/** What tells records apart: their type, or `Target` for targets of any type, and their slug. @param type a stored type, or an interface that several share */
export function recordKey(type: string, slug: string): string {
  return `${tableOf(type)} ${slug}`;
}
