import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { codePointAt, type Stretch, stretchOfRange } from './placesInArticle.ts';

interface Selecting {
  /** Words were selected, in code points. */
  readonly onSelect: (start: number, end: number) => void;
  /** A place of the text was tapped that leads nowhere. */
  readonly onTap: (place: number) => void;
}

/** Milliseconds in which nobody has moved the ends of what a finger selected. */
const STILL = 600;

/**
 * Tells what is selected in a text: by mouse when the button is let go of, by touch when the ends stand still. Words that
 * somebody holds to are links: they can be selected all the same, and what was selected from them leads nowhere.
 */
export function useSelecting(article: RefObject<HTMLElement>, selecting: Selecting): void {
  const latest = useRef(selecting);
  latest.current = selecting;
  useEffect(() => {
    let pointer = 'mouse';
    let timer = 0;
    let wasSelected = false;
    /** Where the button was pressed, in code points: what the text is drawn with may change while somebody draws over it. */
    let pressed: number | null = null;
    const take = (drawn: Stretch | null) => {
      const range = rangeIn(article.current);
      const stretch = drawn ?? (range && article.current && stretchOfRange(article.current, range));
      if (!stretch) return;
      wasSelected = true;
      latest.current.onSelect(stretch.start, stretch.end);
    };
    // Browsers drag a link, and select nothing in it.
    let from: CaretPosition | null = null;
    const onPointerDown = (event: PointerEvent) => {
      const { target } = event;
      pointer = event.pointerType;
      wasSelected = false;
      const isLink =
        target instanceof Element && article.current?.contains(target) === true && target.closest('a');
      const isHere = target instanceof Element && article.current?.contains(target) === true;
      pressed = isHere && pointer === 'mouse' ? placeOf(event, article.current) : null;
      from = isLink && pointer === 'mouse' && event.button === 0 ? caretAt(event) : null;
    };
    const onPointerMove = (event: PointerEvent) => {
      const to = from === null || event.buttons !== 1 ? null : caretAt(event);
      if (from === null || to === null || (to.offsetNode === from.offsetNode && to.offset === from.offset))
        return;
      getSelection()?.setBaseAndExtent(from.offsetNode, from.offset, to.offsetNode, to.offset);
    };
    const onDragStart = (event: DragEvent) => {
      if (from !== null) event.preventDefault();
    };
    const onMouseUp = (event: MouseEvent) => {
      from = null;
      if (pointer !== 'mouse') return;
      const [start, released] = [pressed, placeOf(event, article.current)];
      pressed = null;
      // Two clicks select a word, which the browser knows.
      const isDrawn = event.detail === 1 && start !== null && released !== null && start !== released;
      take(isDrawn ? { start: Math.min(start, released), end: Math.max(start, released) } : null);
      // The words are marked whole from here on.
      if (wasSelected) getSelection()?.removeAllRanges();
    };
    const onSelectionChange = () => {
      if (pointer === 'mouse') return;
      clearTimeout(timer);
      timer = window.setTimeout(() => take(null), STILL);
    };
    const onClick = (event: MouseEvent) => {
      const { target } = event;
      if (!(target instanceof Element) || article.current?.contains(target) !== true) return;
      if (wasSelected) {
        event.preventDefault();
        event.stopPropagation();
      } else if (pointer !== 'mouse' && target.closest('a') === null) {
        const place = codePointAt(article.current, event.clientX, event.clientY);
        if (place !== null) latest.current.onTap(place);
      }
      wasSelected = false;
    };
    document.addEventListener('pointerdown', onPointerDown, true);
    document.addEventListener('pointermove', onPointerMove);
    document.addEventListener('dragstart', onDragStart);
    document.addEventListener('mouseup', onMouseUp);
    document.addEventListener('selectionchange', onSelectionChange);
    document.addEventListener('click', onClick, true);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerdown', onPointerDown, true);
      document.removeEventListener('pointermove', onPointerMove);
      document.removeEventListener('dragstart', onDragStart);
      document.removeEventListener('mouseup', onMouseUp);
      document.removeEventListener('selectionchange', onSelectionChange);
      document.removeEventListener('click', onClick, true);
    };
  }, []);
}

function placeOf({ clientX, clientY }: MouseEvent, article: Element | null): number | null {
  return article === null ? null : codePointAt(article, clientX, clientY);
}

/** The place between letters that is drawn where the pointer is, or null. */
function caretAt({ clientX, clientY }: PointerEvent): CaretPosition | null {
  return document.caretPositionFromPoint?.(clientX, clientY) ?? null;
}

/** What is selected in the window, where it begins or ends in an element. */
function rangeIn(element: HTMLElement | null): Range | null {
  const selection = getSelection();
  if (element === null || selection === null || selection.isCollapsed || selection.rangeCount === 0)
    return null;
  const range = selection.getRangeAt(0);
  return element.contains(range.startContainer) || element.contains(range.endContainer) ? range : null;
}
