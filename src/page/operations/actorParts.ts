import type { OperationCall } from '../../diagrams/OperationCall.ts';
import type { Address } from '../Address.ts';

/** An actor with those who are a part of it, as far down as is asked. */
interface Whole {
  readonly slug: string;
  readonly name: string;
  readonly parts?: { readonly nodes: readonly Whole[] };
}

/** What the operation of `actorPartsCall` answers with. */
export interface ActorPartsAnswer {
  readonly actor: Whole | null;
}

const ACTOR_PARTS = `query ActorParts($actor: String!) {
  actor(slug: $actor) {
    slug name
    parts(first: 50) { nodes { slug name parts(first: 20) { nodes { slug name parts(first: 20) { nodes { slug name } } } } } }
  }
}`;

/** Asks who is a part of the actor that an address is cut by; null where it is cut by none, or by several. */
export function actorPartsCall({ filter }: Pick<Address, 'filter'>): OperationCall | null {
  const [actor, another] = filter.actor;
  return actor === undefined || another !== undefined ? null : { query: ACTOR_PARTS, variables: { actor } };
}

interface Parted<Part> {
  readonly slug: string;
  readonly parts?: { readonly nodes: readonly Part[] };
}

/** Everybody who is a part of an actor, directly or through others, once each. */
export function partsOf<Part extends Parted<Part>>({ slug, parts }: Parted<Part>): Part[] {
  const all = (parts?.nodes ?? []).flatMap((part) => [part, ...partsOf<Part>(part)]);
  return [...new Map(all.filter((part) => part.slug !== slug).map((part) => [part.slug, part])).values()];
}
