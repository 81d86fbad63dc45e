import { DemarcheError } from './errors.ts';

/**
 * What several readers give, each of a part of what somebody gave us. Throws what one of them throws; where several do, one
 * error whose message has a line for each and whose details are those of the first.
 */
export function togetherOrThrow<T extends Readonly<Record<string, () => unknown>>>(
  readers: T,
): { readonly [K in keyof T]: ReturnType<T[K]> } {
  const refusals: DemarcheError[] = [];
  const read = Object.entries(readers).map(([name, reader]) => {
    try {
      return [name, reader()];
    } catch (error) {
      if (!(error instanceof DemarcheError)) throw error;
      refusals.push(error);
      return [name, null];
    }
  });
  const [first, ...others] = refusals;
  if (first === undefined) return Object.fromEntries(read);
  if (others.length === 0) throw first;
  throw new DemarcheError(first.code, refusals.map(({ message }) => message).join('\n'), {
    details: first.details,
  });
}
