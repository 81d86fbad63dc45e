import type { IncomingHttpHeaders } from 'node:http';
import { DemarcheError } from '../errors.ts';
import { isLoopback } from './isLoopback.ts';

/** Characters of a header that are shown. */
const SHOWN = 100;

/** By which names a service is asked that answers this machine only. */
export interface OwnSite {
  readonly publicUrl: string;
  readonly corsOrigins: readonly string[];
}

/**
 * For a service that listens to this machine only, and a request without a key: a page of another site could ask by a name
 * of its own that leads here (DNS rebinding), and read the answer as its own. Browsers say by which name they ask, and
 * which page does.
 *
 * Throws WRONG_HOST and WRONG_ORIGIN.
 */
export function refuseOtherSites({ host, origin, ...headers }: IncomingHttpHeaders, site: OwnSite): void {
  const { publicUrl, corsOrigins } = site;
  if (host !== undefined && !isOwnHost(host, publicUrl))
    throw new DemarcheError(
      'WRONG_HOST',
      `This service answers at ${publicUrl}, and not as ${shown(host)}. Where people reach it by that name, set PUBLIC_URL to the address that they use.`,
    );
  const isOwnOrigin =
    origin === undefined ||
    headers['sec-fetch-site'] === 'same-origin' ||
    [`http://${host}`, `https://${host}`, new URL(publicUrl).origin, ...corsOrigins].includes(origin) ||
    corsOrigins.includes('*');
  if (!isOwnOrigin)
    throw new DemarcheError(
      'WRONG_ORIGIN',
      `Pages of ${shown(origin)} may not ask here. Name that origin in CORS_ORIGINS where they may.`,
    );
}

function isOwnHost(host: string, publicUrl: string): boolean {
  const name = URL.parse(`http://${host}`)?.hostname;
  return name !== undefined && (isLoopback(name) || name === new URL(publicUrl).hostname);
}

function shown(header: string): string {
  return JSON.stringify(header.length > SHOWN ? `${header.slice(0, SHOWN)}…` : header);
}
