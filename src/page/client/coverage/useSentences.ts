import { useMemo } from 'preact/hooks';
import { type LeftOutPage, leftOutWords, type RestingPage, restingWords } from '../../operations/coverage.ts';
import type { CodedText } from '../coding/CodedText.ts';
import { usePages } from '../usePages.ts';
import { type SentenceState, sentenceStates } from './sentenceStates.ts';

/** How far one knows what became of the sentences of a text. */
export type Sentences =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly states: readonly SentenceState[] }
  | { readonly kind: 'failed'; readonly message: string; readonly retry: () => void };

/** What became of the sentences of a text; anew whenever something was written. */
export function useSentences(text: CodedText): Sentences {
  const { slug } = text;
  const passages = usePages<RestingPage>(
    (after) => ({ query: restingWords.text, variables: { slug, after } }),
    ({ document }) => document?.passages.pageInfo ?? null,
    Infinity,
  );
  const leftOut = usePages<LeftOutPage>(
    (after) => ({ query: leftOutWords.text, variables: { slug, after } }),
    ({ document }) => document?.leftOut.pageInfo ?? null,
    Infinity,
  );
  const ready = passages.kind === 'ready' && leftOut.kind === 'ready';
  const states = useMemo(
    () =>
      ready
        ? sentenceStates(
            text.points,
            text.sentences(),
            passages.pages.flatMap(({ document }) => document?.passages.nodes ?? []),
            leftOut.pages.flatMap(({ document }) => document?.leftOut.nodes ?? []),
          )
        : null,
    [text, passages.pages, leftOut.pages, ready],
  );
  if (passages.kind === 'failed') return passages;
  if (leftOut.kind === 'failed') return leftOut;
  return states === null ? { kind: 'loading' } : { kind: 'ready', states };
}
