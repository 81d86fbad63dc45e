import { restsOnSentence } from '../evidence/restsOnSentence.ts';
import { type Sentence, sentences } from '../evidence/sentences.ts';
import type { Article } from './Article.ts';
import type { Resting } from './Coding.ts';
import type { FileLocation, LocatedFault } from './FileLocation.ts';
import { OPEN, uncodedAs } from './leftOut.ts';

/** A sentence of the text and what rests on words of it. */
export interface CoveredSentence {
  readonly sentence: Sentence;
  readonly location: FileLocation;
  /** In the order of the dossier. */
  readonly resting: readonly Resting[];
}

export function coverage(
  article: Article,
  language: string | undefined,
  resting: readonly Resting[],
): readonly CoveredSentence[] {
  const starts = (lines: readonly { readonly start: number }[]) => new Set(lines.map(({ start }) => start));
  const layout = { headings: starts(article.source.sections), boilerplate: starts(article.boilerplate) };
  const { points } = article.source.searchable;
  return sentences(points, layout, language).map((sentence) => ({
    sentence,
    location: article.locationAt(sentence.start),
    resting: resting.filter((one) => {
      const everywhere = isLeftOutEverywhere(one);
      return one.spans.some((span) => restsOnSentence(points, span, sentence, everywhere));
    }),
  }));
}

/** Every sentence has a claim, a tie, an office, a proposal's evidence, or an entry under `uncoded:`. */
export function uncovered(all: readonly CoveredSentence[]): readonly LocatedFault[] {
  return all
    .filter(({ resting }) => resting.length === 0)
    .map(({ sentence, location }) => ({
      rule: 'sentenceIsCovered',
      message: `Nothing rests on this sentence: "${sentence.words}" Code it, or put it under uncoded: with the reason.`,
      at: [],
      ...location,
    }));
}

/** The sentences of which the dossier says itself that nobody has looked at them yet. */
export function openSentences(all: readonly CoveredSentence[]): readonly CoveredSentence[] {
  const open = uncodedAs(OPEN);
  return all.filter(({ resting }) => resting.length > 0 && resting.every(({ what }) => what === open));
}

/** What is left out wherever it stands leaves out nothing else. */
function isLeftOutEverywhere({ at, isEveryPlace }: Resting): boolean {
  return at[0] === 'uncoded' && isEveryPlace;
}
