import { type Filter, isFiltered } from '../../Address.ts';
import { emptySentences } from '../../emptySentences.ts';
import { type CountedEach, countsOf } from '../../operations/countEachCall.ts';
import { withoutOne, withoutOneCall } from '../../operations/withoutOne.ts';
import { fill } from '../../words/fill.ts';
import { plural } from '../../words/plural.ts';
import { hrefOf, useNavigation } from '../navigation.ts';
import { useAnswer } from '../useAnswer.ts';
import { language, words } from '../words.ts';

/** Why nothing is shown, and how to see more. */
export function WhyNothing({ filter }: { readonly filter: Filter }) {
  const { address, go } = useNavigation();
  const { nothing } = words();
  return (
    <div class="state">
      <h2>{filter.noStance ? nothing.noStance : nothing.title}</h2>
      {!filter.noStance && <p>{emptySentences(filter, words()).join(' ')}</p>}
      {filter.noStance && <p>{nothing.chooseStance}</p>}
      {!filter.noStance && <Without filter={filter} />}
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

/** Of filters that exclude each other: what there is without one of them. */
function Without({ filter }: { readonly filter: Filter }) {
  const { address } = useNavigation();
  const fewer = withoutOne(filter);
  const answered = useAnswer<CountedEach>(withoutOneCall(fewer));
  if (answered.kind !== 'ready') return null;
  const counts = countsOf(answered.answer, fewer.length);
  const some = fewer
    .map((one, place) => ({ ...one, count: counts[place] ?? 0 }))
    .filter(({ count }) => count > 0);
  if (some.length === 0) return null;
  const { filters, nothing, page, timeline } = words();
  return (
    <>
      <p>{nothing.without}</p>
      <ul class="without">
        {some.map(({ what, filter: left, count }) => (
          <li key={what}>
            <a href={hrefOf(address, { filter: left, position: null, after: null })}>
              {fill(nothing.withoutOne, { what: what === 'days' ? timeline.days : filters[what] })}
            </a>{' '}
            <span class="muted">{plural(language(), page.positions, count)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
