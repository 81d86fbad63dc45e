import type { Span } from '../../src/evidence/Span.ts';
import type { GoldText } from './readCorpus.ts';
import type { ScoredText } from './score.ts';

/** How much of the text is shown on both sides, in code points. */
const AROUND = 70;

/** What was wrong in a text, and what was missed, a few lines each. */
export function errorLines({ name, text }: GoldText, { suggestions, gold }: ScoredText): readonly string[] {
  const points = [...text];
  const shown = (spans: readonly Span[]) => {
    const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
    const part = (from: number, to: number) =>
      points.slice(Math.max(0, from), to).join('').replaceAll('\n', ' ¶ ');
    return `${part(start - AROUND, start)}⟦${part(start, end)}⟧${part(end, end + AROUND)}`;
  };
  const words = (spans: readonly Span[]) => spans.map(({ exact }) => exact).join(' … ');
  return [
    ...suggestions.flatMap(({ suggestion, gold: nearest, isRight, hasSource }) =>
      isRight && hasSource
        ? []
        : [
            `${name} ${isRight ? 'source' : 'wrong'}: ${suggestion.holderText?.exact ?? '–'} | ${suggestion.cue?.exact ?? '–'} | ${shown(suggestion.content)}`,
            `  gold: ${nearest ? `${words(nearest.source)} | ${words(nearest.cue)} | ${words(nearest.content)}` : 'nothing'}`,
          ],
    ),
    ...gold.flatMap(({ attribution, isFound }) =>
      isFound
        ? []
        : [
            `${name} missed: ${words(attribution.source)} | ${words(attribution.cue)} | ${shown(attribution.content)}`,
          ],
    ),
  ];
}
