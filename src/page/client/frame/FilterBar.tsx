import { HEDGED_MARK, MIXED_MARK, REPORTED_MARK } from '../../../diagrams/encoding.ts';
import { type Address, type Filter, isFiltered, NO_FILTER } from '../../Address.ts';
import type { PageKind } from '../../pages.ts';
import { useNavigation } from '../navigation.ts';
import { useNarrow } from '../useNarrow.ts';
import { words } from '../words.ts';
import { LaterChips } from './LaterChips.tsx';
import { LaterField } from './LaterField.tsx';
import { StanceChecks } from './StanceChecks.tsx';

const FIELDS = ['actor', 'issue', 'document'] as const;

interface Props {
  readonly count: string;
  /** Whether the view has fields of its own for the actors: these stay as they are then. */
  readonly choosesActors?: boolean;
  /** Whether stances cut the view. */
  readonly hasStances?: boolean;
}

/**
 * Cuts the positions by actors, questions, document, days and stances. What is chosen stands below as chips; the stances
 * are the key to the drawing as well, and fold away where the view explains its signs itself.
 */
export function FilterBar({ count, choosesActors = false, hasStances = true }: Props) {
  const { address, go } = useNavigation();
  const { filter, group, alone } = address;
  const cut = choosesActors ? { ...filter, actor: [] } : filter;
  const { filters } = words();
  const change = (changes: Partial<Address>) => go({ ...address, ...changes, after: null, position: null });
  const set = (changes: Partial<Filter>) => change({ filter: { ...filter, ...changes } });
  const narrow = useNarrow();
  const isCut = isFiltered(cut) || group !== null || alone !== null;
  const { actor, issue, target, document, from, to } = cut;
  const hasChips =
    actor.length + issue.length + target.length > 0 ||
    [document, from, to, group, alone].some((one) => one !== null);
  const stances = (
    <fieldset class="stances">
      <legend class="unseen">{filters.stances}</legend>
      <StanceChecks filter={filter} onFilter={set} />
      <span class="key">
        <b>{REPORTED_MARK}</b> {filters.reported}
      </span>
      <span class="key">
        <b>{HEDGED_MARK}</b> {filters.hedged}
      </span>
      <span class="key">
        <b>{MIXED_MARK}</b> {filters.mixed}
      </span>
      <span class="key">
        <i>{filters.name}</i> {filters.unnamed}
      </span>
    </fieldset>
  );
  const isKeyBelow = explainsSigns(address.view);
  const all = (
    <>
      <div class="selects">
        {(choosesActors ? FIELDS.slice(1) : FIELDS).map((name) => (
          <LaterField key={name} name={name} filter={filter} onFilter={set} />
        ))}
        <button
          type="button"
          hidden={!isCut}
          onClick={() =>
            change({
              filter: {
                ...NO_FILTER,
                former: filter.former,
                actor: choosesActors ? filter.actor : [],
              },
              group: null,
              alone: null,
            })
          }
        >
          {filters.clear}
        </button>
        {!narrow && hasStances && isKeyBelow && (
          <details class="stancemenu" open={filter.stance.length > 0 || filter.noStance || !filter.former}>
            <summary>{filters.stancesAndSigns}</summary>
            {stances}
          </details>
        )}
        {!narrow && <span class="count">{count}</span>}
      </div>
      {hasChips && <LaterChips cut={cut} onAddress={change} />}
      {hasStances && (narrow || !isKeyBelow) && stances}
    </>
  );
  return (
    <section class="filters" aria-label={filters.title}>
      {narrow ? (
        <details>
          <summary>
            {filters.summary} {count !== '' && <span>· {count}</span>}
          </summary>
          {all}
        </details>
      ) : (
        all
      )}
    </section>
  );
}

/** Whether a view says what its signs mean: above its columns, or in a key of its own. */
function explainsSigns(view: PageKind): boolean {
  return view === 'home' || view === 'graph';
}
