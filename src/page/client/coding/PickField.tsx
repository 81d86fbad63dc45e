import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Choice, Combobox } from '../frame/Combobox.tsx';
import type { SluggedType } from '../records/recordFields.ts';
import { useSettled } from '../useSettled.ts';
import { language } from '../words.ts';
import type { Chosen } from './ClaimDraft.ts';
import { scrollWithin } from './scrollWithin.ts';

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly chosen: Chosen | null;
  /** Whether all there is to offer is known, so that nothing need be asked for what is typed. */
  readonly isKnown: boolean;
  /** What is offered for what is typed, where it has to be asked for once nobody types for a moment. */
  readonly offer: (text: string, isOpen: boolean) => PickOffer;
  readonly onChoose: (choice: PickChoice, typed: string) => void;
  readonly onEnter: () => void;
  readonly field: RefObject<HTMLDivElement>;
}

/** What may be chosen: what is offered may tell more than its name. */
export interface PickChoice extends Choice {
  readonly name: string;
  readonly type: SluggedType | null;
}

/** What a field offers. */
export interface PickOffer {
  readonly choices: readonly PickChoice[];
  readonly isLate: boolean;
  readonly note: string;
}

/** A field that holds one thing, found as it is typed. What is chosen stands in it until another is. */
export function PickField(props: Props) {
  const { label, placeholder, chosen, isKnown, offer, onChoose, onEnter, field } = props;
  /** Null while nobody types. */
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const wasChosen = useRef(false);
  const now = (typed ?? '').trim();
  const settled = useSettled(now);
  const text = isKnown ? now : settled;
  const { choices, isLate, note } = offer(text, isOpen);
  // What is offered must be seen to be chosen from.
  useEffect(() => {
    if (field.current !== null && typed !== null && typed !== '') scrollWithin(field.current);
  }, [typed, choices.length]);
  return (
    <div
      ref={field}
      onFocusOut={() => setTyped(null)}
      onFocusIn={({ target }) => {
        if (chosen !== null && target instanceof HTMLInputElement) target.select();
      }}
      onKeyDownCapture={(event) => {
        // With nothing typed and nothing led to, Enter is not about the list.
        const { target } = event;
        if (event.key !== 'Enter' || event.isComposing || now !== '') return;
        if (target instanceof Element && target.hasAttribute('aria-activedescendant')) return;
        event.preventDefault();
        event.stopPropagation();
        onEnter();
      }}
    >
      <Combobox
        label={label}
        placeholder={placeholder}
        choices={choices}
        isLate={isLate || text !== now}
        note={isOpen ? note : ''}
        chosen={chosen === null ? [] : [chosen.slug]}
        typed={typed ?? chosen?.name ?? ''}
        onType={(given) => {
          setTyped(wasChosen.current ? null : given);
          wasChosen.current = false;
        }}
        onOpen={() => setOpen(true)}
        onChoose={(slug) => {
          const choice = choices.find((one) => one.slug === slug);
          wasChosen.current = true;
          if (choice !== undefined) onChoose(choice, now);
        }}
        number={(count) => count.toLocaleString(language())}
      />
    </div>
  );
}
