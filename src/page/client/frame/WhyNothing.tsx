import { type Filter, isFiltered } from '../../Address.ts';
import { type NamesAnswer, namesCall } from '../../operations/names.ts';
import { fill } from '../../words/fill.ts';
import { useNavigation } from '../navigation.ts';
import { useAnswer } from '../useAnswer.ts';
import { words } from '../words.ts';
import { chosenNames } from './chosenNames.ts';

/** Why nothing is shown, and how to see more. */
export function WhyNothing({ filter }: { readonly filter: Filter }) {
  const { go } = useNavigation();
  const { nothing } = words();
  const answered = useAnswer<NamesAnswer>(namesCall(filter));
  const names = chosenNames(filter, answered.kind === 'ready' ? answered.answer : null);
  const missing = names.filter(({ isMissing }) => isMissing);
  return (
    <div class="state">
      <h2>{filter.noStance ? nothing.noStance : nothing.title}</h2>
      {missing.map(({ kind, slug }) => (
        <p key={`${kind} ${slug}`}>{fill(nothing.missing[kind], { slug })}</p>
      ))}
      {missing.length === 0 && !filter.noStance && (
        <p>
          {isFiltered(filter) ? nothing.filtered : nothing.empty} {nothing.silence}
        </p>
      )}
      {filter.noStance && <p>{nothing.chooseStance}</p>}
      {isFiltered(filter) && (
        <p>
          <button type="button" onClick={() => go({ view: 'home' })}>
            {nothing.everything}
          </button>
        </p>
      )}
    </div>
  );
}
