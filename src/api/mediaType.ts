/** The media types of GraphQL over HTTP. They differ in the status of what GraphQL refuses: `application/json` has 200. */
export type MediaType = 'application/graphql-response+json' | 'application/json';

/**
 * The media type of an answer to who sends this `Accept` header: the one that is named first, as yoga chooses, which
 * does not look at weights; `application/json` where any will do. Null where neither is taken.
 */
export function mediaTypeFor(accept: string | undefined): MediaType | null {
  for (const range of (accept || '*/*').replace(/\s/g, '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = range.split(';');
    const charset = parameters.find((parameter) => parameter.includes('charset='));
    if (charset !== undefined && charset !== 'charset=utf-8') continue;
    if (/^(?:\*|application)\/(?:\*|json)$/.test(name)) return 'application/json';
    if (/^(?:\*|application)\/graphql-response\+json$/.test(name)) return 'application/graphql-response+json';
  }
  return null;
}
