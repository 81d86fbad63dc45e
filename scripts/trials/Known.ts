import type { AnsweredClaim } from './Call.ts';
import type { Entry } from './Ledger.ts';
import type { Report } from './Report.ts';

/** A claim that was recorded. */
export interface KnownClaim {
  readonly id: string;
  /** The slug that its holder had then. */
  readonly holder: string;
}

/** What writers have learned from the answers to their calls, and may speak of next. */
export class Known {
  /** Texts that are in the graph, by their slugs there. */
  readonly reports = new Map<string, Report>();
  readonly claims: KnownClaim[] = [];
  /** The slugs of actors as they are now, by those that they had at first. */
  readonly slugs = new Map<string, string>();
  /** Merges that are not undone, by their ids. */
  readonly merges = new Set<string>();

  learn({ call, outcome }: Entry): void {
    if (outcome?.is !== 'confirmed') return;
    const { claims = [], documents = [], document, merge } = outcome.answer;
    this.learnClaims([...claims, ...documents.flatMap((loaded) => loaded.claims.nodes)]);
    if (call.report) this.reports.set(document?.slug ?? call.report.slug, call.report);
    if (call.do === 'load') return;
    const { given, name } = call;
    if (name === 'merge' && merge) this.merges.add(merge.id);
    if (name === 'undoMerge') this.merges.delete(String(given.merge));
    if (name === 'eraseDocument') this.reports.delete(String(given.slug));
    for (const [first, slug] of Object.entries(renamed(given))) this.slugs.set(first, slug);
  }

  learnClaims(claims: readonly AnsweredClaim[]): void {
    this.claims.push(...claims.flatMap(({ id, holder }) => (holder ? [{ id, holder: holder.slug }] : [])));
  }

  /** The slug of an actor as it is now. @param first the one that it had at first */
  slugOf(first: string): string {
    return this.slugs.get(first) ?? first;
  }
}

/** Slugs that a call gave actors, by those that they had at first, which the new ones begin with. */
function renamed({ input }: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const { actors = [] }: { actors?: readonly { slug: string; formerly?: readonly string[] }[] } = {
    ...(input as object),
  };
  return Object.fromEntries(
    actors.flatMap(({ slug, formerly }) => (formerly ? [[slug.replace(/-named-\d+$/, ''), slug]] : [])),
  );
}
