import type { ActorKind, ProposalKind, TargetType } from '../../diagrams/DiagramView.ts';
import type { Stance } from '../../diagrams/encoding.ts';
import type { OperationCall } from '../../diagrams/OperationCall.ts';
import { type Filter, NO_FILTER } from '../Address.ts';
import type { Subject } from '../pages.ts';
import type { Operation, PageInfo } from './Operation.ts';

/** An actor as it is named in passing, with a link to its page. */
export interface ActorName {
  readonly slug: string;
  readonly name: string;
  readonly named: boolean;
}

/** A target as it is named in passing, with a link to its page. */
export interface TargetName {
  readonly __typename: TargetType;
  readonly slug: string;
  readonly text: string;
}

/** Words of a text, and where they stand in it. */
export interface Quoted {
  readonly id: string;
  readonly exact: string;
  readonly document: { readonly slug: string };
}

/** A claim that gives up earlier ones, with the words that show it. */
export interface TurningClaim {
  readonly id: string;
  readonly text: string;
  readonly saidAt: string | null;
  readonly holder: ActorName;
  readonly document: { readonly slug: string };
  readonly supersedes: readonly {
    readonly claim: {
      readonly id: string;
      readonly text: string;
      readonly document: { readonly slug: string };
    };
    readonly evidence: readonly { readonly exact: string }[];
  }[];
}

interface TurningClaims {
  readonly nodes: readonly TurningClaim[];
}

export interface ActorSubject extends ActorName {
  readonly kind: ActorKind;
  readonly description: string | null;
  readonly aliases: readonly string[];
  /** `wikidata Q22686` */
  readonly externalIds: readonly string[];
  readonly partOf: readonly ActorName[];
  readonly offices: readonly {
    readonly id: string;
    readonly title: string;
    readonly since: string | null;
    readonly until: string | null;
    readonly of: ActorName | null;
    readonly evidence: readonly Quoted[];
  }[];
  readonly ties: readonly {
    readonly id: string;
    readonly kind: TieKind;
    readonly description: string | null;
    readonly from: ActorName;
    readonly to: ActorName;
    readonly evidence: readonly Quoted[];
  }[];
  readonly claims: TurningClaims;
}

type TieKind = 'CLOSE' | 'HOSTILE' | 'ALLIED' | 'MEMBER' | 'OTHER';

interface TargetSubject {
  readonly slug: string;
  readonly text: string;
  readonly about: readonly ActorName[];
  readonly broader: readonly TargetName[];
  readonly narrower: readonly TargetName[];
  readonly claims: TurningClaims;
}

type QuestionSubject = TargetSubject;

export interface ProposalSubject extends TargetSubject {
  readonly kind: ProposalKind;
  readonly unattributed: boolean;
  readonly issue: { readonly slug: string; readonly text: string } | null;
  readonly place: { readonly slug: string; readonly name: string; readonly country: string | null } | null;
  readonly evidence: readonly Quoted[];
}

interface StatementSubject extends TargetSubject {
  /** The claims that it repeats, so that a denial of them has a target. */
  readonly restates: readonly {
    readonly id: string;
    readonly text: string;
    readonly document: { readonly slug: string };
  }[];
}

export type AnySubject = ActorSubject | QuestionSubject | ProposalSubject | StatementSubject;

/** What the page of one thing reads of that thing; null where the graph has nothing of that name. */
export interface SubjectAnswer<S> {
  readonly subject: S | null;
}

type SubjectOperation<S> = Operation<SubjectAnswer<S>, { readonly slug: string }>;

/** Claims among which changes of mind are looked for: as many as the API gives at once. */
const TURNING = `claims(first: 200) {
      nodes {
        id text saidAt holder { slug name named } document { slug }
        supersedes { claim { id text document { slug } } evidence { exact } }
      }
    }`;
const NAMES = 'about { slug name named } broader { __typename slug text } narrower { __typename slug text }';

export const readActor: SubjectOperation<ActorSubject> = {
  text: `query ReadActor($slug: String!) {
  subject: actor(slug: $slug) {
    slug name named kind description aliases externalIds
    partOf { slug name named }
    offices { id title since until of { slug name named } evidence { id exact document { slug } } }
    ties { id kind description from { slug name named } to { slug name named } evidence { id exact document { slug } } }
    ${TURNING}
  }
}`,
};

