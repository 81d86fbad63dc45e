import type { Command } from '../commands/Command.ts';
import { formerSlugsIn } from '../commands/formerSlugsIn.ts';
import { referencesOf } from '../commands/referencesOf.ts';
import { restatedClaims } from '../commands/restatedClaims.ts';
import { tableOf } from '../schema/graphModel.ts';

/** Slugs of what commands name, and ids of claims and merges. A name may stand there more than once. */
export interface Names {
  readonly documents: readonly string[];
  readonly actors: readonly string[];
  readonly places: readonly string[];
  readonly targets: readonly string[];
  readonly claims: readonly string[];
  readonly merges: readonly string[];
}

/** Everything that commands name, by its slug or by one that it had. */
export function namesOf(commands: readonly Command[]): Names {
  const declared = commands.filter((c) => c.do === 'declare');
  const before = formerSlugsIn(commands).map(({ type, from }) => ({ type, slug: from }));
  const merged = commands.flatMap((c) =>
    c.do === 'merge' ? [c.into, ...c.from].map((slug) => ({ type: c.type, slug })) : [],
  );
  const all = [...declared, ...before, ...merged, ...commands.flatMap(referencesOf)];
  const byTable = Map.groupBy(all, ({ type }) => tableOf(type));
  const slugs = (table: string) => (byTable.get(table) ?? []).map(({ slug }) => slug);
  return {
    documents: [
      ...commands.flatMap((c) =>
        c.do === 'putDocument' ? [c.slug] : 'document' in c ? (c.document ?? []) : [],
      ),
      ...slugs('Document'),
    ],
    actors: slugs('Actor'),
    places: slugs('Place'),
    targets: slugs('Target'),
    claims: commands.flatMap((c) =>
      c.do === 'declare'
        ? restatedClaims(c)
        : c.do === 'decide'
          ? [c.claim, ...(c.replacedBy === undefined ? [] : [c.replacedBy])]
          : c.do === 'recordClaim'
            ? c.supersedes.map((s) => s.claim)
            : [],
    ),
    merges: commands.flatMap((c) => (c.do === 'undoMerge' ? [c.merge] : [])),
  };
}
