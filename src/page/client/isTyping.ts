/** Whether a key that was pressed belongs to a field that text is typed into, or to a shortcut of the browser. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return true;
  const field =
    event.target instanceof Element ? event.target.closest('input, select, textarea, dialog') : null;
  return field !== null || (event.target instanceof HTMLElement && event.target.isContentEditable);
}
