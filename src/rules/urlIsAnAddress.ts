import type { Rule } from './Rule.ts';

/** The address of a document is one of the web: pages link it, and a link could run a script. */
export const urlIsAnAddress: Rule = ({ commands }) =>
  commands.flatMap((c) => {
    if (c.do !== 'putDocument' || c.url === null || isAddress(c.url)) return [];
    const message = `"${c.url}" is no address. Write it whole, with http:// or https://.`;
    return [{ rule: 'urlIsAnAddress', at: [...c.at, 'url'], message }];
  });

function isAddress(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && ['http:', 'https:'].includes(parsed.protocol);
}
