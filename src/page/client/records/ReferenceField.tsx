import type { ComponentType } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { fill } from '../../words/fill.ts';
import { Combobox } from '../frame/Combobox.tsx';
import { useSettled } from '../useSettled.ts';
import { language, words } from '../words.ts';
import type { QuotedWords, Reference } from './RecordDraft.ts';
import type { RecordFormProps } from './RecordFormProps.ts';
import { isSlugged, type SluggedType } from './recordFields.ts';
import { recordsWords } from './recordsWords.ts';
import { useMayDeclare } from './useMayDeclare.ts';
import { useRecordChoices } from './useRecordChoices.ts';
import { withNew } from './withNew.ts';

interface Props {
  readonly label: string;
  readonly to: readonly (SluggedType | 'CLAIM')[];
  readonly many: boolean;
  readonly chosen: readonly Reference[];
  readonly document: string;
  /** Words that a new one would begin with. */
  readonly quotes: readonly QuotedWords[];
  /** The form of a new one. */
  readonly Form: ComponentType<RecordFormProps>;
  readonly onChosen: (chosen: readonly Reference[]) => void;
}

/** Stands before the type of something new: no slug has it. */
const NEW = '+';

/** What a record names: found as it is typed, or declared in place where it is not there yet. */
export function ReferenceField({ label, to, many, chosen, document, quotes, Form, onChosen }: Props) {
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [anew, setAnew] = useState<{ readonly type: SluggedType; readonly name: string } | null>(null);
  const text = useSettled(typed.trim());
  const offered = useRecordChoices(to, text, isOpen);
  const field = useRef<HTMLDivElement>(null);
  const own = recordsWords();
  const focus = () => field.current?.querySelector('input')?.focus();
  const mayDeclare = useMayDeclare();
  // What is there already has to be known before anything is made anew.
  const isKnown = mayDeclare && offered.failure === null && !offered.isLate;
  const makes = to.filter(isSlugged).map((type) => ({
    slug: NEW + type,
    text: text === '' ? own.make[type] : fill(own.makeNamed[type], { text }),
    count: null,
  }));
  const choose = (slug: string) => {
    const type = slug.startsWith(NEW) ? slug.slice(NEW.length) : null;
    if (type !== null) {
      if (isSlugged(type)) setAnew({ type, name: typed.trim() });
      return;
    }
    const name = offered.choices.find((choice) => choice.slug === slug)?.name ?? slug;
    take({ slug, name });
  };
  const take = (one: Reference) => {
    if (!many) onChosen([one]);
    else if (chosen.some(({ slug }) => slug === one.slug)) leave(one);
    else onChosen([...chosen, one]);
  };
  const leave = (one: Reference) => onChosen(chosen.filter(({ slug }) => slug !== one.slug));
  return (
    <div class="references" ref={field}>
      <Combobox
        label={label}
        placeholder={own.find}
        choices={withNew(offered.choices, isKnown ? makes : [], text)}
        isLate={offered.isLate || text !== typed.trim()}
        note={isOpen ? [noteOf(offered, text), ...(mayDeclare ? [] : [own.takesCode])].join(' ').trim() : ''}
        chosen={chosen.map(({ slug }) => slug)}
        typed={typed}
        onType={setTyped}
        onOpen={() => setOpen(true)}
        onChoose={choose}
        number={(count) => count.toLocaleString(language())}
      />
      {chosen.length > 0 && (
        <ul class="chips" aria-label={label}>
          {chosen.map((one) => (
            <li key={one.slug}>
              <button
                type="button"
                onClick={() => {
                  leave(one);
                  focus();
                }}
              >
                <bdi>{one.name}</bdi>{' '}
                <span class="cross" aria-hidden="true">
                  ×
                </span>
                <span class="unseen">{own.leaveOut}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {anew !== null && (
        <Form
          type={anew.type}
          document={document}
          proposed={{ name: anew.name, quotes }}
          onDeclared={(slug, name) => {
            take({ slug, name });
            setAnew(null);
            focus();
          }}
          onCancel={() => {
            setAnew(null);
            focus();
          }}
        />
      )}
    </div>
  );
}

function noteOf({ choices, total, failure }: ReturnType<typeof useRecordChoices>, text: string): string {
  const { filters, page } = words();
  if (failure !== null) return failure;
  if (total === null) return page.loading;
  if (choices.length === 0) return text === '' ? '' : fill(filters.notFound, { text });
  const number = (count: number) => count.toLocaleString(language());
  return total > choices.length
    ? fill(filters.more, { shown: number(choices.length), all: number(total) })
    : '';
}
