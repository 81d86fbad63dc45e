import type { Route } from './Route.ts';
import type { Service } from './Service.ts';

/** `/metrics`, in Prometheus' text format. */
export function metricsRoute({ metrics }: Pick<Service, 'metrics'>): Route {
  return {
    name: 'metrics',
    path: '/metrics',
    async answer() {
      return {
        type: metrics.contentType,
        body: await metrics.text(),
        headers: { 'cache-control': 'no-store' },
      };
    },
  };
}
