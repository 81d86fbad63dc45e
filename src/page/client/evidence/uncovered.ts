/** What stays at the top of the window while the page scrolls under it. */
const TOP = 44;

/** The part of the window that neither a key above nor the sheet with the evidence below covers, in pixels from its top. */
export function uncovered(): { readonly top: number; readonly bottom: number } {
  const panel = document.querySelector('.panel');
  const isSheet = panel !== null && getComputedStyle(panel).position === 'fixed';
  return { top: TOP, bottom: isSheet ? panel.getBoundingClientRect().top : innerHeight };
}