export const readQuestion: SubjectOperation<QuestionSubject> = {
  text: `query ReadQuestion($slug: String!) {
  subject: issue(slug: $slug) {
    slug text ${NAMES}
    ${TURNING}
  }
}`,
};

export const readProposal: SubjectOperation<ProposalSubject> = {
  text: `query ReadProposal($slug: String!) {
  subject: proposal(slug: $slug) {
    slug text kind unattributed issue { slug text } place { slug name country } ${NAMES}
    evidence { id exact document { slug } }
    ${TURNING}
  }
}`,
};

export const readStatement: SubjectOperation<StatementSubject> = {
  text: `query ReadStatement($slug: String!) {
  subject: assertion(slug: $slug) {
    slug text ${NAMES}
    restates { id text document { slug } }
    ${TURNING}
  }
}`,
};

const reads = { actor: readActor, question: readQuestion, proposal: readProposal, statement: readStatement };

/** What the page of one thing asks first about that thing. */
export function subjectCall(view: Subject, slug: string): OperationCall {
  return { query: reads[view].text, variables: { slug } };
}

/** The positions that the page of one thing shows: those of an actor, those on a target. */
export function subjectFilter(view: Subject, slug: string): Filter {
  const name = ({ actor: 'actor', question: 'issue', proposal: 'target', statement: 'target' } as const)[
    view
  ];
  return { ...NO_FILTER, [name]: [slug] };
}

/** A claim in a list: its sentence and its words. */
export interface ListedClaim {
  readonly id: string;
  readonly text: string;
  readonly stance: Stance | null;
  readonly saidAt: string | null;
  readonly hedged: boolean;
  readonly disputed: boolean;
  readonly via: readonly { readonly name: string }[];
  readonly target: TargetName;
  readonly document: {
    readonly slug: string;
    readonly title: string | null;
    readonly sections: readonly { readonly heading: string }[];
  };
  readonly evidence: readonly { readonly exact: string }[];
}

export interface ListedClaims {
  readonly totalCount: number;
  readonly pageInfo: PageInfo;
  readonly nodes: readonly ListedClaim[];
}

/** Claims on a page of such a list. */
const LISTED = 10;
const LISTED_CLAIMS = `{
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      id text stance saidAt hedged disputed via { name } target { __typename slug text } document { slug title sections { heading } } evidence { exact }
    }
  }`;

export interface ClaimsAnswer {
  readonly claims: ListedClaims;
}

type ClaimsFilter = { readonly via: string } | { readonly holder: string };

/** Claims that a filter leaves, newest first. */
export const listClaims: Operation<
  ClaimsAnswer,
  { readonly after: string | null; readonly filter: ClaimsFilter }
> = {
  text: `query ListClaims($after: String, $filter: ClaimFilter) {
  claims(first: ${LISTED}, after: $after, filter: $filter) ${LISTED_CLAIMS}
}`,
};

export interface ClaimsAboutAnswer {
  readonly actor: { readonly claims: ListedClaims } | null;
}

/** Claims on what concerns an actor, newest first. */
export const listClaimsAbout: Operation<
  ClaimsAboutAnswer,
  { readonly slug: string; readonly after: string | null }
> = {
  text: `query ListClaimsAbout($slug: String!, $after: String) {
  actor(slug: $slug) {
    claims: claimsAbout(first: ${LISTED}, after: $after) ${LISTED_CLAIMS}
  }
}`,
};

export interface PartsAnswer {
  readonly actor: {
    readonly parts: {
      readonly totalCount: number;
      readonly pageInfo: PageInfo;
      readonly nodes: readonly ActorName[];
    };
  } | null;
}

/** The parts and members of an actor. */
export const listParts: Operation<PartsAnswer, { readonly slug: string; readonly after: string | null }> = {
  text: `query ListParts($slug: String!, $after: String) {
  actor(slug: $slug) {
    parts(first: 20, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { slug name named } }
  }
}`,
};
