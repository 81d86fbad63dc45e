import type { Executed } from './Call.ts';

/** What an answer tells beside its data; null where there is nothing. */
export function extensionsOf({ extensions, lastChange }: Executed): Readonly<Record<string, unknown>> | null {
  if (lastChange === undefined) return extensions ?? null;
  return { ...extensions, seq: lastChange.seq };
}
