import type { Filter } from '../../Address.ts';
import type { SmallerCutsAnswer } from '../../operations/smallerCuts.ts';

/** A part of what is shown: what it is cut by as well, and how many positions it has. */
export interface Cut {
  readonly filter: Partial<Pick<Filter, 'actor' | 'issue' | 'target'>>;
  readonly actor: string | null;
  /** A question, or the text of a target. */
  readonly text: string | null;
  readonly count: number;
}

interface Cuts {
  /** Those that can be drawn, the largest first. */
  readonly small: readonly Cut[];
  /** Those that are still too large, or smaller than what is told already. */
  readonly questions: readonly Cut[];
  readonly actors: readonly Cut[];
}

const MOST = 12;

/** Parts of a view that is too large: those with at most `readable` positions, and by what else it can be cut. */
export function cutsOf({ questions, targets }: SmallerCutsAnswer, readable: number, filter: Filter): Cuts {
  const actors = questions.columns.flatMap(({ slug, name, total }): Cut[] =>
    slug === null ? [] : [{ filter: { actor: [slug] }, actor: name, text: null, count: total.positions }],
  );
  const issues = questions.rows.flatMap(({ type, slug, text, total }): Cut[] =>
    slug === null || type !== 'ISSUE'
      ? []
      : [{ filter: { issue: [slug] }, actor: null, text, count: total.positions }],
  );
  const pairs = questions.rows.flatMap(({ type, slug, text, cells }) =>
    slug === null || type !== 'ISSUE'
      ? []
      : cells.flatMap(({ positions }, index): Cut[] => {
          const actor = questions.columns[index];
          return actor === undefined || actor.slug === null
            ? []
            : [{ filter: { issue: [slug], actor: [actor.slug] }, actor: actor.name, text, count: positions }];
        }),
  );
  const single = targets.rows.flatMap(({ slug, text, total }): Cut[] =>
    slug === null ? [] : [{ filter: { target: [slug] }, actor: null, text, count: total.positions }],
  );
  const isNew = (cut: Cut) =>
    (cut.filter.actor === undefined || filter.actor.length !== 1) &&
    (cut.filter.issue === undefined || filter.issue.length !== 1) &&
    (cut.filter.target === undefined || filter.target.length !== 1);
  const bySize = (cuts: readonly Cut[]) =>
    cuts.filter((cut) => cut.count > 0 && isNew(cut)).sort((a, b) => b.count - a.count);
  const fits = ({ count }: Cut) => count <= readable;
  // What is cut by one thing is understood better than what is cut by two.
  const plain = bySize([...issues, ...actors, ...single]).filter(fits);
  const small = [...plain.slice(0, MOST), ...bySize(pairs).filter(fits)].slice(0, MOST);
  const others = (cuts: readonly Cut[]) =>
    bySize(cuts)
      .filter((cut) => !small.includes(cut))
      .slice(0, MOST);
  return { small, questions: others(issues), actors: others(actors) };
}
