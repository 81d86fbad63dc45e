import { matchActors } from '../matchActors.ts';
import type { OfferedHolder, SuggestableText, SuggestedClaim } from '../Suggester.ts';
import { antecedents } from './antecedents.ts';
import type { Found, FoundBy, TokenRange } from './Found.ts';
import { findAttributions } from './findAttributions.ts';
import { holdersOf } from './holdersOf.ts';
import { offerOf } from './offerOf.ts';
import { readEnglish } from './readEnglish.ts';
import { at, type Tokens } from './wordClasses.ts';

/** How often what a rule finds was right, where it was measured (bench/SUGGEST.md). */
const SCORES: Readonly<Record<FoundBy, number>> = {
  'quotation before the verb': 0.99,
  'quotation behind the verb': 0.88,
  'clause before the verb': 0.85,
  'clause with that': 0.89,
  'clause without that': 0.92,
  'according to': 0.91,
  'asked to': 0.9,
  'name before a colon': 0.88,
  'name behind a dash': 0.9,
  'quotation that goes on': 0.5,
  participle: 0.9,
  object: 0.77,
  infinitive: 0.7,
  adjective: 0.72,
  'adjective alone': 0.5,
};

/** What an English text says that somebody says, thinks or wants, by rules on its words and their parts of speech. */
export async function suggestEnglish(
  text: SuggestableText,
  signal: AbortSignal,
): Promise<readonly SuggestedClaim[]> {
  const { points } = text;
  const headings = new Set(text.sections.map(({ start }) => points.indexAt(start)));
  const { tokens, paragraphs } = await readEnglish(points.text, headings, signal);
  const all = findAttributions(tokens, paragraphs);
  const named = antecedents(tokens, paragraphs, all);
  const known = ({ from, to }: TokenRange) => {
    const words = points.text.slice(at(tokens, from).start, at(tokens, to - 1).end);
    return matchActors(words, text.actors)[0]?.slug ?? null;
  };
  return all.flatMap((found, i) => {
    const holders = found.holder ? holdersOf(tokens, found.holder, known) : [null];
    return holders.flatMap((holder) => claimOf(text, tokens, { ...found, holder }, named[i] ?? null));
  });
}

function claimOf(
  text: SuggestableText,
  tokens: Tokens,
  found: Found,
  antecedent: TokenRange | null,
): readonly SuggestedClaim[] {
  const { points } = text;
  const placed = (stretch: TokenRange) => {
    const [start, end] = [at(tokens, stretch.from).start, at(tokens, stretch.to - 1).end];
    return { words: points.text.slice(start, end), near: points.offsetAt(start) };
  };
  const [content, ...further] = found.content.map(placed);
  if (!content) return [];
  const holder = found.holder && placed(found.holder);
  const cue = found.cue && placed(found.cue);
  // A colon or a dash says it as well, and is no word that a person could be shown.
  const cueWords = cue && /[\p{L}\p{N}]/u.test(cue.words) ? cue : null;
  const named = antecedent && placed(antecedent);
  const { stance, hedged, tense, condition } = offerOf(tokens, found);
  return [
    {
      ...{ content: content.words, near: content.near },
      ...(further.length > 0 ? { further: further.map(({ words }) => words) } : {}),
      holderText: holder?.words ?? null,
      ...(holder ? { holderNear: holder.near } : {}),
      ...(named ? { antecedent: named.words, antecedentNear: named.near } : {}),
      cue: cueWords?.words ?? null,
      ...(cueWords ? { cueNear: cueWords.near } : {}),
      holder: holder ? holderOf(text, holder.words, named?.words ?? null) : null,
      ...{ stance, hedged, tense },
      condition: condition && placed(condition).words,
      score: SCORES[found.by],
    },
  ];
}

function holderOf(text: SuggestableText, words: string, antecedent: string | null): OfferedHolder | null {
  if (antecedent === null) return matchActors(words, text.actors)[0] ?? null;
  const [actor] = matchActors(antecedent, text.actors);
  if (!actor) return null;
  return { slug: actor.slug, reason: `“${words}” may stand for “${antecedent}”: ${actor.reason}` };
}
