import type { ComponentChildren } from 'preact';
import { aboutInShort, aboutSentences } from '../../aboutSentences.ts';
import { aboutGraph } from '../../operations/aboutGraph.ts';
import { useOperation } from '../useAnswer.ts';
import { useNarrow } from '../useNarrow.ts';
import { language, words } from '../words.ts';

interface Props {
  /** Links to what stands below. */
  readonly children: ComponentChildren;
}

/** What the graph is about, in a line or two; in a narrow window it opens on demand. */
export function AboutGraph({ children }: Props) {
  const narrow = useNarrow();
  const answered = useOperation(aboutGraph, {});
  const answer = answered.kind === 'ready' ? answered.answer : null;
  const sentences = answer === null ? [] : aboutSentences(answer, words(), language());
  if (!narrow)
    return (
      <header class="aboutgraph">
        <p>{sentences.join(' ')}</p>
        {children}
      </header>
    );
  return (
    <details class="aboutgraph">
      <summary>{answer === null ? words().home.contents : aboutInShort(answer, words(), language())}</summary>
      <p>{sentences.join(' ')}</p>
      {children}
    </details>
  );
}
