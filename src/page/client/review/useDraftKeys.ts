import { isTyping } from '../isTyping.ts';
import { singleKeysAreOn } from '../keys/singleKeys.ts';
import { useKeyDown } from '../useKeyDown.ts';

interface DraftKeys {
  /** Of the drafts that are shown, in their order. */
  readonly ids: readonly string[];
  /** The element that takes the focus for a draft. */
  readonly focus: (id: string) => HTMLElement | null;
  readonly accept: (id: string) => void;
  readonly reject: (id: string) => void;
  readonly change: (id: string) => void;
  /** Null where there is nothing to undo: what was recorded elsewhere is undone by the same key. */
  readonly undo: (() => void) | null;
}

/**
 * Keys of the queue: j and k go from draft to draft, and the arrows once one has the focus; Enter accepts the one that has
 * it, and not what a button in it is for; x, c and z work wherever one is in a draft.
 */
export function useDraftKeys(keys: DraftKeys): void {
  const { ids, focus, accept, reject, change, undo } = keys;
  useKeyDown((event) => {
    if (isTyping(event)) return;
    const target = event.target instanceof Element ? event.target : null;
    const card = target?.closest('[data-draft]') ?? null;
    const current = card?.getAttribute('data-draft') ?? null;
    const isOnCard = card !== null && card === target;
    const step = stepOf(event.key, isOnCard);
    const single = singleKeysAreOn();
    if (step !== null && (single || isOnCard)) {
      const next = current === null ? (step > 0 ? 0 : ids.length - 1) : ids.indexOf(current) + step;
      const id = ids[next];
      if (id === undefined) return;
      event.preventDefault();
      const element = focus(id);
      element?.focus({ preventScroll: true });
      element?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && isOnCard && current !== null && !event.repeat) {
      event.preventDefault();
      accept(current);
    } else if (single && event.key === 'z' && undo !== null) {
      event.preventDefault();
      undo();
    } else if (single && current !== null && (event.key === 'x' || event.key === 'c')) {
      event.preventDefault();
      (event.key === 'x' ? reject : change)(current);
    }
  });
}

/** How far a key leads. Letters do so everywhere, arrows on a draft alone: elsewhere they scroll. */
function stepOf(key: string, isOnCard: boolean): 1 | -1 | null {
  if (key === 'j') return 1;
  if (key === 'k') return -1;
  if (!isOnCard) return null;
  if (key === 'ArrowDown') return 1;
  return key === 'ArrowUp' ? -1 : null;
}
