import type { Waiting } from './Waiting.ts';

/** The words that claims which wait are to rest on, so that they can be coded again; none where no claims wait. */
export function wordsGiven({ variables: { claims } }: Pick<Waiting, 'variables'>): readonly string[] {
  return itemsOf(claims).flatMap((claim) =>
    itemsOf(claim.quotes).flatMap(({ exact }) => (typeof exact === 'string' ? [exact] : [])),
  );
}

function itemsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : [];
}
