import type { Executed } from './Call.ts';
import type { MediaType } from './mediaType.ts';
import { httpOf } from './toGraphQLError.ts';

/** The highest that an error asks for; 500 where one that nobody foresaw left nothing to tell. */
export function chooseStatus({ text, errors = [] }: Executed, mediaType: MediaType): number {
  const asked = errors.flatMap((error) => {
    const http = httpOf(error);
    return http === null || (http.spec && mediaType === 'application/json') ? [] : [http.status];
  });
  if (asked.length > 0) return Math.max(...asked);
  return text === undefined && errors.some(({ extensions }) => extensions.unexpected === true) ? 500 : 200;
}
