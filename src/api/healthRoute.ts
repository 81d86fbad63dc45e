import type { Route } from './Route.ts';

/** `/health`: the process lives. */
export function healthRoute(): Route {
  return {
    name: 'health',
    path: '/health',
    answer: () => ({
      type: 'application/json',
      body: '{"status":"alive"}\n',
      headers: { 'cache-control': 'no-store' },
    }),
  };
}
