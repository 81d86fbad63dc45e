import type { Renamed } from '../plan/bindValues.ts';
import type { LastChange } from '../plan/LastChange.ts';
import type { Planned } from '../plan/Planner.ts';
import { takeLastChange } from '../plan/takeLastChange.ts';
import type { Call, ExecuteOptions, Usage } from './Call.ts';
import { readPlanned } from './readPlanned.ts';

/** What was planned, and what the store answered: null where it was not asked. */
interface Read {
  readonly planned: Planned;
  readonly text: string | Uint8Array | null;
}

/** How often it is read again where records get other slugs meanwhile. */
const TRIES = 3;

/** What was read before that which may be older than the graph is said to be. */
const UNKNOWN: LastChange = { seq: 0, at: null };

/**
 * Reads what an operation asks of the store, with the slugs that records have at that moment, and notes what it was read at.
 *
 * @param planBy plans it, by the slugs that records have now
 * Throws what planning and the store throw.
 */
export async function readDated(
  options: ExecuteOptions,
  { signal, usage }: Pick<Call, 'signal'> & { readonly usage: Usage },
  planBy: (renamed?: Renamed) => Planned,
): Promise<Read> {
  const { formerSlugs } = options;
  let planned = planBy();
  usage.rows = planned.rows;
  // As of a moment the statement itself finds records by the slugs that they had then.
  const isBySlug = planned.bySlug && planned.asOf.known === null;
  let former = isBySlug ? await formerSlugs?.current(signal) : undefined;
  for (let tries = 1; ; tries += 1) {
    if (former && (former.renamed.size > 0 || tries > 1)) {
      const again = planBy(former.renamed);
      // Others that are asked for the same answer may have counted theirs meanwhile.
      usage.rows += again.rows - planned.rows;
      planned = again;
    }
    if (planned.plan.roots.length === 0) return { planned, text: null };
    const { text, lastChange } = takeLastChange(await readPlanned(options, planned, signal));
    // Slugs that were known before the last change may not be those of now.
    const now = former && (await formerSlugs?.current(signal, lastChange.seq));
    if (now?.renamed === former?.renamed || tries === TRIES) {
      const isKnown = now?.renamed === former?.renamed && (now === undefined || now.seq >= lastChange.seq);
      note(usage, isKnown ? lastChange : UNKNOWN);
      return { planned, text };
    }
    former = now;
  }
}

function note(usage: Usage, lastChange: LastChange): void {
  if (usage.lastChange === undefined || lastChange.seq < usage.lastChange.seq) usage.lastChange = lastChange;
}
