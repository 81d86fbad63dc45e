import type { Comparison } from '../schema/Model.ts';

/** A place for a value beside the plan: a constant, or what an argument says when the operation runs. */
export type Slot = Constant | FromArgument;

export interface Constant {
  readonly kind: 'constant';
  readonly value: string | number | boolean | readonly string[];
}

export interface FromArgument {
  readonly kind: 'argument';
  /** Which of the operation's fields with arguments. */
  readonly site: number;
  /** The argument, and the field of an input object: `['filter', 'stance']`. */
  readonly path: readonly string[];
  readonly use: Use;
}

/** What becomes of an argument's value. */
export type Use =
  | { readonly kind: 'plain' }
  | { readonly kind: 'id'; readonly slugOf: string }
  | { readonly kind: 'words' }
  | { readonly kind: 'day'; readonly is: Comparison }
  | { readonly kind: 'falseUnless' }
  | { readonly kind: 'default'; readonly value: string }
  | { readonly kind: 'first' }
  | { readonly kind: 'after'; readonly type: string };

/** A field of the operation that takes arguments. */
export interface Site {
  readonly field: string;
  /** What its arguments say in one call. */
  given(variables: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
}
