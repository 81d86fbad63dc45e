import { dateInWords } from '../../../diagrams/dateInWords.ts';
import type { Address, Filter } from '../../Address.ts';
import { type Chosen, chosenNames } from '../../chosenNames.ts';
import { type NamesAnswer, namesCall } from '../../operations/names.ts';
import { fill } from '../../words/fill.ts';
import { useNavigation } from '../navigation.ts';
import { cutNames } from '../overview/namesOf.ts';
import { useAnswer } from '../useAnswer.ts';
import { language, words } from '../words.ts';

export interface FilterChipsProps {
  /** What of the filter is shown. */
  readonly cut: Filter;
  readonly onAddress: (changes: Partial<Address>) => void;
}

/** Everything that the filter has chosen, by its name, each with the way to take it out again. */
export function FilterChips({ cut, onAddress }: FilterChipsProps) {
  const { address } = useNavigation();
  const { filter, group, alone } = address;
  const { filters } = words();
  const answered = useAnswer<NamesAnswer>(namesCall(cut));
  const names = chosenNames(cut, answered.kind === 'ready' ? answered.answer : null);
  const set = (changes: Partial<Filter>) => onAddress({ filter: { ...filter, ...changes } });
  const without = ({ kind, slug }: Chosen) =>
    set(kind === 'document' ? { document: null } : { [kind]: filter[kind].filter((one) => one !== slug) });
  const table = cutNames(address);
  if (names.length + table.length === 0 && filter.from === null && filter.to === null) return null;
  return (
    <ul class="chips" aria-label={filters.chosen}>
      {names.map((one) => (
        <Chip
          key={`${one.kind} ${one.slug}`}
          what={filters[one.kind]}
          text={one.isMissing ? fill(filters.missing, { slug: one.slug }) : one.text}
          onRemove={() => without(one)}
        />
      ))}
      {group !== null && (
        <Chip what={filters.group} text={table[0] ?? group} onRemove={() => onAddress({ group: null })} />
      )}
      {alone !== null && (
        <Chip what={filters.issue} text={table.at(-1) ?? ''} onRemove={() => onAddress({ alone: null })} />
      )}
      {filter.from !== null && (
        <Chip
          what={filters.from}
          text={dateInWords(filter.from, language())}
          onRemove={() => set({ from: null })}
        />
      )}
      {filter.to !== null && (
        <Chip
          what={filters.to}
          text={dateInWords(filter.to, language())}
          onRemove={() => set({ to: null })}
        />
      )}
    </ul>
  );
}

interface ChipProps {
  readonly what: string;
  readonly text: string;
  readonly onRemove: () => void;
}

function Chip({ what, text, onRemove }: ChipProps) {
  return (
    <li>
      <button type="button" onClick={onRemove} title={fill(words().filters.remove, { text })}>
        <span class="kind">{what}</span> {text}
        <span class="unseen"> – {fill(words().filters.remove, { text })}</span>
        <span class="cross" aria-hidden="true">
          ×
        </span>
      </button>
    </li>
  );
}
