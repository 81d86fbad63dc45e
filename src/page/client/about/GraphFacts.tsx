import { aboutSentences } from '../../aboutSentences.ts';
import { aboutGraph } from '../../operations/aboutGraph.ts';
import { coders } from '../../operations/howToRead.ts';
import { fill } from '../../words/fill.ts';
import { useOperation } from '../useAnswer.ts';
import { language, words } from '../words.ts';

/** How much this graph holds, and who wrote it. */
export function GraphFacts() {
  const counted = useOperation(aboutGraph, {});
  const written = useOperation(coders, {});
  const names =
    written.kind === 'ready' ? [...new Set(written.answer.changes.nodes.map(({ by }) => by))].sort() : [];
  return (
    <>
      {counted.kind === 'ready' && <p>{aboutSentences(counted.answer, words(), language()).join(' ')}</p>}
      {names.length > 0 && (
        <p>{fill(words().about.coders, { names: new Intl.ListFormat(language()).format(names) })}</p>
      )}
    </>
  );
}
