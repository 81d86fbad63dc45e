import { render } from 'preact';
import { App } from './App.tsx';
import { takeSentAnswers } from './answers.ts';

const root = document.getElementById('app');
if (root !== null) {
  takeSentAnswers(document);
  root.replaceChildren();
  render(<App />, root);
}
