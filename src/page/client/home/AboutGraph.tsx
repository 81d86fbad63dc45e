import type { ComponentChildren } from 'preact';
import { isFiltered } from '../../Address.ts';
import { aboutShown } from '../../aboutSentences.ts';
import { aboutGraph } from '../../operations/aboutGraph.ts';
import { useNavigation } from '../navigation.ts';
import { useOperation } from '../useAnswer.ts';
import { useNarrow } from '../useNarrow.ts';
import { language, words } from '../words.ts';

interface Props {
  /** Links to what stands below. */
  readonly children: ComponentChildren;
}

/** What the graph is about, in a line or two; in a narrow window it opens on demand. */
export function AboutGraph({ children }: Props) {
  const { filter } = useNavigation().address;
  const narrow = useNarrow();
  const answered = useOperation(aboutGraph, {});
  const answer = answered.kind === 'ready' ? answered.answer : null;
  const about = aboutShown(answer, isFiltered(filter), words(), language());
  if (!narrow)
    return (
      <header class="aboutgraph">
        <p>{about?.text}</p>
        {children}
      </header>
    );
  return (
    <details class="aboutgraph">
      <summary>{about?.short ?? words().home.contents}</summary>
      <p>{about?.text}</p>
      {children}
    </details>
  );
}
