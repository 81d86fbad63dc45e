import type { DocumentName } from './documentName.ts';
import type { Stance } from './encoding.ts';

export type ActorKind = 'PERSON' | 'STATE' | 'GOVERNMENT' | 'ORGANIZATION' | 'ALLIANCE' | 'MEDIA' | 'GROUP';
export type ProposalKind = 'VENUE' | 'FORMAT' | 'SEQUENCE' | 'SECURITY' | 'TERMS' | 'PROCESS' | 'OTHER';
export type TargetType = 'Issue' | 'Proposal' | 'Assertion';

/** A view of the graph as plain data: computed once, then drawn or written by any format. */
export interface DiagramView {
  /** What it shows, as a heading. */
  readonly title: string;
  /** What else it is cut by, a phrase each: `only objects`, `without earlier stances`. */
  readonly cut: readonly string[];
  /** What a reader must know: what was cut, why it is empty. One sentence each. */
  readonly notes: readonly string[];
  /** Each actor of a position, once, in the order of first mention. */
  readonly actors: readonly DiagramActor[];
  /** Each issue that a target belongs to, or that is itself a target. */
  readonly issues: readonly DiagramIssue[];
  /** Each target of a position, and proposals that nobody took a stance on. */
  readonly targets: readonly DiagramTarget[];
  readonly positions: readonly DiagramPosition[];
  /** How many positions there are beside those that are listed. */
  readonly morePositions: number;
  /** The address of the page that shows the same, without the service's own: `/graph?issue=talks-venue`. */
  readonly path: string;
}

/** A text that a view rests on. */
export interface DiagramSource {
  readonly name: DocumentName;
  readonly publisher: string | null;
  /** EDTF */
  readonly publishedAt: string | null;
}

/** The texts that a view rests on: the first of them, and how many there are. */
export interface DiagramSources {
  readonly first: readonly DiagramSource[];
  readonly count: number;
}

export interface DiagramActor {
  readonly slug: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** False for a holder that the text leaves unnamed. */
  readonly named: boolean;
}

export interface DiagramIssue {
  readonly slug: string;
  /** The question. */
  readonly text: string;
}

export interface DiagramTarget {
  readonly slug: string;
  readonly type: TargetType;
  readonly text: string;
  /** Of a proposal, else null. */
  readonly kind: ProposalKind | null;
  /** The slug of the issue that it answers, or its own where it is an issue. */
  readonly issue: string | null;
  /** True for a proposal that no accepted claim has ever proposed. */
  readonly unattributed: boolean;
  /** The name of the place where a proposal wants something held, or null. */
  readonly place: string | null;
}

/** An edge: one actor, one target, one stance. */
export interface DiagramPosition {
  readonly id: string;
  /** Slug. */
  readonly actor: string;
  /** Slug. */
  readonly target: string;
  readonly stance: Stance;
  readonly mixed: boolean;
  readonly hedged: boolean;
  /** Each of its claims is one that others report. */
  readonly reported: boolean;
  readonly former: boolean;
  /** A former one, and words say so. */
  readonly givenUp: boolean;
  /** A former one, and the actor took the same stance again later. */
  readonly resumed: boolean;
  /** Its place in the course of the actor's positions on the target, from 1. */
  readonly step: number;
  /** EDTF */
  readonly since: string | null;
  readonly condition: string | null;
  readonly reason: string | null;
  readonly claims: readonly DiagramClaim[];
  /** How many claims it rests on, where more than are listed here. */
  readonly claimCount: number;
}

export interface DiagramClaim {
  readonly id: string;
  /** The address that shows it in the reader. */
  readonly url: string;
  /** The slug of its text. */
  readonly document: string;
  /** What people call that. */
  readonly documentName: string;
  /** EDTF */
  readonly saidAt: string | null;
  /** Its passages, each exactly as it stands in the text. */
  readonly quotations: readonly string[];
  /** The holder as the text names it; null where the words that were kept do not. */
  readonly holderText: string | null;
  /** Whether only a part of its text was kept. */
  readonly excerpt: boolean;
  /** Names of the actors who report it, outermost first. */
  readonly via: readonly string[];
  readonly condition: string | null;
  /** Somebody denies it. */
  readonly disputed: boolean;
}
