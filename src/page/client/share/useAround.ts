import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** What stands before and after a view. */
interface Around {
  readonly Head: ComponentType;
  readonly Foot: ComponentType;
}

/** What stands around a view on paper or in a frame: loaded once the view is on the screen, null until then. */
export function useAround(isEmbedded: boolean): Around | null {
  const [around, setAround] = useState<Around | null>(null);
  useEffect(() => {
    const load = async () => {
      const { ViewHead, EmbedFoot, PrintFoot } = (await import('./aroundParts.ts')).aroundParts;
      setAround({ Head: ViewHead, Foot: isEmbedded ? EmbedFoot : PrintFoot });
    };
    // Without them the page prints all the same.
    const later = setTimeout(() => load().catch(() => {}), isEmbedded ? 0 : LATER);
    return () => clearTimeout(later);
  }, [isEmbedded]);
  return around;
}

/** Milliseconds in which the view itself has its turn. */
const LATER = 500;
