import type { Address } from '../../Address.ts';

/**
 * In a frame only the view itself may change: a link that leads elsewhere opens a page of its own, because the frame may
 * not show it. Gives whether it does.
 *
 * @param to the page's own address that the link leads to, or null
 */
export function leaveFrame(event: MouseEvent, to: Address | null): boolean {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || to?.embed) return false;
  link.target = '_blank';
  return true;
}
