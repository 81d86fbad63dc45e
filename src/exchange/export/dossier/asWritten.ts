import type { PutOffice, PutTie, RecordClaim } from '../../../commands/Command.ts';
import { claimId } from '../../../recording/claimId.ts';
import { statedRow } from '../../../recording/statedRows.ts';

/** The words of more are in the order of the text, whatever order they were written in. */
const MOST_IN_ANY_ORDER = 5;

/**
 * A claim with its words, and what it supersedes, in the order in which they were written: stores keep none, and its id
 * tells. Null where no order gives its id, because what it names was called otherwise when it was recorded.
 *
 * @param claim calls the claims that it supersedes by their ids
 */
export function claimAsWritten(claim: RecordClaim, id: string, sha256: string): RecordClaim | null {
  for (const evidence of orders(claim.evidence)) {
    for (const supersedes of turnOrders(claim.supersedes)) {
      const written = { ...claim, evidence, supersedes };
      if (claimId(written, sha256, (earlier) => earlier) === id) return written;
    }
  }
  return null;
}

/** An office or a tie with its words in the order in which they were written; null where no order gives its id. */
export function statedAsWritten<T extends PutOffice | PutTie>(stated: T, id: string): T | null {
  for (const evidence of orders(stated.evidence)) {
    const written = { ...stated, evidence };
    if (statedRow(written).id === id) return written;
  }
  return null;
}

/** Changes of mind in each order, and each with its words in each order. */
function* turnOrders(turns: RecordClaim['supersedes']): Generator<RecordClaim['supersedes']> {
  for (const inOrder of orders(turns)) yield* wordOrders(inOrder);
}

function* wordOrders([first, ...others]: RecordClaim['supersedes']): Generator<RecordClaim['supersedes']> {
  if (first === undefined) yield [];
  else
    for (const evidence of orders(first.evidence))
      for (const rest of wordOrders(others)) yield [{ ...first, evidence }, ...rest];
}

/** A list as it is, then in each other order. */
function* orders<T>(list: readonly T[]): Generator<readonly T[]> {
  yield list;
  if (list.length > 1 && list.length <= MOST_IN_ANY_ORDER) yield* permutations(list);
}

function* permutations<T>(list: readonly T[]): Generator<readonly T[]> {
  if (list.length <= 1) yield list;
  else
    for (const [i, first] of list.entries())
      for (const rest of permutations(list.toSpliced(i, 1))) yield [first, ...rest];
}
