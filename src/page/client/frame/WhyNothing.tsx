import { type Filter, isFiltered } from '../../Address.ts';
import { emptySentences } from '../../emptySentences.ts';
import { useNavigation } from '../navigation.ts';
import { words } from '../words.ts';

/** Why nothing is shown, and how to see more. */
export function WhyNothing({ filter }: { readonly filter: Filter }) {
  const { address, go } = useNavigation();
  const { nothing } = words();
  return (
    <div class="state">
      <h2>{filter.noStance ? nothing.noStance : nothing.title}</h2>
      {!filter.noStance && <p>{emptySentences(filter, words()).join(' ')}</p>}
      {filter.noStance && <p>{nothing.chooseStance}</p>}
      {isFiltered(filter) && (
        <p>
          <button type="button" onClick={() => go({ view: address.view })}>
            {nothing.everything}
          </button>
        </p>
      )}
    </div>
  );
}
