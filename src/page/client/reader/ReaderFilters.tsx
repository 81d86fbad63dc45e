import { encoding, type Stance, stances } from '../../../diagrams/encoding.ts';
import type { PassageNode } from '../../operations/reader.ts';
import { fill } from '../../words/fill.ts';
import { useNavigation } from '../navigation.ts';
import { useNarrow } from '../useNarrow.ts';
import { words } from '../words.ts';
import { speakersOf, stancesOf } from './speakersOf.ts';

/** Cuts what is underlined to actors and stances. The stances are the key to the underlines as well. */
export function ReaderFilters({ passages }: { readonly passages: readonly PassageNode[] }) {
  const { address, go } = useNavigation();
  const { filter } = address;
  const claims = passages.flatMap((passage) => passage.claims.nodes);
  const speakers = speakersOf(claims).sort((a, b) => a.name.localeCompare(b.name));
  const nameOf = (slug: string) => speakers.find((speaker) => speaker.slug === slug)?.name ?? slug;
  const [actor = ''] = filter.actor;
  const others = filter.actor.length > 1 || (actor !== '' && !speakers.some(({ slug }) => slug === actor));
  const present = stancesOf(claims);
  const shown = stances.filter((stance) => present.includes(stance) || filter.stance.includes(stance));
  const toggle = (stance: Stance) => {
    const next = stances.filter((known) => filter.stance.includes(known) !== (known === stance));
    go({ ...address, filter: { ...filter, stance: next } });
  };
  const only = [
    ...filter.actor.map(nameOf),
    ...filter.stance.map((stance) => words().position.stances[stance]),
  ];
  const all = (
    <div class="readerfilters">
      {only.length > 0 && <p class="printed">{fill(words().view.shown, { cut: only.join('; ') })}</p>}
      <label>
        <span>{words().reader.actor}</span>
        <select
          value={others ? filter.actor.join(' ') : actor}
          onChange={({ currentTarget: { value } }) =>
            go({ ...address, filter: { ...filter, actor: value === '' ? [] : value.split(' ') } })
          }
        >
          <option value="">{words().reader.everyone}</option>
          {others && <option value={filter.actor.join(' ')}>{filter.actor.map(nameOf).join(', ')}</option>}
          {speakers.map(({ slug, name, claims: count }) => (
            <option key={slug} value={slug}>
              {name} ({count})
            </option>
          ))}
        </select>
      </label>
      <fieldset class="readerstances">
        <legend class="unseen">{words().reader.stances}</legend>
        {shown.map((stance) => (
          <button
            key={stance}
            type="button"
            class={stance.toLowerCase()}
            aria-pressed={filter.stance.includes(stance)}
            onClick={() => toggle(stance)}
          >
            <span class="mark" aria-hidden="true">
              {encoding[stance].mark}
            </span>{' '}
            <span class={`underline underline-1 ${stance.toLowerCase()}`}>
              {words().position.stances[stance]}
            </span>
          </button>
        ))}
      </fieldset>
    </div>
  );
  if (!useNarrow()) return all;
  return (
    <details class="readerdetails">
      <summary>{words().reader.filters}</summary>
      {all}
    </details>
  );
}
