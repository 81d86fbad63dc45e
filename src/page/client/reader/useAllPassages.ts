import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  type MorePassagesAnswer,
  morePassages,
  type PassageNode,
  type PassagePage,
} from '../../operations/reader.ts';
import { ask } from '../answers.ts';
import { cursorBehind, pagesOf } from '../pagesOf.ts';

interface AllPassages {
  readonly passages: readonly PassageNode[];
  /** Whether there are no more to come. */
  readonly complete: boolean;
}

interface Arrived {
  /** The first page that they follow. */
  readonly of: PassagePage;
  readonly more: readonly PassageNode[];
  readonly complete: boolean;
}

/** A document's passages: those of the first page at once, the rest when all of them have arrived. */
export function useAllPassages({
  slug,
  passages,
}: {
  readonly slug: string;
  readonly passages: PassagePage;
}): AllPassages {
  const [arrived, setArrived] = useState<Arrived | null>(null);
  useEffect(() => {
    const after = cursorBehind(passages.pageInfo);
    if (after === null) return undefined;
    const hangUp = new AbortController();
    const askFor = (cursor: string | null) =>
      ask<MorePassagesAnswer>(
        { query: morePassages.text, variables: { slug, after: cursor } },
        hangUp.signal,
      );
    pagesOf(askFor, ({ document }) => document?.passages.pageInfo ?? null, { after, most: Infinity }).then(
      ({ pages, error }) => {
        if (hangUp.signal.aborted) return;
        // At once: to cut the text anew for each page would hold up who reads already. What could not be loaded is not
        // underlined; the text stands all the same.
        const more = pages.flatMap(({ document }) => document?.passages.nodes ?? []);
        setArrived({ of: passages, more, complete: error === null });
      },
    );
    return () => hangUp.abort();
  }, [slug, passages]);
  const later = arrived?.of === passages ? arrived : null;
  const all = useMemo(() => [...passages.nodes, ...(later?.more ?? [])], [passages, later]);
  const complete = later?.complete ?? !passages.pageInfo.hasNextPage;
  // When something was written the first page comes anew: those behind it stay underlined until they have come as well.
  const whole = useRef<(AllPassages & { readonly slug: string }) | null>(null);
  if (complete || later !== null) whole.current = { slug, passages: all, complete };
  return whole.current?.slug === slug ? whole.current : { passages: all, complete };
}
