import type { OperationCall } from '../../../diagrams/OperationCall.ts';

/** GraphiQL with a question in it, and its variables. */
export function graphiqlPath({ query, variables }: OperationCall): string {
  const asked = new URLSearchParams({ query });
  if (Object.keys(variables).length > 0) asked.set('variables', JSON.stringify(variables));
  return `/graphql?${asked}`;
}
