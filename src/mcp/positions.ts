import type { Ask } from '../diagrams/Ask.ts';
import type { DiagramPosition, TargetType } from '../diagrams/DiagramView.ts';
import { stanceLabel } from '../diagrams/describePosition.ts';
import { formerWords } from '../diagrams/formerWords.ts';
import { accordingToEach } from '../evidence/accordingTo.ts';
import { clip } from './clip.ts';
import { type Connection, fitPage } from './fitPage.ts';
import { type ClaimNode, reporters, STATEMENT, statementOf } from './statement.ts';

/** Positions on a page, and claims that are shown of each. */
const PAGE = 20;
const CLAIMS = 3;
/** Proposals of an issue that are looked at for those on which nobody stands. */
const PROPOSALS = 100;
/** Code points of a name, or of a target's text, that are shown. */
const MOST_OF_TEXT = 300;

export interface PositionsAsked {
  /** Slugs; none for everybody. */
  readonly actors: readonly string[];
  /** The slug of an issue, which stands for its proposals too, of a proposal or of an assertion; null for everything. */
  readonly on: string | null;
  readonly cursor: string | null;
}

/** A page of who stands where, and what was asked about. */
export interface PositionsPage {
  readonly actors: readonly { readonly slug: string; readonly name: string; readonly positions: number }[];
  readonly on: {
    readonly type: TargetType;
    readonly slug: string;
    readonly text: string;
    readonly proposals: readonly ProposalNode[];
  } | null;
  readonly positions: number;
  readonly entries: readonly { readonly cursor: string; readonly node: PositionEntry }[];
  readonly next: string | null;
}

export type PositionEntry = ReturnType<typeof entryOf>;

interface ProposalNode {
  readonly slug: string;
  readonly text: string;
  readonly unattributed: boolean;
  readonly positions: { readonly totalCount: number };
}

interface PositionNode
  extends Pick<
    DiagramPosition,
    'stance' | 'mixed' | 'hedged' | 'reported' | 'former' | 'givenUp' | 'resumed' | 'step' | 'since'
  > {
  readonly actor: { readonly slug: string; readonly name: string };
  readonly target: {
    readonly __typename: TargetType;
    readonly slug: string;
    readonly text: string;
    readonly unattributed?: boolean;
  };
  readonly claims: { readonly totalCount: number; readonly nodes: readonly ClaimNode[] };
}

type PositionsConnection = Connection<PositionNode> & { readonly totalCount: number };

interface Answer {
  readonly all?: PositionsConnection;
  readonly onIssue?: PositionsConnection;
  readonly onTarget?: PositionsConnection;
  readonly issue?: {
    readonly slug: string;
    readonly text: string;
    readonly proposals: { readonly nodes: readonly ProposalNode[] };
  } | null;
  readonly proposal?: ProposalNode | null;
  readonly assertion?: { readonly slug: string; readonly text: string } | null;
  readonly [actor: `actor${number}`]: { readonly slug: string; readonly name: string } | null;
  readonly [count: `count${number}`]: { readonly totalCount: number };
  readonly [count: `countOnIssue${number}`]: { readonly totalCount: number };
}

/** Who stands where, former positions too, by target, stance and actor: one question. Null where the graph lacks a slug. */
export async function askPositions(
  ask: Ask,
  { actors, on, cursor }: PositionsAsked,
): Promise<PositionsPage | null> {
  const actor = actors.length === 0 ? '' : 'actor: $actors, ';
  const lists =
    on === null
      ? [
          `all: positions(first: ${PAGE}, after: $cursor, filter: { ${actor}includeFormer: true }) { ...Page }`,
        ]
      : [
          `onIssue: positions(first: ${PAGE}, after: $cursor, filter: { ${actor}issue: [$on], includeFormer: true }) { ...Page }`,
          `onTarget: positions(first: ${PAGE}, after: $cursor, filter: { ${actor}target: [$on], includeFormer: true }) { ...Page }`,
          `issue(slug: $on) { slug text proposals(first: ${PROPOSALS}) { nodes { ...Silent } } }`,
          'proposal(slug: $on) { ...Silent }',
          'assertion(slug: $on) { slug text }',
        ];
  const each = actors.flatMap((_, i) => [
    `actor${i}: actor(slug: $actor${i}) { slug name }`,
    ...(on === null
      ? [count(`count${i}`, `actor: [$actor${i}]`)]
      : [
          count(`count${i}`, `actor: [$actor${i}], target: [$on]`),
          count(`countOnIssue${i}`, `actor: [$actor${i}], issue: [$on]`),
        ]),
  ]);
  const declared = [
    '$cursor: String',
    ...(on === null ? [] : ['$on: String!']),
    ...(actors.length === 0 ? [] : ['$actors: [String!]']),
    ...actors.map((_, i) => `$actor${i}: String!`),
  ];
  const query = `query WhoStandsWhere(${declared.join(', ')}) {
${[...lists, ...each].map((field) => `  ${field}`).join('\n')}
}
${FRAGMENTS}${on === null ? '' : SILENT}`;
  const answer = await ask<Answer>({
    query,
    variables: {
      cursor,
      ...(on !== null && { on }),
      ...(actors.length > 0 && { actors }),
      ...Object.fromEntries(actors.map((slug, i) => [`actor${i}`, slug])),
    },
  });
  return read(answer, actors.length, on !== null);
}

