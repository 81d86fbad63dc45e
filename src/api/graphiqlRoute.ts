import type { IncomingMessage } from 'node:http';
import { examples } from './examples.ts';
import type { Route } from './Route.ts';

/** GraphiQL brings its script, styles and fonts within the page, so that it works without a network. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  "style-src 'unsafe-inline'",
  'font-src data:',
  'img-src data:',
  "connect-src 'self'",
  'worker-src blob: data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** `/graphql` in a browser: GraphiQL with the published operations as tabs. Nothing of the request is shown in it. */
export function graphiqlRoute(): Route {
  return {
    name: 'graphiql',
    path: '/graphql',
    async answer() {
      // It is large, and only people ask for it.
      const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
      const tabs = examples().map(({ query, variables }) => ({
        query,
        variables: JSON.stringify(variables, null, 2),
      }));
      return {
        type: 'text/html',
        body: renderGraphiQL({
          title: 'demarche',
          endpoint: '/graphql',
          defaultTabs: tabs,
          ...firstVariables(tabs),
        }),
        headers: { 'content-security-policy': CONTENT_SECURITY_POLICY },
      };
    },
  };
}

/** Whether a request to `/graphql` is that of a browser's address bar. */
export function wantsGraphiql(request: IncomingMessage): boolean {
  const { accept } = request.headers;
  return (request.method === 'GET' || request.method === 'HEAD') && accept?.includes('text/html') === true;
}

/** GraphiQL shows the first tab's variables only where it is given them once more. */
function firstVariables([first]: readonly { readonly variables: string }[]): { variables?: string } {
  return first === undefined ? {} : { variables: first.variables };
}
