import { isMissing, type Unknown } from './DiagramFilter.ts';

const LISTS: Readonly<Record<Unknown['parameter'], readonly string[]>> = {
  issue: ['issues'],
  actor: ['actors'],
  document: ['documents'],
  target: ['issues', 'proposals', 'assertions'],
};

/** `There is no issue "why" and no actor "putni" in the graph. … “Foreign Ministry” is the name of 2 actors: …` */
export function describeUnknown(unknown: readonly Unknown[]): string {
  const missing = unknown.filter(isMissing);
  const each = missing.map(({ parameter, given }) => `no ${parameter} ${JSON.stringify(given)}`);
  const lists = [...new Set(missing.flatMap(({ parameter }) => LISTS[parameter]))].join(', ');
  const none = `There is ${each.join(' and ')} in the graph. Give slugs or names, as these lists of the API have them: ${lists}.`;
  const several = unknown.flatMap(({ parameter, given, slugs = [] }) =>
    slugs.length === 0
      ? []
      : `“${given}” is the name of ${slugs.length} ${parameter}s: ${slugs.join(', ')}; ask by slug.`,
  );
  const tooMany = unknown.flatMap(({ parameter, given, tooMany: many }) =>
    many ? [`There are too many ${parameter}s to look through for the name “${given}”; ask by slug.`] : [],
  );
  return [...(missing.length === 0 ? [] : [none]), ...several, ...tooMany].join(' ');
}
