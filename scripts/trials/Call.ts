import type { Report } from './Report.ts';

/** One thing that a writer does. */
export type Call = MutationCall | LoadCall;

/** A mutation over HTTP. */
export interface MutationCall {
  readonly do: 'mutation';
  /** The field of `Mutation`. */
  readonly name: string;
  /** Its arguments but `key`. */
  readonly given: Readonly<Record<string, unknown>>;
  /** The text that is in the graph afterwards, where it is about one. */
  readonly report: Report | null;
}

/** A dossier that `demarche load` loads, beside the service. */
export interface LoadCall {
  readonly do: 'load';
  readonly article: string;
  readonly dossier: string;
  /** Of this call alone: its change is known by it. */
  readonly coder: string;
  readonly report: Report;
}

/** What came of a call, as its writer was told. */
export type Outcome =
  | { readonly is: 'confirmed'; readonly seq: number | null; readonly answer: Answer }
  /** Nothing was written, by the rules. */
  | { readonly is: 'refused'; readonly faults: readonly string[] }
  /** The service answered with an error, or not as it should. */
  | { readonly is: 'failed'; readonly error: string };

export interface AnsweredClaim {
  readonly id: string;
  readonly holder?: { readonly slug: string };
}

/** What of the answers to mutations is used in later calls. */
export interface Answer {
  readonly claims?: readonly AnsweredClaim[];
  readonly documents?: readonly { readonly claims: { readonly nodes: readonly AnsweredClaim[] } }[];
  readonly document?: { readonly slug: string } | null;
  readonly merge?: { readonly id: string } | null;
}
