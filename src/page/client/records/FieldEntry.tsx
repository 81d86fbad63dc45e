import type { ComponentType } from 'preact';
import { useId } from 'preact/hooks';
import { words } from '../words.ts';
import type { Refusal } from '../writing/Refusal.ts';
import { FaultLines } from './FaultLines.tsx';
import type { QuotedWords, RecordDraft } from './RecordDraft.ts';
import type { RecordFormProps } from './RecordFormProps.ts';
import { ReferenceField } from './ReferenceField.tsx';
import type { RecordField, RecordType } from './recordFields.ts';
import { recordsWords } from './recordsWords.ts';
import { WordsField } from './WordsField.tsx';

interface Props {
  readonly type: RecordType;
  readonly field: RecordField;
  readonly document: string;
  readonly draft: RecordDraft;
  readonly faults: readonly Refusal[];
  readonly selected: QuotedWords | null;
  readonly onDraft: (draft: RecordDraft) => void;
  readonly Form: ComponentType<RecordFormProps>;
}

/** One field of a record with its label, and with what is wrong with it. */
export function FieldEntry(props: Props) {
  const id = useId();
  const { faults } = props;
  const wrong = faults.length > 0;
  return (
    <div class={wrong ? 'field wrong' : 'field'}>
      <Control
        {...props}
        id={id}
        invalid={{ 'aria-invalid': wrong, 'aria-describedby': wrong ? `${id}-faults` : undefined }}
      />
      <FaultLines
        id={`${id}-faults`}
        faults={faults}
        {...(props.field.form.kind === 'words' && {
          onTake: (path: string, exact: string) =>
            props.onDraft({ ...props.draft, quotes: withTaken(props.draft.quotes, path, exact) }),
        })}
      />
    </div>
  );
}

/** The words with others in the place that a fault names: `input.proposals.0.quotes.1`. */
function withTaken(quotes: readonly QuotedWords[], path: string, exact: string): readonly QuotedWords[] {
  const said = quotes.filter((one) => one.exact.trim() !== '');
  const index = Number(/quotes\.(\d+)/.exec(path)?.[1] ?? 0);
  return index < said.length ? said.with(index, { exact, start: null }) : said;
}

interface ControlProps extends Props {
  readonly id: string;
  readonly invalid: { readonly 'aria-invalid': boolean; readonly 'aria-describedby': string | undefined };
}

function Control({ type, field, document, draft, selected, onDraft, Form, id, invalid }: ControlProps) {
  const { name, form } = field;
  const own = recordsWords();
  const labels: Readonly<Record<string, string>> = own.fields[type];
  const examples: Readonly<Record<string, string>> = own.examples[type];
  const label = labels[name] ?? name;
  const line = draft.lines[name] ?? '';
  const say = (text: string) => onDraft({ ...draft, lines: { ...draft.lines, [name]: text } });
  switch (form.kind) {
    case 'line':
    case 'number':
      return (
        <>
          <label for={id}>{label}</label>
          <input
            id={id}
            type="text"
            inputMode={form.kind === 'number' ? 'decimal' : 'text'}
            autocomplete="off"
            placeholder={examples[name]}
            value={line}
            {...invalid}
            onInput={(event) => say(event.currentTarget.value)}
          />
        </>
      );
    case 'lines':
      return (
        <>
          <label for={id}>{label}</label>
          <textarea
            id={id}
            rows={2}
            placeholder={examples[name]}
            value={line}
            {...invalid}
            onInput={(event) => say(event.currentTarget.value)}
          />
        </>
      );
    case 'choice':
      return (
        <>
          <label for={id}>{label}</label>
          <select id={id} value={line} {...invalid} onChange={(event) => say(event.currentTarget.value)}>
            <option value="">{own.chooseKind}</option>
            {Object.entries(words().subject[form.of]).map(([kind, called]) => (
              <option key={kind} value={kind}>
                {called}
              </option>
            ))}
          </select>
        </>
      );
    case 'flag':
      return (
        <label class="flag">
          <input
            type="checkbox"
            checked={draft.flags[name] ?? false}
            onChange={(event) =>
              onDraft({ ...draft, flags: { ...draft.flags, [name]: event.currentTarget.checked } })
            }
          />{' '}
          {label}
        </label>
      );
    case 'references':
      return (
        <ReferenceField
          label={label}
          to={form.to}
          many={form.many}
          chosen={draft.references[name] ?? []}
          document={document}
          quotes={draft.quotes}
          Form={Form}
          onChosen={(chosen) => onDraft({ ...draft, references: { ...draft.references, [name]: chosen } })}
        />
      );
    case 'words':
      return (
        <WordsField
          label={label}
          quotes={draft.quotes}
          selected={selected}
          onQuotes={(quotes) => onDraft({ ...draft, quotes })}
        />
      );
  }
}
