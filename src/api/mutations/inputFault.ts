import type { Fault } from '../../errors.ts';

/** A fault as clients see it: `Fault` of the schema. */
export interface InputFault {
  readonly rule: string;
  /** `claims.0.quotes.1` */
  readonly path: string;
  readonly message: string;
  readonly nearest: string | null;
}

/** A fault, with its place in the arguments of the mutation. */
export function inputFault({ rule, at, message, nearest }: Fault): InputFault {
  return { rule, path: at.join('.'), message, nearest: nearest ?? null };
}
