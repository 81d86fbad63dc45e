import type { OperationCall } from '../../diagrams/OperationCall.ts';
import { currentKey } from './key.ts';

/** What the service answered over HTTP. */
export interface Posted {
  readonly status: number;
  readonly headers: Headers;
  /** The key of the page that was sent along. */
  readonly key: string | null;
  readonly body: PostedBody;
}

export interface PostedBody {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Posts a call to the service with the key of the page. Rejects as `fetch` does: where the service is not reached. */
export async function postGraphQL(call: OperationCall, signal: AbortSignal): Promise<Posted> {
  const key = currentKey();
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(key !== null && { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify(call),
    signal,
  });
  // What is no JSON comes from something between here and the service.
  const body = (await response.json().catch(() => ({}))) as PostedBody;
  const { status, headers } = response;
  return { status, headers, key, body };
}
