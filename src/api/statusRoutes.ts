import { DemarcheError } from '../errors.ts';
import type { Answer, Route } from './Route.ts';
import type { Service } from './Service.ts';

/**
 * `/health`: the process lives; `/ready`: the store answers, 503 and why where it does not or the service was told to
 * end; `/metrics`, in Prometheus' text format.
 */
export function statusRoutes({ store, ending, metrics }: Service): readonly Route[] {
  return [
    { name: 'health', path: '/health', withoutKey: 'WHOLE', answer: () => json(200, { status: 'alive' }) },
    {
      name: 'ready',
      path: '/ready',
      withoutKey: 'WHOLE',
      async answer() {
        const reason = ending.aborted ? 'The service is ending.' : await whyNot(() => store.health());
        return reason === null ? json(200, { status: 'ready' }) : json(503, { status: 'not ready', reason });
      },
    },
    {
      name: 'metrics',
      path: '/metrics',
      answer: async () => ({
        type: metrics.contentType,
        body: await metrics.text(),
        headers: { 'cache-control': 'no-store' },
      }),
    },
  ];
}

function json(status: number, body: object): Answer {
  return {
    status,
    type: 'application/json',
    body: `${JSON.stringify(body)}\n`,
    headers: { 'cache-control': 'no-store' },
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
