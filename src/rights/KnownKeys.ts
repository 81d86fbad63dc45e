import type { ReadPlan } from '../plan/ReadPlan.ts';
import type { Store } from '../stores/Store.ts';
import type { OwnKey } from './OwnKey.ts';
import type { Role } from './Role.ts';
import { roleNamed } from './StoredKey.ts';

/** A key that is good. */
export interface GoodKey {
  /** Null for the service's own key, which is in no store. */
  readonly id: string | null;
  readonly name: string;
  readonly role: Role;
}

/** Milliseconds after which a key is looked at again: it may have been revoked. */
const FRESH_FOR = 1_000;

/** Milliseconds after which a store that does not answer is no longer waited for. */
const LONGEST = 5_000;

/** Keys that are kept. */
const MOST = 1_000;

interface Kept {
  readonly key: Promise<GoodKey | null>;
  readonly freshUntil: number;
}

/**
 * Good keys by their ids. Those in use are kept beside the store and looked at again once a second, so that an operation
 * stays one statement. Where something is written, a key is looked at once more in the same transaction.
 */
export class KnownKeys {
  private readonly store: Pick<Store, 'read'>;
  private readonly own: OwnKey | null;
  /** Good when last looked at, or being looked at for the first time. The one used last is the last. */
  private readonly kept = new Map<string, Kept>();

  constructor(store: Pick<Store, 'read'>, own: OwnKey | null = null) {
    this.store = store;
    this.own = own;
  }

  /** Whether a key was good when it was last looked at, or is being looked at. */
  has(id: string): boolean {
    return id === this.own?.id || this.kept.has(id);
  }

  /**
   * The good key with this id, or null. Asked for once, however many wait for it.
   *
   * Throws STORE_UNAVAILABLE and DEADLINE_EXCEEDED where the store does not tell.
   */
  async find(id: string): Promise<GoodKey | null> {
    const { own } = this;
    if (own && id === own.id) return { id: null, name: own.name, role: own.role };
    const kept = this.kept.get(id);
    if (kept && performance.now() < kept.freshUntil) return kept.key;
    const key = this.read(id);
    this.keep(id, key);
    const forget = () => {
      if (this.kept.get(id)?.key === key) this.kept.delete(id);
    };
    try {
      const found = await key;
      if (found === null) forget();
      return found;
    } catch (error) {
      forget();
      throw error;
    }
  }

  private keep(id: string, key: Kept['key']): void {
    this.kept.delete(id);
    this.kept.set(id, { key, freshUntil: performance.now() + FRESH_FOR });
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST && oldest !== undefined) this.kept.delete(oldest);
  }

  private async read(id: string): Promise<GoodKey | null> {
    const text = await this.store.read(BY_ID, [id], AbortSignal.timeout(LONGEST));
    // The plan gives the answer its shape.
    const { key } = JSON.parse(text.toString()) as { readonly key: KeyAnswer | null };
    return key === null || key.revokedAt !== null ? null : { id, name: key.name, role: roleNamed(key.role) };
  }
}

interface KeyAnswer {
  readonly name: string;
  readonly role: string;
  readonly revokedAt: string | null;
}

const BY_ID: ReadPlan = {
  roots: [
    {
      kind: 'one',
      key: 'key',
      source: { kind: 'all' },
      conditions: [{ kind: 'compare', field: 'id', is: 'EQUALS', param: 0 }],
      shapes: [
        {
          type: 'Key',
          selections: ['name', 'role', 'revokedAt'].map((field) => ({ kind: 'scalar', key: field, field })),
        },
      ],
    },
  ],
};
