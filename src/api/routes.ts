import { pageRoutes } from '../page/servePage.ts';
import { diagramRoute } from './diagramRoute.ts';
import { graphiqlRoute } from './graphiqlRoute.ts';
import { healthRoute } from './healthRoute.ts';
import { metricsRoute } from './metricsRoute.ts';
import type { Route } from './Route.ts';
import { readyRoute } from './readyRoute.ts';
import type { Service } from './Service.ts';

/** Every address that the service answers beside GraphQL itself; the first that matches answers. */
export function routes(service: Service): readonly Route[] {
  return [
    graphiqlRoute(),
    healthRoute(),
    readyRoute(service),
    metricsRoute(service),
    diagramRoute(service),
    ...pageRoutes(service),
  ];
}
