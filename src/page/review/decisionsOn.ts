import { ownDecisions } from '../../rights/ownDecisions.ts';
import { hasRole } from '../../rights/Role.ts';
import type { ClaimNode } from '../operations/claimParts.ts';
import type { Viewer } from '../operations/viewer.ts';

/** What whoever asks may make of a draft. */
export interface DraftDecisions {
  readonly accept: boolean;
  readonly reject: boolean;
  /** Whether it may be taken back, and nothing else: it is their own. */
  readonly retract: boolean;
}

/** What a key may make of a draft, whatever its stance. */
export function decisionsOn(
  { name, role, reviewed }: Viewer,
  { recordedBy }: Pick<ClaimNode, 'recordedBy'>,
): DraftDecisions {
  const own = ownDecisions(role, reviewed);
  if (own === null) return { accept: true, reject: true, retract: false };
  const may = recordedBy === name && hasRole(role, 'SUGGEST') ? (own.DRAFT ?? []) : [];
  const [accept, reject] = [may.includes('ACCEPTED'), may.includes('REJECTED')];
  return { accept, reject, retract: !reject && may.includes('RETRACTED') };
}
