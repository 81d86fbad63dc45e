import type { Value } from '../../plan/bindValues.ts';
import type { Param } from '../../plan/ReadPlan.ts';
import { wordsAsNeedles } from './wordsAsNeedles.ts';
import { wordsAsQuery } from './wordsAsQuery.ts';

/** What a parameter of a statement may be. Integers are big, because other numbers are bound as floats. */
export type Bound = string | bigint | null;

/**
 * The parameters of a statement: `$a3` is a value beside the plan, `$w3` the same value as a query for words,
 * `$n3` as what is to be found in a row's words, `$l3` as a list with whatever occurs in it twice.
 */
export class Parameters {
  private readonly used = new Map<
    string,
    { readonly param: Param; readonly bind: (value: Value) => Bound }
  >();

  private readonly named: ReadonlySet<Param>;

  /** @param named values in place of which others are looked up, which stand in a row of the table `named` */
  constructor(named: readonly Param[] = []) {
    this.named = new Set(named);
  }

  value(param: Param): string {
    return this.named.has(param) ? `(SELECT "a${param}" FROM "named")` : this.given(param);
  }

  /** The value itself, whatever is looked up in its place. */
  given(param: Param): string {
    return this.add(`$a${param}`, param, bound);
  }

  words(param: Param): string {
    return this.add(`$w${param}`, param, (value) => wordsAsQuery(Array.isArray(value) ? value : []));
  }

  needles(param: Param): string {
    return this.add(`$n${param}`, param, (value) =>
      JSON.stringify(wordsAsNeedles(Array.isArray(value) ? value : [])),
    );
  }

  list(param: Param): string {
    return this.add(`$l${param}`, param, (value) => JSON.stringify(value));
  }

  /** The parameters of one call. */
  bind(values: readonly Value[]): Record<string, Bound> {
    const named: Record<string, Bound> = {};
    for (const [name, { param, bind }] of this.used) named[name] = bind(values[param] ?? null);
    return named;
  }

  private add(name: string, param: Param, bind: (value: Value) => Bound): string {
    this.used.set(name, { param, bind });
    return name;
  }
}

/** A value that occurs twice in a list would be read twice. */
function bound(value: Value): Bound {
  if (typeof value === 'number') return BigInt(value);
  if (typeof value === 'boolean') return value ? 1n : 0n;
  return typeof value === 'string' || value === null ? value : JSON.stringify([...new Set(value)]);
}
