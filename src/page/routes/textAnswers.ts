import type { Answer } from '../../api/Route.ts';

/** That there is nothing, for programs. */
export function notFound(text: string): Answer {
  return { status: 404, type: 'text/plain', body: `${text}\n` };
}

/** Elsewhere, for now: what is merged may be told apart again. */
export function redirect(location: string): Answer {
  return { status: 302, type: 'text/plain', body: `${location}\n`, headers: { location } };
}
