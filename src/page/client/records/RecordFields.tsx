import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Refusal } from '../writing/Refusal.ts';
import { FieldEntry } from './FieldEntry.tsx';
import { fieldOfFault } from './fieldOfFault.ts';
import type { QuotedWords, RecordDraft } from './RecordDraft.ts';
import type { RecordFormProps } from './RecordFormProps.ts';
import { type RecordField, type RecordType, recordFields } from './recordFields.ts';
import { recordsWords } from './recordsWords.ts';

interface Props {
  readonly type: RecordType;
  readonly document: string;
  readonly draft: RecordDraft;
  readonly faults: readonly Refusal[];
  readonly selected: QuotedWords | null;
  readonly onDraft: (draft: RecordDraft) => void;
  readonly Form: ComponentType<RecordFormProps>;
}

/** The fields of a record: those that it needs, and behind "more" those that it may have; what no text says is set apart. */
export function RecordFields(props: Props) {
  const { type, draft, faults } = props;
  const own = recordsWords();
  const fields = recordFields[type].filter((field) => isAsked(field, type, draft));
  const open = fields.filter(({ more }) => !more);
  const behind = fields.filter(({ more, background }) => more && !background);
  const background = fields.filter((field) => field.background);
  const faultsOf = ({ name }: RecordField) => faults.filter((fault) => fieldOfFault(fault) === name);
  const [isOpen, setOpen] = useState(() =>
    [...behind, ...background].some((field) => isFilled(field, draft)),
  );
  const isWrong = [...behind, ...background].some((field) => faultsOf(field).length > 0);
  useEffect(() => {
    if (isWrong) setOpen(true);
  }, [isWrong]);
  const entry = (field: RecordField) => (
    <FieldEntry key={field.name} {...props} field={field} faults={faultsOf(field)} />
  );
  return (
    <>
      {open.map(entry)}
      {behind.length + background.length > 0 && (
        <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{own.more}</summary>
          {behind.map(entry)}
          {background.length > 0 && (
            <fieldset class="background">
              <legend>{own.background}</legend>
              {background.map(entry)}
            </fieldset>
          )}
        </details>
      )}
    </>
  );
}

/** A place is asked for only where a proposal is about one. */
function isAsked({ name }: RecordField, type: RecordType, { lines, references }: RecordDraft): boolean {
  if (type !== 'PROPOSAL' || name !== 'place') return true;
  return lines.kind === 'VENUE' || (references.place ?? []).length > 0;
}

function isFilled({ name }: RecordField, { lines, references }: RecordDraft): boolean {
  return (lines[name] ?? '') !== '' || (references[name] ?? []).length > 0;
}
