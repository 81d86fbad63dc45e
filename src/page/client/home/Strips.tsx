import { useMemo } from 'preact/hooks';
import type { DiagramView } from '../../../diagrams/DiagramView.ts';
import { answerIn } from '../../strips/answerOf.ts';
import { type Strip as StripData, stripHeading, stripsOf } from '../../strips/stripsOf.ts';
import { Strip } from '../strips/Strip.tsx';
import { language, words } from '../words.ts';
import { AboutGraph } from './AboutGraph.tsx';

/** What the graph is about, and a view as strips, with links to each where there are several. */
export function Strips({ view }: { readonly view: DiagramView }) {
  const strips = useMemo(() => stripsOf(view), [view]);
  return (
    <>
      <AboutGraph>{strips.length > 1 && <Contents strips={strips} />}</AboutGraph>
      <div class="strips">
        {strips.map((strip) => (
          <Strip
            key={anchorOf(strip)}
            id={anchorOf(strip)}
            strip={strip}
            heading={stripHeading(strip, words())}
            answer={answerIn(strip, words(), language())}
          />
        ))}
      </div>
    </>
  );
}

function Contents({ strips }: { readonly strips: readonly StripData[] }) {
  return (
    <nav class="questionlinks" aria-label={words().home.contents}>
      <ul>
        {strips.map((strip) => (
          <li key={anchorOf(strip)}>
            <a href={`#${anchorOf(strip)}`}>{stripHeading(strip, words())}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Never the name of anything else on the page. */
function anchorOf({ kind, issue }: StripData): string {
  return issue === null ? `all-${kind}` : `question-${issue.slug}`;
}
