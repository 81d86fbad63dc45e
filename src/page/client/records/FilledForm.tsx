import type { ComponentType } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { declare } from '../../mutations/declare.ts';
import { type SlugTakenAnswer, slugTaken } from '../../operations/recordChoices.ts';
import { fill } from '../../words/fill.ts';
import { ask } from '../answers.ts';
import { ManualLink } from '../coding/ManualLink.tsx';
import { useNavigation } from '../navigation.ts';
import type { Refusal } from '../writing/Refusal.ts';
import { write } from '../writing/write.ts';
import { declareInput } from './declareInput.ts';
import { FaultLines } from './FaultLines.tsx';
import { fieldOfFault } from './fieldOfFault.ts';
import { isTaken } from './isTaken.ts';
import type { RecordDraft } from './RecordDraft.ts';
import { RecordFields } from './RecordFields.tsx';
import type { RecordFormProps } from './RecordFormProps.ts';
import { isSlugged, type RecordType, recordFields } from './recordFields.ts';
import { recordsWords } from './recordsWords.ts';
import { unfitFields } from './unfitFields.ts';
import { useFreeSlug } from './useFreeSlug.ts';

interface Props extends Omit<RecordFormProps, 'proposed'> {
  /** What stands in it at first. */
  readonly begun: RecordDraft;
  /** The record that is changed; null for a new one. */
  readonly before: { readonly slug: string; readonly draft: RecordDraft } | null;
  /** The form of what is made in place for a field of this one. */
  readonly Form: ComponentType<RecordFormProps>;
}

