import { useId } from 'preact/hooks';
import { fill } from '../../words/fill.ts';
import type { QuotedWords } from './RecordDraft.ts';
import { recordsWords } from './recordsWords.ts';

interface Props {
  readonly label: string;
  readonly quotes: readonly QuotedWords[];
  /** What is selected in the text. */
  readonly selected: QuotedWords | null;
  readonly onQuotes: (quotes: readonly QuotedWords[]) => void;
}

/** Words of the text that show something: taken from what is selected in it, or typed as they stand there. */
export function WordsField({ label, quotes, selected, onQuotes }: Props) {
  const id = useId();
  const own = recordsWords();
  const shown = quotes.length === 0 ? [{ exact: '', start: null }] : quotes;
  const isThere =
    selected === null ||
    quotes.some(({ exact, start }) => exact === selected.exact && start === selected.start);
  return (
    <div class="quotes">
      <label for={`${id}-0`}>{label}</label>
      {shown.map(({ exact }, index) => (
        <div key={index}>
          <textarea
            id={`${id}-${index}`}
            rows={2}
            aria-label={index === 0 ? undefined : fill(own.moreWords, { number: index + 1 })}
            value={exact}
            onInput={(event) =>
              onQuotes(shown.with(index, { exact: event.currentTarget.value, start: null }))
            }
          />
          {quotes.length > 1 && (
            <button
              type="button"
              aria-label={fill(own.leaveWords, { words: exact })}
              onClick={() => onQuotes(quotes.filter((_, at) => at !== index))}
            >
              ×
            </button>
          )}
        </div>
      ))}
      {selected !== null && !isThere && (
        <button
          type="button"
          onClick={() => onQuotes([...quotes.filter(({ exact }) => exact.trim() !== ''), selected])}
        >
          {own.takeSelected}
        </button>
      )}
    </div>
  );
}
