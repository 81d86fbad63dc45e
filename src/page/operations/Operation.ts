/** A GraphQL operation of the page with the types of its answer and variables. */
export interface Operation<Answer, Variables> {
  readonly text: string;
  /** Never there: carries the types. */
  readonly types?: (variables: Variables) => Answer;
}

/** One operation with values for its variables. */
export interface Question {
  readonly text: string;
  readonly variables: object;
}

/** Two questions with the same key have the same answer. */
export function questionKey({ text, variables }: Question): string {
  return JSON.stringify([/\w+ (\w+)/.exec(text)?.[1], variables]);
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}
