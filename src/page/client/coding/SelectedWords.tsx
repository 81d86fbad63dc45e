import { fill } from '../../words/fill.ts';
import { Quoted } from '../Quoted.tsx';
import { codingText } from './codingText.ts';
import type { EndMove } from './movedEnd.ts';
import type { Selected } from './Selected.ts';

interface Props {
  readonly selected: Selected;
  readonly onMove: (move: EndMove) => void;
  /** Goes to the sentence before, or the next one. */
  readonly onStep: (by: 1 | -1) => void;
}

/** Selected words, and buttons that move their ends by words: for who has neither a mouse nor keys. */
export function SelectedWords({ selected, onMove, onStep }: Props) {
  const text = codingText();
  const moves = [
    { name: text.moves.startBack, sign: '⇤ +', move: { which: 'start', by: -1 } },
    { name: text.moves.startOn, sign: '⇤ −', move: { which: 'start', by: 1 } },
    { name: text.moves.endBack, sign: '− ⇥', move: { which: 'end', by: -1 } },
    { name: text.moves.endOn, sign: '+ ⇥', move: { which: 'end', by: 1 } },
  ] as const;
  return (
    <>
      <blockquote>
        <Quoted>{selected.exact}</Quoted>
      </blockquote>
      {/* biome-ignore lint/a11y/useSemanticElements: no field of a form */}
      <div class="ends" role="group" aria-label={text.ends}>
        <button
          type="button"
          aria-label={text.moves.before}
          title={text.moves.before}
          onClick={() => onStep(-1)}
        >
          ↑
        </button>
        {moves.map(({ name, sign, move }) => (
          <button key={sign} type="button" aria-label={name} title={name} onClick={() => onMove(move)}>
            {sign}
          </button>
        ))}
        <button
          type="button"
          aria-label={text.moves.behind}
          title={text.moves.behind}
          onClick={() => onStep(1)}
        >
          ↓
        </button>
      </div>
    </>
  );
}

/** What is said to who does not see the words marked. */
export function selectedInWords({ exact }: Selected): string {
  return fill(codingText().selected, { words: exact });
}
