import { render } from 'preact';
import { WritingStatus } from './WritingStatus.tsx';

let isShown = false;

/** Shows over the page what was written from it; once. */
export function showWriting(): void {
  if (isShown) return;
  isShown = true;
  const place = document.createElement('div');
  document.body.append(place);
  render(<WritingStatus />, place);
}
