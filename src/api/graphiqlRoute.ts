import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
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

/** Sends the key of the tab, which the page keeps there or the address has in its fragment: `/graphql#key=…`. */
const SEND_KEY = `
{
  const [, given] = /^#key=([\\w-]+)$/.exec(location.hash) ?? [];
  if (given !== undefined) {
    sessionStorage.setItem('demarche-key', given);
    history.replaceState(null, '', location.pathname + location.search);
  }
  const key = sessionStorage.getItem('demarche-key');
  const withoutKey = window.fetch;
  if (key !== null)
    window.fetch = (address, asked = {}) => {
      const headers = new Headers(asked.headers);
      if (!headers.has('authorization')) headers.set('authorization', 'Bearer ' + key);
      return withoutKey(address, { ...asked, headers });
    };
}
`;

/**
 * Shows first what the address asks: `/graphql?query=…&variables=…`, the variables as JSON. GraphiQL itself takes the query
 * alone from there.
 */
const TAKE_ASKED = `
function asked(options) {
  const { searchParams } = new URL(location.href);
  const query = searchParams.get('query');
  if (!query) return options;
  const variables = searchParams.get('variables') ?? '';
  let readable = variables;
  try {
    readable = JSON.stringify(JSON.parse(variables), null, 2);
  } catch {}
  return { ...options, variables: readable, defaultTabs: [{ query, variables: readable }, ...options.defaultTabs] };
}
`;

/** The way back to the page, above GraphiQL, which takes what is left of the window. */
const BACK = `
<style>
  body { display: flex; flex-direction: column; height: 100vh; margin: 0; }
  #root { flex: 1; min-height: 0; height: auto; }
  #root .graphiql-container { height: 100%; }
  .back { display: flex; gap: 1.5rem; padding: 0.4rem 1rem; font: 15px/1.4 sans-serif; color-scheme: light dark; background: Canvas; color: CanvasText; border-bottom: 1px solid GrayText; }
  .back a { color: LinkText; }
</style>
<nav class="back" aria-label="demarche"><a href="/">← Who stands where</a><a href="/about">How to read this</a></nav>
`;

/** `/graphql` in a browser: GraphiQL with the published operations as tabs. Nothing of the request is shown in it. */
export function graphiqlRoute(): Route {
  let page: Promise<Buffer> | undefined;
  return {
    name: 'graphiql',
    path: '/graphql',
    withoutKey: 'WHOLE',
    async answer() {
      page ??= render().catch((error: unknown) => {
        page = undefined;
        throw error;
      });
      return {
        type: 'text/html; charset=utf-8',
        // Browsers, which alone are answered here, all take gzip.
        body: await page,
        headers: { 'content-security-policy': CONTENT_SECURITY_POLICY, 'content-encoding': 'gzip' },
      };
    },
  };
}

/** The page, nine megabytes before it is compressed; made when somebody first asks for it. */
async function render(): Promise<Buffer> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const tabs = examples().map(({ query, variables }) => ({
    query,
    variables: JSON.stringify(variables, null, 2),
  }));
  const html = renderGraphiQL({
    title: 'demarche',
    endpoint: '/graphql',
    defaultTabs: tabs,
    ...firstVariables(tabs),
  });
  // Before GraphiQL itself, which asks what the schema is as soon as it runs.
  const scripts = `<script>${SEND_KEY}${TAKE_ASKED}</script>`;
  const begin = 'YogaGraphiQL.renderYogaGraphiQL(';
  return promisify(gzip)(
    html
      .replace('<div id="root"></div>', (root) => BACK + root + scripts)
      .replace(begin, `((root, options) => ${begin}root, asked(options)))(`),
  );
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
