/** A GraphQL operation with values for its variables, as a client sends it. */
export interface OperationCall {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}
