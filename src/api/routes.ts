import { diagramRoute } from './diagramRoute.ts';
import { digestRoute } from './digestRoute.ts';
import { exportRoute } from './export/exportRoute.ts';
import { extractRoute } from './extractRoute.ts';
import { graphiqlRoute } from './graphiqlRoute.ts';
import type { Route } from './Route.ts';
import type { Service } from './Service.ts';
import { statusRoutes } from './statusRoutes.ts';

/** The addresses for programs, beside GraphQL itself. */
export function routes(service: Service): readonly Route[] {
  return [
    graphiqlRoute(),
    ...statusRoutes(service),
    diagramRoute(service),
    digestRoute(service),
    exportRoute(service),
    extractRoute(service),
  ];
}
