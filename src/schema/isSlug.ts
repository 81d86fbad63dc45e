const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Characters of the longest slug. */
export const LONGEST_SLUG = 100;

/** Whether a text can be a slug: they stand in addresses, name folders and are ordered by, so they are plain ASCII. */
export function isSlug(text: string): boolean {
  return SLUG.test(text) && text.length <= LONGEST_SLUG;
}
