/** An input object of a mutation, as graphql-js gives it: its fields are those that schema.graphql says. */
export type Input = Readonly<Record<string, unknown>>;

export function isInput(value: unknown): value is Input {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list, in their order; none where it is left out. */
export function inputsIn(value: unknown): readonly Input[] {
  return Array.isArray(value) ? value.filter(isInput) : [];
}

/** A text, or null where it is left out. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
