import type { OperationCall } from '../../diagrams/OperationCall.ts';

/** How many positions each filter leaves, by its place: `n0`. */
export type CountedEach = Readonly<Record<string, { readonly totalCount: number }>>;

/** Asks at once how many positions each of some filters leaves, as the API takes them: 30 at most. */
export function countEachCall(name: string, filters: readonly unknown[]): OperationCall {
  const places = filters.map((_filter, place) => `n${place}`);
  const fields = places.map((place) => `  ${place}: positions(first: 0, filter: $${place}) { totalCount }`);
  const variables = places.map((place) => `$${place}: PositionFilter`).join(', ');
  return {
    query: `query ${name}(${variables}) {\n${fields.join('\n')}\n}`,
    variables: Object.fromEntries(filters.map((filter, place) => [`n${place}`, filter])),
  };
}

/** The counts of an answer, in the order of its filters. */
export function countsOf(answer: CountedEach, filters: number): readonly number[] {
  return Array.from({ length: filters }, (_one, place) => answer[`n${place}`]?.totalCount ?? 0);
}
