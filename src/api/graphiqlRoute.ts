import type { IncomingMessage } from 'node:http';
import { renderGraphiQL } from 'graphql-yoga';
import { examples } from './examples.ts';
import type { Route } from './Route.ts';

/** Where yoga's GraphiQL comes from: the browser needs the network for it, the service does not. */
const CDN = 'https://unpkg.com';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `script-src 'unsafe-inline' blob: ${CDN}`,
  `style-src 'unsafe-inline' ${CDN}`,
  `font-src data: ${CDN}`,
  'img-src data: https://raw.githubusercontent.com',
  `connect-src 'self' ${CDN}`,
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** `/graphql` in a browser: GraphiQL with the published operations as tabs. Nothing of the request is shown in it. */
export function graphiqlRoute(): Route {
  return {
    name: 'graphiql',
    path: '/graphql',
    answer() {
      const tabs = examples().map(({ query, variables }) => ({
        query,
        variables: JSON.stringify(variables, null, 2),
      }));
      return {
        type: 'text/html',
        body: renderGraphiQL({ title: 'demarche', endpoint: '/graphql', defaultTabs: tabs }),
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
