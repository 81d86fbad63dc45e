import { hash } from 'node:crypto';
import anyAscii from 'any-ascii';

/** Characters of the longest slug that is made: there is room for what tells two apart. */
const LONGEST = 80;

/**
 * A slug for a name in any script: small letters a to z, digits and hyphens, the same for the same name. A name without a
 * letter or digit gets one made of its hash.
 */
export function slugFrom(name: string): string {
  const plain = anyAscii(name)
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain === '') return `unnamed-${shortHash(name)}`;
  if (plain.length <= LONGEST) return plain;
  return `${plain.slice(0, LONGEST).replace(/-[^-]*$/, '')}-${shortHash(name)}`;
}

/** The slug of something that is called as another: with a part of the hash of what tells them apart. */
export function slugApart(slug: string, key: string): string {
  return `${slug}-${shortHash(key)}`;
}

function shortHash(text: string): string {
  return hash('sha256', text).slice(0, 6);
}
