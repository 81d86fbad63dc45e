import type { ResolvedFilter } from './DiagramFilter.ts';
import type { ActorKind, ProposalKind, TargetType } from './DiagramView.ts';
import type { Stance } from './encoding.ts';
import type { OperationCall } from './OperationCall.ts';

/** Positions on a page of the view query. */
export const PAGE = 200;
/** Claims of a position; a position that rests on more says how many. */
const CLAIMS = 10;
/** Proposals of an issue, or of the whole graph, that are shown although nobody took a stance on them. */
const PROPOSALS = 200;

const PROPOSAL = 'slug text kind unattributed place { name } issue { slug text }';

/**
 * One page of a view. The first page also has the issues asked for, and their proposals, so that those without
 * any position are seen; where anything else cuts the view, only what has positions is.
 *
 * @param document the slug of one of the filter's documents, or null where it has none: each has pages of its own
 * @param after the `endCursor` of the page before, or null for the first
 */
export function viewQuery(
  filter: ResolvedFilter,
  document: string | null = null,
  after: string | null = null,
): OperationCall {
  const { actor, target, stance, from, to } = filter;
  const lists = actor.length + target.length + filter.document.length + stance.length;
  const whole = after === null && lists === 0 && from === null && to === null;
  const issues = whole ? filter.issue : [];
  const silent = [
    ...issues.map(
      (_, i) =>
        `  issue${i}: issue(slug: $issue${i}) { proposals(first: ${PROPOSALS}) { nodes { ${PROPOSAL} } } }`,
    ),
    ...(whole && filter.issue.length === 0
      ? [`  all: proposals(first: ${PROPOSALS}) { nodes { ${PROPOSAL} } }`]
      : []),
  ];
  const declared = [
    '$after: String',
    '$filter: PositionFilter',
    ...issues.map((_, i) => `$issue${i}: String!`),
  ];
  const query = `query DiagramView(${declared.join(', ')}) {
  positions(first: ${PAGE}, after: $after, filter: $filter) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      id stance mixed hedged reported former givenUp resumed step since
      actor { slug name kind named }
      target { __typename slug text ... on Proposal { kind unattributed place { name } issue { slug text } } }
      claims(first: ${CLAIMS}) {
        totalCount
        nodes { id url holderText saidAt condition reason disputed via { name } document { slug title excerpt sections { heading } } evidence { exact } }
      }
    }
  }
${silent.join('\n')}
}`;
  const slugs = (list: ResolvedFilter['issue']) => (list.length === 0 ? null : list.map(({ slug }) => slug));
  return {
    query,
    variables: {
      after,
      filter: {
        issue: slugs(filter.issue),
        actor: slugs(actor),
        rollUp: filter.rollUp,
        target: slugs(target),
        document,
        stance: stance.length === 0 ? null : stance,
        saidFrom: from,
        saidTo: to,
        includeFormer: filter.former,
      },
      ...Object.fromEntries(issues.map(({ slug }, i) => [`issue${i}`, slug])),
    },
  };
}

/** What the operation of `viewQuery` answers with. */
export interface ViewAnswer {
  readonly positions: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly AnsweredPosition[];
  };
  readonly all?: { readonly nodes: readonly AnsweredProposal[] };
  /** `issue0`, `issue1` …: the issues of the filter. */
  readonly [issue: `issue${number}`]: {
    readonly proposals: { readonly nodes: readonly AnsweredProposal[] };
  } | null;
}

interface AnsweredIssue {
  readonly slug: string;
  readonly text: string;
}

interface AnsweredPlace {
  readonly name: string;
}

export interface AnsweredProposal {
  readonly slug: string;
  readonly text: string;
  readonly kind: ProposalKind;
  readonly unattributed: boolean;
  readonly place: AnsweredPlace | null;
  readonly issue: AnsweredIssue | null;
}

export interface AnsweredPosition {
  readonly id: string;
  readonly stance: Stance;
  readonly mixed: boolean;
  readonly hedged: boolean;
  readonly reported: boolean;
  readonly former: boolean;
  readonly givenUp: boolean;
  readonly resumed: boolean;
  readonly step: number;
  readonly since: string | null;
  readonly actor: {
    readonly slug: string;
    readonly name: string;
    readonly kind: ActorKind;
    readonly named: boolean;
  };
  readonly target: {
    readonly __typename: TargetType;
    readonly slug: string;
    readonly text: string;
    readonly kind?: ProposalKind;
    readonly unattributed?: boolean;
    readonly place?: AnsweredPlace | null;
    readonly issue?: AnsweredIssue | null;
  };
  readonly claims: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly id: string;
      readonly url: string;
      readonly holderText: string | null;
      readonly saidAt: string | null;
      readonly condition: string | null;
      readonly reason: string | null;
      readonly disputed: boolean;
      readonly via: readonly { readonly name: string }[];
      readonly document: {
        readonly slug: string;
        readonly title: string | null;
        readonly excerpt: boolean;
        readonly sections: readonly { readonly heading: string }[];
      };
      readonly evidence: readonly { readonly exact: string }[];
    }[];
  };
}
