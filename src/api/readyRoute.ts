import { DemarcheError } from '../errors.ts';
import type { Route } from './Route.ts';
import type { Service } from './Service.ts';

/** `/ready`: the store answers; 503 and why where it does not, or the service was told to end. */
export function readyRoute({ store, ending }: Pick<Service, 'store' | 'ending'>): Route {
  return {
    name: 'ready',
    path: '/ready',
    async answer() {
      const reason = ending.aborted ? 'The service is ending.' : await whyNot(() => store.health());
      return {
        status: reason === null ? 200 : 503,
        type: 'application/json',
        body: `${JSON.stringify(reason === null ? { status: 'ready' } : { status: 'not ready', reason })}\n`,
        headers: { 'cache-control': 'no-store' },
      };
    },
  };
}

async function whyNot(health: () => Promise<void>): Promise<string | null> {
  try {
    await health();
    return null;
  } catch (error) {
    if (error instanceof DemarcheError) return error.message;
    throw error;
  }
}
