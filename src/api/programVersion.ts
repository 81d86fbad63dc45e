import { readFileSync } from 'node:fs';

/** The version that package.json names. */
export function programVersion(): string {
  const file = new URL('../../package.json', import.meta.url);
  // package.json has one.
  return String(Object(JSON.parse(readFileSync(file, 'utf8'))).version);
}
