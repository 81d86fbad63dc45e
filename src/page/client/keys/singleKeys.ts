const NAME = 'demarche-single-keys';

/**
 * Whether single letters are keys. Who speaks to the browser, or hits keys unawares, can turn them off (WCAG 2.1.4); the
 * choice is kept in this browser.
 */
export function singleKeysAreOn(): boolean {
  try {
    return localStorage.getItem(NAME) !== 'off';
  } catch {
    return true;
  }
}

export function turnSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(NAME, on ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing goes on as it was.
  }
}
