import type { ExportedNetwork } from './ExportedNetwork.ts';

/** How the ends of a network's ties are called in a file: an actor and a target may have one slug. */
export function nodeIds({ mode }: Pick<ExportedNetwork, 'mode'>) {
  const from = mode === 'TARGETS' ? 'target' : 'actor';
  const to = mode === 'ACTORS' ? 'actor' : 'target';
  return {
    node: ({ slug, type }: { readonly slug: string; readonly type: string }) =>
      `${type === 'ACTOR' ? 'actor' : 'target'}:${slug}`,
    from: (slug: string) => `${from}:${slug}`,
    to: (slug: string) => `${to}:${slug}`,
  };
}
