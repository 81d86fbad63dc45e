import type { MovingClaim } from '../positions/findPositionChanges.ts';

/** Claims after which others have their turn, at least: what follows from them takes some hundredths of a second. */
const AT_ONCE = 1_000;

/**
 * What is found among claims, some actors at a time: nobody's stance depends on what others hold. Others have their turn
 * between them.
 */
export async function findByActors<T>(
  claims: readonly MovingClaim[],
  find: (some: readonly MovingClaim[]) => readonly T[],
  turn: () => Promise<void>,
): Promise<readonly T[]> {
  const found: T[] = [];
  let some: MovingClaim[] = [];
  const findSome = () => {
    for (const one of find(some)) found.push(one);
    some = [];
  };
  for (const of of Map.groupBy(claims, ({ actor }) => actor).values()) {
    some = some.concat(of);
    if (some.length < AT_ONCE) continue;
    findSome();
    await turn();
  }
  findSome();
  return found;
}
