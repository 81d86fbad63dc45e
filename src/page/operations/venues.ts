import type { Operation, PageInfo } from './Operation.ts';

export interface VenuePlace {
  readonly slug: string;
  readonly name: string;
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly proposals: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly slug: string;
      readonly text: string;
      readonly unattributed: boolean;
    }[];
  };
}

export interface VenuesAnswer {
  readonly places: {
    readonly totalCount: number;
    readonly pageInfo: PageInfo;
    readonly nodes: readonly VenuePlace[];
  };
}

/** Places and the proposals to meet there, a page at a time. */
export const venues: Operation<VenuesAnswer, { readonly after: string | null }> = {
  text: `query Venues($after: String) {
  places(first: 100, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      slug name country latitude longitude
      proposals(first: 20) { totalCount nodes { slug text unattributed } }
    }
  }
}`,
};
