import type { Named, ResolvedFilter } from './DiagramFilter.ts';
import type { DiagramIssue, DiagramPosition, DiagramTarget, DiagramView } from './DiagramView.ts';
import { documentName } from './documentName.ts';
import { viewPath } from './viewPath.ts';
import type { AnsweredPosition, AnsweredProposal, ViewAnswer } from './viewQuery.ts';

/** What a view says of itself, in words. */
export type ViewHeading = Pick<DiagramView, 'title' | 'cut' | 'notes'>;

/** The page says itself what it shows, in its own language. */
const UNHEADED: ViewHeading = { title: '', cut: [], notes: [] };

/**
 * The view that the pages of a view query give together, in the order of the service: so equal graphs give equal
 * views. What is empty says why, where a heading is given.
 *
 * @param heading what it says of itself: see `viewHeading`
 */
export function readView(
  filter: ResolvedFilter,
  pages: readonly ViewAnswer[],
  heading: (filter: ResolvedFilter, positions: number, targets: number) => ViewHeading = () => UNHEADED,
): DiagramView {
  const all = pages.flatMap((page) => page.positions.nodes);
  const nodes = [...new Map(all.map((node) => [node.id, node])).values()];
  const proposals = pages.flatMap((page) => [
    ...(page.all?.nodes ?? []),
    ...filter.issue.flatMap((_, index) => page[`issue${index}`]?.proposals.nodes ?? []),
  ]);
  const asked = filter.issue.map(({ slug, name }): DiagramIssue => ({ slug, text: name }));
  const targets = bySlug([...nodes.map(targetOf), ...proposals.map(proposalOf)]);
  const named = [...nodes.map(({ target }) => issueOf(target)), ...proposals.map(({ issue }) => issue)];
  // What asks by slugs alone does not know their texts.
  const issues = bySlug([...named.flatMap((issue) => (issue == null ? [] : [issue])), ...asked]);
  const positions = nodes.map((node) => positionOf(node, filter));
  return {
    ...heading(filter, positions.length, targets.length),
    actors: bySlug(nodes.map(({ actor }) => actor)),
    issues: issues
      .filter(({ slug }) => targets.some((target) => target.issue === slug))
      .map(({ slug, text }) => ({ slug, text })),
    targets,
    positions,
    morePositions: pages.at(-1)?.positions.pageInfo.hasNextPage
      ? (pages[0]?.positions.totalCount ?? 0) - positions.length
      : 0,
    path: viewPath(filter),
  };
}

function bySlug<T extends { readonly slug: string }>(items: readonly T[]): T[] {
  return [...new Map(items.toReversed().map((item) => [item.slug, item])).values()].sort((a, b) =>
    a.slug < b.slug ? -1 : 1,
  );
}

function targetOf({ target }: AnsweredPosition): DiagramTarget {
  return {
    slug: target.slug,
    type: target.__typename,
    text: target.text,
    kind: target.kind ?? null,
    issue: issueOf(target)?.slug ?? null,
    unattributed: target.unattributed ?? false,
    place: target.place?.name ?? null,
  };
}

function issueOf(target: AnsweredPosition['target']): DiagramIssue | null {
  return target.__typename === 'Issue' ? { slug: target.slug, text: target.text } : (target.issue ?? null);
}

function proposalOf(proposal: AnsweredProposal): DiagramTarget {
  const { slug, text, kind, unattributed, issue, place } = proposal;
  const [issueSlug, placeName] = [issue?.slug ?? null, place?.name ?? null];
  return { slug, type: 'Proposal', text, kind, issue: issueSlug, unattributed, place: placeName };
}

function positionOf(node: AnsweredPosition, filter: ResolvedFilter): DiagramPosition {
  const { id, stance, mixed, hedged, reported, former, givenUp, resumed, step, since } = node;
  const documents = new Set(filter.document.map(({ slug }) => slug));
  const stated = node.claims.nodes.filter(
    ({ document }) => documents.size === 0 || documents.has(document.slug),
  );
  const joined = (values: readonly (string | null)[]) => {
    const given = [...new Set(values.filter((value) => value !== null))];
    return given.length === 0 ? null : given.join('; ');
  };
  return {
    id,
    actor: node.actor.slug,
    target: node.target.slug,
    stance,
    mixed,
    hedged,
    reported,
    former,
    givenUp,
    resumed,
    step,
    since,
    condition: joined(stated.map((claim) => claim.condition)),
    reason: joined(stated.map((claim) => claim.reason)),
    claims: stated.map((claim) => ({
      id: claim.id,
      url: claim.url,
      document: claim.document.slug,
      documentName: documentName({ ...claim.document, opening: null }).text,
      saidAt: claim.saidAt,
      quotations: claim.evidence.map((passage) => passage.exact),
      holderText: claim.holderText,
      excerpt: claim.document.excerpt,
      via: claim.via.map(nameOf),
      condition: claim.condition,
      disputed: claim.disputed,
    })),
    claimCount: stated.length === node.claims.nodes.length ? node.claims.totalCount : stated.length,
  };
}

function nameOf({ name }: Pick<Named, 'name'>): string {
  return name;
}
