import { isWebAddress } from '../evidence/isWebAddress.ts';
import type { Rule } from './Rule.ts';

/** The address of a document is one of the web: pages link it, and a link could run a script. */
export const urlIsAnAddress: Rule = ({ commands }) =>
  commands.flatMap((c) => {
    if (c.do !== 'putDocument' || c.url === null || isWebAddress(c.url)) return [];
    const message = `"${c.url}" is no address. ${remedyFor(c.url)}`;
    return [{ rule: 'urlIsAnAddress', at: [...c.at, 'url'], message }];
  });

/** A space is what most addresses have that are none; written as `%20`, it leads to the same page. */
function remedyFor(url: string): string {
  const whole = url.trim().replace(/\s/g, '%20');
  return whole !== url && isWebAddress(whole)
    ? `Write it without spaces: ${whole}`
    : 'Write it whole, with http:// or https://.';
}
