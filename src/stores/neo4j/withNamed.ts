import type { Named } from '../../plan/ReadPlan.ts';
import { KNOWN_AT } from './knownAt.ts';

/** A line as of a moment, in which the records that values name by their slugs stand in place of these values (see `value`). */
export function withNamed(line: string, named: readonly Named[]): string {
  const params = new Set(named.map(({ param }) => String(param)));
  return line.replace(/\$p\.a(\d+)/g, (given, param: string) =>
    params.has(param) ? `${KNOWN_AT}.a${param}` : given,
  );
}
