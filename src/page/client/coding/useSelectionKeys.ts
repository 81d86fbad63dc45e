import { isTyping } from '../isTyping.ts';
import { singleKeysAreOn } from '../keys/singleKeys.ts';
import { useKeyDown } from '../useKeyDown.ts';
import type { EndMove } from './movedEnd.ts';

interface SelectionKeys {
  /** Whether words are selected whose ends can be moved. */
  readonly isSelected: boolean;
  readonly onSelectSentence: () => void;
  readonly onMove: (move: EndMove) => void;
  readonly onStep: (by: 1 | -1) => void;
  /** Null where Escape is another's. */
  readonly onClose: (() => void) | null;
}

/**
 * The keys that select words: `e` a sentence; then Shift with ← and → moves the end by a word, Ctrl or Alt with them the
 * beginning, ↑ and ↓ go to other sentences, Escape leaves off. In fields that text is typed into they do what they do there.
 */
export function useSelectionKeys(keys: SelectionKeys): void {
  const { isSelected, onSelectSentence, onMove, onStep, onClose } = keys;
  // Before the reader's own keys, which mean something else while words are selected.
  useKeyDown((event) => {
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    const field = event.target instanceof Element && event.target.closest('input, select, textarea, dialog');
    if (event.defaultPrevented || event.isComposing || field) return;
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (isSelected && (by === 1 || by === -1) && (event.shiftKey || event.ctrlKey || event.altKey)) {
      done();
      onMove({ which: event.ctrlKey || event.altKey ? 'start' : 'end', by });
    } else if (isTyping(event)) return;
    else if (event.key === 'e' && singleKeysAreOn()) {
      done();
      onSelectSentence();
    } else if (!isSelected) return;
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      done();
      onStep(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape' && onClose !== null && !isInPanel(event)) {
      done();
      onClose();
    }
  }, true);
}

/** In the panel the innermost form that is open hears Escape first. */
function isInPanel({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('.panel.coding') !== null;
}
