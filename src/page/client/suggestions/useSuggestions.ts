import { useEffect, useState } from 'preact/hooks';
import { type Suggestions, type SuggestionsAnswer, suggestions } from '../../operations/suggestions.ts';
import { AskError, ask } from '../answers.ts';
import { useOperation } from '../useAnswer.ts';
import { words } from '../words.ts';

/** How far suggesting has got. */
export type Suggested =
  | { readonly kind: 'loading' }
  /** A model takes longer than a call; it is asked for again by itself. */
  | { readonly kind: 'goesOn'; readonly message: string }
  | { readonly kind: 'ready'; readonly answer: Suggestions }
  | { readonly kind: 'failed'; readonly message: string; readonly retry: () => void };

/** Milliseconds. */
const ASKED_AGAIN = 3_000;

/**
 * What is suggested in a text. By rules it is asked anew after each write, as everything is: a new actor may be named in it.
 * A model costs something each time, and is asked once.
 */
export function useSuggestions(document: string, by: 'RULES' | 'MODEL'): Suggested {
  const rules = useOperation(suggestions, by === 'RULES' ? { document, by } : null);
  const model = useModel(document, by === 'MODEL');
  if (by === 'MODEL') return model;
  if (rules.kind === 'ready') return { kind: 'ready', answer: rules.answer.suggestions };
  return rules.kind === 'failed' ? rules : { kind: 'loading' };
}

function useModel(document: string, isAsked: boolean): Suggested {
  const [state, setState] = useState<Suggested>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!isAsked || state.kind === 'ready') return undefined;
    const hangUp = new AbortController();
    let again: ReturnType<typeof setTimeout> | undefined;
    const retry = () => setAttempt((count) => count + 1);
    ask<SuggestionsAnswer>(
      { query: suggestions.text, variables: { document, by: 'MODEL' } },
      hangUp.signal,
    ).then(
      (answer) => {
        if (!hangUp.signal.aborted) setState({ kind: 'ready', answer: answer.suggestions });
      },
      (error: unknown) => {
        if (hangUp.signal.aborted) return;
        const message = error instanceof AskError ? error.message : words().page.broken;
        if (error instanceof AskError && error.code === 'BUSY') {
          setState({ kind: 'goesOn', message });
          again = setTimeout(retry, ASKED_AGAIN);
        } else setState({ kind: 'failed', message, retry });
      },
    );
    return () => {
      hangUp.abort();
      clearTimeout(again);
    };
  }, [document, isAsked, attempt]);
  return state;
}
