/** What stands over the top of a sheet, in pixels. */
const COVERED = 48;

/** Scrolls the panel so that an element in it can be seen, its top at least; the page beside it stays where it is. */
export function scrollWithin(element: Element): void {
  const panel = element.closest('.inside');
  if (panel === null) return;
  const [inner, outer] = [element.getBoundingClientRect(), panel.getBoundingClientRect()];
  const top = outer.top + COVERED;
  if (inner.top < top || inner.height > outer.bottom - top) panel.scrollTop += inner.top - top;
  else if (inner.bottom > outer.bottom) panel.scrollTop += inner.bottom - outer.bottom;
}
