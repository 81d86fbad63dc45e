/** Where the tab keeps it; GraphiQL looks there as well. */
const ITEM = 'demarche-key';

let key = stored();

/** The key of this tab, or null. */
export function currentKey(): string | null {
  return key;
}

/** Takes the key out of the address (`#key=…`), so that nobody copies it with that. Gives whether there was one. */
export function takeKey(): boolean {
  const [, given] = /^#key=([\w-]+)$/.exec(location.hash) ?? [];
  if (given === undefined) return false;
  history.replaceState(history.state, '', location.pathname + location.search);
  keep(given);
  return true;
}

/** Keeps a key that somebody gave for this tab. What was asked without it stays as it was answered: load the page again. */
export function giveKey(given: string): void {
  keep(given);
}

/** Forgets a key that is no longer good, where the tab has no other by now. */
export function forgetKey(gone: string): void {
  if (key === gone) keep(null);
}

function keep(given: string | null): void {
  key = given;
  try {
    if (given === null) sessionStorage.removeItem(ITEM);
    else sessionStorage.setItem(ITEM, given);
  } catch {
    // A browser that stores nothing keeps it until the page is left.
  }
}

function stored(): string | null {
  try {
    return sessionStorage.getItem(ITEM);
  } catch {
    return null;
  }
}
