import { useMemo } from 'preact/hooks';
import type { PassageNode } from '../../operations/reader.ts';
import { speakersInWords } from '../reader/Speakers.tsx';
import { speakersOf } from '../reader/speakersOf.ts';
import { codingWords } from './codingWords.ts';
import type { Selected } from './Selected.ts';

interface Props {
  readonly passages: readonly PassageNode[];
  readonly quotes: readonly Selected[];
}

/** Which claims rest on the words already, or on some of them: another beside them is no error. */
export function AlreadyHere({ passages, quotes }: Props) {
  const claims = useMemo(
    () =>
      passages
        .filter(({ start, end }) => quotes.some((quote) => quote.start < end && quote.end > start))
        .flatMap((passage) => passage.claims.nodes),
    [passages, quotes],
  );
  if (claims.length === 0) return null;
  return (
    <p class="hint">
      {codingWords().alreadyHere} {speakersInWords(speakersOf(claims))}
    </p>
  );
}
