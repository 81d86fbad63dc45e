import type { OperationCall } from '../../diagrams/OperationCall.ts';

/** A GraphQL operation of the page with the types of its answer and variables. */
export interface Operation<Answer, Variables> {
  readonly text: string;
  /** Never there: carries the types. */
  readonly types?: (variables: Variables) => Answer;
}

/** Two calls with the same key have the same answer. */
export function callKey({ query, variables }: OperationCall): string {
  return JSON.stringify([/\w+ (\w+)/.exec(query)?.[1], variables]);
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}
