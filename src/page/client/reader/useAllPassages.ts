import { useEffect, useMemo, useState } from 'preact/hooks';
import {
  type MorePassagesAnswer,
  morePassages,
  type PassageNode,
  type PassagePage,
} from '../../operations/reader.ts';
import { ask } from '../answers.ts';

interface AllPassages {
  readonly passages: readonly PassageNode[];
  /** Whether there are no more to come. */
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
  const [more, setMore] = useState<readonly PassageNode[]>([]);
  const [complete, setComplete] = useState(!passages.pageInfo.hasNextPage);
  useEffect(() => {
    const hangUp = new AbortController();
    const load = async () => {
      const arrived: PassageNode[] = [];
      let { pageInfo } = passages;
      while (pageInfo.hasNextPage && pageInfo.endCursor !== null) {
        const call = { query: morePassages.text, variables: { slug, after: pageInfo.endCursor } };
        const page: MorePassagesAnswer = await ask<MorePassagesAnswer>(call, hangUp.signal);
        if (page.document === null) break;
        pageInfo = page.document.passages.pageInfo;
        arrived.push(...page.document.passages.nodes);
      }
      // At once: to cut the text anew for each page would hold up who reads already.
      setMore(arrived);
      setComplete(true);
    };
    // What could not be loaded is not underlined; the text stands all the same.
    if (passages.pageInfo.hasNextPage) load().catch(() => undefined);
    return () => hangUp.abort();
  }, [slug, passages]);
  const all = useMemo(() => [...passages.nodes, ...more], [passages, more]);
  return { passages: all, complete };
}
