/** Height of a page of paper by its width (A4, upright, within its margins, with room for the heading and the foot). */
const PAGE = 1.2;

/** Makes a view ready for paper: a drawing that would be cut by its pages gives way to the words below it. Gives how to stop. */
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
