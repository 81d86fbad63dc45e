import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { OperationCall } from '../../diagrams/OperationCall.ts';
import { callKey, type Operation } from '../operations/Operation.ts';
import { AskError, ask, knownAnswer } from './answers.ts';
import { useForgotten } from './useForgotten.ts';
import { words } from './words.ts';

/** How far a call has got. While another is asked, the last answer stays, marked as such. */
export type Answered<Answer> =
  | { readonly kind: 'loading'; readonly last: Answer | null }
  | { readonly kind: 'ready'; readonly answer: Answer }
  | {
      readonly kind: 'failed';
      readonly message: string;
      /** As the service gives it: `OPERATION_TOO_LARGE`; null where it gave none. */
      readonly code: string | null;
      readonly retry: () => void;
    };

interface Failed {
  readonly message: string;
  readonly code: string | null;
}

/** Asks an operation, or nothing where the variables are null. */
export function useOperation<Answer, Variables extends Readonly<Record<string, unknown>>>(
  operation: Operation<Answer, Variables>,
  variables: Variables | null,
): Answered<Answer> {
  return useAnswer<Answer>(variables && { query: operation.text, variables });
}

/** Asks what is called, or nothing where nothing is. */
export function useAnswer<Answer>(call: OperationCall | null): Answered<Answer> {
  const key = call === null ? null : callKey(call);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{ key: string | null; answer: Answer | null; failure: Failed | null }>({
    key: null,
    answer: null,
    failure: null,
  });
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  // What is shown stays until it is answered as it is after a write.
  const forgotten = useForgotten();
  const known = call === null ? undefined : knownAnswer<Answer>(call);
  const latest = useRef<{ readonly key: string | null; readonly answer: Answer } | null>(null);
  const answer = known ?? (state.key === key ? state.answer : null);
  if (answer !== null) latest.current = { key, answer };

  useEffect(() => {
    // What is known is shown already: to say so again would draw the whole view twice.
    if (call === null || known !== undefined) return undefined;
    const hangUp = new AbortController();
    setState((before) => ({ ...before, failure: null }));
    ask<Answer>(call, hangUp.signal).then(
      (answer) => {
        if (!hangUp.signal.aborted) setState({ key, answer, failure: null });
      },
      (error: unknown) => {
        if (hangUp.signal.aborted) return;
        const failure =
          error instanceof AskError
            ? { message: error.message, code: error.code }
            : { message: words().page.broken, code: null };
        setState({ key, answer: null, failure });
      },
    );
    return () => hangUp.abort();
  }, [key, attempt, forgotten]);

  if (latest.current !== null && latest.current.key === key)
    return { kind: 'ready', answer: latest.current.answer };
  if (key !== null && state.key === key && state.failure !== null)
    return { kind: 'failed', ...state.failure, retry };
  return { kind: 'loading', last: latest.current?.answer ?? null };
}
