import { isIPv6 } from 'node:net';

/**
 * The address that a request came from, for limits. Of IPv6 the first 64 bits: a customer has all addresses behind them.
 *
 * @param peer of the connection
 * @param forwarded `X-Forwarded-For`, to which each proxy adds who asked it
 * @param proxies how many of them are believed
 */
export function clientAddress(
  peer: string | undefined,
  forwarded: string | readonly string[] | undefined,
  proxies: number,
): string {
  const asked = proxies === 0 ? [] : String(forwarded ?? '').split(',');
  const address = (asked.at(-proxies) ?? asked[0] ?? '').trim() || (peer ?? '');
  const plain = withoutPort(address).replace(/^::ffff:(?=\d+\.)/i, '');
  return isIPv6(plain) ? networkOf(plain) : plain.slice(0, LONGEST);
}

/** Some proxies tell the port as well: `192.0.2.7:4711`, `[2001:db8::1]:4711`. */
function withoutPort(address: string): string {
  return /^\[(.*)\](?::\d+)?$/.exec(address)?.[1] ?? address.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
}

/** Characters: what a proxy forwards may be anything. */
const LONGEST = 64;

function networkOf(address: string): string {
  const [head = '', tail] = address.split('%')[0]?.toLowerCase().split('::') ?? [];
  const groups = (text: string | undefined) => (text ? text.split(':') : []);
  const [first, last] = [groups(head), groups(tail)];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const all = [...first, ...Array<string>(zeros).fill('0'), ...last];
  return `${all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
