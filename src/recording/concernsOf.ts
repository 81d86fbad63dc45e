import type { Row } from '../stores/Store.ts';

/** The actors that a claim's target concerns, and those of them whom somebody else speaks of. */
export function concernsOf(
  holder: string,
  target: Row,
): { readonly touchesOn: readonly string[]; readonly speaksOf: readonly string[] } {
  const about = [target.edges.about ?? []].flat();
  return { touchesOn: about, speaksOf: about.filter((actor) => actor !== holder) };
}
