/**
 * A GraphQL mutation of the page, of one field, with the types of what that answers and of what is given to it. Each takes
 * a `$key`, which makes it safe to send again, and asks for its faults.
 */
export interface Mutation<Answer, Variables> {
  readonly text: string;
  /** Never there: carries the types. */
  readonly types?: (variables: Variables) => Answer;
}

/** What is written and is probably not meant. */
export interface Warning {
  readonly rule: string;
  readonly path: string;
  readonly message: string;
}
