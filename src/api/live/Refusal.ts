import type { GraphQLError } from 'graphql';

/** Why nothing more is told: all that is wrong at once. */
export class Refusal extends Error {
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join('\n'));
    this.name = 'Refusal';
    this.errors = errors;
  }
}
