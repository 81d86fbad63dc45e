import { examples } from '../src/api/examples.ts';
import { encodeCursor } from '../src/cursor.ts';
import { actorSlug, documentSlug, HUBS, issueSlug, proposalSlug } from './graphs/madeCommands.ts';

/** A question that is timed. */
export interface Case {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** How much slower it may become from the smallest to the largest graph; null where its answer grows too. */
  readonly flat: number | null;
  /** The statement that the floor has for it; null where it asks the service's own. */
  readonly byHand: HandWritten | null;
}

/** What peers are asked too. */
export type ForPeers = 'holderClaims' | 'objectors';

/** What there is a statement by hand for. */
export type HandWritten =
  | ForPeers
  | 'whoProposedWhat'
  | 'whereTheyStand'
  | 'whatRestsHere'
  | 'matrix'
  | 'claims'
  | 'find';

/** The name of what peers are asked in this case, or null where they are not. */
export function forPeers({ byHand }: Case): ForPeers | null {
  return byHand === 'holderClaims' || byHand === 'objectors' ? byHand : null;
}

/** The newest claims of an actor, with target, words and document: what peers are compared by. */
export const HOLDER_CLAIMS = `query HolderClaims($actor: String!, $after: String) {
  actor(slug: $actor) {
    name
    claims(first: 20, after: $after) {
      nodes { id stance saidAt target { slug text } evidence { exact document { slug } } }
    }
  }
}`;

export const OBJECTORS = `query Objectors($proposal: String!) {
  proposal(slug: $proposal) { text objectedToBy(first: 20) { nodes { stance actor { slug name } } } }
}`;

const hub = actorSlug(0);
const ordinary = actorSlug(HUBS + 14);

/** @param deep the order key of a claim of the hub far from its newest */
export function cases(deep: string): readonly Case[] {
  const after = encodeCursor('Claim', deep);
  return [
    compared('claims of an actor, hub', 'holderClaims', { actor: hub }),
    compared('claims of an actor, ordinary', 'holderClaims', { actor: ordinary }),
    compared('claims of an actor, hub, deep page', 'holderClaims', { actor: hub, after }),
    compared('who objects, hub', 'objectors', { proposal: proposalSlug(0) }),
    compared('who objects, ordinary', 'objectors', { proposal: proposalSlug(HUBS + 14) }),
    published('whoProposedWhat', { kind: 'VENUE' }),
    published('whereTheyStand', { actor: hub }, ', hub'),
    published('whereTheyStand', { actor: ordinary }, ', ordinary'),
    published('whatRestsHere', { document: documentSlug(7), at: null }),
    published('whatRestsHere', { document: documentSlug(7), at: 500 }, ', at an offset'),
    published('matrix', { issue: issueSlug(0) }, ', large issue'),
    published('claims', { after: null }),
    { ...published('find', { words: 'note17n' }, ', rare word'), flat: 2 },
    { ...published('find', { words: 'ceasefire' }, ', frequent word'), flat: 2 },
  ];
}

function compared(name: string, kind: ForPeers, variables: Readonly<Record<string, unknown>>): Case {
  return {
    name,
    query: kind === 'objectors' ? OBJECTORS : HOLDER_CLAIMS,
    variables: kind === 'holderClaims' ? { after: null, ...variables } : variables,
    flat: 1.3,
    byHand: kind,
  };
}

/** A published operation without its `totalCount`, which may cost what it counts. */
function published(
  stem: Exclude<HandWritten, ForPeers>,
  variables: Readonly<Record<string, unknown>>,
  which = '',
): Case {
  const query = examples().find((example) => example.name === stem)?.query ?? '';
  const flat = 1.3;
  return {
    name: `${stem}${which}`,
    query: query.replace(/^\s*totalCount\n/gm, ''),
    variables,
    flat,
    byHand: stem,
  };
}
