import type { IncomingMessage } from 'node:http';
import { DemarcheError } from '../errors.ts';
import { RateLimit } from '../RateLimit.ts';
import { clientAddress } from '../rights/clientAddress.ts';
import { isLoopback } from '../rights/isLoopback.ts';
import type { GoodKey, KnownKeys } from '../rights/KnownKeys.ts';
import { OwnSite } from '../rights/OwnSite.ts';
import { secretIn } from '../rights/secretIn.ts';
import { keyId } from '../rights/secrets.ts';
import type { Settings } from '../settings.ts';
import type { Author } from './Call.ts';
import type { Metrics } from './Metrics.ts';

export interface AccessOptions {
  readonly settings: Settings;
  readonly keys: KnownKeys;
  readonly metrics: Pick<Metrics, 'refused'>;
}

/** Who asks, and whether they may ask at all. Looked at once for each request. */
export class Access {
  private readonly options: AccessOptions;
  /** Null where it listens to others as well, and so cannot know its names. */
  private readonly ownSite: OwnSite | null;
  private readonly wrongKeys: RateLimit;
  private readonly reads: RateLimit;

  constructor(options: AccessOptions) {
    this.options = options;
    const { host, rates } = options.settings;
    this.ownSite = isLoopback(host) ? new OwnSite(options.settings) : null;
    this.wrongKeys = new RateLimit({
      perMinute: rates.wrongKeys,
      message: `One address may send ${rates.wrongKeys} wrong keys in a minute.`,
    });
    this.reads = new RateLimit({
      perMinute: rates.reads,
      message: `One key, or one address without a key, may ask ${rates.reads} times in a minute.`,
    });
  }

  /**
   * Who asks, or null where no key was sent.
   *
   * @param reads whether the answer shows something of the graph also to those who have no key
   * Throws UNAUTHENTICATED, RATE_LIMITED, WRONG_HOST and WRONG_ORIGIN, and what the store throws where it does not tell
   * whether a key is good.
   */
  async admit(request: IncomingMessage, reads: boolean): Promise<Author | null> {
    const { settings, metrics } = this.options;
    const { headers } = request;
    try {
      const address = this.addressOf(request);
      const key = await this.keyIn(headers.authorization, address);
      if (key === null) {
        if (reads && settings.readKey) throw needsKey();
        this.ownSite?.check(headers);
      }
      this.reads.take(key === null ? address : `key ${key.id}`);
      return key && authorOf(key);
    } catch (error) {
      if (error instanceof DemarcheError) metrics.refused(error.code);
      throw error;
    }
  }

  /**
   * Who asked, once more, for an answer that goes on: a key may have been revoked meanwhile. Counts as no request.
   *
   * Throws UNAUTHENTICATED, and what the store throws where it does not tell whether a key is good.
   */
  async admitAgain(request: IncomingMessage): Promise<Author | null> {
    const key = await this.keyIn(request.headers.authorization, this.addressOf(request));
    return key && authorOf(key);
  }

  /** What limits are counted by: the key, or the address where none was sent. */
  callerOf(request: IncomingMessage, author: Author | null): string {
    return author === null ? this.addressOf(request) : `key ${author.key}`;
  }

  private addressOf({ headers, socket }: IncomingMessage): string {
    return clientAddress(socket.remoteAddress, headers['x-forwarded-for'], this.options.settings.proxies);
  }

  /** Keys that were good a moment ago are looked at however many wrong ones come from the same address. */
  private async keyIn(header: string | undefined, address: string): Promise<GoodKey | null> {
    const { keys } = this.options;
    const id = this.idIn(header, address);
    if (id === null) return null;
    const isNew = !keys.has(id);
    // Taken before it is known, so that many that are sent at once count as well.
    if (isNew) this.wrongKeys.take(address);
    let isWrong = false;
    try {
      const key = await keys.find(id);
      isWrong = key === null;
      if (key === null) throw wrongKey();
      return key;
    } finally {
      if (isNew && !isWrong) this.wrongKeys.giveBack(address);
    }
  }

  private idIn(header: string | undefined, address: string): string | null {
    try {
      const secret = secretIn(header);
      return secret && keyId(secret);
    } catch (error) {
      this.wrongKeys.take(address);
      throw error;
    }
  }
}

function authorOf({ name, role, id }: GoodKey): Author {
  return { name, role, key: id };
}

function needsKey(): DemarcheError {
  return new DemarcheError(
    'UNAUTHENTICATED',
    'Reading needs a key here: send it as "Authorization: Bearer KEY", or open the page by an address that ends in #key=KEY.',
  );
}

function wrongKey(): DemarcheError {
  return new DemarcheError(
    'UNAUTHENTICATED',
    'This key is not known here, or was revoked. Ask for another one, or leave the header Authorization out.',
    { details: { reason: 'invalid_token' } },
  );
}
