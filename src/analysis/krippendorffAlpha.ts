import { seededRandom } from './seededRandom.ts';

/** How far coders agree beyond chance, with the interval that samples of the same units would mostly give. */
export interface Alpha {
  /** 1 where they always agree, 0 where as often as by chance; null where nothing varies or nobody coded the same. */
  readonly alpha: number | null;
  /** The interval of 95 % of the resampled values; null where `alpha` is, or no unit can be resampled. */
  readonly low: number | null;
  readonly high: number | null;
  /** Units that two coders or more gave a value. */
  readonly units: number;
  /** The values in those units. */
  readonly values: number;
}

/** How often the units are drawn anew. */
const SAMPLES = 2000;

/**
 * Krippendorff's alpha for nominal values (Content Analysis, 3rd edition, section 12.3): 1 − observed ÷ expected
 * disagreement. Units with less than two values are left out, as there.
 *
 * The interval is that of 2,000 bootstrap samples of the units, always the same ones, each with the expected disagreement of
 * the whole: as many units are drawn, with repetition, as there are. It is no wider than from -1 to 1.
 *
 * @param units of each unit the values that coders gave it, in any order; null where one gave none
 */
export function krippendorffAlpha(units: readonly (readonly (string | null)[])[]): Alpha {
  const pairable = units
    .map((values) => values.filter((value) => value !== null))
    .filter(({ length }) => length > 1);
  const all = pairable.flat();
  const expected = expectedDisagreement(all);
  const observed = pairable.map((values) => ({ disagreement: disagreementIn(values), size: values.length }));
  const counts = { units: pairable.length, values: all.length };
  if (expected === null || expected === 0) return { alpha: null, low: null, high: null, ...counts };
  const alphaOf = (of: readonly Observed[]) => {
    let [disagreement, size] = [0, 0];
    for (const unit of of) {
      disagreement += unit.disagreement;
      size += unit.size;
    }
    return 1 - disagreement / size / expected;
  };
  const random = seededRandom(1);
  const samples = Array.from({ length: SAMPLES }, () =>
    alphaOf(observed.map((unit) => observed[Math.floor(random() * observed.length)] ?? unit)),
  ).sort((a, b) => a - b);
  return {
    alpha: alphaOf(observed),
    low: Math.max(-1, samples[Math.floor(0.025 * SAMPLES)] ?? 0),
    high: Math.min(1, samples[Math.ceil(0.975 * SAMPLES) - 1] ?? 0),
    ...counts,
  };
}

interface Observed {
  readonly disagreement: number;
  readonly size: number;
}

/** How many ordered pairs of the values differ, each weighed by 1 ÷ (m − 1) for a unit with m values. */
function disagreementIn(values: readonly string[]): number {
  let differ = 0;
  for (const [place, value] of values.entries())
    for (const [other, another] of values.entries()) if (place !== other && value !== another) differ += 1;
  return differ / (values.length - 1);
}

/** The share of ordered pairs of all values that differ; null where there is no pair. */
function expectedDisagreement(all: readonly string[]): number | null {
  const total = all.length;
  if (total < 2) return null;
  const counts = Map.groupBy(all, (value) => value);
  let same = 0;
  for (const { length } of counts.values()) same += length * (length - 1);
  return 1 - same / (total * (total - 1));
}
