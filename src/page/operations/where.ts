import type { Operation } from './Operation.ts';

export interface WhereAnswer {
  readonly node: {
    readonly __typename: string;
    readonly document?: { readonly slug: string };
  } | null;
}

/** The document that a claim or a passage stands in. */
export const where: Operation<WhereAnswer, { readonly id: string }> = {
  text: `query Where($id: ID!) {
  node(id: $id) { __typename ... on Claim { document { slug } } ... on Passage { document { slug } } }
}`,
};
