import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { OperationCall } from '../../diagrams/OperationCall.ts';
import { callKey, type PageInfo } from '../operations/Operation.ts';
import { AskError, ask } from './answers.ts';
import { cursorBehind, pagesOf } from './pagesOf.ts';
import { useAnswer } from './useAnswer.ts';
import { words } from './words.ts';

/** How far the pages of a list have got. Those that are there are of this list only, and stay where a later one fails. */
export type Pages<Answer> =
  | {
      readonly kind: 'loading';
      readonly pages: readonly Answer[];
      /** Those of the list before, while none of this one is there. */
      readonly last: readonly Answer[];
    }
  | { readonly kind: 'ready'; readonly pages: readonly Answer[] }
  | {
      readonly kind: 'failed';
      readonly pages: readonly Answer[];
      readonly message: string;
      /** As the service gives it of the first page; null where it gave none. */
      readonly code: string | null;
      /** Asks for those that are missing. */
      readonly retry: () => void;
    };

interface Later<Answer> {
  /** The first page of their list, which they follow. */
  readonly of: Answer | null;
  readonly pages: readonly Answer[];
  readonly failure: string | null;
}

/** All pages of a list, as they were when they had arrived. */
interface Whole<Answer> {
  readonly key: string | null;
  readonly most: number;
  readonly pages: readonly Answer[];
}

/**
 * Asks for the pages of a list: the first at once, then the others.
 *
 * @param call asks for the page behind a cursor, or the first one; null asks nothing
 * @param infoOf where a page ends, or null where there is no list
 * @param most how many pages are asked for at most
 */
export function usePages<Answer>(
  call: ((after: string | null) => OperationCall) | null,
  infoOf: (answer: Answer) => PageInfo | null,
  most: number,
): Pages<Answer> {
  const begin = call === null ? null : call(null);
  const key = begin === null ? null : callKey(begin);
  const first = useAnswer<Answer>(begin);
  const begun = first.kind === 'ready' ? first.answer : null;
  const [attempt, setAttempt] = useState(0);
  const [known, setKnown] = useState<Later<Answer>>({ of: null, pages: [], failure: null });
  const later: Later<Answer> = known.of === begun ? known : { of: begun, pages: [], failure: null };
  const pages = useMemo(
    () => (begun === null ? [] : [begun, ...later.pages].slice(0, most)),
    [begun, known.of === begun ? known.pages : null, most],
  );
  const end = pages.at(-1);
  const after = end === undefined ? null : cursorBehind(infoOf(end));
  const isOpen = after !== null && pages.length < most;
  useEffect(() => {
    if (call === null || !isOpen) return undefined;
    const hangUp = new AbortController();
    setKnown({ ...later, failure: null });
    pagesOf<Answer>((cursor) => ask(call(cursor), hangUp.signal), infoOf, {
      after,
      most: most - pages.length,
    }).then(({ pages: more, error }) => {
      if (hangUp.signal.aborted) return;
      const failure = error === null ? null : error instanceof AskError ? error.message : words().page.broken;
      setKnown({ of: begun, pages: [...later.pages, ...more], failure });
    });
    return () => hangUp.abort();
  }, [key, begun, most, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const last = useRef<Whole<Answer>>({ key: null, most, pages: [] });
  if (first.kind === 'ready' && !isOpen) last.current = { key, most, pages };
  // When something was written the first page comes anew: all of them stay until those behind it have come as well.
  const comesAnew = last.current.key === key && last.current.most === most;

  if (first.kind === 'failed')
    return { kind: 'failed', pages, message: first.message, code: first.code, retry: first.retry };
  if (later.failure !== null && isOpen)
    return { kind: 'failed', pages, message: later.failure, code: null, retry };
  if (begun !== null && isOpen && comesAnew) return { kind: 'ready', pages: last.current.pages };
  if (begun === null || isOpen) return { kind: 'loading', pages, last: last.current.pages };
  return { kind: 'ready', pages };
}
