import { diagramRoute } from './diagramRoute.ts';
import { graphiqlRoute } from './graphiqlRoute.ts';
import { healthRoute } from './healthRoute.ts';
import { metricsRoute } from './metricsRoute.ts';
import type { Route } from './Route.ts';
import { readyRoute } from './readyRoute.ts';
import type { Service } from './Service.ts';

/** The addresses for programs, beside GraphQL itself. */
export function routes(service: Service): readonly Route[] {
  return [graphiqlRoute(), healthRoute(), readyRoute(service), metricsRoute(service), diagramRoute(service)];
}
