import { useEffect, useRef, useState } from 'preact/hooks';
import { Combobox } from '../frame/Combobox.tsx';
import { useSettled } from '../useSettled.ts';
import { language } from '../words.ts';
import { ChangeForm } from './ChangeForm.tsx';
import type { QuotedWords } from './RecordDraft.ts';
import { RecordForm } from './RecordForm.tsx';
import { type RecordType, recordTypes, type SluggedType, slugged } from './recordFields.ts';
import { recordsWords } from './recordsWords.ts';
import { useMayDeclare } from './useMayDeclare.ts';
import { useRecordChoices } from './useRecordChoices.ts';

interface Props {
  /** The slug of the document that is being read. */
  readonly document: string;
  /** What is selected in its text. */
  readonly selected: QuotedWords | null;
  /** Whether it is what one is at now, and not a claim on the selected words. */
  readonly isDeclaring: boolean;
  readonly onDeclaring: (isDeclaring: boolean) => void;
}

type Open =
  | { readonly kind: 'new'; readonly type: RecordType }
  | { readonly kind: 'change'; readonly type: SluggedType; readonly slug: string };

/** Types of which a new one begins with the selected words as its name. */
const NAMED_BY_WORDS: readonly RecordType[] = ['ACTOR', 'PLACE'];

/** Beside the text: who and what its claims speak of, made of the words that are selected, or changed. */
export function RecordsDesk({ document, selected, isDeclaring, onDeclaring }: Props) {
  const [open, setOpen] = useState<Open | null>(null);
  /** What the focus goes back to: the button of the type that was made last. */
  const last = useRef<RecordType | 'change'>('ACTOR');
  const menu = useRef<HTMLElement>(null);
  const own = recordsWords();
  const mayDeclare = useMayDeclare();
  useEffect(() => {
    if (open !== null || !isDeclaring) return;
    const field = menu.current?.querySelector<HTMLElement>(
      `button[data-make="${last.current}"], [data-make="${last.current}"] input, p[tabindex]`,
    );
    field?.scrollIntoView({ block: 'nearest' });
    field?.focus();
  }, [open, isDeclaring]);
  useEffect(() => {
    if (!isDeclaring) setOpen(null);
  }, [isDeclaring]);
  const begin = (one: Open) => {
    last.current = one.kind === 'new' ? one.type : 'change';
    setOpen(one);
    onDeclaring(true);
  };
  const close = () => setOpen(null);
  if (isDeclaring && open !== null) {
    const shared = { document, selected, onDeclared: close, onCancel: close };
    if (open.kind === 'change') return <ChangeForm {...shared} type={open.type} slug={open.slug} />;
    return (
      <RecordForm
        {...shared}
        type={open.type}
        proposed={{
          name: NAMED_BY_WORDS.includes(open.type) ? selected?.exact : undefined,
          quotes: selected === null ? [] : [selected],
        }}
      />
    );
  }
  return (
    <section
      class="recordsdesk"
      aria-label={own.heading}
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || !isDeclaring) return;
        event.preventDefault();
        onDeclaring(false);
      }}
    >
      <h2>{own.heading}</h2>
      <p class="hint" {...(!mayDeclare && { tabIndex: -1 })}>
        {mayDeclare ? own.lead : own.takesCode}
      </p>
      {mayDeclare && (
        <>
          <div class="recordmenu">
            {recordTypes.map((type) => (
              <button key={type} type="button" data-make={type} onClick={() => begin({ kind: 'new', type })}>
                {own.make[type]}
              </button>
            ))}
          </div>
          <div class="record" data-make="change">
            <Chooser onChoose={(type, slug) => begin({ kind: 'change', type, slug })} />
          </div>
        </>
      )}
    </section>
  );
}

/** Finds a record to be changed. */
function Chooser({ onChoose }: { readonly onChoose: (type: SluggedType, slug: string) => void }) {
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const text = useSettled(typed.trim());
  const offered = useRecordChoices(slugged, text, isOpen);
  const own = recordsWords();
  return (
    <Combobox
      label={own.change}
      placeholder={own.find}
      choices={offered.choices}
      isLate={offered.isLate || text !== typed.trim()}
      note={offered.failure ?? ''}
      chosen={[]}
      typed={typed}
      onType={setTyped}
      onOpen={() => setOpen(true)}
      onChoose={(slug) => {
        const type = offered.choices.find((choice) => choice.slug === slug)?.type;
        if (type !== undefined) onChoose(type, slug);
      }}
      number={(count) => count.toLocaleString(language())}
    />
  );
}
