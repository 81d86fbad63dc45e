import type { ComponentChildren } from 'preact';
import { Quoted } from '../Quoted.tsx';
import { codingWords } from './codingWords.ts';
import type { Selected } from './Selected.ts';

/** What words that are selected while the form is open can become. */
export const wordUses = ['quote', 'instead', 'holderText', 'condition', 'reason', 'turn'] as const;
export type WordUse = (typeof wordUses)[number];

/** The key of each use. */
export const useKeys: Readonly<Record<WordUse, string>> = {
  ...{ quote: 'q', instead: 'b', holderText: 'a', condition: 'i', reason: 'y', turn: 'g' },
};

interface Props {
  readonly selected: Selected;
  readonly onUse: (use: WordUse) => void;
  readonly onDrop: () => void;
  /** What moves their ends. */
  readonly children: ComponentChildren;
}

/** Words that were selected while the form is open, and what they can become. */
export function FurtherWords({ selected, onUse, onDrop, children }: Props) {
  const says = codingWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: no field of a form
    <div class="morewords" role="group" aria-label={says.further}>
      <p>{says.further}</p>
      <blockquote>
        <Quoted>{selected.exact}</Quoted>
      </blockquote>
      {children}
      <div class="uses">
        {wordUses.map((use) => (
          <button key={use} type="button" aria-keyshortcuts={useKeys[use]} onClick={() => onUse(use)}>
            {says.uses[use]} <small aria-hidden="true">{useKeys[use]}</small>
          </button>
        ))}
        <button type="button" onClick={onDrop}>
          {says.drop}
        </button>
      </div>
    </div>
  );
}
