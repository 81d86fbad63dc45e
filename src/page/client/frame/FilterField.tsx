import { useState } from 'preact/hooks';
import type { Filter } from '../../Address.ts';
import { fill } from '../../words/fill.ts';
import { useSettled } from '../useSettled.ts';
import { language, words } from '../words.ts';
import { Combobox } from './Combobox.tsx';
import { type Offered, useActorChoices, useDocumentChoices, useIssueChoices } from './useChoices.ts';

type Name = 'actor' | 'issue' | 'document';

const CHOICES = { actor: useActorChoices, issue: useIssueChoices, document: useDocumentChoices };

export interface FilterFieldProps {
  readonly name: Name;
  readonly filter: Filter;
  readonly onFilter: (changes: Partial<Filter>) => void;
}

/** One field of the filter: actors and questions, of which several may be chosen, or the document. */
export function FilterField({ name, filter, onFilter }: FilterFieldProps) {
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const text = useSettled(typed.trim());
  // The same one each time: the name of a field does not change.
  const offered = CHOICES[name]({ filter, text, isOpen });
  const chosen = name === 'document' ? [filter.document ?? ''] : filter[name];
  const { filters } = words();
  return (
    <Combobox
      label={filters[name]}
      placeholder={filters.placeholders[name]}
      choices={offered.choices}
      isLate={offered.isLate || text !== typed.trim()}
      note={isOpen ? noteOf(offered, text) : ''}
      chosen={chosen}
      typed={typed}
      onType={setTyped}
      onOpen={() => setOpen(true)}
      onChoose={(slug) => {
        if (name === 'document') onFilter({ document: slug === filter.document ? null : slug });
        else {
          const parts = offered.choices.find((choice) => choice.slug === slug)?.parts ?? [];
          onFilter({
            [name]: filter[name].includes(slug)
              ? filter[name].filter((one) => one !== slug)
              : [...new Set([...filter[name], slug, ...parts])],
          });
        }
      }}
      number={(count) => count.toLocaleString(language())}
    />
  );
}

function noteOf({ choices, total, failure }: Offered, text: string): string {
  const { filters, page } = words();
  if (failure !== null) return failure;
  if (total === null) return page.loading;
  if (choices.length === 0) return text === '' ? filters.none : fill(filters.notFound, { text });
  const number = (count: number) => count.toLocaleString(language());
  return total > choices.length
    ? fill(filters.more, { shown: number(choices.length), all: number(total) })
    : '';
}