/** A record's form with what stands in it: where the service refuses it, each fault is told beside its field. */
export function FilledForm({
  type,
  document,
  begun,
  before,
  selected = null,
  onDeclared,
  onCancel,
  Form,
}: Props) {
  const [draft, setDraft] = useState(begun);
  const [ownSlug, setOwnSlug] = useState<string | null>(before?.slug ?? null);
  const [faults, setFaults] = useState<readonly Refusal[]>([]);
  const [isSending, setSending] = useState(false);
  const { announce } = useNavigation();
  const group = useRef<HTMLFieldSetElement>(null);
  const id = useId();
  const own = recordsWords();
  const name = nameIn(draft);
  const free = useFreeSlug(before === null && isSlugged(type) ? type : null, name);
  const slug = (ownSlug ?? free).trim();

  // The first field in which nothing stands yet is filled first.
  useEffect(() => {
    const fields = [...(group.current?.querySelectorAll<HTMLElement>(FIELDS) ?? [])];
    const first = fields.find((field) => 'value' in field && field.value === '') ?? fields[0];
    first?.focus();
  }, []);
  useEffect(() => {
    if (faults.length > 0) group.current?.querySelector<HTMLElement>(WRONG)?.focus();
  }, [faults]);

  const record = async () => {
    if (isSending) return;
    const wrong = unfitFields(type, draft).map(
      ({ field, why }): Refusal => ({
        ...{ rule: why, path: `input.records.0.${field}` },
        ...{ message: own[why], nearest: [] },
      }),
    );
    setFaults(wrong);
    if (wrong.length > 0) return;
    setSending(true);
    // What one has declared oneself would be changed by declaring it again, and something new is meant.
    if (before === null && (await isThere(type, slug))) {
      setSending(false);
      setFaults([{ rule: 'slugIsFree', path: 'input.records.0.slug', message: own.slugTaken, nearest: [] }]);
      announce(own.slugTaken);
      return;
    }
    const input = declareInput(type, slug, draft, before?.draft ?? null);
    const outcome = await write(declare, { document, input }, `${own.make[type]}: ${name}`);
    setSending(false);
    switch (outcome.kind) {
      case 'written':
        announce(
          [
            fill(own.recorded, { name }),
            ...outcome.answer.warnings.flatMap(({ rule, message }) => (rule === EXPECTED ? [] : message)),
          ].join(' '),
        );
        onDeclared(isSlugged(type) ? slug : '', name);
        break;
      case 'waiting':
        announce(fill(own.waiting, { name }));
        onDeclared(isSlugged(type) ? slug : '', name);
        break;
      case 'refused':
        setFaults(outcome.faults);
        announce(outcome.faults.map(({ message }) => message).join(' '));
        break;
      case 'failed':
        setFaults([{ rule: '', path: '', message: outcome.message, nearest: [] }]);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && entersForm(event)) void record();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const known = new Set(recordFields[type].map((field) => field.name));
  const general = faults.filter((fault) => !isOfField(fault, known));
  const slugFaults = faults.filter((fault) => fieldOfFault(fault) === 'slug');
  return (
    <fieldset
      class="record"
      aria-labelledby={`${id}-heading`}
      ref={group}
      // A click between its fields stays in it: Escape is this form's, and not that of the one around it.
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div class="labelled">
        <h3 id={`${id}-heading`}>
          {before === null ? own.make[type] : fill(own.changeHeading, { name: nameIn(before.draft) })}
        </h3>
        <ManualLink part={MANUAL[type]} about={own.make[type]} />
      </div>
      {general.length > 0 && <FaultLines faults={general} alert />}
      <RecordFields
        type={type}
        document={document}
        draft={draft}
        faults={faults}
        selected={selected}
        onDraft={setDraft}
        Form={Form}
      />
      {isSlugged(type) && before === null && (
        <div class="field">
          <label for={`${id}-slug`}>{own.slug}</label>
          <input
            id={`${id}-slug`}
            class="slug"
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={ownSlug ?? free}
            aria-invalid={slugFaults.length > 0}
            aria-describedby={slugFaults.length > 0 ? `${id}-slug-faults` : undefined}
            onInput={(event) =>
              setOwnSlug(event.currentTarget.value === '' ? null : event.currentTarget.value)
            }
          />
          <FaultLines id={`${id}-slug-faults`} faults={slugFaults} />
        </div>
      )}
      <div class="actions">
        <button type="button" class="main" aria-disabled={isSending} onClick={() => void record()}>
          {before === null ? own.record : own.keep}
        </button>
        <button type="button" onClick={onCancel}>
          {own.cancel}
        </button>
      </div>
    </fieldset>
  );
}

/** The parts of the coding manual. */
const TARGETS = 'targets-and-who-and-what-they-speak-of';
const MANUAL: Readonly<Record<RecordType, string>> = {
  ...{ ACTOR: 'holders', ISSUE: TARGETS, PROPOSAL: TARGETS, ASSERTION: TARGETS, PLACE: TARGETS },
  ...{ OFFICE: 'what-is-no-claim', TIE: 'what-is-no-claim' },
};

/** Nothing speaks yet of an actor who is declared to be spoken of. */
const EXPECTED = 'actorIsUsed';

/** Whether there is something with a slug; where nobody can be asked, the service says so when it is sent. */
async function isThere(type: RecordType, slug: string): Promise<boolean> {
  if (!isSlugged(type)) return false;
  try {
    return isTaken(await ask<SlugTakenAnswer>({ query: slugTaken.text, variables: { slug } }), type);
  } catch {
    return false;
  }
}

const WRONG = '[role="alert"], [aria-invalid="true"], .wrong :is(input, select, textarea)';
const FIELDS = 'input[type="text"], select, textarea';

/** Enter in a field of one line records, as in any form; with Ctrl or ⌘ also where it begins a line. */
function entersForm(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey) return true;
  return event.target instanceof HTMLInputElement && event.target.type === 'text';
}

function isOfField(fault: Refusal, known: ReadonlySet<string>): boolean {
  const field = fieldOfFault(fault);
  return field !== null && (field === 'slug' || known.has(field));
}

/** As what is recorded is called in a sentence. */
function nameIn({ lines, references }: RecordDraft): string {
  const line = lines.name ?? lines.text ?? lines.title;
  if (line !== undefined) return line.trim();
  return [references.from?.[0]?.name, references.to?.[0]?.name]
    .filter((name) => name !== undefined)
    .join(' – ');
}
