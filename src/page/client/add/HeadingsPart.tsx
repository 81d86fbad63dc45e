import { addWords } from './addWords.ts';
import { headingLines } from './headingLines.ts';
import type { DraftHeading } from './TextDraft.ts';

interface Props {
  readonly text: string;
  readonly headings: readonly DraftHeading[];
  readonly onChange: (headings: readonly DraftHeading[]) => void;
  /** Makes a heading of the line with the cursor. */
  readonly onAdd: () => void;
}

/** The lines that are headings; each can be ticked off, and others be added. */
export function HeadingsPart({ text, headings, onChange, onAdd }: Props) {
  const words = addWords().headings;
  const { gone } = headingLines(text, headings);
  return (
    <fieldset class="headings">
      <legend>{words.heading}</legend>
      <p class="hint">{headings.length === 0 ? words.none : words.lead}</p>
      {headings.map((heading, at) => (
        <label key={at} class="flag">
          <input
            type="checkbox"
            checked={heading.isKept && !gone.has(heading)}
            disabled={gone.has(heading)}
            onChange={(event) =>
              onChange(
                headings.map((one, i) => (i === at ? { ...one, isKept: event.currentTarget.checked } : one)),
              )
            }
          />
          <span>
            <bdi>{heading.text}</bdi>
            {gone.has(heading) && <span class="hint"> – {words.gone}</span>}
          </span>
        </label>
      ))}
      <p>
        <button type="button" onClick={onAdd}>
          {words.add}
        </button>
      </p>
    </fieldset>
  );
}
