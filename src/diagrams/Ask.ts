import type { OperationCall } from './OperationCall.ts';

/** Runs an operation against the service and gives its `data`, or throws. */
export type Ask = <Answer>(call: OperationCall) => Promise<Answer>;
