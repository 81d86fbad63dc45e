import type { QuoteInput } from './ClaimInput.ts';

interface Declared {
  readonly slug: string;
  readonly formerly?: readonly string[] | null;
}

interface DeclaredTarget extends Declared {
  readonly text?: string | null;
  readonly about?: readonly string[] | null;
  readonly broader?: readonly string[] | null;
}

export interface ActorInput extends Declared {
  readonly name?: string | null;
  /** `ActorKind` */
  readonly kind?: string | null;
  readonly named?: boolean | null;
  readonly description?: string | null;
  readonly aliases?: readonly string[] | null;
  readonly externalIds?: readonly string[] | null;
  readonly partOf?: readonly string[] | null;
}

export interface PlaceInput extends Declared {
  readonly name?: string | null;
  readonly country?: string | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
}

export interface ProposalInput extends DeclaredTarget {
  /** `ProposalKind` */
  readonly kind?: string | null;
  readonly issue?: string | null;
  readonly place?: string | null;
  readonly quotes?: readonly QuoteInput[] | null;
}

export interface AssertionInput extends DeclaredTarget {
  readonly restates?: readonly string[] | null;
}

export interface OfficeInput {
  readonly holder: string;
  readonly title: string;
  readonly of?: string | null;
  /** EDTF */
  readonly since?: string | null;
  readonly until?: string | null;
  readonly quotes: readonly QuoteInput[];
}

export interface TieInput {
  readonly from: string;
  readonly to: string;
  /** `TieKind` */
  readonly kind: string;
  readonly description?: string | null;
  readonly quotes: readonly QuoteInput[];
}

/** What there is, as the API's `DeclareInput`. */
export interface DeclareInput {
  readonly actors?: readonly ActorInput[] | null;
  readonly places?: readonly PlaceInput[] | null;
  readonly issues?: readonly DeclaredTarget[] | null;
  readonly proposals?: readonly ProposalInput[] | null;
  readonly assertions?: readonly AssertionInput[] | null;
  readonly offices?: readonly OfficeInput[] | null;
  readonly ties?: readonly TieInput[] | null;
}
