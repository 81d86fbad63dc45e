import type { IncomingHttpHeaders } from 'node:http';
import { DemarcheError } from '../errors.ts';
import { isLoopback } from './isLoopback.ts';

/** Characters of a header that are shown. */
const SHOWN = 100;

export interface OwnSiteOptions {
  readonly publicUrl: string;
  readonly corsOrigins: readonly string[];
}

/** By which names a service is asked that listens to its own machine only, and by which pages. */
export class OwnSite {
  private readonly url: URL;
  private readonly options: OwnSiteOptions;
  /** The `Host` that was found to be right last: nearly all requests have the same. */
  private known: string | null = null;

  constructor(options: OwnSiteOptions) {
    this.url = new URL(options.publicUrl);
    this.options = options;
  }

  /**
   * A page of another site could ask by a name of its own that leads here (DNS rebinding), and read the answer as its own.
   * Browsers say by which name they ask, and which page does.
   *
   * Throws WRONG_HOST and WRONG_ORIGIN.
   */
  check({ host, origin, 'sec-fetch-site': site }: IncomingHttpHeaders): void {
    if (host !== undefined && !this.isOwnHost(host))
      throw new DemarcheError(
        'WRONG_HOST',
        `This service answers at ${this.options.publicUrl}, and not as ${shown(host)}. Where people reach it by that name, set PUBLIC_URL to the address that they use.`,
      );
    if (origin !== undefined && site !== 'same-origin' && !this.isOwnOrigin(origin, host))
      throw new DemarcheError(
        'WRONG_ORIGIN',
        `Pages of ${shown(origin)} may not ask here. Name that origin in CORS_ORIGINS where they may.`,
      );
  }

  private isOwnHost(host: string): boolean {
    if (host === this.known) return true;
    const name = URL.parse(`http://${host}`)?.hostname;
    const isOwn = name !== undefined && (isLoopback(name) || name === this.url.hostname);
    if (isOwn) this.known = host;
    return isOwn;
  }

  private isOwnOrigin(origin: string, host: string | undefined): boolean {
    const { corsOrigins } = this.options;
    return (
      [`http://${host}`, `https://${host}`, this.url.origin, ...corsOrigins].includes(origin) ||
      corsOrigins.includes('*')
    );
  }
}

function shown(header: string): string {
  return JSON.stringify(header.length > SHOWN ? `${header.slice(0, SHOWN)}…` : header);
}
