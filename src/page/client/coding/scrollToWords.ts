/** Scrolls so that words of the text can be seen, their beginning at least, and above the sheet where there is one. */
export function scrollToWords(words: Range): void {
  // A paragraph can be longer than what is left of the window.
  words.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  const { scrollPaddingBottom } = getComputedStyle(document.documentElement);
  const lowest = innerHeight - (Number.parseFloat(scrollPaddingBottom) || 0);
  const { top, bottom } = words.getBoundingClientRect();
  const above = document.querySelector('.readerbar')?.getBoundingClientRect().bottom ?? 0;
  if (bottom > lowest) scrollBy(0, Math.min(bottom - lowest, top - Math.max(0, above)));
}
