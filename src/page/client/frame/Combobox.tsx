import { useEffect, useId, useRef, useState } from 'preact/hooks';

/** What may be chosen. */
export interface Choice {
  readonly slug: string;
  readonly text: string;
  /** How many positions or claims it has, where that is known. */
  readonly count: number | null;
  /** Slugs of what is chosen with it: actors that are a part of it. */
  readonly parts?: readonly string[];
}

interface Props {
  readonly label: string;
  readonly placeholder: string;
  /** What is offered for what is typed. */
  readonly choices: readonly Choice[];
  /** Whether these are still for what was typed before. */
  readonly isLate: boolean;
  /** Told below them: how many there are, that nothing was found, what went wrong. */
  readonly note: string;
  readonly chosen: readonly string[];
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly onOpen: () => void;
  readonly onChoose: (slug: string) => void;
  /** As the page's language writes numbers. */
  readonly number: (count: number) => string;
}

/** A field that offers what fits what is typed in it; several may be chosen, one after the other. */
export function Combobox(props: Props) {
  const { label, placeholder, choices, isLate, note, chosen, typed, onType, onOpen, onChoose, number } =
    props;
  const id = useId();
  const [open, setOpen] = useState(false);
  const [atSlug, setAtSlug] = useState<string | null>(null);
  const [isEntered, setEntered] = useState(false);
  const at = choices.findIndex(({ slug }) => slug === atSlug);
  const list = useRef<HTMLDivElement>(null);
  const show = () => {
    if (!open) onOpen();
    setOpen(true);
  };
  const hide = () => {
    setOpen(false);
    setAtSlug(null);
    setEntered(false);
  };
  const choose = (choice: Choice | undefined) => {
    if (choice === undefined) return;
    onChoose(choice.slug);
    onType('');
    hide();
  };
  // Enter that came before what it is about: the first of what is offered then is meant, not of what was there.
  useEffect(() => {
    if (!isEntered || isLate) return;
    setEntered(false);
    choose(choices[0]);
  }, [isEntered, isLate]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && (open || typed !== '')) {
      event.preventDefault();
      event.stopPropagation();
      if (!open) onType('');
      hide();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      show();
      if (choices.length === 0) return;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next =
        at === -1 && step === -1 ? choices.length - 1 : (at + step + choices.length) % choices.length;
      setAtSlug(choices[next]?.slug ?? null);
      list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      if (at === -1 && typed !== '') setEntered(true);
      else choose(choices[at]);
    }
  };
  return (
    <div
      class="combobox"
      onFocusOut={(event) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) hide();
      }}
    >
      <label for={`${id}-field`}>{label}</label>
      <input
        id={`${id}-field`}
        type="text"
        autocomplete="off"
        spellcheck={false}
        role="combobox"
        aria-expanded={open && choices.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && at >= 0 ? `${id}-${at}` : undefined}
        placeholder={placeholder}
        value={typed}
        onInput={(event) => {
          onType(event.currentTarget.value);
          setAtSlug(null);
          setEntered(false);
          show();
        }}
        onClick={show}
        onKeyDown={onKeyDown}
      />
      <div class="offered" hidden={!open}>
        <div id={`${id}-list`} ref={list} role="listbox" aria-label={label} aria-multiselectable="true">
          {choices.map((choice, index) => (
            // Keys go to the field, which tells the list where it is.
            // biome-ignore lint/a11y/useKeyWithClickEvents: see above
            <div
              key={choice.slug}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={chosen.includes(choice.slug)}
              class={index === at ? 'at' : undefined}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(choice)}
            >
              <span>{choice.text}</span>
              {choice.count !== null && <span class="of">{number(choice.count)}</span>}
            </div>
          ))}
        </div>
        {note !== '' && <p>{note}</p>}
      </div>
    </div>
  );
}