function count(name: string, filter: string): string {
  return `${name}: positions(first: 0, filter: { ${filter}, includeFormer: true }) { totalCount }`;
}

const FRAGMENTS = `fragment Page on PositionConnection {
  totalCount
  pageInfo { hasNextPage }
  edges {
    cursor
    node {
      stance mixed hedged reported former givenUp resumed step since
      actor { slug name }
      target { __typename slug text ... on Proposal { unattributed } }
      claims(first: ${CLAIMS}) { totalCount nodes { ...Statement } }
    }
  }
}
${STATEMENT}`;

const SILENT = `
fragment Silent on Proposal { slug text unattributed positions(first: 0, includeFormer: true) { totalCount } }`;

function read(answer: Answer, actorCount: number, isCut: boolean): PositionsPage | null {
  const { issue, proposal, assertion } = answer;
  const target = issue ?? proposal ?? assertion ?? null;
  const list = isCut ? (issue ? answer.onIssue : answer.onTarget) : answer.all;
  const actors = Array.from({ length: actorCount }, (_, i) => {
    const counted = issue ? answer[`countOnIssue${i}`] : answer[`count${i}`];
    const actor = answer[`actor${i}`];
    return actor && { ...actor, positions: counted?.totalCount ?? 0 };
  }).filter((actor) => actor !== null && actor !== undefined);
  if (list === undefined || actors.length < actorCount || (isCut && target === null)) return null;
  const type = issue ? 'Issue' : proposal ? 'Proposal' : 'Assertion';
  return {
    actors: actors.map(({ slug, name, positions }) => ({ slug, name: clip(name, MOST_OF_TEXT), positions })),
    on: target && {
      type,
      slug: target.slug,
      text: clip(target.text, MOST_OF_TEXT),
      proposals: issue ? issue.proposals.nodes : proposal ? [proposal] : [],
    },
    positions: list.totalCount,
    ...fitPage(list, entryOf),
  };
}

function entryOf({ actor, target, claims, ...position }: PositionNode) {
  const more = claims.totalCount - claims.nodes.length;
  const former = formerWords(position);
  return {
    on: {
      type: target.__typename,
      slug: target.slug,
      text: clip(target.text, MOST_OF_TEXT),
      ...(target.unattributed === true && {
        proposedBy: 'nobody is recorded: no text that was coded says who',
      }),
    },
    actor: { slug: actor.slug, name: clip(actor.name, MOST_OF_TEXT) },
    stance: stanceLabel(position.stance, target.__typename),
    ...(position.reported && { reported: accordingToEach(claims.nodes.map(({ via }) => reporters(via))) }),
    ...(position.hedged && { hedged: 'as the text guesses' }),
    ...(position.mixed && { mixed: 'takes the other side as well' }),
    ...(former !== null && { former: `an earlier stance: ${former}` }),
    ...(position.step > 1 && { step: position.step }),
    ...(position.since !== null && { since: position.since }),
    statements: claims.nodes.map(statementOf),
    ...(more > 0 && {
      moreStatements: `${more} more: graphql, claims(filter: { holder: "${actor.slug}", target: "${target.slug}", stance: ${position.stance} })`,
    }),
  };
}

/** The entries of a page by what they are on. */
export function byTarget(entries: PositionsPage['entries']) {
  const groups = new Map<string, { on: PositionEntry['on']; positions: Omit<PositionEntry, 'on'>[] }>();
  for (const {
    node: { on, ...position },
  } of entries) {
    const group = groups.get(on.slug);
    if (group) group.positions.push(position);
    else groups.set(on.slug, { on, positions: [position] });
  }
  return [...groups.values()];
}
