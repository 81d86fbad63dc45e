import { int, type ProfiledPlan, type Session } from 'neo4j-driver';

/** How a statement ran. */
export interface Profile {
  /** Reads of the store, summed over all operators. */
  readonly hits: number;
  /** The most rows that any operator passed on. */
  readonly rows: number;
  readonly operators: readonly string[];
  /** What the database says of hints that it could not follow. */
  readonly unmetHints: readonly string[];
}

/** Runs a statement of a store with its values, and gives what the database says of the run. */
export async function profile(
  session: Session,
  text: string,
  values: Readonly<Record<string, unknown>>,
): Promise<Profile> {
  const p = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? int(value) : value]),
  );
  const { summary } = await session.run(`PROFILE ${text}`, { p });
  if (summary.profile === false) throw new Error('The database sent no profile.');
  const operators = flat(summary.profile);
  return {
    hits: operators.reduce((sum, operator) => sum + Number(operator.dbHits), 0),
    rows: Math.max(...operators.map((operator) => Number(operator.rows))),
    operators: operators.map(({ operatorType }) => operatorType.replace(/@.*/, '')),
    unmetHints: summary.notifications
      .filter(({ code }) => /Hint/.test(code))
      .map(({ description }) => description),
  };
}

function flat(plan: ProfiledPlan): readonly ProfiledPlan[] {
  return [plan, ...plan.children.flatMap(flat)];
}
