import { documentName } from '../../../diagrams/documentName.ts';
import { type Address, formatAddress } from '../../Address.ts';
import { methods } from '../../addressValues.ts';
import type { DraftNode } from '../../operations/drafts.ts';
import { useNavigation } from '../navigation.ts';
import { reviewWords } from './reviewWords.ts';

/** What cuts the drafts: the text, how they were coded, and by whom, among those that are shown. */
export function DraftFilters({ drafts }: { readonly drafts: readonly DraftNode[] }) {
  const { address, go } = useNavigation();
  const text = reviewWords();
  const { filter, method, by } = address;
  const change = (changes: Partial<Address>) => go({ ...address, ...changes, after: null });
  const named = new Map(
    drafts.map(({ claim }) => [claim.document.slug, documentName({ ...claim.document, opening: null }).text]),
  );
  if (filter.document !== null && !named.has(filter.document)) named.set(filter.document, filter.document);
  const people = new Set([...drafts.map(({ claim }) => claim.recordedBy), ...(by === null ? [] : [by])]);
  return (
    <fieldset class="draftfilters">
      <legend class="unseen">{text.filters}</legend>
      <Choice
        label={text.document}
        chosen={filter.document}
        choices={[...named]}
        choose={(document) => change({ filter: { ...filter, document } })}
      />
      <Choice
        label={text.method}
        chosen={method}
        choices={methods.map((one) => [one, text.methods[one]] as const)}
        choose={(chosen) => change({ method: methods.find((one) => one === chosen) ?? null })}
      />
      <Choice
        label={text.by}
        chosen={by}
        choices={[...people].sort().map((one) => [one, one] as const)}
        choose={(chosen) => change({ by: chosen })}
      />
      {filter.document !== null && (
        <a href={formatAddress({ view: 'readings', document: filter.document })}>{text.side}</a>
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly chosen: string | null;
  readonly choices: readonly (readonly [string, string])[];
  readonly choose: (value: string | null) => void;
}

function Choice({ label, chosen, choices, choose }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select value={chosen ?? ''} onChange={({ currentTarget: { value } }) => choose(value || null)}>
        <option value="">{reviewWords().any}</option>
        {choices.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
