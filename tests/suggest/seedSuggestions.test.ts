import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { findQuotation } from '../../src/evidence/findQuotation.ts';
import type { Span } from '../../src/evidence/Span.ts';
import { gate, type Suggestion } from '../../src/suggest/gate.ts';
import { rulesSuggester } from '../../src/suggest/rulesSuggester.ts';
import { suggestableText } from '../../src/suggest/Suggester.ts';

interface Dossier {
  readonly document: { readonly headings: readonly string[] };
  readonly actors: Readonly<Record<string, { name: string; kind: string; aliases?: readonly string[] }>>;
  readonly claims: readonly { holder: string; stance: string; quote: string | readonly string[] }[];
}

const folder = 'seed/putin-zelensky-talks';
const article = readFileSync(`${folder}/article.txt`, 'utf8');
const dossier: Dossier = parse(readFileSync(`${folder}/dossier.yaml`, 'utf8'));
const text = suggestableText({
  ...{ text: article, language: 'en', headings: dossier.document.headings },
  actors: Object.entries(dossier.actors).map(([slug, { name, kind, aliases = [] }]) => ({
    slug,
    name,
    kind,
    aliases,
  })),
});
const points = [...article];

function letters(spans: readonly (Span | null)[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const span of spans)
    for (let i = span?.start ?? 0; i < (span?.end ?? 0); i += 1)
      if (/[\p{L}\p{N}]/u.test(points[i] ?? '')) found.add(i);
  return found;
}

/** Whether one suggestion, with its holder and its cue, covers half of what a claim quotes. */
function isOn(words: ReadonlySet<number>, { content, holderText, cue }: Suggestion): boolean {
  const own = letters([...content, holderText, cue]);
  return [...words].filter((place) => own.has(place)).length >= words.size / 2;
}

test('the article of the seed: what of its claims is suggested, as bench/SUGGEST.md tells', async () => {
  const claims = dossier.claims.map(({ holder, stance, quote }) => ({
    ...{ holder, stance },
    words: letters([quote].flat().flatMap((one) => findQuotation(text.searchable, one).slice(0, 1))),
  }));
  const { suggestions, refused } = gate(
    text,
    await rulesSuggester.suggest(text, new AbortController().signal),
  );
  expect(refused).toEqual([]);
  const on = claims.map((claim) => suggestions.filter((one) => isOn(claim.words, one)));
  const held = claims.map(({ holder }, i) => on[i]?.filter((one) => one.holder?.slug === holder) ?? []);
  const agreed = claims.filter(({ stance }, i) => held[i]?.some((one) => one.stance === stance));
  expect({
    claims: claims.length,
    suggestions: suggestions.length,
    onTheirWords: on.filter((each) => each.length > 0).length,
    withTheHolder: held.filter((each) => each.length > 0).length,
    withTheStance: agreed.length,
  }).toEqual({ claims: 39, suggestions: 35, onTheirWords: 37, withTheHolder: 33, withTheStance: 30 });
});
