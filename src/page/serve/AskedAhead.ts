import type { OperationCall } from '../../diagrams/OperationCall.ts';

/** A call that was asked before the page asks it. */
export interface AskedAhead {
  readonly call: OperationCall;
  /** Null where there is no answer: the page then asks itself, and shows what is wrong. */
  readonly data: unknown;
  /** Why there is none. */
  readonly error: unknown;
}
