import { hash } from 'node:crypto';

/** Targets share one space of slugs, so that a slug is one target whatever its type. */
const SPACES: Readonly<Record<string, string>> = { Issue: 'Target', Proposal: 'Target', Assertion: 'Target' };

/**
 * The id of a thing: the first 128 bits of SHA-256 over its type and what names it within the type, as 32
 * hexadecimal digits. The same in every store.
 *
 * @param type a stored type, or `Target` for an issue, a proposal or an assertion
 * @param parts the slug; for offices, ties, passages, positions and claims their parts, in a fixed order
 */
export function idOf(type: string, ...parts: readonly (string | number)[]): string {
  const space = SPACES[type] ?? type;
  return hash('sha256', JSON.stringify([space, ...parts]), 'hex').slice(0, 32);
}
