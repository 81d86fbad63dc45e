import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PassageNode } from '../../operations/reader.ts';
import { type Suggestion, type Suggestions, suggesters } from '../../operations/suggestions.ts';
import { fill } from '../../words/fill.ts';
import { plural } from '../../words/plural.ts';
import type { ClaimDraft } from '../coding/ClaimDraft.ts';
import type { CodedText } from '../coding/CodedText.ts';
import { rangesOf } from '../coding/placesInArticle.ts';
import { scrollToWords } from '../coding/scrollToWords.ts';
import { useMarked } from '../coding/useMarked.ts';
import { Failure, Loading } from '../frame/states.tsx';
import { useNavigation } from '../navigation.ts';
import { useOperation } from '../useAnswer.ts';
import { language } from '../words.ts';
import { dismissedIn, keepDismissed, keyOfSuggestion } from './dismissedIn.ts';
import { draftOfSuggestion, wordsOfSuggestion } from './draftOfSuggestion.ts';
import { isCoded } from './isCoded.ts';
import { SuggestionEntry } from './SuggestionEntry.tsx';
import { suggestionWords } from './suggestionWords.ts';
import { useSuggestionKeys } from './useSuggestionKeys.ts';
import { useSuggestions } from './useSuggestions.ts';

interface Props {
  readonly text: CodedText;
  /** Of the text. */
  readonly sha256: string;
  readonly passages: readonly PassageNode[];
  /** The element of the text. */
  readonly article: RefObject<HTMLElement>;
  /** The code point where one is at work: the first suggestion behind it comes first. */
  readonly from: number;
  /** Whether it is what one is at now: it has the keys and the focus. */
  readonly isAt: boolean;
  readonly onTake: (draft: ClaimDraft) => void;
}

/** What may be claimed in a text: to take it into the form, or to dismiss it. Nothing of it is recorded by this. */
export function SuggestionsDesk(props: Props) {
  const { text, sha256, passages, article, from, isAt, onTake } = props;
  const { announce } = useNavigation();
  const says = suggestionWords();
  const [by, setBy] = useState<'RULES' | 'MODEL'>('RULES');
  const offered = useOperation(suggesters, {});
  const model =
    offered.kind === 'ready' ? offered.answer.suggesters.find((one) => one.by === 'MODEL') : undefined;
  const suggested = useSuggestions(text.slug, by);
  const [dismissed, setDismissed] = useState(() => dismissedIn(sha256));
  const [current, setCurrent] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const answer = suggested.kind === 'ready' ? suggested.answer : null;
  const all = useMemo(
    () =>
      (answer?.nodes ?? []).map((suggestion) => ({
        ...{ suggestion, key: keyOfSuggestion(suggestion) },
        quotes: wordsOfSuggestion(text, suggestion),
      })),
    [answer, text],
  );
  const isGone = ({ key }: (typeof all)[number]) => dismissed.includes(key);
  const coded = all.filter(({ suggestion, quotes }) => isCoded(suggestion, quotes, passages));
  const left = all.filter((one) => !isGone(one) && !coded.includes(one));
  const at = left.findIndex(({ key }) => key === current);

  const focus = (place: number) =>
    list.current?.children[place]?.querySelector<HTMLElement>('button.take')?.focus();
  const next = () => {
    const behind = left.findIndex(({ quotes: [first] }) => (first?.start ?? 0) >= from);
    focus(at === -1 ? Math.max(0, behind) : (at + 1) % left.length);
  };
  const show = (place: number) => {
    const one = left[place];
    if (one === undefined || one.key === current) return;
    setCurrent(one.key);
    announce(fill(says.shown, { place: place + 1, count: left.length, words: wordsIn(one.quotes) }));
  };
  const dismiss = (place: number) => {
    const one = left[place];
    if (one === undefined) return;
    const keys = [...dismissed, one.key];
    setDismissed(keys);
    keepDismissed(sha256, keys);
    const following = left[place + 1] ?? left[place - 1];
    setCurrent(following?.key ?? null);
    announce(following === undefined ? says.last : fill(says.dismissed, { next: wordsIn(following.quotes) }));
  };
  const showAgain = () => {
    setDismissed([]);
    keepDismissed(sha256, []);
  };
  const take = (suggestion: Suggestion, origin: Suggestions) => {
    const draft = draftOfSuggestion(text, suggestion, origin);
    if (draft !== null) onTake(draft);
  };
  useSuggestionKeys(isAt ? { g: next, d: () => dismiss(at) } : null);
  useMarked('suggested', article, isAt ? left.flatMap(({ quotes }) => quotes) : [], passages);
  useMarked('atsuggestion', article, (isAt && left[at]?.quotes) || [], passages);

  // The first one is at hand as soon as there is one; after one was dismissed, or recorded, the next.
  const those = left.map(({ key }) => key).join();
  useEffect(() => {
    if (!isAt) return;
    if (left.length === 0) heading.current?.focus({ preventScroll: true });
    else if (at === -1) next();
    else focus(at);
  }, [isAt, those]);
  useEffect(() => {
    const [first] = left[at]?.quotes ?? [];
    if (first === undefined || article.current === null) return;
    const [words] = rangesOf(article.current, first);
    if (words !== undefined) scrollToWords(words);
  }, [current]);

  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {says.heading}
      </h2>
      <p class="hint">{says.intro}</p>
      {model !== undefined && (
        <div class="actions">
          {(['RULES', 'MODEL'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={by === one} onClick={() => setBy(one)}>
              {one === 'RULES' ? says.byRules : says.byModel}
            </button>
          ))}
          <p class="hint">{fill(says.modelHint, { model: model.model ?? '', host: model.host ?? '' })}</p>
        </div>
      )}
      {suggested.kind === 'loading' && <Loading />}
      {suggested.kind === 'goesOn' && <p role="status">{suggested.message}</p>}
      {suggested.kind === 'failed' && <Failure message={suggested.message} retry={suggested.retry} />}
      {answer?.remarks.map((remark) => (
        <p key={remark} class="notice">
          {remark}
        </p>
      ))}
      {answer !== null && (
        <>
          <p>{left.length === 0 ? says.none : plural(language(), says.left, left.length)}</p>
          <ul class="suggestions" ref={list}>
            {left.map(({ suggestion, key, quotes }, place) => (
              <SuggestionEntry
                key={key}
                suggestion={suggestion}
                quotes={quotes.map(({ exact }) => exact)}
                isCurrent={place === at}
                onFocus={() => show(place)}
                onTake={() => take(suggestion, answer)}
                onDismiss={() => dismiss(place)}
              />
            ))}
          </ul>
          <Beside answer={answer} coded={coded.length} gone={all.filter(isGone).length} onAgain={showAgain} />
        </>
      )}
    </>
  );
}

