import { useEffect, useRef } from 'preact/hooks';
import { claimToCorrect, type OwnClaim } from '../../operations/ownClaims.ts';
import { useNavigation } from '../navigation.ts';
import { useOperation } from '../useAnswer.ts';

/** Opens the claim that the address chooses where it is to be corrected: once, however often it is asked for again. */
export function useCorrecting(open: (claim: OwnClaim) => void): void {
  const { address } = useNavigation();
  const id = address.change ? address.claim : null;
  const asked = useOperation(claimToCorrect, id === null ? null : { id });
  const claim = asked.kind === 'ready' && asked.answer.claim?.id === id ? asked.answer.claim : null;
  const opened = useRef<string | null>(null);
  useEffect(() => {
    if (id === null) opened.current = null;
    if (claim === null || opened.current === claim.id) return;
    opened.current = claim.id;
    open(claim);
  }, [id, claim]);
}
