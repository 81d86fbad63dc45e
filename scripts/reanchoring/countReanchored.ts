import { reanchor } from '../../src/evidence/reanchor.ts';
import { madeTexts } from './madeTexts.ts';
import { makeEdits } from './makeEdits.ts';
import { Random } from './Random.ts';

/** How many were found of how many. */
interface Share {
  found: number;
  of: number;
}

/** What became of quotations. */
export interface Counts {
  readonly untouched: Share;
  readonly light: Share;
  /** Those that say something else now, or are gone. */
  changed: number;
  /** Those that were put where they do not stand, or where something else is said. */
  wrong: number;
}

/** What was found again in so many edited texts, by the name of the text, and each wrong one for people. */
export function countReanchored(
  seed: number,
  trials: number,
): { readonly byText: ReadonlyMap<string, Counts>; readonly wrong: readonly string[] } {
  const random = new Random(seed);
  const texts = madeTexts();
  const byText = new Map<string, Counts>();
  const wrong: string[] = [];
  for (let i = 0; i < trials; i += 1) {
    const made = texts[i % texts.length];
    if (!made) continue;
    const counts = byText.get(made.name) ?? noCounts();
    byText.set(made.name, counts);
    const { before, after, quotations } = makeEdits(made, random);
    const found = reanchor(
      before,
      after,
      quotations.map((quotation) => quotation.before),
    );
    for (const [j, { fate, edit, before: own, after: there }] of quotations.entries()) {
      const place = found[j] ?? null;
      const share = fate === 'untouched' || fate === 'light' ? counts[fate] : null;
      if (share) share.of += 1;
      else counts.changed += 1;
      if (place === null) continue;
      if (there?.start === place.span.start && there.end === place.span.end) {
        if (share) share.found += 1;
        continue;
      }
      counts.wrong += 1;
      wrong.push(
        `${made.name}, ${fate}${edit && `: ${edit}`}\n  ${own.exact}\n  ${place.span.exact}\n  ${there?.exact ?? '–'}`,
      );
    }
  }
  return { byText, wrong };
}

function noCounts(): Counts {
  return { untouched: { found: 0, of: 0 }, light: { found: 0, of: 0 }, changed: 0, wrong: 0 };
}
