import { render } from 'preact';
import { App } from './App.tsx';
import { takeSentAnswers } from './answers.ts';
import { takeKey } from './key.ts';
import { currentAddress } from './navigation.ts';
import { loadPage } from './Page.tsx';
import { takeWords } from './words.ts';

async function start(root: Element): Promise<void> {
  takeWords(document);
  takeSentAnswers(document);
  // What does not arrive is said, with a way to try again, by the page itself.
  await loadPage(currentAddress().view).catch(() => null);
  root.replaceChildren();
  render(<App />, root);
  // When the first view stood there: a drawing is no candidate for the browser's own measure.
  requestAnimationFrame(() => setTimeout(() => performance.mark('shown')));
}

takeKey();
// An address with a key that is opened in this tab changes nothing but the fragment.
addEventListener('hashchange', () => {
  if (takeKey()) location.reload();
});

const root = document.getElementById('app');
// The frame that came with the page is painted first; laying out the drawing would hold it up.
if (root !== null) requestAnimationFrame(() => setTimeout(() => void start(root)));
