import { isIP } from 'node:net';

/**
 * Whether a host's name or address is this machine's own for whoever asks: `localhost`, a name below it, `127.0.0.1` or
 * `[::1]`. Nobody else can have such a name lead anywhere.
 */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  if (isIP(name) === 4) return name.startsWith('127.');
  return name === '::1' || /^(?:.+\.)?localhost\.?$/.test(name);
}
