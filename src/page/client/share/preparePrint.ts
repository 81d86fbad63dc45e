/** Height of a page of paper (A4, upright, within its margins) by the width of what `PrintedDrawing` draws for it. */
const PAGE = 1.6;

/**
 * Makes a view ready for paper: a question whose drawing is higher than a page, and would be cut, gives way to the words
 * below. Gives how to stop.
 */
export function preparePrint(): () => void {
  const before = () => {
    for (const drawing of document.querySelectorAll<SVGSVGElement>('svg.columns')) {
      const { width, height } = drawing.getBoundingClientRect();
      drawing.toggleAttribute('data-tall', width > 0 && height / width > PAGE);
    }
  };
  addEventListener('beforeprint', before);
  return () => removeEventListener('beforeprint', before);
}
