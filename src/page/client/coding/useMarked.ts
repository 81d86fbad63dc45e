import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { rangesOf } from './placesInArticle.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Marks stretches of a text, in code points, without a change to its elements: the style is `::highlight(name)`.
 *
 * @param drawnWith what the text was drawn with: where that changes it is drawn anew, and marked anew
 */
export function useMarked(
  name: string,
  article: RefObject<HTMLElement>,
  stretches: readonly Stretch[],
  drawnWith: unknown,
): void {
  const places = stretches.map(({ start, end }) => `${start}-${end}`).join();
  useEffect(() => {
    const { current } = article;
    // Browsers without it show the words in the form alone.
    if (current === null || typeof Highlight === 'undefined') return undefined;
    CSS.highlights.set(name, new Highlight(...stretches.flatMap((one) => rangesOf(current, one))));
    return () => {
      CSS.highlights.delete(name);
    };
  }, [places, drawnWith]);
}
