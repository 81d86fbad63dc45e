import type { Suggestion } from '../../operations/suggestions.ts';
import { fill } from '../../words/fill.ts';
import { StanceSample } from '../frame/StanceSample.tsx';
import { Quoted } from '../Quoted.tsx';
import { language, words } from '../words.ts';
import { suggestionWords } from './suggestionWords.ts';

interface Props {
  readonly suggestion: Suggestion;
  /** The words that a claim would rest on. */
  readonly quotes: readonly string[];
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
  readonly onTake: () => void;
  readonly onDismiss: () => void;
}

/** One suggestion: its words, who it may be and why, what stance is offered. */
export function SuggestionEntry(props: Props) {
  const { suggestion, quotes, isCurrent, onFocus, onTake, onDismiss } = props;
  const { stance, hedged, tense, condition, score } = suggestion;
  const text = suggestionWords();
  const facts = [
    stance === null
      ? text.noStance
      : fill(text.offered, { stance: words().position.stances[stance].toLocaleLowerCase(language()) }),
    ...(hedged ? [text.hedged] : []),
    ...(tense === 'CURRENT' ? [] : [text.tenses[tense]]),
    ...(condition === null ? [] : [fill(text.condition, { words: condition.exact })]),
    fill(text.score, { share: score.toLocaleString(language(), { style: 'percent' }) }),
  ];
  return (
    <li class={isCurrent ? 'suggestion current' : 'suggestion'} onFocusIn={onFocus}>
      {quotes.map((quote) => (
        <blockquote key={quote}>
          <Quoted>{quote}</Quoted>
        </blockquote>
      ))}
      <Holder suggestion={suggestion} />
      <p class="hint">
        {stance !== null && <StanceSample stance={stance} />} {facts.join(' · ')}
      </p>
      <div class="actions">
        <button type="button" class="take" onClick={onTake}>
          {text.take}
        </button>
        <button type="button" onClick={onDismiss}>
          {text.dismiss}
        </button>
      </div>
    </li>
  );
}

/** Whom the words may name, the likeliest first, and why. */
function Holder({ suggestion }: { readonly suggestion: Suggestion }) {
  const { holders, holderText, antecedent } = suggestion;
  const text = suggestionWords();
  const [likeliest, ...others] = holders;
  const named = antecedent ?? holderText;
  return (
    <p>
      <b>{likeliest?.name ?? (named === null ? text.unnamed : text.nobody)}</b>
      {named !== null && (
        <>
          {', '}
          {text.named} <Quoted>{named.exact}</Quoted>
        </>
      )}
      {likeliest !== undefined && <span class="hint"> – {likeliest.reason}</span>}
      {others.map(({ slug, name }) => (
        <span key={slug}> {fill(text.mayBe, { name })}</span>
      ))}
    </p>
  );
}
