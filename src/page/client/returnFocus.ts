/**
 * Keeps with the place in the browser's history which element was followed away from it, so that Back gives the focus to it.
 *
 * @param id of the element
 */
export function rememberFocus(id: string): void {
  history.replaceState({ focus: id }, '');
}

/** The element that was followed away from this place in the history, or null where none was. */
export function rememberedFocus(): HTMLElement | null {
  const state: unknown = history.state;
  const id = typeof state === 'object' && state !== null && 'focus' in state ? state.focus : null;
  return typeof id === 'string' ? document.getElementById(id) : null;
}
