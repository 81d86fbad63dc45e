import { useEffect, useState } from 'preact/hooks';
import type { Passage } from '../../articleParts.ts';
import { type MorePassagesAnswer, morePassages, type PassagePage } from '../../operations/reader.ts';
import { ask } from '../answers.ts';

/** A document's passages: those of the first page at once, the rest as pages arrive. */
export function useAllPassages({
  slug,
  passages,
}: {
  readonly slug: string;
  readonly passages: PassagePage;
}): readonly Passage[] {
  const [more, setMore] = useState<readonly Passage[]>([]);
  useEffect(() => {
    const hangUp = new AbortController();
    const load = async () => {
      let { pageInfo } = passages;
      while (pageInfo.hasNextPage && pageInfo.endCursor !== null) {
        const call = { query: morePassages.text, variables: { slug, after: pageInfo.endCursor } };
        const page: MorePassagesAnswer = await ask<MorePassagesAnswer>(call, hangUp.signal);
        if (page.document === null) return;
        pageInfo = page.document.passages.pageInfo;
        const { nodes } = page.document.passages;
        setMore((before) => [...before, ...nodes]);
      }
    };
    // What could not be loaded is not underlined; the text stands all the same.
    load().catch(() => undefined);
    return () => hangUp.abort();
  }, [slug, passages]);
  return more.length === 0 ? passages.nodes : [...passages.nodes, ...more];
}