interface BesideProps {
  readonly answer: Suggestions;
  readonly coded: number;
  readonly gone: number;
  readonly onAgain: () => void;
}

/** What is not in the list, and why; and what a model cost. */
function Beside({ answer, coded, gone, onAgain }: BesideProps) {
  const says = suggestionWords();
  const refused = answer.refused.reduce((sum, { count }) => sum + count, 0);
  const { cost } = answer;
  const number = (count: number | null) => (count === null ? '?' : count.toLocaleString(language()));
  return (
    <>
      {coded > 0 && <p class="hint">{plural(language(), says.coded, coded)}</p>}
      {gone > 0 && (
        <p class="hint">
          {plural(language(), says.gone, gone)}{' '}
          <button type="button" onClick={onAgain}>
            {says.showAgain}
          </button>
        </p>
      )}
      {refused > 0 && (
        <details>
          <summary>{plural(language(), says.refused, refused)}</summary>
          <ul>
            {answer.refused.map(({ reason, message, count }) => (
              <li key={reason}>
                {number(count)} × {message}
              </li>
            ))}
          </ul>
        </details>
      )}
      {cost !== null && (
        <p class="hint">
          {fill(says.cost, {
            answers: number(cost.answers),
            input: number(cost.inputTokens),
            output: number(cost.outputTokens),
          })}{' '}
          {cost.amount !== null &&
            cost.currency !== null &&
            fill(says.amount, {
              amount: cost.amount.toLocaleString(language(), {
                ...{ style: 'currency', currency: cost.currency, maximumFractionDigits: 4 },
              }),
            })}
        </p>
      )}
    </>
  );
}

function wordsIn(quotes: readonly { readonly exact: string }[]): string {
  return quotes.map(({ exact }) => exact).join(' … ');
}
