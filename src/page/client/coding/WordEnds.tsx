import { codingWords } from './codingWords.ts';
import type { EndMove } from './movedEnd.ts';

interface Props {
  readonly onMove: (move: EndMove) => void;
  /** Goes to the sentence before, or the next one. */
  readonly onStep: (by: 1 | -1) => void;
}

/** Buttons that move the ends of selected words by words: for who has neither a mouse nor keys. */
export function WordEnds({ onMove, onStep }: Props) {
  const text = codingWords();
  const moves = [
    { name: text.moves.startBack, sign: '⇤ +', move: { which: 'start', by: -1 } },
    { name: text.moves.startOn, sign: '⇤ −', move: { which: 'start', by: 1 } },
    { name: text.moves.endBack, sign: '− ⇥', move: { which: 'end', by: -1 } },
    { name: text.moves.endOn, sign: '+ ⇥', move: { which: 'end', by: 1 } },
  ] as const;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no field of a form
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
  );
}
