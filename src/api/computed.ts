/** Gives a computed field from the stored fields that schema.graphql names in `@computed(from:)`. */
export type Compute = (stored: Readonly<Record<string, unknown>>, publicUrl: string) => unknown;

/** Every computed field, by `Type.field`. */
export const computed: ReadonlyMap<string, Compute> = new Map<string, Compute>([
  ['Claim.url', ({ id }, publicUrl) => `${publicUrl}/claim/${id}`],
  ['Passage.url', ({ id }, publicUrl) => `${publicUrl}/passage/${id}`],
]);
