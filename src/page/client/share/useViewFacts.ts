import { useEffect, useState } from 'preact/hooks';
import type { Address } from '../../Address.ts';
import { type ViewFacts, viewFacts } from './viewFacts.ts';

/** What an address shows, once it is known; nothing is asked where it is null. */
export function useViewFacts(address: Address | null): ViewFacts | null {
  const [known, setKnown] = useState<{ readonly of: Address; readonly facts: ViewFacts } | null>(null);
  useEffect(() => {
    if (address === null) return undefined;
    let isWanted = true;
    viewFacts(address).then(
      (facts) => {
        if (isWanted) setKnown({ of: address, facts });
      },
      // The view itself says what is wrong.
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [address]);
  return known !== null && known.of === address ? known.facts : null;
}
