import type { Operation } from './Operation.ts';

export interface EarlierClaimsAnswer {
  readonly claims: {
    readonly nodes: readonly {
      readonly id: string;
      readonly text: string;
      readonly document: { readonly slug: string };
    }[];
  };
}

/** What a holder has held, which a claim of the same holder can give up. */
export const earlierClaims: Operation<EarlierClaimsAnswer, { readonly holder: string }> = {
  text: `query EarlierClaims($holder: String!) {
  claims(first: 100, filter: { holder: $holder }) { nodes { id text document { slug } } }
}`,
};
