import { drawerName } from './drawerName.ts';
import { readWaiting, type Waiting } from './Waiting.ts';

/** As much of `Storage` as is needed. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * Where things wait: each under a name of its own, so that several tabs do not write over one another. What the browser
 * does not keep is held until the page is left.
 */
export class Drawer {
  readonly #shelf: () => Shelf | null;
  readonly #held = new Map<string, Waiting>();

  /** @param shelf null where the browser keeps nothing */
  constructor(shelf: () => Shelf | null) {
    this.#shelf = shelf;
  }

  /** All that waits, the oldest first. */
  all(): readonly Waiting[] {
    const found = [...this.#kept(), ...this.#held.values()];
    return found.sort((a, b) => a.since - b.since || (a.key < b.key ? -1 : 1));
  }

  /** One thing as it waits now; null where it waits no longer, or another tab has taken it out. */
  find(key: string): Waiting | null {
    return this.all().find((one) => one.key === key) ?? null;
  }

  /** Whether something would be lost with the page. */
  holdsUnkept(): boolean {
    return this.#held.size > 0;
  }

  put(one: Waiting): void {
    try {
      const shelf = this.#shelf();
      if (shelf === null) throw new Error('The browser keeps nothing.');
      shelf.setItem(nameOf(one), JSON.stringify(one));
      this.#held.delete(one.key);
    } catch {
      // It is full, or turned off.
      this.#held.set(one.key, one);
    }
  }

  take(one: Waiting): void {
    this.#held.delete(one.key);
    try {
      this.#shelf()?.removeItem(nameOf(one));
    } catch {
      // What cannot be reached is not there either.
    }
  }

  #kept(): readonly Waiting[] {
    try {
      const shelf = this.#shelf();
      if (shelf === null) return [];
      const names = Array.from({ length: shelf.length }, (_, i) => shelf.key(i) ?? '');
      return names
        .filter((name) => name.startsWith(drawerName))
        .flatMap((name) => readWaiting(shelf.getItem(name) ?? '') ?? [])
        .filter(({ key }) => !this.#held.has(key));
    } catch {
      return [];
    }
  }
}

function nameOf({ key }: Waiting): string {
  return drawerName + key;
}
