import type { Address } from '../Address.ts';
import type { Operation } from './Operation.ts';
import { positionsCall } from './positions.ts';

/** An actor with what it is a part of, as far up as is asked. */
export interface Member {
  readonly slug: string;
  readonly name: string;
  readonly partOf?: readonly Member[];
}

export interface ActorGroupsAnswer {
  readonly positions: { readonly nodes: readonly { readonly actor: Member }[] };
}

type ActorGroupsVariables = {
  readonly after: string | null;
  /** The API's `PositionFilter`, as a view's positions are asked for. */
  readonly filter: unknown;
};

/** Of the actors of one page of positions: what each is a part of, four steps up. */
export const actorGroups: Operation<ActorGroupsAnswer, ActorGroupsVariables> = {
  text: `query ActorGroups($after: String, $filter: PositionFilter) {
  positions(first: 200, after: $after, filter: $filter) {
    nodes { actor { slug name partOf { slug name partOf { slug name partOf { slug name partOf { slug name } } } } } }
  }
}`,
};

/** Of the actors whose positions an address shows. */
export function groupsVariables(address: Pick<Address, 'filter' | 'after'>): ActorGroupsVariables {
  const { after, filter } = positionsCall(address).variables;
  return { after: typeof after === 'string' ? after : null, filter };
}
