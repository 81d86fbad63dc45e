/** What a client goes by that keeps answers. */
export interface Got {
  readonly status: number;
  readonly text: string;
  readonly etag: string | null;
  readonly cacheControl: string | null;
  readonly vary: string | null;
  /** What it was read at; null where that is not told. */
  readonly seq: number | null;
}

/** Asks a service by GET. */
export function getBy(url: string) {
  return async (
    query: string,
    headers: Readonly<Record<string, string>> = {},
    more: Readonly<Record<string, string>> = {},
  ): Promise<Got> => {
    const response = await fetch(`${url}/graphql?${new URLSearchParams({ query, ...more })}`, {
      headers: { accept: 'application/graphql-response+json', ...headers },
      cache: 'no-store',
    });
    const text = await response.text();
    return {
      ...{ status: response.status, text, etag: response.headers.get('etag') },
      ...{ cacheControl: response.headers.get('cache-control'), vary: response.headers.get('vary') },
      seq: text === '' ? null : (JSON.parse(text).extensions?.seq ?? null),
    };
  };
}
