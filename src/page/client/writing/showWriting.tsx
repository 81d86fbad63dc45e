import { render } from 'preact';
import { WritingStatus } from './WritingStatus.tsx';

/** Shows over the page what was written from it. */
export function showWriting(): void {
  const place = document.createElement('div');
  document.body.append(place);
  render(<WritingStatus />, place);
}
