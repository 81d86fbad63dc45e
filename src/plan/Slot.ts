import type { FieldNode, GraphQLField } from 'graphql';
import type { Comparison } from '../schema/Model.ts';

/** A place for a value beside the plan: a constant, what an argument says when the operation runs, or what was written. */
export type Slot = Constant | FromArgument | Recorded;

export interface Constant {
  readonly kind: 'constant';
  readonly value: string | number | boolean | readonly string[];
}

export interface FromArgument {
  readonly kind: 'argument';
  /** The field that it is an argument of: `claims`. */
  readonly field: GraphQLField<unknown, unknown>;
  /** Where the operation asks for that field. */
  readonly node: FieldNode;
  /** The argument, and the field of an input object: `['filter', 'stance']`. */
  readonly path: readonly string[];
  readonly use: Use;
}

/** What a mutation has written, for a field of its answer. */
export interface Recorded {
  readonly kind: 'recorded';
  readonly field: string;
  readonly use: 'id' | 'ids' | 'count';
}

/** What becomes of an argument's value. */
export type Use =
  | { readonly kind: 'plain' }
  | { readonly kind: 'id'; readonly slugOf: string }
  | { readonly kind: 'slug'; readonly of: string }
  | { readonly kind: 'words' }
  | { readonly kind: 'day'; readonly is: Comparison }
  | { readonly kind: 'falseUnless' }
  /** True where the argument is, else null. */
  | { readonly kind: 'trueOrNull' }
  /** The same for an argument that says something only beside another one of its input object. */
  | { readonly kind: 'trueBeside'; readonly other: string }
  /** True where the argument, a list, names this type or is left out, else null: `PASSAGE` is `Passage`. */
  | { readonly kind: 'lists'; readonly type: string }
  /** The name of the type that an enumeration's value stands for: `Assertion` for `ASSERTION`. */
  | { readonly kind: 'typeName'; readonly of: readonly string[] }
  /** An empty list where the argument is one, else null. */
  | { readonly kind: 'emptyOrNull' }
  /** A whole number from 0. */
  | { readonly kind: 'skip' }
  | { readonly kind: 'default'; readonly value: string }
  /** False, so that hidden rows stay out; null where the argument asks for one of these, which are never hidden. */
  | { readonly kind: 'hiding'; readonly never: readonly string[]; readonly default: string | null }
  | { readonly kind: 'first' }
  | { readonly kind: 'after'; readonly type: string };
