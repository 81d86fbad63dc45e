import { type Grades, TWO_SIDES } from '../analysis/Grades.ts';
import type { NetworkCounting, NetworkKind } from '../analysis/networkOf.ts';
import type { CountedOnce } from '../analysis/withoutRepeats.ts';
import { togetherOrThrow } from '../togetherOrThrow.ts';
import { badArgument } from './badArgument.ts';
import type { Given } from './TabulatedField.ts';

const ONE_MODE_OF = ['CONGRUENCE', 'CONFLICT', 'SUBTRACT', 'IGNORE'] as const;
const TWO_MODE_OF = ['SUBTRACT', 'IGNORE', 'COMBINE'] as const;
const ONE_MODE_NORMALIZATION = ['NONE', 'AVERAGE', 'JACCARD', 'COSINE'] as const;
const TWO_MODE_NORMALIZATION = ['NONE', 'ACTIVITY', 'PROMINENCE'] as const;
const DUPLICATES = ['ALL', 'DOCUMENT', 'DAY', 'WEEK', 'MONTH', 'YEAR'] as const;

const MOST_DAYS = 36_525;
const MOST_GRADE = 1000;

/** What a field asks for of a network. */
export interface NetworkArguments {
  readonly field: string;
  readonly kind: NetworkKind;
  readonly counting: NetworkCounting;
  /** Of how many days windows are, and how many days each begins after the one before; null where none are asked for. */
  readonly window: { readonly days: number; readonly step: number } | null;
}

/**
 * Reads the arguments of a field that is computed of a network. Throws BAD_ARGUMENT for all that cannot be, or does not go
 * together.
 */
export function networkArguments(field: string, given: Given): NetworkArguments {
  const { kind, grades, duplicates, window } = togetherOrThrow({
    kind: () => kindOf(field, given),
    grades: () => gradesOf(field, given),
    duplicates: () => duplicatesOf(field, given),
    window: () => windowOf(field, given),
  });
  return { field, kind, counting: { grades, duplicates }, window };
}

/** Which network the arguments of a field ask for. Throws BAD_ARGUMENT for what does not go together. */
function kindOf(field: string, { mode, of, normalization }: Given): NetworkKind {
  const where = `with mode ${mode}`;
  if (mode === 'ACTORS' || mode === 'TARGETS') {
    return {
      mode,
      of: choice({ field, argument: 'of', given: of, allowed: ONE_MODE_OF, where }),
      normalization: choice({
        ...{ field, argument: 'normalization', given: normalization, where },
        allowed: ONE_MODE_NORMALIZATION,
      }),
    };
  }
  const what = choice({ field, argument: 'of', given: of, allowed: TWO_MODE_OF, where });
  const divided = { field, argument: 'normalization', given: normalization };
  return {
    mode: 'ACTORS_AND_TARGETS',
    of: what,
    normalization:
      what === 'COMBINE'
        ? choice({ ...divided, allowed: ['NONE'], where: 'with of: COMBINE, whose weights are no amounts' })
        : choice({ ...divided, allowed: TWO_MODE_NORMALIZATION, where }),
  };
}

/** Within what the arguments count claims once. */
function duplicatesOf(field: string, { duplicates }: Given): CountedOnce {
  return choice({ field, argument: 'duplicates', given: duplicates, allowed: DUPLICATES, where: '' });
}

/** Which stances are for something and which against. Throws BAD_ARGUMENT for a stance that is graded twice. */
function gradesOf(field: string, { grades }: Given): Grades {
  if (!Array.isArray(grades)) return TWO_SIDES;
  const found = new Map<string, number>();
  for (const given of grades) {
    const { stance, grade }: { stance?: unknown; grade?: unknown } = { ...given };
    if (typeof grade !== 'number' || Math.abs(grade) > MOST_GRADE)
      throw badArgument(field, 'grades', grade, `grades from ${-MOST_GRADE} to ${MOST_GRADE}`);
    if (found.has(String(stance)))
      throw badArgument(field, 'grades', stance, 'each stance once: leave the other grade out');
    found.set(String(stance), grade);
  }
  if (found.size === 0)
    throw badArgument(field, 'grades', [], 'at least one stance; left out, the two sides of the model');
  return found;
}

/** The windows that are asked for, or null. Throws BAD_ARGUMENT for one that cannot be. */
function windowOf(field: string, { window }: Given): NetworkArguments['window'] {
  if (typeof window !== 'object' || window === null) return null;
  const { days, step }: { days?: unknown; step?: unknown } = { ...window };
  const whole = (argument: string, given: unknown) => {
    if (typeof given === 'number' && given >= 1 && given <= MOST_DAYS) return given;
    throw badArgument(field, `window.${argument}`, given, `a whole number of days from 1 to ${MOST_DAYS}`);
  };
  const read = togetherOrThrow({
    days: () => whole('days', days),
    step: () => (step === undefined || step === null ? null : whole('step', step)),
  });
  return { days: read.days, step: read.step ?? read.days };
}

function choice<T extends string>({
  field,
  argument,
  given,
  allowed,
  where,
}: {
  field: string;
  argument: string;
  given: unknown;
  allowed: readonly T[];
  where: string;
}): T {
  const found = allowed.find((one) => one === given);
  if (found !== undefined) return found;
  throw badArgument(
    field,
    argument,
    given,
    [allowed.join(', '), where].filter((part) => part !== '').join(' '),
  );
}
