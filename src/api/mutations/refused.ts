import type { Fault } from '../../errors.ts';
import { inputFault } from './inputFault.ts';
import type { MutationAnswer } from './Mutation.ts';

/** The answer of a mutation that wrote nothing. */
export function refused(faults: readonly Fault[]): MutationAnswer {
  return { faults: faults.map(inputFault), warnings: [], ids: [], unchanged: [], recorded: {} };
}
