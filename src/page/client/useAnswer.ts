import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Operation, type Question, questionKey } from '../operations/Operation.ts';
import { AskError, ask, knownAnswer } from './answers.ts';

/** How far a question has got. While another is asked, the last answer stays, marked as such. */
export type Answered<Answer> =
  | { readonly kind: 'loading'; readonly last: Answer | null }
  | { readonly kind: 'ready'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly message: string; readonly retry: () => void };

/** Asks an operation, or nothing where the variables are null. */
export function useOperation<Answer, Variables extends object>(
  operation: Operation<Answer, Variables>,
  variables: Variables | null,
): Answered<Answer> {
  return useAnswer<Answer>(variables && { text: operation.text, variables });
}

/** Asks a question, or nothing where there is none. */
export function useAnswer<Answer>(question: Question | null): Answered<Answer> {
  const key = question === null ? null : questionKey(question);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{ key: string | null; answer: Answer | null; failure: string | null }>({
    key: null,
    answer: null,
    failure: null,
  });
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const known = question === null ? undefined : knownAnswer<Answer>(question);
  const latest = useRef<{ readonly key: string | null; readonly answer: Answer } | null>(null);
  const answer = known ?? (state.key === key ? state.answer : null);
  if (answer !== null) latest.current = { key, answer };

  useEffect(() => {
    // What is known is shown already: to say so again would draw the whole view twice.
    if (question === null || known !== undefined) return undefined;
    const hangUp = new AbortController();
    setState((before) => ({ ...before, failure: null }));
    ask<Answer>(question, hangUp.signal).then(
      (answer) => {
        if (!hangUp.signal.aborted) setState({ key, answer, failure: null });
      },
      (error: unknown) => {
        if (hangUp.signal.aborted) return;
        const failure = error instanceof AskError ? error.message : 'Something went wrong on this page.';
        setState({ key, answer: null, failure });
      },
    );
    return () => hangUp.abort();
  }, [key, attempt]);

  if (latest.current !== null && latest.current.key === key)
    return { kind: 'ready', answer: latest.current.answer };
  if (key !== null && state.key === key && state.failure !== null)
    return { kind: 'failed', message: state.failure, retry };
  return { kind: 'loading', last: latest.current?.answer ?? null };
}
